import pytest

from rasid.read.attributions.voices import mention_of


def voice(view, text):
    seen = view(text)
    found = mention_of(seen, (0, len(seen.tokens), 0))
    return found and (found.text, found.kind)


@pytest.mark.parametrize(("text", "wanted"), [
    ("وزارة الدفاع الروسية", ("وزارة الدفاع الروسية", "government")),
    ("مصدر أمني", ("مصدر أمني", "anonymous_individual")),
    ("وكالة رويترز", ("وكالة رويترز", "agency")),
    ("الاجتماع الطارئ", None),
])  # fmt: skip
def test_the_widest_mention_at_the_head_speaks(view, text, wanted):
    assert voice(view, text) == wanted


def test_a_group_is_who_it_calls_itself(view):
    text, kind = voice(view, "مجموعة تسمي نفسها «كتائب الضباب»")
    assert (text, kind) == ("كتائب الضباب", "armed_group")


def test_a_happening_is_nobody_even_in_a_state(view):
    assert voice(view, "القتال في سوريا") is None


def test_a_place_speaks_only_when_nothing_else_is_there(view):
    assert voice(view, "كردستان") is not None
