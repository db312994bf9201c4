"""When something goes wrong that nobody foresaw: save, say so, write a report without anybody's words, and go on."""
