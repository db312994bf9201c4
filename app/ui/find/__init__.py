"""Find, on the chair's screen only."""
