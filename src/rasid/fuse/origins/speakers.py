"""Speakers: who stands at the inner end of an attribution, and how far the same name is the same voice."""

from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.arabic.words import tokenize
from rasid.model.reading import Reading
from rasid.model.records import Attribution, Entity, MentionKind

_ANONYMOUS = frozenset(("anonymous_individual", "anonymous_group"))


class Speaker(NamedTuple):
    """A speaker. `key` is equal wherever the speaker may be the same; a `firm` one is the same wherever it is.

    `entity` is the id by which a case knows it: of the world, or `document/entity` of a local one.
    """

    key: str
    entity: str
    name: str
    kind: MentionKind
    firm: bool


def speaker_of(attribution: Attribution, reading: Reading) -> Speaker | None:
    """Who is innermost in the chain; a spokesperson's principal, where one is told. None for nobody."""
    inner = attribution.chain[-1] if attribution.chain else None
    source = (inner.principal or inner.entity) if inner else attribution.source_entity
    entity = next((entity for entity in reading.entities if entity.id == source), None)
    return speaker(entity, reading.document.id) if entity else None


def speaker(entity: Entity, document: str) -> Speaker:
    """An entity of a document as a speaker.

    Listed ones are firm, and so are unlisted ones named by two words or more; a single name or a bare post may be
    anybody's, an unnamed source is known in its document only.
    """
    name = entity.name.ar
    if not entity.local:
        return Speaker(entity.id, entity.id, name, entity.kind, True)
    local = f"{document}/{entity.id}"
    if entity.kind in _ANONYMOUS:
        return Speaker(local, local, name, entity.kind, False)
    words = [token.fold for token in tokenize(name) if token.kind == "word"]
    firm = entity.kind == "person" and len(words) > 1
    return Speaker(f"~{fold(' '.join(words))}", local, name, entity.kind, firm)
