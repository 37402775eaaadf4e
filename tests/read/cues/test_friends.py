import pytest

from rasid.arabic.words import tokenize
from rasid.read.cues.friends import complement, marked, reports


def tokens_of(text):
    return list(tokenize(text))


def first_match(know, tokens):
    return next(iter(know.cues.find(tokens)))


@pytest.mark.parametrize(("text", "is_reporting"), [
    ("ذكر المصدر أن الجسر مفتوح", True),
    ("دون ذكر المصدر أن", False),
    ("لم يؤكد المصدر أن الجسر مفتوح", False),
    ("قد يؤكد المصدر أن الجسر مفتوح", False),
    ("قبل أن يضيف أن الجسر مفتوح", True),
    ("داعيا الله أن يحفظه", False),
    ("نسأل الله أن يحفظ البلاد", False),
    ("نسأل الوزير أين الميزانية", True),
    ("رفضت الكشف عن هويتها", False),
    ("طلب عدم ذكر اسمه", False),
    ("رفضت الكشف عن النتائج", True),
    ("لكن الحزب رفض الهدنة", True),
    ("ورفض الناس لكل وجود", False),
    ("وثقت به القرية", False),
    ("ووثقت المنظمة حالة اعتقال", True),
    ("وعدّه خرقا للاتفاق", True),
    ("عدة مصادر قالت", False),
])  # fmt: skip
def test_false_friends_do_not_report(know, text, is_reporting):
    tokens = tokens_of(text)
    assert reports(tokens, first_match(know, tokens), 0, len(tokens)) is is_reporting


@pytest.mark.parametrize(("word", "kind"), [
    ("إلى", "ila"), ("على", "ala"), ("عن", "an"), ("من", "min"), ("بالرد", "bi"), ("للرد", "li"), ("الجسر", None),
])  # fmt: skip
def test_prepositions_are_kinds_of_complement(word, kind):
    assert complement(tokens_of(word)[0]) == kind


def test_a_homograph_is_marked_by_what_follows(know):
    entry = know.cues.by_id["dhakara"]
    assert marked(tokens_of("المصدر أن الجسر مفتوح"), 0, 5, entry)
    assert not marked(tokens_of("المصدر في الجسر"), 0, 3, entry)


@pytest.mark.parametrize("word", ["بعد", "بين", "بسبب", "لكن", "لقد", "لجنة"])
def test_words_that_begin_with_a_preposition_only_by_chance(word):
    assert complement(tokens_of(word)[0]) is None


def test_the_first_person_needs_a_sign_when_it_may_be_a_noun(know):
    for text, is_reporting in (("أبين أن الجسر مفتوح", True), ("أبين، كبرى المدن", False)):
        tokens = tokens_of(text)
        match = next((found for found in know.cues.find(tokens) if found.first == 0), None)
        assert match is not None
        assert reports(tokens, match, 0, len(tokens)) is is_reporting
