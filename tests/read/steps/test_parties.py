import pytest

from rasid.model.document import Document
from rasid.model.keys import STEPS
from rasid.read import read
from rasid.read.steps.parties import opponents


@pytest.mark.parametrize(("text", "wanted"), [
    ("رفضت حركة طالبان وقف إطلاق النار", "taliban"),
    ("حركة طالبان ترفض وقف إطلاق النار", "taliban"),
    ("رفض حركة طالبان وقف إطلاق النار", "taliban"),
    ("روسيا تطالب حركة طالبان بوقف إطلاق النار", "russia"),
    ("انسحاب القوات الأميركية ليس وشيكا", "united_states"),
    ("عن انسحاب أميركي قريب من البلاد", "united_states"),
    ("قرار مجلس النواب العراقي إخراج القوات الأجنبية", "iraq_council_of_representatives"),
    ("أكدت حركة حماس رفضها وقف إطلاق النار", "hamas"),
])  # fmt: skip
def test_whose_commitment_it_is(know, text, wanted):
    assert read(Document(text), know)[STEPS][0].party == wanted


def test_somebody_unnamed_is_not_the_speaker(know):
    (found,) = read(Document("قالت حماس إن هناك عدم رغبة لدى الطرف الآخر في وقف إطلاق النار"), know)[STEPS]
    assert found.party is None


def test_opponents_are_the_pair_told_most():
    pairs = [("a", "b"), ("c",), ("b", "a"), ("a", "c"), ("a", "b", "c")]
    assert opponents(pairs) == ("a", "b")
    assert opponents([("a",)]) == ()
