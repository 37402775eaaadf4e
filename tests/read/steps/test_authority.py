from rasid.model.document import Document
from rasid.model.keys import STEPS
from rasid.read import read
from rasid.read.steps.authority import due


def state(know, text):
    return [step.state for step in read(Document(text), know)[STEPS]]


def test_a_side_is_heard_on_its_own_commitment(know):
    assert state(know, "أكدت حركة حماس التزامها بالهدنة") == ["bound"]


def test_of_another_side_only_a_report_is_heard(know):
    assert state(know, "قال وزير الخارجية الفرنسي إن حركة حماس ملتزمة بالهدنة") == ["reported_bound"]


def test_an_unnamed_insider_only_reports(know):
    assert state(know, "قال مصدر في حركة حماس إن الحركة ملتزمة بالهدنة") == ["reported_bound"]


def test_what_begins_later_is_to_come():
    assert due("in_effect", "2021-03-09", "2021-03-08") == "pending"
    assert due("in_effect", "2021-03-08", "2021-03-08") == "in_effect"
    assert due("expired", "2021-03-09", "2021-03-08") == "expired"
    assert due("begun", None, "2021-03-08") == "begun"
