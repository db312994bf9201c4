"""The family's plan: its steps on the left, one step in plain boxes on the right."""
