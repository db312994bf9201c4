"""The step Outcome: what is decided for each child, who agrees, what comes next, and who is told."""
