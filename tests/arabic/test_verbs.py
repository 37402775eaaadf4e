import pytest

from rasid.arabic.fold import fold
from rasid.arabic.verbs import conjugate, participles

FORMS = [
    ("قال", "يقول", ["قالت", "قالوا", "يقول", "تقول", "يقولون", "نقول"]),
    ("نفى", "ينفي", ["نفت", "نفوا", "ينفي", "تنفي", "ينفون"]),
    ("دعا", "يدعو", ["دعت", "دعوا", "يدعو", "تدعو", "يدعون"]),
    ("أكد", "يؤكد", ["أكدت", "أكدوا", "أكدا", "تؤكد", "يؤكدون", "أكدنا"]),
    ("أعلن", "يعلن", ["أعلنت", "أعلنتا", "تعلن", "يعلنان"]),
]


@pytest.mark.parametrize(("perfect", "imperfect", "wanted"), FORMS)
def test_the_forms_of_news(perfect: str, imperfect: str, wanted: list[str]) -> None:
    assert {fold(form) for form in wanted} <= {found.form for found in conjugate(perfect, imperfect)}


def test_tenses_are_told_apart() -> None:
    parts = dict(conjugate("قال", "يقول"))
    assert parts["قالت"] == "perfect"
    assert parts["تقول"] == "imperfect"


@pytest.mark.parametrize(
    ("singular", "form"),
    [("مشير", "مشيرا"), ("مضيف", "مضيفة"), ("قائل", "قائلين"), ("داعي", "داعيا"), ("نافي", "نافية")],
)
def test_participles_that_continue(singular: str, form: str) -> None:
    assert fold(form) in {found.form for found in participles(singular)}
