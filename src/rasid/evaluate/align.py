"""Alignment: which of our records answers which gold annotation, one to one."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rasid.arabic.fold import fold
from rasid.evaluate.gold import GoldDocument
from rasid.model.document import Document
from rasid.model.keys import MENTIONS
from rasid.model.spans import Span, shared

G = TypeVar("G")
R = TypeVar("R")
SAME_PLACE = 0.75  # characters two mentions share, of all they cover, to be one mention
SAME_KIND = 0.5  # the same where both are of one kind: a title more or less
_WRAP = "«»“”„\"'()[]{}،,.:؛ "


def jaccard(one: Sequence[Span], other: Sequence[Span]) -> float:
    """Characters the two sets of spans share, of all they cover. Spans within a set must not overlap."""
    common = sum(shared(a, b) for a in one for b in other)
    total = sum(b - a for a, b in [*one, *other]) - common
    return common / total if total else 0.0


def pair(
    gold: Sequence[G], ours: Sequence[R], score: Callable[[G, R], float], least: float
) -> list[tuple[int, int]]:
    """Index pairs, best score first, each side used once; scores under `least` pair nothing."""
    ranked = sorted(
        (
            (value, i, j)
            for i, g in enumerate(gold)
            for j, r in enumerate(ours)
            if (value := score(g, r)) >= least
        ),
        key=lambda found: (-found[0], found[1], found[2]),
    )
    taken: tuple[set[int], set[int]] = (set(), set())
    pairs = []
    for _, i, j in ranked:
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((i, j))
    return sorted(pairs)


def entity_map(gold: GoldDocument, document: Document) -> dict[str, frozenset[str]]:
    """For each of our entities the gold entities it names: a mention in the same place or of the same words."""
    by_words: dict[str, set[str]] = {}
    places = [(span, name) for name, spans in gold.entities.items() for span in spans]
    for span, name in places:
        by_words.setdefault(_bare(document.words(span)), set()).add(name)
    found: dict[str, set[str]] = {}
    for mention in document[MENTIONS]:
        same = found.setdefault(mention.entity, set())
        same |= by_words.get(_bare(mention.text), set())
        for span, name in places:
            least = SAME_KIND if gold.kinds.get(name) == mention.kind else SAME_PLACE
            if jaccard([span], [mention.span]) >= least:
                same.add(name)
    return {ours: frozenset(names) for ours, names in found.items()}


def _bare(text: str) -> str:
    """A name's folded words without marks around it and a fused preposition."""
    plain = " ".join(fold(text).strip(_WRAP).split())
    return "ال" + plain[2:] if plain.startswith("لل") else plain
