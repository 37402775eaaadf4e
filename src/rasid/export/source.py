"""What an export is made of: readings and groups, one after the other, and names for the ids in them."""

from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, lru_cache
from typing import Protocol

import msgspec

from rasid.knowledge import Knowledge
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import DocumentPart, Reading
from rasid.model.records import Entity

KEPT = 1024


class Source(Protocol):
    """Where an export takes its records from. Every iterator may be asked for again and starts anew.

    `entity` knows the ids of the bundled knowledge, of identities, and of entities local to a document as
    `document/id`. `origins` of an occurrence are filled in.
    """

    @property
    def know(self) -> Knowledge:
        """The knowledge the readings were made with."""
        ...

    def readings(self) -> Iterator[Reading]:
        """The current reading of every document."""
        ...

    def document(self, document: str) -> DocumentPart | None:
        """What is known of a document: outlet, URL, title, publication."""
        ...

    def text(self, document: str) -> str | None:
        """The text of a document, where it is kept."""
        ...

    def entity(self, entity: str) -> Entity | None:
        """Who or what an id means."""
        ...

    def occurrences(self) -> Iterator[Occurrence]:
        """Reports of one event, grouped."""
        ...

    def figures(self) -> Iterator[Series]:
        """Series of figures."""
        ...

    def processes(self) -> Iterator[ProcessState]:
        """Truces, talks and withdrawals."""
        ...

    def copies(self) -> Iterator[CopyGroup]:
        """Texts that are the same words."""
        ...

    def identities(self) -> Iterator[Identity]:
        """Actors as they go through the documents."""
        ...


class Readings:
    """A source of plain readings, with what was fused of them, if anything was.

    `read` gives all readings each time it is called; a list is taken as well. Documents and entities are
    indexed (without their texts) when one is first asked for.
    """

    def __init__(
        self,
        read: Iterable[Reading] | Callable[[], Iterable[Reading]],
        know: Knowledge,
        *,
        occurrences: Iterable[Occurrence] = (),
        figures: Iterable[Series] = (),
        processes: Iterable[ProcessState] = (),
        copies: Iterable[CopyGroup] = (),
        identities: Iterable[Identity] = (),
    ) -> None:
        kept: tuple[Reading, ...] = () if callable(read) else tuple(read)
        self._read: Callable[[], Iterable[Reading]] = read if callable(read) else lambda: kept
        self.know = know
        self._occurrences, self._figures = tuple(occurrences), tuple(figures)
        self._processes, self._copies = tuple(processes), tuple(copies)
        self._identities = tuple(identities)

    def readings(self) -> Iterator[Reading]:
        """The readings in their order."""
        return iter(self._read())

    def document(self, document: str) -> DocumentPart | None:
        """What is known of a document, without its text."""
        return self._index[0].get(document)

    def text(self, document: str) -> str | None:
        """The text of a document that was read with its text; found by going through the readings."""
        found = (r.document.text for r in self._read() if r.document.id == document)
        return next(found, None)

    def entity(self, entity: str) -> Entity | None:
        """Who or what an id means."""
        return self._index[1].get(entity) or known_entity(entity, self.know)

    @cached_property
    def _index(self) -> tuple[dict[str, DocumentPart], dict[str, Entity]]:
        documents: dict[str, DocumentPart] = {}
        entities = {i.id: Entity(i.id, i.kind, i.name) for i in self._identities}
        for reading in self._read():
            part = reading.document
            documents[part.id] = msgspec.structs.replace(part, text=None)
            entities.update((global_id(part.id, entity), entity) for entity in reading.entities)
        return documents, entities

    def occurrences(self) -> Iterator[Occurrence]:
        """The occurrences it was made with."""
        return iter(self._occurrences)

    def figures(self) -> Iterator[Series]:
        """The series it was made with."""
        return iter(self._figures)

    def processes(self) -> Iterator[ProcessState]:
        """The processes it was made with."""
        return iter(self._processes)

    def copies(self) -> Iterator[CopyGroup]:
        """The groups of copies it was made with."""
        return iter(self._copies)

    def identities(self) -> Iterator[Identity]:
        """The identities it was made with."""
        return iter(self._identities)


class Remembered:
    """A source that remembers the last documents, texts and entities it was asked for."""

    def __init__(self, source: Source) -> None:
        self.know: Knowledge = source.know
        self.document = lru_cache(KEPT)(source.document)
        self.text = lru_cache(KEPT)(source.text)
        self.entity = lru_cache(KEPT)(source.entity)
        self.readings, self.occurrences = source.readings, source.occurrences
        self.figures, self.processes = source.figures, source.processes
        self.copies, self.identities = source.copies, source.identities


def global_id(document: str, entity: Entity) -> str:
    """The entity's id among all documents: a local one is `document/id`."""
    return f"{document}/{entity.id}" if entity.local else entity.id


def known_entity(entity: str, know: Knowledge) -> Entity | None:
    """An entry of the bundled world as an entity."""
    entry = know.world.entries.get(entity)
    return Entity(entry.id, entry.kind, entry.name, entry.wikidata) if entry else None
