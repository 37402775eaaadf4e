"""Candidates: pairs of documents that share enough shingles to be looked at, out of the runs of the index.

A shingle that many earlier documents have (a formula of address, a share prompt) tells nothing by itself: it
counts only for a document that consists of such shingles to a good part, and then only towards the FEW earliest
documents that have it. Of a document's partners the PARTNERS that share most are kept, so a text that went round
a hundred outlets does not make five thousand pairs: each is tied to its best partners, and so all hang together.
"""

from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from rasid.fuse.copies.runs import NUMBERS, SHIFT, Integers, Run
from rasid.fuse.copies.shingles import LENGTH

COMMON = 64  # earlier documents with a shingle, past which it is common
FEW = 8  # earliest documents a common shingle leads to
PARTNERS = 16  # earlier documents a document is compared with at most
LEAST = 8 - LENGTH + 1  # shared shingles: eight words in a row
SHARE = 0.3  # share of the shorter one's shingles; enough whatever their number
BLOCK = 1_000_000  # postings, and pairs of postings, handled at a time

Places = npt.NDArray[np.int64]


def candidates(new: Run, old: Sequence[Run]) -> Iterator[tuple[int, int, int]]:
    """(earlier document, new document, shingles shared) for each new document, by rising numbers.

    The partners may be in `old` or in `new` itself, where their number is lower.
    """
    runs = [*old, new]
    sizes = _Sizes(runs)
    for first, after in _blocks(new):
        numbers = new.postings & NUMBERS
        places = np.flatnonzero((numbers >= new.documents[first]) & (numbers <= new.documents[after - 1]))
        yield from _partners(new.postings[places], runs, sizes)


def common(new: Run, old: Sequence[Run]) -> frozenset[int]:
    """The shingles of `new` that are common: those in more than COMMON documents of all the runs."""
    found = np.unique(new.postings >> SHIFT)
    total = np.zeros(len(found), np.int64)
    for run in (*old, new):
        low, high = _ranges(found, run)
        total += high - low
    return frozenset(found[total > COMMON].tolist())


class _Sizes:
    """How many shingles a document has, for arrays of numbers."""

    def __init__(self, runs: Sequence[Run]) -> None:
        documents = np.concatenate([run.documents for run in runs])
        order = np.argsort(documents)
        self.documents = documents[order]
        self.sizes = np.concatenate([run.sizes for run in runs])[order].astype(np.int64)

    def __call__(self, numbers: Integers) -> Places:
        return self.sizes[np.searchsorted(self.documents, numbers)]


def _blocks(run: Run) -> Iterator[tuple[int, int]]:
    """Ranges of the run's documents of about BLOCK postings each."""
    ends = np.cumsum(run.sizes)
    first = 0
    while first < len(ends):
        before = int(ends[first - 1]) if first else 0
        after = max(first + 1, int(np.searchsorted(ends, before + BLOCK, "right")))
        yield first, after
        first = after


def _ranges(shingles: Integers, run: Run) -> tuple[Places, Places]:
    """Where in a run the postings of each shingle begin and end."""
    low = np.searchsorted(run.postings, shingles << SHIFT)
    high = np.searchsorted(run.postings, (shingles << SHIFT) | NUMBERS, "right")
    return low, high


def _partners(postings: Integers, runs: Sequence[Run], sizes: _Sizes) -> Iterator[tuple[int, int, int]]:
    """The partners of the documents of these postings, which are sorted and hold each document whole."""
    shingles, numbers = postings >> SHIFT, postings & NUMBERS
    lows, highs = [], []
    for run in runs:
        lows.append(np.searchsorted(run.postings, shingles << SHIFT))
        highs.append(np.searchsorted(run.postings, postings))  # up to the document itself: the earlier ones
    low, high = np.stack(lows), np.stack(highs)
    earlier = (high - low).sum(axis=0)
    living = np.flatnonzero(earlier)
    living = living[np.argsort(numbers[living], kind="stable")]
    living = living[_counting(numbers[living], earlier[living] > COMMON, sizes)]
    work = np.minimum(earlier[living], COMMON * len(runs)).cumsum()
    owners = numbers[living]
    first = 0
    while first < len(living):
        done = int(work[first - 1]) if first else 0
        after = int(np.searchsorted(work, done + BLOCK, "right"))
        after = int(np.searchsorted(owners, owners[min(max(after - 1, first), len(owners) - 1)], "right"))
        part = living[first:after]
        yield from _count(numbers[part], low[:, part], high[:, part], runs, sizes)
        first = after


def _counting(numbers: Integers, is_common: npt.NDArray[np.bool_], sizes: _Sizes) -> npt.NDArray[np.bool_]:
    """Which postings count: those not common, and all of a document that is common to a good part."""
    found, place = np.unique(numbers, return_inverse=True)
    share = (
        np.bincount(place, is_common, len(found)) / np.maximum(sizes(found), 1) if len(found) else np.empty(0)
    )
    counts: npt.NDArray[np.bool_] = ~is_common | (share[place] >= SHARE)
    return counts


def _count(
    numbers: Integers, low: Places, high: Places, runs: Sequence[Run], sizes: _Sizes
) -> Iterator[tuple[int, int, int]]:
    """Count the shingles each pair shares; give the pairs that share enough, the best of each document."""
    ones, others = _expand(numbers, low, high, runs)
    keys, shared = np.unique((ones << np.uint64(32)) | others, return_counts=True)
    ones, others = keys >> np.uint64(32), keys & np.uint64(0xFFFFFFFF)
    share = shared / np.maximum(np.minimum(sizes(ones), sizes(others)), 1) if len(keys) else np.empty(0)
    enough = (shared >= LEAST) | (share >= SHARE)
    ones, others, shared = ones[enough], others[enough], shared[enough]
    order = np.lexsort((others, -shared, ones))
    starts = np.searchsorted(ones[order], ones[order])
    order = np.sort(order[np.arange(len(order)) - starts < PARTNERS])
    for one, other, count in zip(ones[order], others[order], shared[order], strict=True):
        yield int(other), int(one), int(count)


def _expand(numbers: Integers, low: Places, high: Places, runs: Sequence[Run]) -> tuple[Integers, Integers]:
    """Each posting's document beside every earlier document that has its shingle; of common ones the FEW first."""
    is_common = (high - low).sum(axis=0) > COMMON
    high = np.where(is_common, np.minimum(high, low + FEW), high)
    places, others = [], []
    for run, begin, end in zip(runs, low, high, strict=True):
        lengths = end - begin
        place = np.repeat(np.arange(len(numbers)), lengths)
        offset = np.arange(len(place)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        places.append(place)
        others.append(run.postings[begin[place] + offset] & NUMBERS)
    place, other = np.concatenate(places), np.concatenate(others)
    order = np.lexsort((other, place))
    place, other = place[order], other[order]
    rank = np.arange(len(place)) - np.searchsorted(place, place)
    keep = ~is_common[place] | (rank < FEW)
    return numbers[place[keep]], other[keep]
