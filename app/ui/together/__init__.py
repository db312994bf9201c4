"""The room Working together."""
