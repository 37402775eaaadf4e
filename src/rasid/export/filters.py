"""What of a source is exported: by outlet, day, actor, act, type of event, modality."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import msgspec

from rasid.export.source import Source, global_id
from rasid.export.words import days
from rasid.knowledge import Knowledge
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Figure, Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import DocumentPart, Reading
from rasid.model.records import Attribution, Entity, Event


@dataclass(frozen=True, slots=True)
class Filter:
    """What to keep; an empty condition keeps all. Days are ISO and inclusive.

    Documents are kept by `outlets` and by their day of publication, attributions by `acts` and `actors`, events
    and occurrences by `types`, `modalities` and `actors` (on either side). A group is kept when a document of it is.
    """

    outlets: frozenset[str] = frozenset()
    since: str | None = None
    until: str | None = None
    actors: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    types: frozenset[str] = frozenset()
    modalities: frozenset[str] = frozenset()

    def keeps_document(self, outlet: str | None, published: str | None) -> bool:
        """Whether a document printed by this outlet on this day (or within these) is kept."""
        if self.outlets and outlet not in self.outlets:
            return False
        if not self.since and not self.until:
            return True
        edges = days(published)
        if edges is None:
            return False
        return edges[1] + "~" >= (self.since or "") and edges[0] <= (self.until or "9") + "~"

    def keeps_deed(self, kind: str, told: frozenset[str], parties: frozenset[str]) -> bool:
        """Whether an event of this type, told in these modalities, of these parties is kept."""
        return (
            (not self.types or kind in self.types)
            and (not self.modalities or bool(told & self.modalities))
            and (not self.actors or bool(parties & self.actors))
        )


class Filtered:
    """A source of which only what a filter keeps is seen. Each iterator goes through the whole source.

    A reading that is kept has the events and attributions that are; its other layers are whole.
    """

    def __init__(self, source: Source, chosen: Filter) -> None:
        self._source, self._chosen = source, chosen
        self.know: Knowledge = source.know
        self.document: Callable[[str], DocumentPart | None] = source.document
        self.text: Callable[[str], str | None] = source.text
        self.entity: Callable[[str], Entity | None] = source.entity

    def readings(self) -> Iterator[Reading]:
        """The readings of documents that are kept."""
        for reading in self._source.readings():
            if self._chosen.keeps_document(reading.document.outlet, reading.document.published.value):
                yield self._trimmed(reading)

    def _trimmed(self, reading: Reading) -> Reading:
        whole = {entity.id: global_id(reading.document.id, entity) for entity in reading.entities}
        attributions = tuple(a for a in reading.attributions if self._keeps_saying(a, whole))
        events = tuple(e for e in reading.events if self._keeps_event(e, whole))
        return msgspec.structs.replace(reading, attributions=attributions, events=events)

    def _keeps_saying(self, saying: Attribution, whole: dict[str, str]) -> bool:
        chain = {whole.get(hop.entity or "") for hop in saying.chain}
        acts, actors = self._chosen.acts, self._chosen.actors
        return (not acts or saying.act in acts) and (not actors or bool(chain & actors))

    def _keeps_event(self, event: Event, whole: dict[str, str]) -> bool:
        parties = frozenset(whole.get(entity, entity) for entity in (*event.actor, *event.recipient))
        return self._chosen.keeps_deed(event.type, frozenset((event.modality,)), parties)

    def occurrences(self) -> Iterator[Occurrence]:
        """Occurrences that are kept, with all their reports."""
        for occurrence in self._source.occurrences():
            told = frozenset(name for name, count in occurrence.modality.items() if count)
            parties = frozenset((*occurrence.actors, *occurrence.recipients))
            printed = any(self._chosen.keeps_document(r.outlet, r.published) for r in occurrence.reports)
            if printed and self._chosen.keeps_deed(occurrence.type, told, parties):
                yield occurrence

    def figures(self) -> Iterator[Series]:
        """Series with a figure of a document that is kept."""
        keeps = self._keeps_figure
        return (
            series for series in self._source.figures() if any(keeps(figure) for figure in series.figures)
        )

    def _keeps_figure(self, figure: Figure) -> bool:
        parties = {figure.of, figure.actor, figure.target}
        actors = self._chosen.actors
        return self._chosen.keeps_document(figure.outlet, figure.published) and (
            not actors or bool(parties & actors)
        )

    def processes(self) -> Iterator[ProcessState]:
        """Processes with a step told by a document that is kept, and with a party that is."""
        for process in self._source.processes():
            told = any(self._chosen.keeps_document(step.outlet, step.known) for step in process.history)
            actors = self._chosen.actors
            if told and (not actors or actors & set(process.parties)):
                yield process

    def copies(self) -> Iterator[CopyGroup]:
        """Groups of copies with a document that is kept."""
        for group in self._source.copies():
            parts = (self._source.document(document) for document in group.documents)
            if any(p and self._chosen.keeps_document(p.outlet, p.published.value) for p in parts):
                yield group

    def identities(self) -> Iterator[Identity]:
        """The identities of the actors that are kept; all when no actor is named."""
        actors = self._chosen.actors
        return (identity for identity in self._source.identities() if not actors or identity.id in actors)
