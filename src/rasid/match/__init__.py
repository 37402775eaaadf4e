"""Finding phrases, structures and spans in tokens."""
