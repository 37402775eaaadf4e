"""Export: a file a format, from records to what the field's tools read."""
