"""Readings made by hand: documents of a fictional paper with the events they tell."""

from rasid.model.fusion.links import Ref
from rasid.model.reading import DocumentPart, Reader, Reading
from rasid.model.records import (
    Attribution,
    Entity,
    Event,
    Evidence,
    Hop,
    Mention,
    Name,
    Publication,
    Quantity,
    Time,
)  # fmt: skip


def event(
    record,
    word="انفجار",
    type_="ASSAULT",
    mode="explosives",
    actor=(),
    recipient=(),
    place=(),
    day=None,
    killed=None,
    modality="occurred",
    same_as=None,
    said=None,
):
    """An event and the quantity of those killed in it, if any."""
    at = 10 * int(record[1:])
    quantity = f"q{record[1:]}" if killed is not None else None
    made = Event(
        record, Evidence((at, at + len(word)), word), type_, mode, tuple(actor), tuple(recipient), tuple(place),
        f"t{record[1:]}" if day else None, day, (), (quantity,) if quantity else (), modality, said, same_as, "test",
    )  # fmt: skip
    counted = (
        Quantity(quantity, (at, at + 1), str(killed), killed, killed, "exact", "killed", "test")
        if quantity
        else None
    )
    return made, counted


def story(document, *told, published="2031-05-10", entities=(), attributions=(), mentions=()):
    """A reading of these events, published on a day."""
    events = tuple(made for made, _ in told)
    named = dict.fromkeys(name for made in events for name in (*made.actor, *made.recipient, *made.place))
    listed = {entity.id: entity for entity in entities}
    return Reading(
        DocumentPart(
            document, document, None, None, "al_wadi", "ar", None, Publication(published, "metadata")
        ),
        Reader("0", "0"),
        (),
        tuple(Time(made.time, (0, 1), "x", "date", made.value, None, "test") for made in events if made.time),
        tuple(counted for _, counted in told if counted),
        tuple(mentions),
        tuple(listed.get(name) or Entity(name, "place", Name(name)) for name in named | listed),
        tuple(attributions),
        events,
        (),
        (),
    )  # fmt: skip


def local(name, kind, ar):
    """An entity of one document."""
    return Entity(name, kind, Name(ar), local=True)


def attribution(record, speaker, uttered=None, principal=None, source="x"):
    """Something said by somebody."""
    chain = (Hop(speaker, "speaker", None, principal),)
    return Attribution(
        record, Evidence((0, 1), "قال"), Evidence((2, 3), source), speaker, (), "indirect", "assert", None, None,
        None, chain, "named", uttered, "test",
    )  # fmt: skip


def mention(record, entity, text, kind="person"):
    """Words that name an entity."""
    return Mention(record, (0, len(text)), text, kind, entity, "name", "test")


def refs(groups):
    """The records of each group, as «a/e1», sorted."""
    return sorted(sorted(str(report.event) for report in group.reports) for group in groups)


def ref(text):
    """«a/e1» as a Ref."""
    document, _, record = text.partition("/")
    return Ref(document, record or None)
