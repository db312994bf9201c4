"""Safety Board: one board, one safety scale and one plan for a child protection conference."""

__version__ = "0.1.0"
