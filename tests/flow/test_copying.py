"""Copies of a case: found whenever the other one comes, also after an edit; runs are merged and made again."""

import pytest
from tests.flow.articles import BLAST, TRUCE, article, take_in

from rasid.flow import copying
from rasid.flow.case import Case
from rasid.fuse.copies import runs
from rasid.model.fusion.links import Ref

OURS = article("one", BLAST, "صحيفة المرفأ", "2024-03-03")
THEIRS = article(
    "two", f"{BLAST} وكانت البلدة قد شهدت هدوءا في الأسابيع الماضية.", "إذاعة القارب", "2024-03-04"
)
OTHER = article("three", TRUCE, "إذاعة القارب", "2024-03-04")


@pytest.fixture
def case(tmp_path):
    with Case.create(tmp_path / "case.rasid", who="tests") as made:
        yield made


def test_a_copy_is_found_and_follows_the_earlier(case):
    one, two, _ = take_in(case, [OURS, THEIRS, OTHER])
    (group,) = case.copies()
    assert set(group.documents) == {one, two}
    assert group.first == one
    assert group.pairs[0].containment > 0.9


@pytest.mark.parametrize("order", [(OURS, THEIRS), (THEIRS, OURS)])
def test_whichever_comes_first(case, order):
    for one in order:
        take_in(case, [one])
    (group,) = case.copies()
    assert len(group.documents) == 2


def test_an_edit_that_takes_the_words_away_ends_the_copy(case):
    take_in(case, [OURS, THEIRS])
    take_in(case, [article("two", TRUCE, "إذاعة القارب", "2024-03-05")])
    assert list(case.copies()) == []
    take_in(case, [article("two", f"{BLAST} انتهى.", "إذاعة القارب", "2024-03-06")])
    assert len(list(case.copies())) == 1


def test_people_part_and_join_copies(case):
    one, two, three = take_in(case, [OURS, THEIRS, OTHER])
    parted = case.judge("copies", "cannot_link", Ref(one), Ref(two))
    case.fuse()
    assert list(case.copies()) == []
    case.judge("copies", "must_link", Ref(one), Ref(three))
    case.judge("copies", "note", Ref(one), words="seen again", revokes=parted.number)
    case.fuse()
    (group,) = case.copies()
    assert set(group.documents) == {one, two, three}


def test_runs_are_merged_and_all_pairs_found(case, monkeypatch):
    monkeypatch.setattr(copying, "BATCH", 1)
    monkeypatch.setattr(runs, "FANOUT", 2)
    take_in(case, [OURS, OTHER, THEIRS, article("four", BLAST, "موقع السارية", "2024-03-05")])
    (group,) = case.copies()
    assert len(group.documents) == 3
    assert len(list(case.store.fusion.runs())) < 4


def test_another_version_of_the_program_makes_the_index_again(case, monkeypatch):
    take_in(case, [OURS, THEIRS])
    monkeypatch.setattr(copying, "__version__", "another")
    case.fuse()
    assert len(list(case.copies())) == 1
    assert len(list(case.store.fusion.runs())) == 1
