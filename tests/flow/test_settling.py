"""Settling: what people judged is seen at once, and is what fusing the same documents gives."""

import shutil
from collections.abc import Iterable
from typing import Any

import pytest
from tests.flow.articles import BLAST, TRUCE, article, take_in

from rasid.flow import settling
from rasid.flow.case import Case
from rasid.flow.questions import GROUPS, QUESTIONS
from rasid.fuse.question import answer
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref
from rasid.store import Store
from rasid.store.locks import alone

RAID = (
    "قتل ثلاثة أشخاص وأصيب أربعة آخرون يوم الأحد في غارة لطائرة مسيرة تابعة لحركة «الفجر الأخضر» على سوق بلدة تل الزيتون، "
    "حسبما أعلنت وزارة الداخلية في جمهورية الوادي."
)


ARTICLES = [
    article("one", BLAST, "صحيفة المرفأ", "2024-03-03"),
    article("two", f"{BLAST} انتهى.", "إذاعة القارب", "2024-03-04"),
    article("three", TRUCE, "موقع السارية", "2024-03-05"),
    article("four", RAID, "موقع السارية", "2024-03-10"),
]


@pytest.fixture(scope="module")
def few(tmp_path_factory):
    """A case with a few articles of one event and of others, and their ids."""
    path = tmp_path_factory.mktemp("few") / "case.rasid"
    with Case.create(path, who="s.k.") as made:
        return path, take_in(made, ARTICLES)


@pytest.fixture
def case(few, tmp_path):
    """A copy of it."""
    path, ids = few
    with Case.open(shutil.copy(path, tmp_path / "case.rasid"), who="s.k.") as made:
        made.ids = ids
        yield made


def held(case: Case, name: str) -> list[Any]:
    """The groups of a question as they are kept."""
    return _sorted(unpack(body, GROUPS[name]) for body in case.store.fusion.groups(name, least=0))


def at_once(case: Case, question) -> list[Any]:
    """The groups of all documents that were fused, made in memory with the judgements there are."""
    fused = [document for document, _ in case.store.fusion.filed_documents(question.name)]
    return _sorted(answer(question, case.readings(fused), case.know, case.judgements()))


def _sorted(groups: Iterable[Any]) -> list[Any]:
    return sorted(groups, key=lambda group: group.id)


def lawful(case: Case) -> bool:
    return all(
        held(case, question.name) == at_once(case, question) for question in QUESTIONS if not question.late
    )


def of(case: Case, event: Ref):
    return next((o for o in case.occurrences_bare() if event in [r.event for r in o.reports]), None)


def ends(case: Case) -> tuple[Ref, Ref]:
    """The same event as two documents tell it."""
    merged = max(case.occurrences_bare(), key=lambda o: len(o.reports))
    by_document = {report.event.document: report.event for report in merged.reports}
    return by_document[case.ids[0]], by_document[case.ids[1]]


def test_each_database_is_settled(store):
    case = Case(store, who="s.k.")
    case.ids = take_in(case, ARTICLES)
    test_parting_and_taking_back_are_seen_at_once(case)
    test_a_corrected_document_goes_into_every_question_again(case, "correct", {"modality": "negated"})


def test_parting_and_taking_back_are_seen_at_once(case):
    one, other = ends(case)
    before = held(case, "occurrences")
    made = case.judge("occurrences", "cannot_link", one, other)
    assert case.settle(["occurrences"])
    assert of(case, one).id != of(case, other).id
    assert lawful(case)
    case.judge("occurrences", "note", one, revokes=made.number)
    assert case.settle(["occurrences"])
    assert held(case, "occurrences") == before


def test_merging_is_seen_at_once(case):
    one, _ = ends(case)
    raid = next(o for o in case.occurrences_bare() if o.mode == "drone").reports[0].event
    assert of(case, one).id != of(case, raid).id
    case.judge("occurrences", "must_link", one, raid)
    case.settle(["occurrences"])
    assert raid in [report.event for report in of(case, one).reports]
    assert lawful(case)


@pytest.mark.parametrize(
    ("verdict", "value"),
    [("reject", None), ("correct", {"modality": "negated"}), ("correct", {"type": "PROTEST", "mode": None})],
)
def test_a_corrected_document_goes_into_every_question_again(case, verdict, value):
    one, _ = ends(case)
    before = held(case, "occurrences")
    case.judge("events", verdict, one, value=value)
    assert case.settle(["events"])
    assert held(case, "occurrences") != before
    assert lawful(case)
    assert [case.store.fusion.unfiled(question.name) for question in QUESTIONS] == [[]] * len(QUESTIONS)


def test_a_corrected_number_changes_its_series(case):
    quantity = next(q for q in case.reading(case.ids[0]).quantities if q.measure == "killed")
    case.judge("quantities", "correct", Ref(case.ids[0], quantity.id), value={"low": 9, "high": 9})
    case.settle(["quantities"])
    assert 9 in {figure.low for series in case.figures() for figure in series.figures}
    assert lawful(case)


def test_copies_are_parted_at_once(case):
    (group,) = case.copies()
    case.judge("copies", "cannot_link", *map(Ref, group.documents))
    assert case.settle(["copies"])
    assert list(case.copies()) == []


def test_documents_that_are_new_stay_outside(case):
    list(case.store.documents.add([article("five", RAID, "إذاعة القارب", "2024-03-11")], "tests"))
    case.read()
    one, other = ends(case)
    case.judge("occurrences", "cannot_link", one, other)
    case.judge("events", "correct", one, value={"modality": "negated"})
    case.settle()
    (new,) = set(case.store.documents.ids()) - set(case.ids)
    assert new not in {document for document, _ in case.store.fusion.filed_documents("occurrences")}
    assert lawful(case)


def test_what_is_settled_is_what_fusing_leaves(case):
    one, other = ends(case)
    case.judge("occurrences", "cannot_link", one, other)
    case.judge("events", "reject", other)
    case.settle()
    settled = {question.name: held(case, question.name) for question in QUESTIONS}
    case.fuse()
    assert {question.name: held(case, question.name) for question in QUESTIONS} == settled


def test_a_busy_case_is_settled_by_the_next_time(case, monkeypatch):
    monkeypatch.setattr(settling, "PATIENCE", 0.1)
    one, other = ends(case)
    case.judge("occurrences", "cannot_link", one, other)
    with Store.open(case.store.where) as busy, alone(busy.engine, "fuse"):
        assert not case.settle()
    assert of(case, one).id == of(case, other).id
    assert case.settle()
    assert of(case, one).id != of(case, other).id


def test_a_question_there_is_not_is_refused(case):
    with pytest.raises(InputError, match="rumours: there are the questions copies"):
        case.settle(["rumours"])
