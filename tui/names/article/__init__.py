"""One article: its spans grouped into names."""
