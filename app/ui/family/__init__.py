"""The room The family."""
