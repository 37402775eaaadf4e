"""Bearers: the entities of a reading, with what the document itself says of whom they belong to."""

from collections.abc import Iterator

import msgspec

from rasid.arabic.fold import fold
from rasid.fuse.identities.graph import Graph, graph
from rasid.fuse.identities.names import family, skeleton
from rasid.knowledge import Knowledge
from rasid.model.fusion.identities import Belonging
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.reading import Reading
from rasid.model.records import Entity, MentionKind, Name

_THINGS = frozenset(("weapon", "document"))
_PEOPLE = frozenset(("person", "anonymous_individual", "anonymous_group"))
_MEMBERS = frozenset(("member", "members", "fighter", "fighters", "leaders", "soldiers"))


class Said(msgspec.Struct, frozen=True, array_like=True):
    """A tie as a document says it: to whom, how, and in which words."""

    other: str
    belonging: Belonging
    quoted: Quoted


class Bearer(msgspec.Struct, frozen=True, array_like=True):
    """An entity of a document. `key` is where those of one identity meet: a listed id, or what names share."""

    ref: Ref
    kind: MentionKind
    name: Name
    local: bool
    key: str
    country: str | None
    said: tuple[Said, ...] = ()


def bearers(reading: Reading, know: Knowledge) -> Iterator[Bearer]:
    """Everybody and every place named; things (weapons, documents) are nobody."""
    actors = graph(know)
    said = _said(reading, actors)
    for entity in reading.entities:
        if entity.kind in _THINGS:
            continue
        ties = tuple(said.get(entity.id, {}).values())
        entry = know.world.entries.get(entity.id)
        yield Bearer(
            Ref(reading.document.id, entity.id),
            entry.kind if entry else entity.kind,
            entry.name if entry else entity.name,
            entity.local,
            _key(reading.document.id, entity, know),
            None if entity.local else actors.country(entity.id),
            ties,
        )


def _key(document: str, entity: Entity, know: Knowledge) -> str:
    """Where an entity meets others of its name; a key of its own when the name is nobody's alone.

    Those are anonymous sources, names of one word, posts without an owner, and descriptions («armed men»).
    """
    if not entity.local:
        return f"={entity.id}"
    own = f"{document}/{entity.id}"
    if entity.kind == "office":
        return f"office~{entity.id}" if graph(know).owner(entity.id) else own
    kind, core = family(entity.kind), skeleton(entity.name.ar)
    last = fold(entity.name.ar).split()[-1:]
    described = kind != "person" and any(word in know.adjectives for word in last)
    return f"{kind}~{core}" if kind and core and not described else own


def _said(reading: Reading, actors: Graph) -> dict[str, dict[tuple[str, str], Said]]:
    """By entity: whom it speaks for, and whose it is by the words that describe it."""
    found: dict[str, dict[tuple[str, str], Said]] = {}

    def tie(one: str, other: str, belonging: Belonging, quoted: Quoted) -> None:
        if one != other:
            found.setdefault(one, {}).setdefault((other, belonging), Said(other, belonging, quoted))

    document = reading.document.id
    for attribution in reading.attributions:
        source = attribution.source
        for hop in attribution.chain:
            if hop.entity and hop.principal and source:
                tie(hop.entity, hop.principal, "office_of", Quoted(document, source.span, source.text))
    named = {entity.id: entity for entity in reading.entities if entity.local}
    for mention in reading.mentions:
        entity = named.get(mention.entity)
        owner = actors.owner(entity.id) if entity else None
        if entity and owner:
            rest = entity.id.removeprefix(f"{owner}_").split("_")[0]
            quoted = Quoted(document, mention.span, mention.text)
            tie(entity.id, owner, _belonging(entity.kind, rest), quoted)
    return found


def _belonging(kind: MentionKind, noun: str) -> Belonging:
    if noun in _MEMBERS:
        return "member_of"
    return "office_of" if kind in _PEOPLE or kind == "office" else "part_of"
