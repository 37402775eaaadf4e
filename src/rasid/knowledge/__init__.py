"""What Rasid knows, read from `data/` into one frozen Knowledge with a digest."""

from rasid.knowledge.load import Knowledge, load
from rasid.knowledge.load import load as load_knowledge

__all__ = ["Knowledge", "load", "load_knowledge"]
