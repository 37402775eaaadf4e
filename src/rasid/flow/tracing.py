"""From records of a case to the independent voices behind them."""

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from rasid.fuse.origins import Parties, count, parties_of, source_of
from rasid.model.codec import unpack
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.links import Ref
from rasid.model.fusion.origins import Origins, Utterance
from rasid.model.reading import Reading
from rasid.model.records import Event, MentionKind

if TYPE_CHECKING:
    from rasid.flow.views import Views


def trace(case: "Views", refs: Sequence[Ref]) -> Origins:
    """The voices behind records of read documents, with the utterances and copies they are in.

    Where records are events, their actors and recipients are the sides that voices are measured by.
    """
    return next(iter(traces(case, [refs])))


def traces(case: "Views", some: Sequence[Sequence[Ref]]) -> Iterator[Origins]:
    """The voices behind each of several sets of records; each document is looked at once."""
    documents = sorted({ref.document for refs in some for ref in refs})
    readings = {reading.document.id: reading for reading in case.readings(documents)}
    beside = case.store.documents.origins(documents)
    sources = [
        [
            source
            for ref in refs
            if ref.document in readings
            and ref.record
            and (
                source := source_of(
                    readings[ref.document], ref.record, case.know, beside[ref.document].author
                )
            )
        ]
        for refs in some
    ]
    said = [source.attribution for found in sources for source in found if source.attribution]
    fusion = case.store.fusion
    uttered = fusion.groups("origins", ids=fusion.groups_with("origins", said))
    copied = fusion.groups("copies", ids=fusion.groups_with("copies", [Ref(d) for d in documents]))
    utterances = [unpack(body, Utterance) for body in uttered]
    copies = [unpack(body, CopyGroup) for body in copied]
    judgements = case.judgements("origins")
    for refs, found in zip(some, sources, strict=True):
        parties = _parties(
            {ref.document: readings[ref.document] for ref in refs if ref.document in readings}, refs
        )
        yield count(found, utterances, copies, case.know, parties, judgements)


def _parties(readings: Mapping[str, Reading], refs: Sequence[Ref]) -> Parties:
    wanted = {(ref.document, ref.record) for ref in refs}
    events: tuple[Event, ...] = tuple(
        event for id, reading in readings.items() for event in reading.events if (id, event.id) in wanted
    )
    kinds: dict[str, MentionKind] = {e.id: e.kind for r in readings.values() for e in r.entities}
    return parties_of(events, kinds) if events else Parties()
