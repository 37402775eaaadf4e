import pytest


@pytest.mark.parametrize(("text", "act"), [
    ("قال الوزير إن الجسر مفتوح.", "assert"),
    ("أعلن الوزير أن الجسر مفتوح.", "announce"),
    ("اتهم الوزير روسيا بإغلاق الجسر.", "accuse"),
    ("طالب الوزير الحكومة بإغلاق الجسر.", "demand"),
    ("دعا الوزير إلى إغلاق الجسر.", "demand"),
    ("نفى الوزير إغلاق الجسر.", "deny"),
    ("حذر الوزير من إغلاق الجسر.", "warn"),
    ("هدد الوزير بإغلاق الجسر.", "threaten"),
    ("تعهد الوزير بإصلاح الجسر.", "promise"),
    ("توقع الوزير إغلاق الجسر.", "predict"),
    ("رحب الوزير بإصلاح الجسر.", "praise"),
    ("أدان الوزير قصف الجسر.", "condemn"),
    ("اقترح الوزير إغلاق الجسر.", "propose"),
    ("اعترف الوزير بأن الجسر مغلق.", "confirm"),
    ("أوضح الوزير أن الجسر مغلق.", "explain"),
])  # fmt: skip
def test_the_cue_proposes_the_act(said, text, act):
    assert [found.act for found in said(text)] == [act]


@pytest.mark.parametrize(("text", "act"), [
    ("قال الوزير: «سنرد على كل هجوم بقوة».", "threaten"),
    ("قال الوزير إنه لا صحة لما يقال.", "deny"),
    ("قال الوزير إن الحصيلة قد ترتفع.", "predict"),
    ("قال الوزير إنه يجب إصلاح الجسر.", "demand"),
    ("أكد الوزير ضرورة إصلاح الجسر.", "demand"),
    ("أعرب الوزير عن تقديره لعمل الفريق.", "praise"),
    ("أعرب الوزير عن إدانته للقصف.", "condemn"),
    ("أعلن الوزير استعداده للتفاوض.", "promise"),
])  # fmt: skip
def test_the_content_knows_better_than_a_plain_verb(said, text, act):
    assert [found.act for found in said(text)] == [act]
