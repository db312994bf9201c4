"""The room Each child."""
