from rasid.arabic.words import tokenize
from rasid.read.quantities.lines import Line, beyond


def test_a_line_does_not_look_past_its_end(know):
    tokens = list(tokenize("خمسة آلاف صاروخ"))
    line = Line(tokens, 0, 1, know)
    assert line.fold(1) == "" and line.noun(2) is None and line.number(0) is None


def test_others_belong_to_the_noun_before_them(know):
    tokens = list(tokenize("جنود آخرين"))
    assert beyond(Line(tokens, 0, 2, know), 1) == 2
