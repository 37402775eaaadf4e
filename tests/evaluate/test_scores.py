import pytest

from rasid.evaluate.scores import Miss, Score, Tally


def test_the_measures() -> None:
    score = Score(gold=4, ours=5, hits=3)
    assert (score.precision, score.recall) == (0.6, 0.75)
    assert score.f1 == pytest.approx(2 * 0.6 * 0.75 / 1.35)


def test_nothing_wanted_and_nothing_given_is_right() -> None:
    assert Score().f1 == Score().precision == 1
    assert Score(gold=1).f1 == 0
    assert Score(ours=1).precision == 0


def test_tallies_add_up() -> None:
    one, other = Tally(), Tally()
    one.add("times", 2, 1, 1)
    other.add("times", 1, 1, 0)
    other.check("published", True)
    one += other
    assert one.scores == {"times": Score(3, 2, 1), "published": Score(1, 1, 1)}


def test_the_costliest_words_come_first() -> None:
    tally = Tally()
    for words in ("هدنة", "قصف", "قصف"):
        tally.misses.append(Miss("one", "events trigger", "missed", words, "", "", ""))
    tally.misses.append(Miss("one", "times", "missed", "أمس", "", "", ""))
    assert [(count, group[0].words) for count, group in tally.costliest("events", 5)] == [
        (2, "قصف"),
        (1, "هدنة"),
    ]
