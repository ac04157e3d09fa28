"""Commands that run without a screen: list, show, names, export, check."""
