"""The window around the screens: bar, rail, messages, keys, and the door that the passphrase opens."""
