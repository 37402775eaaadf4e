"""Copies: which texts are the same words.

`Run.of` the prints of a batch, `candidates` of it against the runs there are, `compare` each candidate pair,
`groups` of the pairs; `due` and `merge` keep the runs few.
"""

from rasid.fuse.copies.comparing import compare, of_link, to_link
from rasid.fuse.copies.grouping import groups
from rasid.fuse.copies.material import Facts, facts
from rasid.fuse.copies.partners import candidates, common
from rasid.fuse.copies.runs import Run, due, merge

__all__ = [
    "Facts",
    "Run",
    "candidates",
    "common",
    "compare",
    "due",
    "facts",
    "groups",
    "merge",
    "of_link",
    "to_link",
]
