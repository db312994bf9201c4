"""Locking: by a key, or after a while without one; and the form that unlocks with passphrase or recovery sheet."""
