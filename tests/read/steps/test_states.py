import pytest

from rasid.model.document import Document
from rasid.model.keys import STEPS
from rasid.read import read
from rasid.read.steps.states import process, told


@pytest.mark.parametrize(("text", "wanted"), [
    ("أعلنت إسرائيل بدء الهدنة", "declared"),
    ("أعلنت إسرائيل انتهاء الهدنة", "repudiated"),
    ("رفضت إسرائيل تمديد الهدنة", "rejected"),
    ("رفضت إسرائيل إنهاء الهدنة", "bound"),
    ("دعت إسرائيل إلى تمديد الهدنة", "called_for"),
    ("لم تدخل الهدنة مع إسرائيل حيز التنفيذ", "pending"),
    ("ستدخل الهدنة مع إسرائيل حيز التنفيذ", "pending"),
    ("لم تبدأ الهدنة مع إسرائيل", "pending"),
])  # fmt: skip
def test_the_outer_move_turns_the_inner(know, text, wanted):
    states = [step.state.removeprefix("reported_") for step in read(Document(text), know)[STEPS]]
    assert states == [wanted]


def test_an_aim_is_no_step(know):
    assert read(Document("تواصل قطر جهودها للتوصل إلى وقف إطلاق النار"), know)[STEPS] == ()


def test_staying_is_a_matter_of_withdrawal():
    assert process("stay") == "withdrawal"
    assert process("truce") == "truce"


def test_an_act_alone_tells_a_state():
    found = told("truce", [], "demand", "")
    assert found and (found.state, found.rule) == ("called_for", "act")


def test_nothing_tells_nothing():
    assert told("truce", [], None, "") is None
    assert told("negotiation", [], None, "لا") is None
