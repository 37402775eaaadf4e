"""Copies: which texts are the same words."""
