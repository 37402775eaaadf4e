"""The queue as a person sees it."""

import pytest

from rasid.flow.reviewing import Asked, decided, disputed, following, progress, queue, shared, words_at
from rasid.model.errors import InputError
from rasid.model.fusion.links import Ref

ME, YOU = "s.k.", "h.n."


def test_what_is_to_be_reviewed_comes_with_its_words(case):
    found = queue(case, Asked(layers=("events",)), ME, most=5)
    assert found.total == sum(len(reading.events) for reading in case.readings())
    item = found.items[0]
    event = next(e for e in case.reading(item.one.document).events if e.id == item.one.record)
    assert (item.words, item.span, item.kind, item.modality) == (
        event.trigger.text, event.trigger.span, event.type, event.modality,
    )  # fmt: skip
    assert item.before + item.words + item.after in case.text(item.one.document)
    assert item.reviewers == 0


def test_pages_of_the_queue_follow_each_other(case):
    asked, seen, after = Asked(layers=("steps", "quantities"), order="text"), [], None
    while True:
        page = queue(case, asked, ME, after, 7)
        seen += [item.one for item in page.items]
        if (after := page.after) is None:
            break
    assert len(seen) == len(set(seen)) == page.total


def test_the_next_one_is_behind_this_or_the_first_that_was_left(case):
    asked = Asked(layers=("steps",), order="text")
    items = queue(case, asked, ME).items
    assert following(case, asked, ME) == items[0]
    assert following(case, asked, ME, str(items[0].one)) == items[1]
    assert following(case, asked, ME, str(items[-1].one)) == items[0]
    for item in items:
        case.judge("steps", "accept", item.one)
    assert following(case, asked, ME, str(items[0].one)) is None


def test_the_second_reviewer_is_told_only_how_many_have_looked(case):
    one = queue(case, Asked(), YOU, most=1).items[0]
    case.judge(one.layer, "reject", one.one)
    (seen,) = queue(case, Asked(stage="second"), YOU).items
    assert (seen.one, seen.reviewers) == (one.one, 1)
    assert not {"verdict", "who", "decisions"} & set(seen.__struct_fields__)


def test_what_people_disagree_about(case):
    one, two = (item.one for item in queue(case, Asked(layers=("events",)), ME, most=2).items)
    case.judge("events", "accept", one)
    case.judge("events", "accept", two)
    case.who = YOU
    case.judge("events", "reject", one)
    case.judge("events", "accept", two)
    found = queue(case, Asked(disputed=True, stage="all"), ME)
    assert [item.one for item in found.items] == [one]
    assert [unit.ref for unit in shared(case)] == sorted([one, two])
    assert [unit.ref for unit in disputed(case)] == [one] and disputed(case, settled=True) == []
    assert [unit.ref for unit in decided(case, [two])] == [two]


def test_progress_counts_what_was_looked_at(case):
    item = queue(case, Asked(layers=("events",)), ME, most=1).items[0]
    case.judge("events", "accept", item.one)
    share = next(share for share in progress(case, YOU) if share.layer == "events")
    assert (share.reviewed, share.mine) == (1, 0)
    assert {share.layer for share in progress(case, ME)} == {"attributions", "events", "quantities", "steps"}


def test_what_is_asked_for_wrongly_is_told(case):
    with pytest.raises(InputError, match="the layers to review are attributions"):
        queue(case, Asked(layers=("mentions",)), ME)
    with pytest.raises(InputError, match="not a day"):
        queue(case, Asked(since="May"), ME)
    assert queue(case, Asked(), ME, "gone/e1", 1).items == queue(case, Asked(), ME, None, 1).items


def test_words_around_are_cut_at_blanks_and_lines():
    text = "عنوان\nقصفت القوات بلدة الرابية فجرا\nسطر"
    at = text.index("بلدة")
    assert words_at(text, (at, at + 4), 9) == (" القوات ", "بلدة", " الرابية ")
    assert words_at(text, (at, at + 4)) == ("قصفت القوات ", "بلدة", " الرابية فجرا")
    assert words_at("ab😀cd", (2, 3)) == ("ab", "😀", "cd")


def test_what_stands_around_words_is_whole_words_of_their_line():
    text = "سطر سابق\n" + "كلمة " * 30 + "قصف" + " كلمة" * 30 + "\nسطر لاحق"
    at = text.index("قصف")
    before, words, after = words_at(text, (at, at + 3), 70)
    assert words == "قصف"
    assert set(before.split()) == set(after.split()) == {"كلمة"}
    assert len(before) <= 70 >= len(after)
    assert words_at("قصف", (0, 3)) == ("", "قصف", "")


def test_ref_is_its_place(case):
    item = queue(case, Asked(), ME, most=1).items[0]
    assert item.place == str(item.one) and isinstance(item.one, Ref)
