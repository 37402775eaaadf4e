"""Reading what a case holds: documents out of the store, readings and prints back, a shard at a time."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from rasid.flow.fusing import Tick
from rasid.store import Store
from rasid.version import __version__


class Done(NamedTuple):
    """How many documents were read, and how many could not be."""

    read: int
    failed: int
