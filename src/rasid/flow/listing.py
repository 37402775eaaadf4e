"""A list of a case's groups, a page at a time, as a person chose to see it."""

from typing import NamedTuple

from rasid.flow.questions import GROUPS
from rasid.flow.selecting import Listed, Selection, Some
from rasid.flow.views import Views
from rasid.fuse.days import bounds
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.store.listing import Order, Wanted, kinds, outlets, pick


def listed(
    case: Views,
    question: Listed,
    selection: Selection,
    after: str | None = None,
    most: int = 50,
    order: Order = "newest",
) -> Some:
    """The next groups of a question in an order; occurrences come without their origins.

    Raises InputError for days that are none, words that are no query, or an `after` of no such list.
    """
    found = pick(case.store.engine, wanted(question, selection), after, most, order)
    items = tuple(unpack(body, GROUPS[question]) for body in found.bodies)
    return Some(items, found.after, found.total)


def wanted(question: str, selection: Selection) -> Wanted:
    """The selection as the store takes it. Raises InputError for days that are none."""
    s = selection
    return Wanted(
        question,
        s.kinds,
        actors=s.actors,
        by=s.by,
        upon=s.upon,
        places=s.places,
        outlets=s.outlets,
        modalities=s.modalities,
        since=span(s.since)[0] if s.since else None,
        until=span(s.until)[1] if s.until else None,
        least=s.least,
        words=s.words,
    )


def span(value: str) -> tuple[str, str]:
    """The first and last day of a day, month or year. Raises InputError for what is none."""
    first, last = bounds(value)
    if first is None or last is None or "/" in value:
        raise InputError(f"{value}: not a day, month or year; write 2024-08-23, 2024-08 or 2024")
    return first.isoformat(), last.isoformat()


class Offered(NamedTuple):
    """What may be chosen of in a case: kinds that a question's groups have, and outlets."""

    kinds: tuple[str, ...]
    outlets: tuple[str, ...]


def offered(case: Views, question: Listed) -> Offered:
    """The kinds and outlets a case has for a question."""
    engine = case.store.engine
    return Offered(tuple(kinds(engine, question)), tuple(outlets(engine)))
