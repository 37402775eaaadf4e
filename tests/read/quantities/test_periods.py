import pytest

from rasid.arabic.words import tokenize
from rasid.model.document import Document, Origin
from rasid.model.keys import QUANTITIES, TIMES
from rasid.model.records import Expression
from rasid.read import read
from rasid.read.quantities.counts import count_at
from rasid.read.quantities.lines import Line
from rasid.read.quantities.periods import begun, period, since


def bound(know, text, *words):
    """The period of the first number of the text, whose time expressions are these words."""
    tokens = list(tokenize(text))
    line = Line(tokens, 0, len(tokens), know)
    starts = [text.index(word) for word in words]
    times = [
        Expression((at, at + len(word)), word, "date", None, "test")
        for at, word in zip(starts, words, strict=True)
    ]
    first = next(at for at, token in enumerate(tokens) if token.kind == "number")
    count, _ = count_at(line, first)
    return period(line, count, list(enumerate(times)))


@pytest.mark.parametrize(("text", "times", "wanted"), [
    ("نفذت 20 هجوما منذ السبت", ["السبت"], ("t1", True)),
    ("نفذت 20 هجوما خلال أسبوع", ["أسبوع"], ("t1", False)),
    ("نفذت 20 هجوما السبت", ["السبت"], (None, False)),
    ("قالت السبت إنها نفذت 20 هجوما منذ آذار", ["السبت", "آذار"], ("t2", True)),
])  # fmt: skip
def test_only_a_bounding_word_makes_a_period(know, text, times, wanted):
    assert bound(know, text, *times) == wanted


def periods(know, text):
    """(words of the period, cumulative) of every count of a text."""
    document = read(Document(text, Origin(date="2024-03-05")), know)
    times = {time.id: time.text for time in document[TIMES]}
    return [(times.get(one.period), one.cumulative) for one in document[QUANTITIES]]


@pytest.mark.parametrize(("text", "wanted"), [
    ("تشارك الفرقة في الحملة منذ 3 شباط 2024. ومنذ بدء العمليات تعرضت القوات لأكثر من 40 هجوما.", "3 شباط 2024"),
    ("جرى ذلك في 3 شباط 2024. ومنذ بدء العمليات تعرضت القوات لأكثر من 40 هجوما.", None),
])  # fmt: skip
def test_the_beginning_of_something_is_the_day_told_before(know, text, wanted):
    assert periods(know, text)[-1] == (wanted, True)


def test_since_and_onsets_are_told_by_their_words(know):
    tokens = list(tokenize("منذ بدء العمليات"))
    line = Line(tokens, 0, len(tokens), know)
    assert begun(line)
    day = Expression((4, 7), "بدء", "date", None, "test")
    assert since(line, [(4, day)]) == "t5"
    assert since(line, [(4, Expression((8, 16), "العمليات", "date", None, "test"))]) is None
