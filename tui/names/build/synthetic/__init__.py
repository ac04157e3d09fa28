"""Synthetic parliamentary articles with their names marked: templates, lists to fill them, and noise."""
