import pytest


@pytest.mark.parametrize(("text", "wanted"), [
    ("الجسر مفتوح، وفق وكالة رويترز.", ["الجسر مفتوح"]),
    ("وفق وكالة رويترز، الجسر مفتوح.", ["الجسر مفتوح"]),
    ("وبحسب وكالة رويترز فإن الجسر مفتوح.", ["الجسر مفتوح"]),
    ("الجسر، وفق وكالة رويترز، مفتوح.", ["الجسر", "مفتوح"]),
    ("الجسر - وفق وكالة رويترز - مفتوح.", ["الجسر", "مفتوح"]),
    ("ومن جهة أخرى، الجسر مفتوح، نقلا عن وكالة رويترز.", ["الجسر مفتوح"]),
    ("وفي وقت لاحق، الجسر مفتوح، بحسب وكالة رويترز.", ["الجسر مفتوح"]),
    ("وسقطت البلدة، والقرية التي باتت بحسب وكالة رويترز تحت الحصار.", ["القرية التي باتت", "تحت الحصار"]),
])  # fmt: skip
def test_a_preposition_has_the_clause_around_it(said, text, wanted):
    (found,) = said(text)
    assert [part.text for part in found.content] == wanted


def test_a_preposition_without_anybody_is_no_attribution(said):
    assert said("سارت الأمور وفق الخطة المرسومة.") == ()


def test_an_outlet_that_quotes_an_outlet_is_two_hops(said):
    (found,) = said("الجسر مفتوح، وفق ما نقلت وكالة رويترز عن الجيش الروسي.")
    assert [hop.role for hop in found.chain] == ["agency", "speaker"]
    assert found.source.text == "وكالة رويترز"


def test_a_leading_preposition_is_a_hop_of_the_report_behind_it(said):
    (found,) = said("وبحسب وكالة رويترز، قال الجيش الروسي إن الجسر مفتوح.")
    assert [hop.role for hop in found.chain] == ["agency", "speaker"]
