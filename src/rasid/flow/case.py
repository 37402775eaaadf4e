"""A case: what a person follows over months and many outlets, in one file or one PostgreSQL database."""

import getpass
import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import Path
from typing import Any, NamedTuple, Self

from rasid.flow.copying import fuse_copies
from rasid.flow.corrections import LAYERS, corrected
from rasid.flow.engines import EngineName
from rasid.flow.fusing import Filing, regroup
from rasid.flow.names import entity_of, name_of
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.flow.reading import Done, Tick, read_pending
from rasid.fuse.components import standing
from rasid.gather import gather
from rasid.knowledge import Knowledge, load
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.framing import Framing
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.links import Judgement, Ref, Verdict
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.origins import Utterance
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import Reading
from rasid.store import Outcome, Store
from rasid.store.locks import alone
from rasid.version import __version__

TITLE = 80  # characters of a text that has no title


def nothing(count: int) -> None:
    """Tell nobody."""


def user() -> str:
    """Who is at work: RASID_USER, else the name the system knows."""
    try:
        return os.environ.get("RASID_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


class Row(NamedTuple):
    """What tells a document from others at a glance."""

    document: str
    outlet: str | None
    day: str | None
    title: str


class Case:
    """A store with what can be done to it: add, read, fuse, look, judge.

    Views are iterators of the records of `rasid.model`; people's judgements are laid over them.
    """

    def __init__(self, store: Store, knowledge: Path | None = None, who: str | None = None) -> None:
        self.store, self.folder, self.who = store, knowledge, who or user()

    @classmethod
    def create(cls, where: str | Path, knowledge: Path | None = None, who: str | None = None) -> Self:
        """A new case at a path or a postgresql:// URL. Raises StoreError where there is one already."""
        return cls(Store.create(where, who or user()), knowledge, who)

    @classmethod
    def open(cls, where: str | Path, knowledge: Path | None = None, who: str | None = None) -> Self:
        """The case at a path or URL. Raises StoreError when there is none, or when it must be upgraded first."""
        return cls(Store.open(where), knowledge, who)

    def close(self) -> None:
        """Let go of the database."""
        self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self.close()

    @cached_property
    def know(self) -> Knowledge:
        """The knowledge it is read and fused with."""
        return load(self.folder)

    # taking in

    def add(
        self, *paths: str | Path, names: Mapping[str, str] | None = None, **options: Any
    ) -> Iterator[Outcome]:
        """Take documents in; what became of each is told once it is safe. Options are those of `gather`."""
        return self.store.documents.add(gather(map(str, paths), names, **options), self.who)

    def read(
        self, jobs: int = 1, engine: EngineName = "local", address: str | None = None, tick: Tick = nothing
    ) -> Done:
        """Read every document that this reader and knowledge have not read."""
        return read_pending(self.store, self.know.digest[:16], self.folder, jobs, engine, address, tick)

    def fuse(
        self,
        only: Sequence[str] | None = None,
        tick: Callable[[str, int], None] = lambda question, count: None,
    ) -> None:
        """Take new readings into every question (or `only` these) and make the groups they touch again."""
        unknown = set(only or ()) - set(GROUPS)
        if unknown:
            raise InputError(f"{', '.join(sorted(unknown))}: there are the questions {', '.join(GROUPS)}")
        wanted = GROUPS if only is None else only
        judgements = self.judgements()
        with alone(self.store.engine, "fuse"):
            if "copies" in wanted:
                fuse_copies(self.store, self.know, judgements, lambda count: tick("copies", count))
            for question in QUESTIONS:
                if question.name in wanted:
                    told = partial(tick, question.name)
                    Filing(self.store, question, self.know).run(judgements, told)
                    regroup(self.store, question, self.know, judgements, told)

    # looking

    def reading(self, document: str) -> Reading | None:
        """The newest reading of a document, corrections laid over it."""
        found = self.store.readings.of(document)
        return corrected(found, self.judgements()) if found else None

    def readings(self, documents: Iterable[str] | None = None) -> Iterator[Reading]:
        """The newest readings, corrections laid over them."""
        judgements = self.judgements()
        return (corrected(reading, judgements) for _, reading, _ in self.store.readings.all(documents))

    def text(self, document: str) -> str:
        """The text of a document's current version."""
        return self.store.documents.text(document)

    def rows(self, documents: Iterable[str]) -> dict[str, Row]:
        """Outlet, day of publication and title (or first words) of documents, by id."""
        return {document: self._row(document) for document in documents}

    def _row(self, document: str) -> Row:
        origin, found = self.store.documents.origin(document), self.store.readings.of(document)
        title = origin.title or (found and found.document.title and found.document.title.text)
        day = found.document.published.value if found else origin.date
        return Row(document, origin.outlet, day, title or self.text(document).strip()[:TITLE])

    def entity(self, words: str) -> str:
        """The entity meant by an id or a name. Raises InputError when it may be several."""
        return entity_of(self.know, words)

    def name(self, entity: str) -> str:
        """How an entity is shown."""
        return name_of(self.know, entity)

    def unread(self) -> int:
        """How many documents are still to be read."""
        return self.store.documents.count_unread(__version__, self.know.digest[:16])

    def status(self) -> dict[str, Any]:
        """Counts of what the case holds."""
        return self.store.status()

    def copies(self) -> Iterator[CopyGroup]:
        """Documents that are the same words."""
        return self._groups("copies", CopyGroup, least=2)

    def utterances(self, least: int = 1) -> Iterator[Utterance]:
        """Sayings with at least so many printings."""
        return self._groups("origins", Utterance, least)

    def identities(self, least: int = 1) -> Iterator[Identity]:
        """Actors as they go through the case."""
        return self._groups("identities", Identity, least)

    def occurrences(self, least: int = 1, with_origins: bool = False) -> Iterator[Occurrence]:
        """What is told to have happened, by first day; with at least so many reports."""
        for occurrence in self._groups("occurrences", Occurrence, least):
            yield self.with_origins(occurrence) if with_origins else occurrence

    def figures(self, least: int = 1) -> Iterator[Series]:
        """Series of figures of one measure and scope."""
        return self._groups("figures", Series, least)

    def processes(self, as_of: str | None = None) -> Iterator[ProcessState]:
        """Truces, talks and withdrawals, as they stand or as they were known to stand on a day (ISO)."""
        return self._groups("processes", ProcessState, 1)

    def framing(self) -> Iterator[Framing]:
        """How each actor is named and voiced."""
        return self._groups("framing", Framing, 0)

    def _groups(self, question: str, kind: type[Any], least: int) -> Iterator[Any]:
        rejected = {
            judgement.one.document
            for judgement in standing(self.judgements(question))
            if judgement.verdict == "reject"
        }
        for body in self.store.fusion.groups(question, least=least):
            group = unpack(body, kind)
            if group.id not in rejected:
                yield group

    # judging

    def judgements(self, question: str | None = None) -> list[Judgement]:
        """What people decided, the earliest first."""
        return self.store.judgements.all(question)

    def judge(
        self,
        question: str,
        verdict: Verdict,
        one: Ref,
        other: Ref | None = None,
        value: dict[str, Any] | None = None,
        words: str | None = None,
        revokes: int | None = None,
    ) -> Judgement:
        """Add what a person decided, for ever; what it bears on is made again by the next `fuse`."""
        made = self.store.judgements.add(question, verdict, one, self.who, other, value, words, revokes)
        refs = [ref for ref in (one, other) if ref]
        taken_back = next((j for j in self.judgements() if j.number == revokes), None)
        refs += [ref for ref in (taken_back and taken_back.one, taken_back and taken_back.other) if ref]
        with self.store.fusion.transaction() as connection:
            for name in GROUPS:
                if question == name:
                    self.store.fusion.soil(connection, name, refs)
                elif question in LAYERS:
                    self.store.fusion.unfile(connection, name, {ref.document for ref in refs})
        return made
