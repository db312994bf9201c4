"""The step Record: the pages as they will be printed, and saving them."""
