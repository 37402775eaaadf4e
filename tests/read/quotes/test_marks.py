import pytest

from rasid.arabic.words import tokenize
from rasid.read.quotes.marks import marks


def found(text):
    tokens = list(tokenize(text))
    return list(marks(tokens, 0, len(tokens)))


@pytest.mark.parametrize(("text", "leans"), [
    ('قال "نعم" ثم', ["open", "close"]),
    ('قال: "نعم".', ["open", "close"]),
    ('لـ"الواحة"، أمس', ["open", "close"]),
    ('قال " نعم " ثم', ["either", "either"]),
])  # fmt: skip
def test_spaces_and_stops_tell_what_a_straight_mark_does(text, leans):
    assert [mark.leans for mark in found(text)] == leans


def test_two_apostrophes_or_brackets_are_one_mark():
    assert [mark.style for mark in found("قال ''نعم'' و((لا))")] == ['""', '""', "(())", "(())"]


def test_an_apostrophe_inside_a_word_is_no_mark():
    assert found("it's fine") == []


def test_a_mark_before_a_stop_is_stopped():
    assert [mark.stopped for mark in found('قال "نعم".')] == [False, True]
