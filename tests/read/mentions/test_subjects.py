"""Speakers nobody knows, behind a verb of saying."""


def test_an_unknown_speaker_before_the_clause(named):
    assert named("وأكد الحاضرون أن اللقاء مفيد.")["الحاضرون"].kind == "anonymous_group"


def test_a_known_speaker_is_left_alone(named):
    assert named("وأكد الجيش العراقي أن العملية انتهت.")["الجيش العراقي"].rule != "speaker"


def test_no_speaker_where_a_preposition_follows(named):
    assert not [m for m in named("وأشار إلى أن الوقت ضيق.").values() if m.rule == "speaker"]
