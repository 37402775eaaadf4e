"""Drawings and matrices made in Python: they work without scripts, print, and are tested as text."""
