"""What can be seen of a case: iterators of records, with people's judgements laid over them."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from rasid.export.frames import to_arrow, to_pandas
from rasid.export.source import known_entity
from rasid.flow.corrections import corrected
from rasid.flow.framed import framed
from rasid.flow.names import meant, name_of
from rasid.flow.tracing import trace
from rasid.fuse import figures, identities, processes
from rasid.fuse.components import standing
from rasid.fuse.question import Question
from rasid.knowledge import Knowledge, load
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Figure, Series
from rasid.model.fusion.framing import Framing
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.links import Judgement, Ref
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Origins, Utterance
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import DocumentPart, Reading
from rasid.model.records import Entity
from rasid.store import Store
from rasid.store.counts import failed
from rasid.store.entities import entity_of
from rasid.store.search import named
from rasid.version import __version__

TITLE = 80  # characters of a text that has no title


class Row(NamedTuple):
    """What tells a document from others at a glance."""

    document: str
    outlet: str | None
    day: str | None
    title: str


class Views:
    """Looking at a case. Every iterator may be asked for again and starts anew."""

    def __init__(self, store: Store, knowledge: Path | None = None) -> None:
        self.store, self.folder = store, knowledge

    @cached_property
    def know(self) -> Knowledge:
        """The knowledge it is read and fused with."""
        return load(self.folder)

    # documents

    def unread(self) -> int:
        """How many documents are still to be read."""
        return self.store.documents.count_unread(__version__, self.know.digest[:16])

    def status(self) -> dict[str, Any]:
        """Counts of what the case holds; `unread` by this reader with this knowledge."""
        return self.store.status() | {"unread": self.unread()}

    def failures(self) -> list[tuple[str, str]]:
        """What could not be taken in or read, the earliest first: where or which document, and why."""
        return failed(self.store.engine)

    def reading(self, document: str) -> Reading | None:
        """The newest reading of a document, corrections laid over it."""
        found = self.store.readings.of(document)
        return corrected(found, self.store.judgements.all(document=document), self.know) if found else None

    def readings(self, documents: Iterable[str] | None = None) -> Iterator[Reading]:
        """The newest readings, corrections laid over them."""
        judgements = self.judgements()
        return (
            corrected(reading, judgements, self.know) for _, reading, _ in self.store.readings.all(documents)
        )

    def document(self, document: str) -> DocumentPart | None:
        """What is known of a document that has been read."""
        found = self.store.readings.of(document)
        return found.document if found else None

    def text(self, document: str) -> str:
        """The text of a document's current version. Raises StoreError where there is none."""
        return self.store.documents.text(document)

    def rows(self, documents: Iterable[str]) -> dict[str, Row]:
        """Outlet, day of publication and title (or first words) of documents, by id."""
        return {document: self._row(document) for document in documents}

    def _row(self, document: str) -> Row:
        origin, found = self.store.documents.origin(document), self.document(document)
        title = origin.title or (found.title.text if found and found.title else None)
        day = found.published.value if found else origin.date
        return Row(document, origin.outlet, day, title or " ".join(self.text(document)[:TITLE].split()))

    # names

    def meant(self, words: str) -> str:
        """The entity a person means by an id or a name. Raises InputError when it may be several."""
        return meant(self.know, words)

    def called(self, words: str) -> frozenset[str]:
        """The entities of the case that an id or a name means, those of one document as `document/id`.

        Raises InputError where nobody in the case is called so.
        """
        engine = self.store.engine
        found = named(engine, words) or named(engine, self.meant(words))
        if not found:
            raise InputError(f"{words}: nobody in the case is called so; see who is: `rasid case framing`")
        return frozenset(found)

    def entity(self, entity: str) -> Entity | None:
        """Who or what an id means: of the knowledge, or local to a document (`document/id`)."""
        document, _, local = entity.partition("/")
        found = self.store.readings.of(document) if local else None
        if found is not None:
            return next((one for one in found.entities if one.id == local), None)
        return known_entity(entity, self.know) or entity_of(self.store.engine, entity)

    def name(self, entity: str, within: Iterable[str] = ()) -> str:
        """How an entity is shown; one that is local to a document is looked for in those `within`."""
        if entity in self.know.world.entries:
            return name_of(self.know, entity)
        local = [] if "/" in entity else [f"{document}/{entity}" for document in within]
        found = map(self.entity, [*local, entity])
        return next((one.name.ar for one in found if one), entity)

    # groups

    def copies(self) -> Iterator[CopyGroup]:
        """Documents that are the same words."""
        return self._groups("copies", CopyGroup, least=2)

    def utterances(self, least: int = 1) -> Iterator[Utterance]:
        """Sayings with at least so many printings."""
        return self._groups("origins", Utterance, least)

    def identities(self, only: Iterable[str] | None = None) -> Iterator[Identity]:
        """Actors as they go through the case; `only` listed ones, by their ids."""
        blocks = None if only is None else [f"={one}" for one in only]
        return self._blocks(identities.QUESTION, blocks)

    def identity(self, entity: str) -> Identity | None:
        """The actor that an entity is, one that a document alone knows as `document/id`; None for nobody there."""
        document, _, local = entity.partition("/")
        if not local:
            return next(self.identities([entity]), None)
        ref = Ref(document, local)
        for _, body in self.store.fusion.claims_of("identities", [ref]):
            found = self._blocks(identities.QUESTION, [unpack(body, identities.QUESTION.claim).key])
            return next((one for one in found if ref in one.entities), None)
        return None

    def occurrences(self, least: int = 1) -> Iterator[Occurrence]:
        """What is told to have happened, by first day, with at least so many reports and their origins."""
        return map(self.with_origins, self.occurrences_bare(least))

    def occurrences_bare(self, least: int = 1) -> Iterator[Occurrence]:
        """The same without origins, which take a look at each document."""
        return self._groups("occurrences", Occurrence, least)

    def with_origins(self, occurrence: Occurrence) -> Occurrence:
        """The occurrence with the independent voices behind its reports."""
        return msgspec.structs.replace(
            occurrence, origins=trace(self, [report.event for report in occurrence.reports])
        )

    def origins_of(self, ids: Iterable[str]) -> Origins:
        """The independent voices behind occurrences (their ids) or records (`document/a1`, `document/e3`).

        Raises InputError for what is neither.
        """
        refs: list[Ref] = []
        for name in ids:
            document, _, record = name.partition("/")
            occurrence = None if record else self.occurrence(name)
            if not record and occurrence is None:
                raise InputError(f"{name}: neither an occurrence of this case nor a record (DOCUMENT/e3)")
            refs += [r.event for r in occurrence.reports] if occurrence else [Ref(document, record)]
        found = trace(self, refs)
        if not found.high:
            raise InputError(f"{', '.join(map(str, refs))}: no such records in this case")
        return found

    def occurrence(self, id: str) -> Occurrence | None:
        """The occurrence with this id, None where there is none."""
        found = self.store.fusion.groups("occurrences", ids=[id])
        return next((unpack(body, Occurrence) for body in found), None)

    def figures(self, least: int = 1) -> Iterator[Series]:
        """Series of figures of one measure and scope."""
        return self._groups("figures", Series, least)

    def figures_of(self, occurrence: Occurrence) -> list[Series]:
        """The series of figures told of an occurrence, whatever scope each document gives them."""
        documents = sorted({report.event.document for report in occurrence.reports})
        fusion = self.store.fusion
        refs = [ref for document in documents for ref in fusion.refs_of("figures", document)]
        told = [unpack(body, Figure) for _, body in fusion.claims_of("figures", refs)]
        return figures.of_occurrence(occurrence, told, self.know)

    def processes(self, as_of: str | None = None) -> Iterator[ProcessState]:
        """Truces, talks and withdrawals: as they stand, or as they stood on a day (ISO)."""
        found = self._groups("processes", ProcessState, 0)
        return (processes.revisit(state, as_of) for state in found) if as_of else found

    def process(self, id: str) -> ProcessState | None:
        """The process with this id as it stands, None where there is none."""
        found = self.store.fusion.groups("processes", ids=[id], least=0)
        return next((unpack(body, ProcessState) for body in found), None)

    def framing(self, actor: str | None = None) -> Iterator[Framing]:
        """How an actor is named and voiced, or every actor; texts wholly derived from another count once."""
        return framed(self, actor)

    def to_arrow(self, table: str) -> Any:
        """A table (`events`, `occurrences`, `figures`, …) as a pyarrow.Table; needs `rasid[arrow]`."""
        return to_arrow(self, table)

    def to_pandas(self, table: str) -> Any:
        """A table as a pandas.DataFrame; needs `rasid[pandas]`."""
        return to_pandas(self, table)

    def judgements(self, question: str | None = None) -> list[Judgement]:
        """What people decided, the earliest first."""
        return self.store.judgements.all(question)

    def _groups(self, question: str, kind: type[Any], least: int) -> Iterator[Any]:
        rejected = self._rejected(question)
        for body in self.store.fusion.groups(question, least=least):
            group = unpack(body, kind)
            if group.id not in rejected:
                yield group

    def _blocks(self, question: Question[Any, Any], blocks: Iterable[str] | None = None) -> Iterator[Any]:
        """The groups of a question that is answered when it is asked."""
        judgements, rejected = self.judgements(question.name), self._rejected(question.name)
        fusion = self.store.fusion
        for block in fusion.block_names(question.name) if blocks is None else blocks:
            claims = [unpack(body, question.claim) for _, _, body in fusion.filed(question.name, [block])]
            for group in question.groups(claims, (), judgements, self.know) if claims else ():
                if getattr(group, "id", None) not in rejected:
                    yield group

    def _rejected(self, question: str) -> set[str]:
        return {
            judgement.one.document
            for judgement in standing(self.judgements(question))
            if judgement.verdict == "reject" and judgement.one.record is None
        }
