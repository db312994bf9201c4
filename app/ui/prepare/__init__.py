"""The step Prepare: the family and the people around it, the meeting, who is here, and the reports."""
