import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.arabic.clitics import cuts
from rasid.arabic.fold import fold

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
