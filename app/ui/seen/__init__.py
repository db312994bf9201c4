"""When a child was last seen and when next, and what must happen where a child could not be seen."""
