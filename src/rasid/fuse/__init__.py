"""Fusion: from many readings to groups. A room a question; texts are never read again."""
