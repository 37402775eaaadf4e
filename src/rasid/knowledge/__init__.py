"""What Rasid knows, read from `data/` into one frozen Knowledge with a digest."""

from rasid.knowledge.load import Knowledge, load

__all__ = ["Knowledge", "load"]
