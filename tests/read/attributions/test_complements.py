import pytest

from rasid.read.attributions.complements import Frame, asks


def frame(view, text, after=None):
    seen = view(text)
    cue = seen.cues[0]
    found = Frame(seen, cue, seen.knowledge.cues.by_id[cue.rule], after or len(seen.tokens), {}, left=False)
    found.subject = True
    return found


def at(found, word):
    return next(index for index, token in enumerate(found.tokens) if token.raw == word)


@pytest.mark.parametrize(("text", "word", "opens"), [
    ("أعلن الوزير إغلاق الجسر", "إغلاق", True),
    ("أعلن الوزير أن الجسر مفتوح", "الوزير", False),
    ("أكد الوزير التزامه بالاتفاق", "التزامه", True),
    ("نفى الوزير في الواحة", "في", False),
])  # fmt: skip
def test_a_verbal_noun_is_an_object(view, text, word, opens):
    found = frame(view, text)
    assert found.object_here(at(found, word)) is opens


@pytest.mark.parametrize(("text", "word", "opens"), [
    ("تعهد الوزير بإغلاق الجسر", "بإغلاق", True),
    ("أفاد مسؤول بمدينة الواحة بأن الجسر مغلق", "بمدينة", False),
])  # fmt: skip
def test_a_preposition_may_belong_to_the_source(view, text, word, opens):
    found = frame(view, text)
    assert found.governs(at(found, word), "bi") is opens


def test_who_is_asked_stands_behind_min(view):
    found = frame(view, "طلبت الحكومة من المنظمة إرسال فرق")
    assert asks(found.cue)
    assert found.asked(at(found, "إرسال"))
    assert not found.asked(at(found, "الحكومة"))


def test_a_clause_of_its_own_is_seen_ahead(view):
    assert frame(view, "أكد الوزير اليوم أن الجسر مفتوح").clause_soon(1)
    assert not frame(view, "أكد الوزير اليوم إغلاق الجسر").clause_soon(1)


def test_a_definite_noun_behind_an_indefinite_one_belongs_to_it(view):
    found = frame(view, "أعلنت حافلة المدرسة إغلاق الجسر")
    assert found.annexed(at(found, "المدرسة"))


def test_a_quote_governed_by_a_preposition_is_not_said(view):
    found = frame(view, "رد الوزير على «هجوم فجر السبت على القرية» أمس")
    (opened,) = found.view.quote_at
    assert not found.spoken(opened)
    found = frame(view, "رد الوزير: «هجوم فجر السبت على القرية» أمس")
    (opened,) = found.view.quote_at
    assert found.spoken(opened)
