"""A case from Python: add, read, fuse, judge; the same twice adds nothing."""

import pytest
from tests.flow.articles import BLAST, TRUCE, article, take_in

from rasid.flow.case import Case, user
from rasid.model.errors import InputError, StoreError
from rasid.model.fusion.links import Ref


def test_a_case_is_made_once_and_opened_after(tmp_path):
    where = tmp_path / "case.rasid"
    with pytest.raises(StoreError, match="rasid case init"):
        Case.open(where)
    Case.create(where).close()
    with pytest.raises(StoreError):
        Case.create(where)
    with Case.open(where) as case:
        assert case.status()["documents"] == 0


def test_the_same_files_twice_add_nothing(tmp_path):
    (tmp_path / "blast.txt").write_text(BLAST, encoding="utf-8")
    with Case.create(tmp_path / "case.rasid") as case:
        assert [o.what for o in case.add(tmp_path / "blast.txt")] == ["new"]
        assert [o.what for o in case.add(tmp_path / "blast.txt")] == ["same"]
        (tmp_path / "blast.txt").write_text(f"{BLAST} انتهى.", encoding="utf-8")
        assert [o.what for o in case.add(tmp_path / "blast.txt")] == ["version"]
        assert case.status()["versions"] == 2


def test_reading_reads_what_is_unread(case):
    assert case.unread() == 0
    assert case.read() == (0, 0)
    list(case.store.documents.add([article("new", TRUCE, "إذاعة القارب", "2024-03-03")], "tests"))
    assert case.unread() == 1
    counts: list[int] = []
    assert case.read(tick=counts.append).read == 1
    assert counts == [1]


def test_only_some_questions_are_fused(tmp_path):
    with Case.create(tmp_path / "case.rasid") as case:
        list(case.store.documents.add([article("one", BLAST, "إذاعة القارب", "2024-03-03")], "tests"))
        case.read()
        told: set[str] = set()
        case.fuse(["occurrences"], lambda question, count: told.add(question))
        assert told == {"occurrences"}
        assert set(case.status()["groups"]) == {"occurrences"}
        with pytest.raises(InputError, match="rumours: there are the questions copies"):
            case.fuse(["rumours"])


def test_each_database_gives_the_same_answers(place, fused, tmp_path):
    articles = [
        article("one", BLAST, "صحيفة المرفأ", "2024-03-03"),
        article("two", BLAST + " انتهى.", "إذاعة القارب", "2024-03-04"),
    ]
    with Case.create(place) as case:
        one, two = take_in(case, articles)
        (killing,) = [o for o in case.occurrences(least=2) if o.casualties]
        assert {report.event.document for report in killing.reports} == {one, two}
        assert killing.origins is not None
        assert (killing.origins.low, killing.origins.high) == (1, 1)
        assert [[figure.low for figure in series.figures] for series in case.figures_of(killing)]
        assert list(case.store.verify()) == []


def test_judgements_outlive_fusing_and_are_applied(tmp_path):
    with Case.create(tmp_path / "case.rasid", who="s.k.") as case:
        first = article("one", BLAST, "صحيفة المرفأ", "2024-03-03")
        one, two = take_in(case, [first, article("two", BLAST + " انتهى.", "إذاعة القارب", "2024-03-04")])
        merged = max(case.occurrences_bare(), key=lambda o: len(o.reports))
        ends = {report.event.document: report.event for report in merged.reports}
        made = case.judge("occurrences", "cannot_link", ends[one], ends[two], words="two markets")
        case.fuse()
        apart = [o for o in case.occurrences_bare() if ends[one] in [r.event for r in o.reports]]
        assert ends[two] not in [report.event for report in apart[0].reports]
        take_in(case, [article("three", TRUCE, "موقع السارية", "2024-03-05")])
        assert case.judgements("occurrences") == [made]
        assert (made.who, made.words) == ("s.k.", "two markets")
        case.judge("occurrences", "note", ends[one], revokes=made.number)
        case.fuse()
        assert merged.id in {o.id for o in case.occurrences_bare(2)}


def test_a_correction_changes_the_reading_and_what_is_fused(case):
    occurrence = next(o for o in case.occurrences_bare() if len(o.reports) == 1)
    event = occurrence.reports[0].event
    case.judge("events", "correct", event, value={"modality": "negated"})
    found = case.reading(event.document)
    assert found is not None
    assert next(e for e in found.events if e.id == event.record).modality == "negated"
    case.fuse()
    assert occurrence.id not in {o.id for o in case.occurrences_bare()}


def test_a_rejected_group_is_seen_no_more_until_that_is_taken_back(case):
    occurrence = next(case.occurrences_bare(least=2))
    made = case.judge("occurrences", "reject", Ref(occurrence.id))
    for _ in range(2):  # before and after it is fused
        assert occurrence.id not in {o.id for o in case.occurrences_bare()}
        case.fuse()
    case.judge("occurrences", "note", Ref(occurrence.id), revokes=made.number)
    assert occurrence.id in {o.id for o in case.occurrences_bare()}
    case.fuse()
    assert occurrence.id in {o.id for o in case.occurrences_bare()}


def test_a_rejected_record_comes_back_when_that_is_taken_back(case):
    event = next(case.occurrences_bare(least=2)).reports[0].event
    made = case.judge("events", "reject", event)
    case.fuse()
    assert event not in [r.event for o in case.occurrences_bare() for r in o.reports]
    case.judge("events", "note", event, revokes=made.number)
    case.fuse()
    assert event in [r.event for o in case.occurrences_bare() for r in o.reports]


def test_who_is_at_work(monkeypatch):
    monkeypatch.setenv("RASID_USER", "s.k.")
    assert user() == "s.k."


def test_what_was_done_is_in_the_log_and_among_the_jobs(case):
    list(case.store.documents.add([article("new", TRUCE, "إذاعة القارب", "2024-03-03")], "tests"))
    case.read()
    case.fuse()
    (*_, last) = case.store.audit.rows()
    assert (last.who, last.what, last.detail["read"]) == ("s.k.", "read", 1)
    assert [(job.kind, job.state) for job in case.store.jobs.all()][-2:] == [
        ("read", "done"),
        ("fuse", "done"),
    ]
    assert list(case.store.verify()) == []
