"""Shingles: every five words in a row of a document, as 40-bit hashes."""

import numpy as np
import numpy.typing as npt

from rasid.model.fusion.copies import Print

LENGTH = 5  # words of a shingle
SHINGLE_BITS = 40
_ODD = np.array(
    [0x9E3779B97F4A7C15, 0xBF58476D1CE4E5B9, 0x94D049BB133111EB, 0xD6E8FEB86659FD93, 0xA0761D6478BD642F],
    np.uint64,
)
_MIX = np.uint64(0xFF51AFD7ED558CCD)
_HALF, _TOP = np.uint64(32), np.uint64(64 - SHINGLE_BITS)


def words(of: Print) -> npt.NDArray[np.uint64]:
    """The word hashes of a print."""
    return np.frombuffer(of.words, "<u4").astype(np.uint64)


def sequence(of: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    """The shingle that begins at each word, in order. Fewer words than five are one shingle; none, none.

    The words times odd constants are added up and mixed (the finalizer of MurmurHash3); the upper bits count.
    """
    count = len(of)
    width = min(count, LENGTH)
    if not count:
        return np.empty(0, np.uint64)
    total = np.zeros(count - width + 1, np.uint64)
    for place in range(width):
        total += (of[place : count - width + 1 + place] + np.uint64(1)) * _ODD[place]
    total ^= total >> _HALF
    total *= _MIX
    total ^= total >> _HALF
    mixed: npt.NDArray[np.uint64] = total >> _TOP
    return mixed


def shingles(of: Print) -> npt.NDArray[np.uint64]:
    """The different shingles of a document, sorted."""
    return np.unique(sequence(words(of)))
