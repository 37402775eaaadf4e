"""The room as a whole: examples, parties, dates, order."""

from pathlib import Path

import pytest
import yaml

import rasid.read.steps as room
from rasid.model.document import Document, Origin
from rasid.model.keys import STEPS
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))[
    "entries"
]
CASES = [(entry["value"], text) for entry in EXAMPLES for text in entry["phrasings"]]


def steps(know, text, **origin):
    return read(Document(text, Origin(**origin)), know, STAGES)[STEPS]


def one(know, text, **origin):
    (found,) = steps(know, text, **origin)
    return found


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know, wanted, text):
    found = [f"{step.process} {step.state}" for step in steps(know, text)]
    assert (wanted in found) if wanted != "none" else (found == [])


@pytest.mark.xfail(strict=True, reason="a negation two clauses up is not heard")
def test_a_far_negation(know):
    assert steps(know, "لا نوافق حركة طالبان في أن وقف إطلاق النار انتهى") == ()


@pytest.mark.xfail(
    strict=True, reason="of those who agree, the one who binds itself is not told from the other"
)
def test_who_binds_itself_by_an_agreement(know):
    assert one(know, "اتفقت كابول مع حركة طالبان على الاستمرار في الهدنة").party == "taliban"


def test_every_state_of_the_codebook_is_told_by_an_example():
    told = {value.split()[1] for value, _ in CASES if value != "none"}
    assert len(told) >= 26


def test_steps_are_numbered_in_text_order(know):
    found = steps(know, "رفضت حركة طالبان وقف إطلاق النار.\nثم انهارت مفاوضات السلام مع حركة طالبان.")
    assert [(step.id, step.state) for step in found] == [("p1", "rejected"), ("p2", "broken_off")]


def test_a_joint_condition_has_no_party(know):
    assert one(know, "انهارت الهدنة بين إسرائيل وحزب الله").party is None


def test_the_parties_of_a_truce_are_those_told_with_it(know):
    assert set(one(know, "انهارت الهدنة بين إسرائيل وحزب الله").parties) == {"israel", "hezbollah"}


def test_sides_told_elsewhere_fill_in(know):
    found = steps(know, "بدأت الهدنة بين إسرائيل وحزب الله.\nثم انهارت الهدنة.")
    assert set(found[1].parties) == {"israel", "hezbollah"}


def test_the_evidence_begins_at_the_party_and_ends_with_the_clause(know):
    found = one(know, "وفي كابول رفضت حركة طالبان وقف إطلاق النار، فيما تواصل القصف")
    assert found.evidence.text == "رفضت حركة طالبان وقف إطلاق النار"


def test_a_date_in_the_clause_dates_the_step(know):
    found = one(know, "انهارت الهدنة بين إسرائيل وحزب الله يوم 5 مارس 2021", date="2021-03-08")
    assert found.date == "2021-03-05"


def test_what_begins_after_publication_is_still_to_come(know):
    found = one(know, "تبدأ الهدنة بين إسرائيل وحزب الله غدا", date="2021-03-08")
    assert found.state == "pending"


def test_one_step_a_state_and_sentence(know):
    assert len(steps(know, "انهارت الهدنة، انهارت الهدنة بين إسرائيل وحزب الله")) == 1
