"""The index of copies: which documents hold which five words in a row, as sorted runs of integers.

A posting is one unsigned 64-bit integer: 40 bits of a shingle's hash above 24 bits of a document's number. A run
is a sorted array of them; a batch of documents makes one run, and runs of like size are merged (a log-structured
merge), so that adding costs what is added. Numbers must rise with time: a document is compared with those of
lower numbers, so batches of any size find the same pairs.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Self

import numpy as np
import numpy.typing as npt

from rasid.fuse.copies.shingles import SHINGLE_BITS, shingles
from rasid.model.errors import StoreError
from rasid.model.fusion.copies import Print

Integers = npt.NDArray[np.uint64]
NUMBER_BITS = 64 - SHINGLE_BITS
NUMBERS = np.uint64((1 << NUMBER_BITS) - 1)
SHIFT = np.uint64(NUMBER_BITS)
LARGEST = 1_000_000  # postings of a run that is merged no more (8 MB)
FANOUT = 8  # runs of like size that are merged into one
_HEAD = b"rasidrun1"


@dataclass(frozen=True, slots=True)
class Run:
    """Sorted postings, and the documents in them (rising numbers) with how many different shingles each has."""

    postings: Integers
    documents: Integers
    sizes: Integers

    @classmethod
    def of(cls, prints: Mapping[int, Print]) -> Self:
        """The run of some documents by their numbers. Raises StoreError for a number past 2^24."""
        numbers = sorted(prints)
        if numbers and not 0 <= numbers[0] <= numbers[-1] <= int(NUMBERS):
            raise StoreError(f"a document's number lies outside 0 and {NUMBERS}; the index of copies is full")
        parts = [shingles(prints[number]) for number in numbers]
        sizes = np.array([len(part) for part in parts], np.uint64)
        documents = np.array(numbers, np.uint64)
        postings = np.concatenate([np.empty(0, np.uint64), *parts]) << SHIFT
        postings |= np.repeat(documents, sizes.astype(np.int64))
        postings.sort()
        return cls(postings, documents, sizes)

    def __len__(self) -> int:
        """How many postings."""
        return len(self.postings)

    def to_bytes(self) -> bytes:
        """The run as bytes, for `from_bytes`: a head, two counts, three arrays (little-endian, 64 bits)."""
        arrays = (self.documents, self.sizes, self.postings)
        counts = np.array([len(self.documents), len(self.postings)], "<u8")
        return b"".join(
            (_HEAD, counts.tobytes(), *(array.astype("<u8", copy=False).tobytes() for array in arrays))
        )

    @classmethod
    def from_bytes(cls, body: bytes) -> Self:
        """The run these bytes hold. Raises StoreError when they hold none."""
        head = len(_HEAD)
        if body[:head] != _HEAD or (len(body) - head) % 8 or len(body) < head + 16:
            raise StoreError("not a run of the index of copies; make the index again")
        items = np.frombuffer(body, "<u8", offset=head).astype(np.uint64, copy=False)
        documents, postings = int(items[0]), int(items[1])
        if len(items) != 2 + 2 * documents + postings:
            raise StoreError("a run of the index of copies is cut short; make the index again")
        return cls(
            items[2 + 2 * documents :], items[2 : 2 + documents], items[2 + documents : 2 + 2 * documents]
        )


def merge(runs: Sequence[Run], without: Collection[int] = ()) -> Run:
    """One run of several whose documents differ, leaving out some numbers (old versions, removed documents)."""
    postings = np.concatenate([np.empty(0, np.uint64), *(run.postings for run in runs)])
    documents = np.concatenate([np.empty(0, np.uint64), *(run.documents for run in runs)])
    sizes = np.concatenate([np.empty(0, np.uint64), *(run.sizes for run in runs)])
    if without:
        gone = np.array(sorted(without), np.uint64)
        postings = postings[~np.isin(postings & NUMBERS, gone)]
        stays = ~np.isin(documents, gone)
        documents, sizes = documents[stays], sizes[stays]
    postings.sort(kind="stable")
    order = np.argsort(documents)
    return Run(postings, documents[order], sizes[order])


def due(sizes: Sequence[int]) -> list[list[int]]:
    """Which runs to merge into one, by their places in `sizes` (postings): FANOUT or more of like size."""
    classes: dict[int, list[int]] = {}
    for place, size in enumerate(sizes):
        if size < LARGEST:
            classes.setdefault((max(size, 1).bit_length() - 1) // 3, []).append(place)
    return [places for _, places in sorted(classes.items()) if len(places) >= FANOUT]
