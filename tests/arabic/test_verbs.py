"""Conjugation tables by kind of root, and the forms that would be other words or none."""

import pytest

from rasid.arabic.fold import fold
from rasid.arabic.verbs import conjugate, participles

FORMS = [
    ("قال", "يقول", ["قالت", "قالوا", "قالا", "قالتا", "قلنا", "تقول", "يقولون", "يقولان", "نقول", "أقول", "يقلن"]),
    ("أشار", "يشير", ["أشارت", "أشاروا", "أشارا", "أشرنا", "أشرت", "أشرن", "تشير", "يشيرون", "يشرن", "نشير"]),
    ("استعاد", "يستعيد", ["استعادت", "استعادوا", "استعدنا", "يستعيدون", "يستعيدوا", "يستعدن"]),
    ("اغتال", "يغتال", ["اغتالت", "اغتالوا", "اغتلنا", "تغتال", "يغتالون", "يغتلن"]),
    ("نفى", "ينفي", ["نفت", "نفوا", "نفيا", "نفتا", "نفينا", "نفيت", "ينفي", "تنفي", "ينفون", "ينفيان"]),
    ("أجرى", "يجري", ["أجرت", "أجروا", "أجريا", "أجرينا", "أجريت", "تجري", "يجرون", "يجريان", "يجرين"]),
    ("تبنى", "يتبنى", ["تبنت", "تبنوا", "تبنينا", "يتبنى", "تتبنى", "يتبنون", "يتبنيان", "يتبنين"]),
    ("دعا", "يدعو", ["دعت", "دعوا", "دعتا", "دعونا", "يدعو", "تدعو", "يدعون", "يدعوا", "يدعوان", "ندعو"]),
    ("لقي", "يلقى", ["لقيت", "لقيتا", "لقوا", "لقيا", "لقينا", "يلقى", "تلقى", "يلقون", "يلقيان"]),
    ("توفي", "يتوفى", ["توفيت", "توفوا", "توفيا", "يتوفى", "يتوفون"]),
    ("روى", "يروي", ["روت", "رووا", "رويا", "يروي", "يروون", "يروون", "نروي"]),
    ("أكد", "يؤكد", ["أكدت", "أكدوا", "أكدا", "أكدتا", "تؤكد", "يؤكدون", "أكدنا", "أؤكد", "يؤكدان", "يؤكدن"]),
    ("أعلن", "يعلن", ["أعلنت", "أعلنتا", "أعلنا", "أعلنوا", "تعلن", "يعلنان", "يعلنون", "يعلنوا", "نعلن"]),
    ("قصف", "يقصف", ["قصفت", "قصفوا", "قصفا", "قصفن", "قصفنا", "تقصف", "يقصفون", "يقصفن", "أقصف"]),
    ("بدأ", "يبدأ", ["بدأت", "بدأوا", "بدؤوا", "بدآ", "بدأن", "بدأنا", "تبدأ", "يبدأون", "يبدؤون", "يبدآن"]),
    ("أرجأ", "يرجئ", ["أرجأت", "أرجأوا", "أرجأنا", "ترجئ", "يرجئون", "يرجئان"]),
    ("تنبأ", "يتنبأ", ["تنبأت", "تنبأوا", "تنبأنا", "يتنبأون", "يتنبؤون"]),
    ("رد", "يرد", ["ردت", "ردوا", "ردا", "رددنا", "رددت", "ترد", "يردون", "يردان", "يرددن"]),
    ("أصر", "يصر", ["أصرت", "أصروا", "أصررنا", "تصر", "يصرون", "يصررن"]),
    ("احتل", "يحتل", ["احتلت", "احتلوا", "احتلا", "تحتل", "يحتلون", "نحتل"]),
    ("أسر", "يأسر", ["أسرت", "أسروا", "يأسر", "تأسر", "يأسرون"]),
    ("هاجم", "يهاجم", ["هاجمت", "هاجموا", "هاجمنا", "تهاجم", "يهاجمون", "يهاجمان"]),
    ("تبادل", "يتبادل", ["تبادلت", "تبادلا", "تبادلوا", "يتبادلان", "تتبادلان"]),
    ("زعزع", "يزعزع", ["زعزعت", "زعزعوا", "تزعزع", "يزعزعون"]),
]  # fmt: skip


@pytest.mark.parametrize(("perfect", "imperfect", "wanted"), FORMS, ids=[perfect for perfect, *_ in FORMS])
def test_the_forms_of_news(perfect: str, imperfect: str, wanted: list[str]) -> None:
    found = {form for form, _ in conjugate(perfect, imperfect)}
    assert [form for form in wanted if fold(form) not in found] == []


NO_FORMS = [
    ("قال", "يقول", ["قالن", "يقولن", "قالنا"]),  # the root's long vowel goes before a consonant
    ("عاد", "يعود", ["عدن"]),  # the town
    ("مات", "يموت", ["متن"]),  # a board, a text
    ("زار", "يزور", ["زرت", "زرن"]),
    ("دعا", "يدعو", ["دعيا", "دعن"]),
    ("نفى", "ينفي", ["نفن", "نفيوا", "ينفيون"]),
    ("لقي", "يلقى", ["لقت", "لقتا"]),
    ("روى", "يروي", ["يرويون"]),
    ("بدأ", "يبدأ", ["بدت", "بدوا", "يبدون"]),  # of بدا, to seem
    ("أعلن", "يعلن", ["أعلننا", "أعلنن", "يعلنن"]),
    ("رد", "يرد", ["ردن", "يردن"]),
    ("أسر", "يأسر", ["ااسر"]),
]


@pytest.mark.parametrize(
    ("perfect", "imperfect", "wrong"), NO_FORMS, ids=[perfect for perfect, *_ in NO_FORMS]
)
def test_no_form_is_made_that_nobody_writes(perfect: str, imperfect: str, wrong: list[str]) -> None:
    found = {form for form, _ in conjugate(perfect, imperfect)}
    assert [form for form in wrong if fold(form) in found] == []


@pytest.mark.parametrize(
    ("perfect", "imperfect"), [pair[:2] for pair in FORMS], ids=[pair[0] for pair in FORMS]
)
def test_forms_are_folded_and_made_once_a_tense(perfect: str, imperfect: str) -> None:
    found = conjugate(perfect, imperfect)
    assert len(set(found)) == len(found)
    assert [form for form, _ in found if fold(form) != form] == []


def test_tenses_are_told_apart() -> None:
    parts = dict(conjugate("قال", "يقول"))
    assert {parts["قالت"], parts["قلنا"]} == {"perfect"}
    assert {parts["تقول"], parts["يقلن"]} == {"imperfect"}


PARTICIPLES = [
    ("مشير", ["مشيرا", "مشيرة", "مشيرين", "مشيرات"]),
    ("مضيف", ["مضيفا", "مضيفة", "مضيفين"]),
    ("قائل", ["قائلا", "قائلة", "قائلين", "قائلتين", "قائلان"]),
    ("متهم", ["متهما", "متهمة", "متهمين"]),
    ("مؤكد", ["مؤكدا", "مؤكدة", "مؤكدين", "مؤكدات"]),
    ("داعي", ["داعيا", "داعية", "داعين", "داعيتين", "داعيان", "داعيات"]),
    ("نافي", ["نافيا", "نافية", "نافين", "نافون"]),
    ("متبني", ["متبنيا", "متبنية", "متبنين"]),
    ("متنبئ", ["متنبئا", "متنبئة", "متنبئين"]),
    ("مدعي", ["مدعيا", "مدعية", "مدعين"]),
]


@pytest.mark.parametrize(("singular", "wanted"), PARTICIPLES, ids=[singular for singular, _ in PARTICIPLES])
def test_participles_that_continue(singular: str, wanted: list[str]) -> None:
    found = {form for form, _ in participles(singular)}
    assert [form for form in wanted if fold(form) not in found] == []


@pytest.mark.parametrize(
    ("singular", "wrong"), [("داعي", "داعان"), ("داعي", "داع"), ("منهي", "منه"), ("نافي", "نافتين")]
)
def test_a_defective_participle_keeps_its_ya(singular: str, wrong: str) -> None:
    assert fold(wrong) not in {form for form, _ in participles(singular)}
