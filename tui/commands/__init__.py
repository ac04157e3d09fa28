"""What runs without a screen: list, show, names, export, check; and how the command line is read."""
