"""The filter: what the reader typed, and which articles and names it leaves."""
