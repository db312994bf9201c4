"""The wall: what the whole room sees, on a screen of its own, fed only with what everybody present may have."""
