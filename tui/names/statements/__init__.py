"""Statements: who holds which office, and who says what."""
