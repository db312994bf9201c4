"""The room What happened when."""
