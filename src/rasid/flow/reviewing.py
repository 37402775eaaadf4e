"""The review queue: which records to look at next, with their words, and how far along everybody is.

Nobody is shown what others decided of a record before they have decided themselves: an item says only how many did.
"""

from collections.abc import Iterable

import msgspec

from rasid.flow.deciding import Unit, units
from rasid.flow.explaining import reference
from rasid.flow.listing import span
from rasid.flow.views import Views
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.model.spans import Span
from rasid.store import reviewing as store
from rasid.store.identity import storable_words
from rasid.store.reviewing import Order, Share, Stage

LAYERS = ("attributions", "events", "quantities", "steps")  # those whose records are filed for search
REACH = 90  # code points of the text to either side of a record's words


class Asked(msgspec.Struct, frozen=True):
    """Which records somebody wants to review, as the address of a page has it; see `store.reviewing.Wanted`.

    `since` is a day, month or year (ISO). `disputed`: those that people disagree about and nobody has settled.
    """

    layers: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()
    since: str | None = None
    under: float | None = None
    stage: Stage = "mine"
    order: Order = "confidence"
    disputed: bool = False


class Item(msgspec.Struct, frozen=True):
    """A record to look at: what it is, its words with those around them, and how many people have looked at it.

    `confidence` is how often its rule has been right (knowledge/confidence.py), None where that is not known.
    """

    one: Ref
    layer: str
    kind: str | None
    mode: str | None
    modality: str | None
    span: Span
    before: str
    words: str
    after: str
    confidence: float | None
    outlet: str | None
    day: str | None
    reviewers: int

    @property
    def place(self) -> str:
        """Where the queue goes on behind it."""
        return str(self.one)


class Queue(msgspec.Struct, frozen=True):
    """A page of the queue, where the next one begins (None at the end), and how many records are wanted in all."""

    items: tuple[Item, ...]
    after: str | None
    total: int


def queue(case: Views, asked: Asked, me: str, after: str | None = None, most: int = 50) -> Queue:
    """The next records to review, at most `most`, behind the record `after` (DOCUMENT/e3).

    Raises InputError for a layer there is not, or a day that is none.
    """
    wanted = _wanted(case, asked)
    found = store.waiting(case.store.engine, wanted, me, reference(after) if after else None, most + 1)
    items = _told(case, found[:most])
    return Queue(
        items, items[-1].place if len(found) > most else None, store.count(case.store.engine, wanted, me)
    )


def following(case: Views, asked: Asked, me: str, after: str | None = None) -> Item | None:
    """The next record to review behind `after`, else the first that is left; None when all are done."""
    wanted = _wanted(case, asked)
    for place in (reference(after), None) if after else (None,):
        if found := store.waiting(case.store.engine, wanted, me, place, 1):
            return _told(case, found)[0]
    return None


def progress(case: Views, me: str, document: str | None = None) -> list[Share]:
    """How far along each layer is: records that somebody has reviewed, that I have, and all."""
    return store.progress(case.store.engine, me, document)


def decided(case: Views, refs: Iterable[Ref]) -> list[Unit]:
    """What people decided of these records, by reference."""
    wanted = set(refs)
    documents = sorted({ref.document for ref in wanted})
    given = [unit for document in documents for unit in units(case.store.judgements.all(document=document))]
    return [unit for unit in given if unit.ref in wanted]


def shared(case: Views) -> list[Unit]:
    """The records that two people or more decided of."""
    return decided(case, store.shared(case.store.engine))


def disputed(case: Views, settled: bool = False) -> list[Unit]:
    """The records that people disagree about: those that nobody has settled, or those that somebody has."""
    found = decided(case, store.shared(case.store.engine, contested=True))
    return [unit for unit in found if unit.disputed and (unit.settled is not None) == settled]


def words_at(text: str, at: Span, reach: int = REACH) -> tuple[str, str, str]:
    """The words of a span and those around them on its line, cut at blanks."""
    first, after = at
    start = max(text.rfind("\n", 0, first) + 1, first - reach)
    line = text.find("\n", after)
    end = min(len(text) if line < 0 else line, after + reach)
    before, behind = text[start:first], text[after:end]
    if start == first - reach and " " in before:
        before = before[before.index(" ") :]
    if end == after + reach and " " in behind:
        behind = behind[: behind.rindex(" ") + 1]
    return storable_words(before), storable_words(text[first:after]), storable_words(behind)


def _wanted(case: Views, asked: Asked) -> store.Wanted:
    unknown = sorted(set(asked.layers) - set(LAYERS))
    if unknown:
        raise InputError(f"{', '.join(unknown)}: the layers to review are {', '.join(LAYERS)}")
    only = [str(unit.ref) for unit in disputed(case)] if asked.disputed else None
    since = span(asked.since)[0] if asked.since else None
    return store.Wanted(
        asked.layers, asked.documents, asked.outlets, since, asked.under, asked.stage, asked.order, only
    )


def _told(case: Views, rows: Iterable[store.Waiting]) -> tuple[Item, ...]:
    texts: dict[str, str] = {}
    items = []
    for row in rows:
        text = texts.get(row.document)
        if text is None:
            text = texts[row.document] = case.text(row.document)
        items.append(
            Item(
                Ref(row.document, row.record), row.layer, row.kind, row.mode, row.modality, (row.first, row.after),
                *words_at(text, (row.first, row.after)), row.confidence, row.outlet, row.day, row.reviewers,
            )
        )  # fmt: skip
    return tuple(items)
