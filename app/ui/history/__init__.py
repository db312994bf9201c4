"""The history of a card or a family, to read and to save as a file."""
