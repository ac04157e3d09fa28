"""Pictures of the real screen, as SVG: the README's, and any to look at after a change."""
