"""Panes: article list, reader, filter bar, facets."""
