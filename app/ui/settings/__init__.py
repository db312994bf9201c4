"""What each office and each chair may choose for themselves."""
