"""Prints: the words of a document as they are compared with those of others."""

import sys
from array import array
from functools import lru_cache
from hashlib import blake2b

from rasid.knowledge import Knowledge
from rasid.knowledge.variants import variants
from rasid.model.document import Document
from rasid.model.fusion.copies import Print
from rasid.model.keys import SEGMENTS, TOKENS

PROSE = frozenset(("body", "caption", "embed"))


def fingerprint(document: Document, know: Knowledge) -> Print:
    """The print of a document that has its tokens and segments: the words of its prose, in order.

    A headline is each outlet's own and tells nothing of the text below it; where there is no text, it is the text.
    """
    tokens = document[TOKENS]
    words, starts, ends = array("I"), array("I"), array("I")
    compared = variants(know).words
    prose = [segment for segment in document[SEGMENTS] if segment.kind in PROSE]
    for segment in prose or [segment for segment in document[SEGMENTS] if segment.kind == "title"]:
        for first, after, folded in compared(tokens, segment.first, segment.after):
            words.append(word_hash(folded))
            starts.append(tokens[first].start)
            ends.append(tokens[after - 1].end)
    return Print(_bytes(words), _bytes(starts), _bytes(ends))


@lru_cache(maxsize=400_000)
def word_hash(folded: str) -> int:
    """32 bits that stand for a word, the same on every machine: the first of BLAKE2b."""
    return int.from_bytes(blake2b(folded.encode("utf-8", "surrogatepass"), digest_size=4).digest(), "little")


def _bytes(items: "array[int]") -> bytes:
    """Little-endian 32-bit integers."""
    if sys.byteorder == "big":
        items.byteswap()
    return items.tobytes()
