import pytest

from rasid.read.attributions.turns import framed, turns, untold


def at(view, word):
    return next(index for index, token in enumerate(view.tokens) if token.raw == word)


@pytest.mark.parametrize(("text", "word"), [
    ("نفى الوزير إغلاق الجسر لكن السير توقف", "لكن"),
    ("نفى الوزير إغلاق الجسر، وقد توقف السير", "وقد"),
    ("نفت الوزارة إغلاق الجسر، وعرضت صورا", "وعرضت"),
    ("نفى الوزير إغلاق الجسر، متمنيا السلامة", "متمنيا"),
    ("أعلن الوزير إغلاق الجسر في بيان مقتضب", "في"),
    ("نفى الوزير ذلك نفيا قاطعا", "نفيا"),
])  # fmt: skip
def test_a_phrase_ends_where_a_clause_begins(view, text, word):
    seen = view(text)
    assert turns(seen, at(seen, word), seen.cues[0])


def test_a_joined_noun_goes_on(view):
    seen = view("نفى الوزير إغلاق الجسر، والميناء")
    assert not turns(seen, at(seen, "والميناء"), seen.cues[0])


@pytest.mark.parametrize(("text", "word"), [
    ("قال إن الجسر مفتوح من دون تقديم تفاصيل", "من"),
    ("قال إن الجسر مفتوح دون أن يذكر السبب", "دون"),
    ("قال إن الجسر مفتوح، ولم يتضح السبب", "ولم"),
    ("قال إن الجسر مفتوح، في إشارة إلى الحادث", "في"),
    ("قال إن الجسر مفتوح، جاء ذلك بعد الحادث", "جاء"),
])  # fmt: skip
def test_what_is_not_told_is_the_publishers(view, text, word):
    seen = view(text)
    assert untold(seen, at(seen, word), len(seen.tokens))


def test_words_behind_a_quote_frame_it(view):
    seen = view("قال إن «الجسر مفتوح منذ الصباح»، في تصريح")
    assert framed(seen, at(seen, "في"))
