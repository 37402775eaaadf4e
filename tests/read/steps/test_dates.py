from rasid.model.document import Document, Origin
from rasid.model.keys import STEPS
from rasid.read import read


def dates(know, text):
    return [step.date for step in read(Document(text, Origin(date="2021-03-10")), know)[STEPS]]


def test_the_time_in_the_clause(know):
    assert dates(know, "انهارت الهدنة بين إسرائيل وحزب الله في 5 مارس 2021") == ["2021-03-05"]


def test_a_time_behind_the_topic_goes_before_one_ahead_of_it(know):
    text = "أعلنت إسرائيل في 2 مارس 2021 تمديد الهدنة حتى 20 مارس 2021"
    assert dates(know, text) == ["2021-03-20"]


def test_no_time_no_date(know):
    assert dates(know, "انهارت الهدنة بين إسرائيل وحزب الله") == [None]
