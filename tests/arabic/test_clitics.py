import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.clitics import cuts
from rasid.arabic.fold import fold
from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge

CUT = [
    ("وقال", "و", "قال", ""), ("فأكد", "ف", "أكد", ""), ("بالعراق", "بال", "عراق", ""),
    ("بالعراق", "ب", "العراق", ""), ("للمقاومة", "لل", "مقاومة", ""), ("للمقاومة", "ل", "المقاومة", ""),
    ("لبغداد", "ل", "بغداد", ""), ("وسيعلن", "وس", "يعلن", ""), ("عملياتنا", "", "عمليات", "نا"),
    ("إصابته", "", "إصابة", "ه"), ("هجوماً", "", "هجوم", "ا"), ("تبناها", "", "تبنى", "ها"),
    ("واستهدافهم", "و", "استهداف", "هم"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "pro", "stem", "en"), CUT)
def test_a_cut_is_among_the_candidates(word: str, pro: str, stem: str, en: str) -> None:
    assert (pro, fold(stem), en) in {(cut.pro, cut.stem, cut.en) for cut in cuts(fold(word))}


def test_the_whole_word_comes_first() -> None:
    assert cuts("لبنان")[0].stem == "لبنان"


def test_a_fused_article_stays_in_the_span_and_a_separable_particle_does_not() -> None:
    spans = {(cut.pro, cut.stem): cut.first for cut in cuts(fold("وللجيش"))}
    assert spans["ولل", "جيش"] == 1
    assert {cut.stem: cut.first for cut in cuts("بغداد")}["غداد"] == 1


@given(st.text("ابتسلوفكهينم", min_size=1, max_size=9))
def test_every_cut_lies_within_its_word(word: str) -> None:
    for cut in cuts(word):
        assert 0 <= cut.first < cut.after <= len(word)
        assert len(cut.stem) >= min(2, len(word))


HEADS = [
    ("وبالعراق", "وبال", "عراق"), ("وبالعراق", "وب", "العراق"), ("فالجيش", "فال", "جيش"), ("فالجيش", "ف", "الجيش"),
    ("كالصواريخ", "كال", "صواريخ"), ("وللحكومة", "ولل", "حكومة"), ("وللحكومة", "ول", "الحكومة"),
    ("للجيش", "لل", "جيش"), ("للجيش", "ل", "الجيش"), ("للأمم", "ل", "الأمم"), ("لليمن", "ل", "اليمن"),
    ("سيعلن", "س", "يعلن"), ("وستعلن", "وس", "تعلن"), ("فسنرد", "فس", "نرد"), ("سأعود", "س", "أعود"),
    ("لتوقيع", "ل", "توقيع"), ("وبغداد", "و", "بغداد"), ("ببغداد", "ب", "بغداد"), ("ولبغداد", "ول", "بغداد"),
    ("فبعد", "ف", "بعد"), ("كقائد", "ك", "قائد"), ("وكمراقب", "وك", "مراقب"), ("والمدينة", "وال", "مدينة"),
    ("بإطلاق", "ب", "إطلاق"), ("لإيران", "ل", "إيران"), ("ووقف", "و", "وقف"), ("وواشنطن", "و", "واشنطن"),
    ("للبنان", "ل", "لبنان"), ("ولبنان", "و", "لبنان"), ("بلبنان", "ب", "لبنان"), ("لوقف", "ل", "وقف"),
    ("وبيان", "و", "بيان"), ("ببيان", "ب", "بيان"), ("لكتائب", "ل", "كتائب"), ("وكتائب", "و", "كتائب"),
    ("بفرنسا", "ب", "فرنسا"), ("وفرنسا", "و", "فرنسا"), ("فلسطين", "", "فلسطين"), ("لفلسطين", "ل", "فلسطين"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "pro", "stem"), HEADS)
def test_particles_in_every_order(word: str, pro: str, stem: str) -> None:
    assert (pro, fold(stem)) in {(cut.pro, cut.stem) for cut in cuts(fold(word)) if not cut.en}


TAILS = [
    ("قواته", "قوات", "ه"), ("قواتها", "قوات", "ها"), ("قواتهم", "قوات", "هم"), ("قواتهما", "قوات", "هما"),
    ("مدينتنا", "مدينة", "نا"), ("مدينتهم", "مدينة", "هم"), ("إصابتها", "إصابة", "ها"), ("منازلكم", "منازل", "كم"),
    ("أبلغني", "أبلغ", "ني"), ("اعتقلوهم", "اعتقلوا", None), ("نفاه", "نفى", "ه"), ("ألقاها", "ألقى", "ها"),
    ("هجوما", "هجوم", "ا"), ("أطفالهن", "أطفال", "هن"), ("بلدي", "بلد", "ي"), ("كتابك", "كتاب", "ك"),
]  # fmt: skip


@pytest.mark.parametrize(("word", "stem", "en"), TAILS)
def test_pronouns_come_off_with_the_letter_they_changed(word: str, stem: str, en: str | None) -> None:
    found = {(cut.stem, cut.en) for cut in cuts(fold(word)) if not cut.pro}
    assert ((fold(stem), en) in found) is (en is not None)


ALONE = ["عن", "في", "كل", "ثم", "NATO", "«", "ال", "لا", "بل"]


@pytest.mark.parametrize("word", ALONE)
def test_a_short_or_foreign_word_is_left_whole(word: str) -> None:
    assert [cut.stem for cut in cuts(fold(word))] == [fold(word)]


WHOLE = [
    "لبنان", "وقف", "بيان", "فرنسا", "كتائب", "ولاية", "وزير", "بغداد", "بيروت", "كركوك", "فلسطين", "واشنطن", "السعودية",
    "الأردن", "الإمارات", "ليبيا", "كندا", "باكستان", "بلجيكا", "وكالة", "فصائل", "قوات", "بريطانيا", "لندن", "والي",
    "كوريا", "سوريا", "سيناء", "ستوكهولم",
]  # fmt: skip
OWNED = [
    ("ولبنان", "lebanon"), ("بلبنان", "lebanon"), ("للبنان", "lebanon"), ("لبنان", "lebanon"), ("وفرنسا", "france"),
    ("فرنسا", "france"), ("بفرنسا", "france"), ("وبالعراق", "iraq"), ("للعراق", "iraq"), ("فالعراق", "iraq"),
    ("سوريا", "syria"), ("وسوريا", "syria"), ("بسوريا", "syria"), ("ليبيا", "libya"), ("وليبيا", "libya"),
    ("كندا", "canada"), ("بكندا", "canada"), ("بلجيكا", "belgium"), ("باكستان", "pakistan"), ("وباكستان", "pakistan"),
    ("واليمن", "yemen"), ("لليمن", "yemen"), ("باليمن", "yemen"), ("وإيران", "iran"), ("لإيران", "iran"),
    ("كإيران", "iran"), ("للسعودية", "saudi_arabia"), ("بريطانيا", None), ("كوبا", "cuba"), ("بكوبا", "cuba"),
]  # fmt: skip


@pytest.mark.parametrize("word", WHOLE)
def test_the_whole_word_is_asked_for_first_and_keeps_all_its_letters(word: str) -> None:
    first = cuts(fold(word))[0]
    assert (first.pro, first.stem, first.en) == ("", fold(word), "")


@pytest.mark.parametrize(("word", "entity"), OWNED)
def test_the_gazetteer_decides_what_was_a_particle(word: str, entity: str | None, know: Knowledge) -> None:
    found = [match.entry.entity.id for match in know.world.names.find(list(tokenize(word)))]
    assert found == [entity] if entity else len(found) == 1


@pytest.mark.parametrize(
    ("word", "after"), [("وللجيش", "للجيش"), ("وبغداد", "بغداد"), ("بالعراق", "العراق"), ("لبغداد", "بغداد")]
)
def test_a_span_begins_behind_what_is_separable(word: str, after: str) -> None:
    assert fold(after) in {fold(word)[cut.first :] for cut in cuts(fold(word)) if cut.pro}
