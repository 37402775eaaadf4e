import pytest

from rasid.arabic.words import tokenize
from rasid.model.records import Expression
from rasid.read.quantities.counts import count_at
from rasid.read.quantities.lines import Line
from rasid.read.quantities.periods import period


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
