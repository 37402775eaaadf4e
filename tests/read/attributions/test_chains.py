import pytest


@pytest.mark.parametrize(("text", "identification"), [
    ("قال الرئيس الروسي فلاديمير بوتين إن الجسر مفتوح.", "named"),
    ("قالت وزارة الدفاع الروسية إن الجسر مفتوح.", "organisation"),
    ("قال مصدر أمني روسي إن الجسر مفتوح.", "partly_anonymous"),
    ("قال مصدر إن الجسر مفتوح.", "anonymous"),
    ("قالت مصادر محلية إن الجسر مفتوح.", "anonymous"),
    ("قال شهود عيان إن الجسر مفتوح.", "anonymous"),
    ("قال تقرير أممي إن الجسر مفتوح.", "document"),
    ("قال مراسل رويترز إن الجسر مفتوح.", "office"),
    ("وتفيد الأنباء بإغلاق الجسر.", "none"),
    ("قال سكان المدينة إن الجسر مفتوح.", "anonymous"),
    ("قال مواطنون روس إن الجسر مفتوح.", "anonymous"),
    ("قالت عائلته إن الجسر مفتوح.", "partly_anonymous"),
    ("قال الناطق باسم الجيش الروسي إن الجسر مفتوح.", "office"),
    ("قال مدير الميناء سالم الواحي إن الجسر مفتوح.", "named"),
    ("قال الناطق باسم الوزارة، سالم الواحي، إن الجسر مفتوح.", "named"),
    ("قال علي الواحي مدير الميناء إن الجسر مفتوح.", "named"),
    ("قال مصدر طلب عدم كشف اسمه إن الجسر مفتوح.", "partly_anonymous"),
    ("كردستان تقول إن الجسر مفتوح", "organisation"),
])  # fmt: skip
def test_how_the_innermost_source_is_identified(said, text, identification):
    assert [found.identification for found in said(text)] == [identification]


@pytest.mark.parametrize(("text", "roles"), [
    ("قال المتحدث باسم الجيش الروسي إن الجسر مفتوح.", ["spokesperson"]),
    ("قال شهود عيان إن الجسر مفتوح.", ["witness"]),
    ("ذكرت وكالة رويترز أن الجسر مفتوح.", ["agency"]),
    ("ذكرت صحيفة نيويورك تايمز أن الجسر مفتوح.", ["cited_outlet"]),
    ("نقلت وكالة رويترز عن مصدر أمني قوله إن الجسر مفتوح.", ["agency", "speaker"]),
])  # fmt: skip
def test_the_role_of_each_hop(said, text, roles):
    (found,) = said(text)
    assert [hop.role for hop in found.chain] == roles


def test_a_spokesperson_speaks_for_somebody(said):
    (found,) = said("قال المتحدث باسم الجيش الروسي إن الجسر مفتوح.")
    assert found.chain[0].principal is not None


def test_the_publisher_is_no_hop(said):
    (found,) = said("نقلت وكالة رويترز عن الجيش الروسي أن الجسر مفتوح.", outlet="reuters")
    assert "reuters" not in [hop.entity for hop in found.chain]
