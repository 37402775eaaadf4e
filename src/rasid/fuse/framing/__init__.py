"""Framing: how each outlet names and voices an actor. Counts with their words, never a score."""

from rasid.fuse.framing.claims import WHOLE, FramingClaim, blocks, claims, claims_of
from rasid.fuse.framing.counts import framing, groups
from rasid.fuse.framing.keyness import keywords, word_counts, words_near
from rasid.fuse.framing.matrices import matrix
from rasid.fuse.question import Question
from rasid.model.fusion.framing import Framing

QUESTION = Question(
    name="framing",
    claim=FramingClaim,
    group=Framing,
    claims=claims,
    blocks=blocks,
    near=blocks,
    link=None,
    groups=groups,
    late=True,
)

__all__ = [
    "QUESTION", "WHOLE", "FramingClaim", "claims_of", "framing", "keywords", "matrix", "word_counts", "words_near",
]  # fmt: skip
