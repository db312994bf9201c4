"""The board: four domains side by side, worked out live in the room."""
