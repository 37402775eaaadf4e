"""Typing ahead: from the first letters of a name to the entities it may be, of the knowledge and of the case."""

from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from rasid.arabic.fold import fold
from rasid.knowledge import Knowledge
from rasid.model.records import MentionKind, Name
from rasid.store.naming import named_like

if TYPE_CHECKING:
    from rasid.flow.views import Views

WHOLE, BEGINNING, WORD, WITHIN, NOWHERE = range(5)


class Called(msgspec.Struct, frozen=True):
    """An entity that may be meant. `by` is the other name of it that was found, where its own was not."""

    id: str
    kind: MentionKind
    name: Name
    local: bool
    by: str | None = None


class Spelling(NamedTuple):
    """One name of a listed entity: folded, and as it is written."""

    folded: str
    entity: str
    written: str


def suggest(
    case: "Views", words: str, kinds: tuple[str, ...] = (), most: int = 20, document: str | None = None
) -> list[Called]:
    """Who or what these letters may name, the likeliest first: whole names, beginnings, beginnings of words, parts.

    Of names found alike, the document's own entities come first, then whom the knowledge lists and the places it
    lists that the case names, then what one document alone knows, then other places. An id finds itself; nothing
    is found for no letters.
    """
    wanted = fold(" ".join(words.split()))
    if not wanted:
        return []
    found: dict[str, tuple[tuple[int, int, int, str], Called]] = {}

    def put(rank: int, nearness: int, length: int, one: Called) -> None:
        mine = document is not None and one.id.startswith(f"{document}/")
        key = (rank, 0 if mine else nearness, length, one.id)
        if one.id not in found or key < found[one.id][0]:
            found[one.id] = (key, one)

    for rank, spelling in _listed(case.know, wanted):
        entry = case.know.world.entries[spelling.entity]
        if not kinds or entry.kind in kinds:
            own = spelling.written in (entry.name.ar, entry.name.en)
            by = None if own else spelling.written
            nearness = 3 if entry.kind in ("place", "facility") else 1
            put(rank, nearness, len(spelling.folded), Called(entry.id, entry.kind, entry.name, False, by))
    for row in named_like(case.store.engine, wanted, kinds, most):
        names = (fold(row.ar), (row.en or "").lower())
        rank, length = min((_rank(name, wanted), len(name)) for name in names)
        put(
            rank,
            2 if row.local else 1,
            length,
            Called(row.id, row.kind, Name(row.ar, row.en), bool(row.local)),
        )
    return [one for _, one in sorted(found.values(), key=lambda pair: pair[0])[:most]]


def _listed(know: Knowledge, wanted: str) -> list[tuple[int, Spelling]]:
    ranked = ((_rank(spelling.folded, wanted), spelling) for spelling in _spellings(know))
    return [(rank, spelling) for rank, spelling in ranked if rank != NOWHERE]


def _rank(name: str, wanted: str) -> int:
    if wanted not in name:
        return NOWHERE
    if name == wanted:
        return WHOLE
    if name.startswith(wanted):
        return BEGINNING
    return WORD if f" {wanted}" in name else WITHIN


@lru_cache(maxsize=4)
def _spellings(know: Knowledge) -> tuple[Spelling, ...]:
    """Every name, other form, label and surname of what the knowledge lists, and its id."""
    found: dict[tuple[str, str], Spelling] = {}
    for entry in know.world.entries.values():
        names = (entry.name.ar, entry.name.en or "", *entry.forms, *entry.labels, *entry.surnames)
        for written in (*names, *entry.ambiguous_forms, *entry.metonyms, entry.id):
            folded = fold(" ".join(written.split()))
            if folded:
                found.setdefault((folded, entry.id), Spelling(folded, entry.id, written))
    return tuple(found.values())
