"""Linking: the names of all articles merged into those of the archive."""
