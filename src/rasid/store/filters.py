"""What is looked for, and its filters as SQL: of the document, and of one record in it."""

from collections.abc import Iterator

import msgspec
from sqlalchemy import ColumnElement, and_, exists, or_, select

from rasid.store.schema import documents, records, roles

HOLDERS = ("source", "hop")
SPOKEN = records.alias("spoken")  # an attribution: the record itself, or one that it stands in


class Query(msgspec.Struct, frozen=True):
    """What is looked for. Of several values in one field any will do; all fields must hold.

    `words`: see `query`. `since`/`until`: days, months or years of publication (ISO 8601), both included. `actors`:
    entity ids; alone, they are mentioned or have a part anywhere in the document. The others are of one record, in
    which the actors then have a part: `acts` and `held_by` (entity ids) are of the attribution it is or stands in.
    `parts` narrows the actors' part down (actor, recipient, place, source, hop, given_to, party, of, mention).
    """

    words: str = ""
    outlets: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    actors: tuple[str, ...] = ()
    parts: tuple[str, ...] = ()
    held_by: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()
    acts: tuple[str, ...] = ()
    types: tuple[str, ...] = ()
    modes: tuple[str, ...] = ()
    modalities: tuple[str, ...] = ()
    voices: tuple[str, ...] = ()


def of_document(query: Query) -> Iterator[ColumnElement[bool]]:
    """What a row of `documents` must be, and that it has such a record."""
    d = documents.c
    yield d.version.is_not(None)
    if query.outlets:
        yield d.outlet.in_(query.outlets)
    if query.since:
        yield d.day >= query.since
    if query.until:
        yield d.day <= query.until + {4: "-12-31", 7: "-31"}.get(len(query.until), "")
    if query.acts or query.held_by:  # few documents, found at once: what is looked at for the rest
        saying = select(SPOKEN.c.document).where(SPOKEN.c.layer == "attributions", *_of_attribution(query))
        yield d.id.in_(saying)
    if names_records(query) and not _is_of_attributions(query):
        yield exists().where(records.c.document == d.id, *of_record(query))
    elif query.actors:
        yield exists().where(roles.c.document == d.id, *_part(query))


def names_records(query: Query) -> bool:
    """Whether a filter is of records."""
    q = query
    return any((q.held_by, q.layers, q.acts, q.types, q.modes, q.modalities, q.voices))


def _is_of_attributions(query: Query) -> bool:
    """Whether nothing is asked of a record but the attribution it stands in, which is a record itself."""
    return query == Query(
        query.words, query.outlets, query.since, query.until, acts=query.acts, held_by=query.held_by
    )


def of_record(query: Query) -> Iterator[ColumnElement[bool]]:
    """What a row of `records` must be."""
    r = records.c
    if query.layers:
        yield r.layer.in_(query.layers)
    if query.types:
        yield and_(r.layer == "events", r.kind.in_(query.types))
    for column, values in ((r.mode, query.modes), (r.modality, query.modalities), (r.voice, query.voices)):
        if values:
            yield column.in_(values)
    if query.actors:
        yield exists().where(roles.c.document == r.document, roles.c.record == r.record, *_part(query))
    if query.acts or query.held_by:
        yield exists(SPOKEN.c.record).where(spoken_around(), *_of_attribution(query)).correlate(records)


def spoken_around() -> ColumnElement[bool]:
    """Whether SPOKEN is the attribution that a record is, or one whose content it stands in."""
    r, a = records.c, SPOKEN.c
    around = and_(a.first <= r.first, a.after >= r.after, r.layer != "attributions")
    return and_(a.document == r.document, a.layer == "attributions", or_(a.record == r.record, around))


def _of_attribution(query: Query) -> Iterator[ColumnElement[bool]]:
    a, holder = SPOKEN.c, roles.alias("holder")
    if query.acts:
        yield a.kind.in_(query.acts)
    if query.held_by:
        yield exists().where(
            holder.c.document == a.document,
            holder.c.record == a.record,
            holder.c.role.in_(HOLDERS),
            holder.c.entity.in_(query.held_by),
        )


def _part(query: Query) -> list[ColumnElement[bool]]:
    own = [roles.c.role.in_(query.parts)] if query.parts else []
    return [roles.c.entity.in_(query.actors), *own]
