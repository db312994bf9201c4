"""The rights of the people recorded: history, everything about one person, erasing a family for good."""
