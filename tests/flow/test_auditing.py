"""The audit log as people read it."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from rasid.flow.auditing import audited, checked, every
from rasid.flow.case import Case
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.store.audit import Chosen
from rasid.store.engines import writing

ALL = Chosen()


@pytest.fixture
def case(fused: Path, tmp_path: Path) -> Iterator[Case]:
    """A case of the samples, as sana works on it."""
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid"), who="sana") as made:
        yield made


@pytest.fixture
def event(case: Case) -> Ref:
    """An event that is said to have occurred."""
    for id in case.store.documents.ids():
        reading = case.reading(id)
        for one in reading.events if reading else ():
            if one.modality == "occurred":
                return Ref(id, one.id)
    raise AssertionError("no event")


def test_a_correction_is_told_with_what_was_before(case: Case, event: Ref) -> None:
    case.judge("events", "correct", event, value={"modality": "claimed"}, words="only the army says so")
    case.judge("events", "correct", event, value={"modality": "denied", "mode": None})
    later, earlier = audited(case, Chosen(what="judge"))
    assert [(one.field, one.before, one.after) for one in earlier.changes] == [
        ("modality", "occurred", "claimed")
    ]
    assert ("modality", "claimed", "denied") in [(one.field, one.before, one.after) for one in later.changes]
    assert earlier.judgement is not None and earlier.judgement.words == "only the army says so"
    assert (earlier.who, earlier.what) == ("sana", "judge")


def test_of_what_is_no_longer_read_so_only_the_new_is_told(case: Case, event: Ref) -> None:
    case.judge("events", "correct", event, value={"modality": "claimed"})
    with writing(case.store.engine) as connection:
        connection.execute(text("DELETE FROM readings"))
    (row,) = audited(case, Chosen(what="judge"))
    assert [(one.before, one.after) for one in row.changes] == [(None, "claimed")]


def test_verdicts_without_fields_change_none(case: Case, event: Ref) -> None:
    case.judge("events", "reject", event)
    (row,) = audited(case, Chosen(what="judge"))
    assert row.judgement is not None
    assert (row.judgement.verdict, row.changes) == ("reject", ())


def test_rows_are_picked(case: Case, event: Ref) -> None:
    case.judge("events", "accept", event)
    today = datetime.now(UTC).date().isoformat()
    total = case.store.audit.count(ALL)
    assert {one.who for one in audited(case, Chosen(who="tests"))} == {"tests"}
    assert case.store.audit.count(Chosen(who="sana")) == 1
    assert case.store.audit.count(Chosen(since=today, until=today)) == total
    assert case.store.audit.count(Chosen(since="2999-01-01")) == 0
    assert case.store.audit.count(Chosen(until="2020-01-01")) == 0
    assert case.store.audit.count(Chosen(what="' OR 1=1 --")) == 0
    with pytest.raises(InputError, match="not a day"):
        audited(case, Chosen(since="yesterday"))


def test_pages_go_on_where_the_one_before_ended(case: Case) -> None:
    first = audited(case, ALL, most=2)
    second = audited(case, ALL, before=first[-1].number, most=2)
    assert [one.number for one in (*first, *second)] == [one.number for one in audited(case, ALL, most=4)]
    assert [one.number for one in every(case, ALL)] == list(range(case.store.audit.head()[0], 0, -1))


def test_who_and_what_there_is(case: Case, event: Ref) -> None:
    case.judge("events", "accept", event)
    who, what = case.store.audit.names()
    assert who == ["sana", "tests"]
    assert {"add", "init", "judge", "read"} <= set(what)


def test_a_changed_row_is_told(case: Case, event: Ref) -> None:
    case.judge("events", "accept", event)
    whole = checked(case)
    assert (whole.faults, (whole.rows, whole.head)) == ((), case.store.audit.head())
    with writing(case.store.engine) as connection:
        connection.execute(text("UPDATE audit SET who = 'nobody' WHERE what = 'judge'"))
    assert checked(case).faults == (f"row {whole.rows} of the audit log is not as it was written",)
