"""Home: all families, what comes up, and the ways in: a new family, a new conference, a file."""
