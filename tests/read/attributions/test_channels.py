import pytest


@pytest.mark.parametrize(("text", "channel"), [
    ("قال الوزير إن الجسر مفتوح.", None),
    ("قال الوزير في بيان إن الجسر مفتوح.", "statement"),
    ("وفي بيان، قال الوزير إن الجسر مفتوح.", "statement"),
    ("قال الوزير خلال مؤتمر صحفي إن الجسر مفتوح.", "press_conference"),
    ("قال الوزير في مقابلة إن الجسر مفتوح.", "interview"),
    ("قال الوزير في تغريدة إن الجسر مفتوح.", "post"),
    ("قال الوزير في خطاب إن الجسر مفتوح.", "speech"),
    ("قال الوزير في رسالة إن الجسر مفتوح.", "letter"),
    ("غرد الوزير: «الجسر مفتوح منذ الصباح».", "post"),
    ("قال تقرير أممي إن الجسر مفتوح.", "report"),
])  # fmt: skip
def test_where_it_was_said(said, text, channel):
    assert [found.channel for found in said(text)] == [channel]


def test_a_channel_holds_for_what_the_speaker_adds(said):
    found = said("قال وزير الخارجية الروسي في بيان إن اللقاء مثمر. وأضاف أن العمل مستمر.")
    assert [one.channel for one in found] == ["statement", "statement"]


@pytest.mark.parametrize("text", [
    "قال مصدر أمني لوكالة رويترز إن الجسر مفتوح.",
    "قال مصدر أمني، في تصريح إلى وكالة رويترز، إن الجسر مفتوح.",
    "قال مصدر أمني لرويترز إن الجسر مفتوح.",
])  # fmt: skip
def test_to_whom_it_was_told(said, text):
    (found,) = said(text)
    assert found.given_to == "reuters"
    assert "reuters" not in [hop.entity for hop in found.chain]
