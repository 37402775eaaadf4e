"""Machines: which states a process has, which may follow which, and the words of deadlines and of ceasefires."""

from functools import cache
from pathlib import Path
from typing import Literal

import msgspec

from rasid.arabic.fold import fold
from rasid.knowledge.files import read_yaml
from rasid.knowledge.load import BUNDLED
from rasid.model.records import Process

SCHEMA = Path(BUNDLED) / "schema"
Scope = Literal["party", "joint"]
Polarity = Literal["holds", "breaks", "wishes", "neither"]


class Machine(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The states of one process for one party, or jointly. Fields are explained in data/schema/processes.yaml."""

    id: str
    process: Process
    scope: Scope
    moves: dict[str, tuple[str, ...]]
    holds: tuple[str, ...] = ()
    breaks: tuple[str, ...] = ()
    wishes: tuple[str, ...] = ()
    reported: dict[str, str] = {}

    def allows(self, before: str, after: str) -> bool:
        """Whether a state may follow another; any may follow one the machine does not know.

        A reported state may follow where one of those it reports may.
        """
        followers = self.moves.get(before, (after,))
        meant = [state for state, reported in self.reported.items() if reported == after]
        return before == after or after in followers or any(state in followers for state in meant)

    def polarity(self, state: str) -> Polarity:
        """Whether a state keeps the process up, breaks it, commits to nothing, or says neither."""
        if state in self.holds:
            return "holds"
        if state in self.breaks:
            return "breaks"
        return "wishes" if state in self.wishes else "neither"


class Wording(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that tell something of a deadline or a ceasefire."""

    id: str
    forms: tuple[str, ...]
    field: str | None = None

    def found(self, text: str) -> str | None:
        """The first of the forms that stands in the text."""
        words = fold(text)
        return next((form for form in self.forms if fold(form) in words), None)


@cache
def machines() -> tuple[Machine, ...]:
    """All machines, in the order of their file. Raises DataError when it is refused."""
    return tuple(read_yaml(SCHEMA / "processes.yaml", Machine))


@cache
def machine(process: Process, state: str) -> Machine:
    """The machine of a process that knows a state; its first one for a state that none knows."""
    own = [one for one in machines() if one.process == process]
    return next((one for one in own if state in one.moves), own[0])


@cache
def wordings(name: str) -> tuple[Wording, ...]:
    """The words of data/schema/<name>.yaml."""
    return tuple(read_yaml(SCHEMA / f"{name}.yaml", Wording))


def plain(name: str) -> str:
    """An entity's id or a state as words, without the document of one that is known there only."""
    return name.rpartition("/")[2].replace("_", " ")
