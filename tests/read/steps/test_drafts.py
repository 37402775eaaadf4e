"""From topics to steps: which clauses give one, whose it is, and on which words it stands."""

import pytest

from rasid.model.document import Document, Origin
from rasid.model.keys import STEPS
from rasid.read import read


def steps(know, text):
    return read(Document(text, Origin(date="2024-03-05")), know)[STEPS]


def states(know, text):
    return [(step.process, step.state) for step in steps(know, text)]


@pytest.mark.parametrize(("text", "found"), [
    ("دعت الأمم المتحدة إلى هدنة في اليمن.", ("truce", "called_for")),
    ("أعلنت حركة حماس قبول وقف إطلاق النار.", ("truce", "accepted")),
    ("انهارت الهدنة بين الطرفين في اليمن.", ("truce", "broken")),
    ("طالب البرلمان العراقي بانسحاب القوات الأميركية من العراق.", ("withdrawal", "demanded")),
])  # fmt: skip
def test_a_topic_with_a_state_is_a_step(know, text, found):
    assert found in states(know, text)


@pytest.mark.parametrize(
    "text", ["تحدث الكاتب عن الهدنة.", "عاد الهدوء إلى السوق.", "كتاب عن تاريخ المفاوضات."]
)
def test_a_mere_mention_is_none(know, text):
    assert states(know, text) == []


def test_the_evidence_holds_the_topic(know):
    (step,) = steps(know, "دعت الأمم المتحدة إلى هدنة في اليمن.")
    assert "هدنة" in step.evidence.text


def test_steps_are_numbered_in_text_order(know):
    found = steps(know, "دعت الأمم المتحدة إلى هدنة في اليمن.\nانهارت الهدنة بين الطرفين في اليمن.")
    assert [step.id for step in found] == [f"p{n}" for n in range(1, len(found) + 1)]
    assert [step.evidence.span for step in found] == sorted(step.evidence.span for step in found)
