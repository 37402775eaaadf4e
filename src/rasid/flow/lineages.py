"""Lineages: of documents that are the same words, which has them from which, as lines under one another."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup, Derivation, Pair
from rasid.model.fusion.links import Ref

if TYPE_CHECKING:
    from rasid.flow.views import Views


class Line(NamedTuple):
    """A document and the one it is shown under. `share`: how much of its words that one has (0 to 1).

    `known`: that it has them from the one above is known; else either may have them from the other, or both from a
    third. The first line of a lineage is under nothing.
    """

    document: str
    depth: int
    above: str | None
    share: float
    known: bool
    derivation: Derivation | None


def lineages(case: "Views", days: Mapping[str, str | None]) -> list[list[Line]]:
    """The lineages among these documents (with their days), the largest first; copies outside are left out."""
    fusion = case.store.fusion
    ids = fusion.groups_with("copies", [Ref(document) for document in days])
    groups = [unpack(body, CopyGroup) for body in fusion.groups("copies", ids=ids)]
    found = [lineage(group, days) for group in groups]
    return sorted((one for one in found if len(one) > 1), key=lambda one: (-len(one), one[0].document))


def lineage(group: CopyGroup, days: Mapping[str, str | None]) -> list[Line]:
    """The documents of a group, each under the one it shares most with of those before it.

    The first is the one others are known to follow, else the earliest. A known direction goes before a larger share.
    """
    within = [document for document in group.documents if document in days]
    if not within:
        return []
    pairs = {frozenset((pair.one, pair.other)): pair for pair in group.pairs}
    first = min(
        within,
        key=lambda one: (one != group.first, _follows(one, group.pairs, within), days[one] or "~", one),
    )
    above: dict[str, Pair | None] = {first: None}
    while len(above) < len(within):
        open_ = [
            (pair, child, parent)
            for parent in above
            for child in within
            if child not in above and (pair := pairs.get(frozenset((parent, child))))
        ]
        if not open_:  # held together by documents outside: one more root
            left = [document for document in within if document not in above]
            above[min(left, key=lambda one: (days[one] or "~", one))] = None
            continue
        pair, child, _ = max(open_, key=lambda one: (_from(one[0], one[2]), _share(one[0], one[1]), one[1]))
        above[child] = pair
    return list(_lines(above))


def _lines(above: Mapping[str, Pair | None], parent: str | None = None, depth: int = 0) -> Iterator[Line]:
    for document, pair in above.items():
        over = pair and (pair.one if pair.other == document else pair.other)
        if over != parent:
            continue
        share = _share(pair, document) if pair else 0.0
        known = bool(pair and over and _from(pair, over))
        yield Line(document, depth, over, share, known, pair.derivation if pair else None)
        yield from _lines(above, document, depth + 1)


def _share(pair: Pair, document: str) -> float:
    """How much of the document's words the other one has."""
    return pair.one_in_other if document == pair.one else pair.other_in_one


def _from(pair: Pair, parent: str) -> bool:
    """Whether the words are known to come from this one of the two."""
    return pair.direction == ("other_from_one" if pair.one == parent else "one_from_other")


def _follows(document: str, pairs: Sequence[Pair], within: Collection[str]) -> bool:
    """Whether a document is known to have its words from another of these."""
    return any(
        _from(pair, pair.one if pair.other == document else pair.other)
        for pair in pairs
        if document in (pair.one, pair.other) and pair.one in within and pair.other in within
    )
