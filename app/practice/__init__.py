"""What practice knows, without a window and without a database: words of four nations, clocks, prompts."""
