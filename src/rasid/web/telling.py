"""A process in words of the interface: who holds a step, why a condition is so, what became of a deadline.

Fusion gives its reasons in English with ids in them; here each kind of reason is told again with names and days.
"""

import re
from collections.abc import Callable, Iterator

from rasid.fuse.days import first_day
from rasid.model.fusion.links import Reason
from rasid.model.fusion.processes import Assault, Deadline, HeldStep, ProcessState
from rasid.web.manner import Manner
from rasid.web.names import Names

NAMED = 3  # parties in a title without sides
_DAY = r"\d{4}(?:-\d\d){0,2}"
_COUNT = re.compile(r"(\d+) assaults")
_NOTES = {
    "late": re.compile(rf"told late: known on (?P<day>{_DAY})"),
    "order": re.compile(r"out of order: (?P<state>\w+) does not follow (?P<before>\w+)"),
    "against": re.compile(r"contested: (?P<before>\w+) by "),
}
_FATES = {
    "longer": re.compile(rf"set anew on (?P<day>{_DAY}).* for (?P<due>{_DAY})"),
    "struck": re.compile(rf"(?P<party>\S+) attacked on (?P<day>{_DAY})"),
    "answer": re.compile(rf"(?P<party>\S+) (?P<state>\w+) on (?P<day>{_DAY})"),
    "silent": re.compile(r"it has passed and nothing is told"),
    "undated": re.compile(r"the day it was due is not known"),
}


class Telling:
    """Tells of one process."""

    def __init__(self, state: ProcessState, m: Manner, names: Names) -> None:
        self.state, self.m, self.names = state, m, names

    def title(self) -> str:
        """Which process between whom."""
        kind = self.m.value("process", self.state.process)
        sides = self.m.word("processes.and").join(map(self.names, self.state.parties))
        if len(self.state.parties) > 1:
            return self.m.word("processes.title", process=kind, sides=sides)
        if sides:
            return self.m.word("processes.title_one", process=kind, sides=sides)
        told = [self.names(one.party) for one in self.state.commitments[:NAMED]]
        if told:
            among = self.m.word("processes.comma").join(told)
            return self.m.word("processes.title_told", process=kind, sides=among)
        return self.m.word("processes.title_alone", process=kind)

    def party(self, party: str | None) -> str:
        """A party, or both together."""
        return self.names(party) if party else self.m.word("processes.joint")

    def holders(self, step: HeldStep) -> list[str]:
        """Who says a step, the innermost first; nobody where the outlet says so itself."""
        return [self.names(one, step.ref.document) for one in reversed(step.holders)]

    def chain(self, step: HeldStep) -> str:
        """Who says a step, through whom, printed where."""
        if not step.holders:
            itself = self.m.word("processes.outlet_itself")
            return f"{step.outlet} ({itself})" if step.outlet else itself
        inner, *outer = self.holders(step)
        through = [*outer, *([step.outlet] if step.outlet and step.outlet not in outer else [])]
        if not through:
            return inner
        return self.m.word(
            "processes.through", who=inner, through=self.m.word("processes.comma").join(through)
        )

    def step(self, step: HeldStep) -> str:
        """A step in a line: the day, the state, who says so, with what authority."""
        return self.m.word(
            "processes.step_line",
            day=self.m.day(step.valid or step.known),
            state=self.m.value("state", step.state),
            who=self.chain(step),
            authority=self.m.value("authority", step.authority),
        )

    def assault(self, assault: Assault) -> str:
        """An assault in a line."""
        return self.m.word(
            "processes.assault_line",
            day=self.m.day(assault.day),
            by=self.names(assault.by),
            on=self.names(assault.on),
            modality=self.m.value("modality", assault.modality),
        )

    def deadline(self, one: Deadline) -> str:
        """A deadline in a line: who set it to whom, when it is due, how it stands."""
        return self.m.word(
            "processes.deadline_line",
            due=self.m.day(one.due),
            by=self.setter(one),
            to=self.addressees(one),
            state=self.m.value("deadline", one.state),
        )

    def setter(self, one: Deadline) -> str:
        """Who set a deadline."""
        return (
            self.names(one.set_by, one.quoted.document) if one.set_by else self.m.word("processes.somebody")
        )

    def addressees(self, one: Deadline) -> str:
        """To whom a deadline is set."""
        found = [self.names(party, one.quoted.document) for party in one.set_to]
        return self.m.word("processes.comma").join(found) or self.m.word("processes.somebody")

    def why(self) -> Iterator[tuple[str, Reason]]:
        """Why the condition is what it is: each reason in words, with the words of documents it stands on."""
        for reason in self.state.reasons:
            if reason.rule != "sides":
                yield self._why(reason), reason

    def note(self, step: HeldStep) -> str | None:
        """Why a step is no allowed move of its party, None where it is one."""
        return self._retold("note", _NOTES, step.note)

    def fate(self, one: Deadline) -> str | None:
        """Why a deadline stands as it does."""
        return self._retold("fate", _FATES, one.reason)

    def _why(self, reason: Reason) -> str:
        told = next((step for step in self.state.history if step.quoted in reason.evidence), None)
        count = _COUNT.match(reason.words)
        values = {
            "party": self.party(told.party if told else None),
            "state": self.m.value("state", told.state if told else None),
            "day": self.m.day((told.valid or told.known) if told else None),
            "count": int(count.group(1)) if count else 0,
            "days": self.m.word("processes.comma").join(map(self.m.day, re.findall(_DAY, reason.words))),
            "stands": self._stands(),
        }
        return self.m.word(f"processes.why.{reason.rule}", **values)

    def _stands(self) -> str:
        """Where each party stands, for a reason that weighs them against each other."""
        also = self.m.word("processes.and")
        return self.m.word("processes.semicolon").join(
            f"{self.names(one.party)}: {also.join(self.m.value('state', state) for state in one.states)}"
            for one in self.state.commitments
        )

    def _retold(self, kind: str, patterns: dict[str, re.Pattern[str]], words: str | None) -> str | None:
        """Words of fusion told again; those of no known kind as they are."""
        for name, pattern in patterns.items():
            found = pattern.match(words or "")
            if found:
                return self.m.word(f"processes.{kind}.{name}", **self._values(found.groupdict()))
        return words

    def _values(self, found: dict[str, str]) -> dict[str, str]:
        tell: dict[str, Callable[[str], str]] = {
            "party": self.names,
            "state": self._state,
            "before": self._state,
        }
        return {field: tell.get(field, self.m.day)(value) for field, value in found.items()}

    def _state(self, state: str) -> str:
        return self.m.value("state", state)


def last_told(state: ProcessState) -> HeldStep | None:
    """The step that was told last."""
    return state.history[-1] if state.history else None


def next_due(state: ProcessState) -> Deadline | None:
    """The deadline that is due next of those still open."""
    open_ = [one for one in state.deadlines if one.state == "pending" and first_day(one.due)]
    return min(open_, key=lambda one: one.due or "", default=None)
