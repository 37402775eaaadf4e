"""A case: what a person follows over months and many outlets, in one file or one PostgreSQL database."""

import getpass
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path
from typing import Any, Self

from rasid.flow.engines import EngineName
from rasid.flow.fusing import Filing, regroup
from rasid.flow.judging import bring_in
from rasid.flow.learning import learn
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.flow.reading import Done, Tick, read_pending
from rasid.flow.settling import settle
from rasid.flow.verdicts import added, check
from rasid.flow.views import Views
from rasid.gather import gather
from rasid.model.errors import InputError
from rasid.model.fusion.links import Judgement, Ref, Verdict
from rasid.store import Outcome, Store
from rasid.store.engines import writing
from rasid.store.locks import alone
from rasid.version import __version__


def nothing(count: int) -> None:
    """Tell nobody."""


def user() -> str:
    """Who is at work: RASID_USER, else the name the system knows."""
    try:
        return os.environ.get("RASID_USER") or getpass.getuser()
    except (KeyError, OSError):
        return "unknown"


class Case(Views):
    """A store with what can be done to it: add, read, fuse, look, judge.

    Views are iterators of the records of `rasid.model`; people's judgements are laid over them.
    """

    def __init__(self, store: Store, knowledge: Path | None = None, who: str | None = None) -> None:
        super().__init__(store, knowledge)
        self.who = who or user()

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
        digest = self.know.digest[:16]
        with self.store.jobs.running("read", self.unread()) as more:

            def told(count: int) -> None:
                more(count)
                tick(count)

            done = read_pending(self.store, digest, self.folder, jobs, engine, address, told)
        if any(done):
            self._log("read", {"reader": __version__, "knowledge": digest, **done._asdict()})
        return done

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
        with alone(self.store.engine, "fuse"), self.store.jobs.running("fuse"):
            if "copies" in wanted:
                bring_in(self.store.fusion, "copies", False, judgements)
                from rasid.flow.copying import fuse_copies  # noqa: PLC0415 - numpy, which nothing else needs

                fuse_copies(self.store, self.know, judgements, lambda count: tick("copies", count))
            for question in QUESTIONS:
                if question.name in wanted:
                    told = partial(tick, question.name)
                    bring_in(self.store.fusion, question.name, question.link is None, judgements)
                    Filing(self.store, question, self.know).run(judgements, told)
                    regroup(self.store, question, self.know, judgements, told)

    def settle(self, questions: Sequence[str] | None = None) -> bool:
        """Bring in what has been judged since, and make again only what it touches: as `fuse` would, at once.

        `questions` may be layers that were corrected, which every question rests on. False when another process is
        at fusing for longer than a person waits: what was judged is kept, and brought in by the next time.
        """
        return settle(self.store, self.know, questions)

    def _log(self, what: str, detail: dict[str, Any]) -> None:
        with writing(self.store.engine) as connection:
            self.store.audit.add(connection, self.who, what, detail)

    # judging

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
        """Add what a person decided, for ever; what it bears on is made again by the next `fuse`.

        `one` of add is the document; the judgement has the id that the new record got. A mention that is given
        another entity waits to be learnt as its name (flow/learning.py).

        Raises InputError for a question there is not, a reference that leads nowhere, or fields that do not fit.
        """
        check(self, question, verdict, one, other, value, words)
        if verdict == "add":
            one, value = added(question, one, value or {})
        made = self.store.judgements.add(question, verdict, one, self.who, other, value, words, revokes)
        learn(self, made)
        return made
