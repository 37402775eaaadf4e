"""Rasid reads Arabic reporting on conflicts and gives back evidence."""

__version__ = "0.1.0"
