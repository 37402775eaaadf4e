"""Facts: what of a reading and its print the comparison of two documents needs."""

from collections.abc import Iterator

import msgspec

from rasid.arabic.fold import fold
from rasid.fuse.credits import credited, outlet_of
from rasid.knowledge import Knowledge
from rasid.model.fusion.copies import Print
from rasid.model.reading import Reading
from rasid.model.spans import Span

_CREDITING = frozenset(("republisher", "agency", "cited_outlet"))


class Said(msgspec.Struct, frozen=True):
    """Words that are put into somebody's mouth. `speaker` is an entity, or `~` and the folded name of a local one."""

    span: Span
    speaker: str | None


class Credit(msgspec.Struct, frozen=True):
    """An outlet or agency that a document says it has words from; `span` None: in the author's line."""

    entity: str
    words: str
    span: Span | None


class Facts(msgspec.Struct, frozen=True):
    """A document for comparing. `outlet` is the id of a listed outlet where it is one, else what the file says."""

    id: str
    outlet: str | None
    published: str | None
    print: Print
    contents: tuple[Said, ...] = ()
    credits: tuple[Credit, ...] = ()


def facts(reading: Reading, print: Print, know: Knowledge, author: str | None = None) -> Facts:
    """The facts of a reading; `author` is the line of credit that came beside the text, or its bylines."""
    document = reading.document
    return Facts(
        id=document.id,
        outlet=outlet_of(document.outlet, document.url, know),
        published=document.published.value,
        print=print,
        contents=tuple(_contents(reading)),
        credits=tuple(_credits(reading, know, author)),
    )


def speaker_of(reading: Reading) -> "dict[str, str]":
    """The key of each entity across documents: its id, or `~` and its folded name where it is local."""
    return {e.id: f"~{fold(e.name.ar)}" if e.local else e.id for e in reading.entities}


def _contents(reading: Reading) -> Iterator[Said]:
    """What people say; what an outlet or agency reports is a text that may be copied, not a quotation."""
    keys = speaker_of(reading)
    for attribution in reading.attributions:
        if attribution.chain and attribution.chain[-1].role in _CREDITING:
            continue
        source = attribution.chain[-1].entity if attribution.chain else attribution.source_entity
        for part in attribution.content:
            yield Said(part.span, keys.get(source) if source else None)


def _credits(reading: Reading, know: Knowledge, author: str | None) -> Iterator[Credit]:
    """Every outlet or agency credited, once: in the line of the author, in its attributions."""
    seen = {outlet_of(reading.document.outlet, reading.document.url, know)}
    named = (Credit(entity, words, None) for entity, words in credited(author, know))
    for credit in (*named, *_hops(reading)):
        if credit.entity not in seen:
            seen.add(credit.entity)
            yield credit


def _hops(reading: Reading) -> Iterator[Credit]:
    local = {entity.id: entity.name.ar for entity in reading.entities}
    for attribution in reading.attributions:
        for hop in attribution.chain:
            if hop.role in _CREDITING and hop.entity and hop.span:
                yield Credit(hop.entity, local.get(hop.entity, hop.entity), hop.span)
