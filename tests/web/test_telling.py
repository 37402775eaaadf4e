"""A process in words: names in place of ids, each reason of fusion in the language of the page."""

import re
from typing import Any

import msgspec
import pytest
from tests.fuse.processes.conftest import assault, claimed, reported, step

from rasid.flow.case import Case
from rasid.fuse.processes.states import revisit, state
from rasid.model.fusion.links import Quoted
from rasid.model.fusion.processes import Deadline, ProcessState
from rasid.web.manner import Manner
from rasid.web.names import Names
from rasid.web.telling import Telling, last_told, next_due

SIDES = ("iran", "iraq")


def deadline(**fields: Any) -> Deadline:
    made = Deadline("iraq", ("iran",), "leave", "2024-04-01", None, "pending", Quoted("d9", (0, 5), "leave"), told="2024-03-01")  # fmt: skip
    return msgspec.structs.replace(made, **fields)


NOW = state(
    claimed(
        step("accepted", "iraq", "2024-03-01"),
        reported("reported_suspended", "iran", "2024-03-08", "jordan"),
        reported("reported_bound", "iran", "2024-03-08", "qatar", outlet=None),
        deadline(),
        sides=SIDES,
    )
)


@pytest.fixture
def names(fused: Any) -> Any:
    with Case.open(fused) as case:
        yield lambda m: Names(case, m)


def plain(words: str | None) -> str:
    return re.sub("[\u2068\u2069]", "", words or "")


def telling(names: Any, now: ProcessState = NOW, language: Any = "en") -> Telling:
    m = Manner(language)
    return Telling(now, m, names(m))


def test_which_process_between_whom(names: Any) -> None:
    assert plain(telling(names).title()) == "Truce: Iran and Iraq"
    assert plain(telling(names, language="ar").title()) == "هدنة: إيران والعراق"
    alone = msgspec.structs.replace(NOW, parties=())
    assert plain(telling(names, alone).title()) == "Truce, sides not named; told of: Iraq, Iran"
    nobody = msgspec.structs.replace(alone, commitments=())
    assert plain(telling(names, nobody).title()) == "Truce, sides not named"
    one = msgspec.structs.replace(NOW, parties=("iraq",))
    assert plain(telling(names, one).title()) == "Truce: Iraq and a side not named"


def test_who_holds_a_step_and_through_whom_it_comes(names: Any) -> None:
    tells = telling(names)
    own, first, second = (step for step in NOW.history)
    assert plain(tells.chain(own)) == "Iraq, through north"
    assert {plain(tells.chain(first)), plain(tells.chain(second))} == {"Jordan, through north", "Qatar"}
    itself = msgspec.structs.replace(own, holders=())
    assert plain(tells.chain(itself)) == "north (the outlet itself)"


def test_a_step_an_assault_and_a_deadline_in_a_line(names: Any) -> None:
    tells = telling(names)
    assert plain(tells.step(NOW.history[0])) == "1 March 2024: accepted - Iraq, through north (for itself)"
    struck = assault("iran", "iraq", "2024-03-06")
    assert plain(tells.assault(struck)) == "6 March 2024: assault by Iran on Iraq (occurred)"
    assert (
        plain(tells.deadline(NOW.deadlines[0]))
        == "deadline 1 April 2024, set by Iraq to Iran: told to be met"
    )
    nobody = deadline(set_by=None, set_to=())
    assert (tells.setter(nobody), tells.addressees(nobody)) == ("somebody not named", "somebody not named")


def test_why_a_condition_is_contested_names_the_parties(names: Any) -> None:
    ((words, reason),) = telling(names).why()
    assert reason.rule == "contested"
    assert plain(words).startswith("what is told does not agree: Iraq: accepted; Iran: reported ")
    assert "iran" not in words


@pytest.mark.parametrize(
    ("steps", "said"),
    [
        ([step("called_for", "iraq", "2024-03-01")], ["asked for or offered only"]),
        ([step("accepted", "iraq", "2024-03-01")], ["pledged; nobody says that it holds on the ground"]),
        ([step("rejected", "iraq", "2024-03-01")], ["nobody says what holds between them"]),
        (
            [step("in_effect", None, "2024-03-03"), step("suspended", "iraq", "2024-03-04")],
            ["told of both together: in effect, 3 March 2024", "Iraq: suspended on 4 March 2024; no assault is told since"],
        ),
        (
            [step("accepted", "iraq", "2024-03-01"), assault("iran", "iraq", "2024-03-06")],
            ["assaults told after it was first said to be held to: 1 (6 March 2024)"],
        ),
    ],
)  # fmt: skip
def test_every_reason_has_words(names: Any, steps: Any, said: list[str]) -> None:
    now = state(claimed(*steps, sides=SIDES))
    assert [plain(words) for words, _ in telling(names, now).why()] == said


def test_notes_of_steps_are_told_again(names: Any) -> None:
    steps = [
        step("in_effect", None, "2024-03-01"),
        step("pending", None, "2024-03-05"),
        step("bound", "iraq", "2024-03-06"),
        reported("reported_suspended", "iran", "2024-03-08", "jordan"),
        step("suspended", "iraq", "2024-03-02", known="2024-03-09"),
    ]
    now = state(claimed(*steps, sides=SIDES))
    notes = {one.state: plain(telling(names, now).note(one)) for one in now.history}
    assert notes["suspended"] == "told late: known on 9 March 2024, after later steps"
    assert notes["pending"] == "out of order: pending does not follow in effect"
    assert notes["reported_suspended"] == ""


def test_what_is_told_otherwise_on_one_day_is_noted(names: Any) -> None:
    steps = [step("rejected", "iraq", "2024-03-01"), step("suspended", "iraq", "2024-03-01")]
    now = state(claimed(*steps, sides=SIDES))
    notes = [plain(telling(names, now).note(one)) for one in now.history]
    assert notes == ["", "the same day the contrary was told: rejected"]


@pytest.mark.parametrize(
    ("reason", "words"),
    [
        ("set anew on 2024-03-05 for 2024-05-01", "set anew on 5 March 2024 for 1 May 2024"),
        ("iran attacked on 2024-04-02", "Iran attacked on 2 April 2024"),
        ("iran rejected on 2024-04-02", "Iran: rejected on 2 April 2024"),
        ("it has passed and nothing is told of it", "it has passed and nothing is told of it"),
        ("the day it was due is not known", "the day it was due is not known"),
        ("something new", "something new"),
        (None, ""),
    ],
)
def test_what_became_of_a_deadline(names: Any, reason: str | None, words: str) -> None:
    assert plain(telling(names).fate(deadline(reason=reason))) == words


def test_the_last_step_and_the_deadline_that_comes_next() -> None:
    assert last_told(NOW) == NOW.history[-1]
    assert last_told(revisit(NOW, "2020-01-01")) is None
    before = revisit(NOW, "2024-03-05")
    assert next_due(before) == before.deadlines[0]
    assert next_due(NOW) is None
