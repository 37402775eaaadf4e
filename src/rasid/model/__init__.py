"""The record types, the layer keys and the codec. Knows nothing of Arabic or of news."""
