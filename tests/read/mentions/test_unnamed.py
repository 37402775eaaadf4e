"""Sources without a name, kinds of people, documents."""

import pytest


@pytest.mark.parametrize(
    "line", ["صار الأمر مصدر قلق كبير.", "جفت مصادر تمويل الجماعات.", "رصد مصدر إطلاق النار."]
)
def test_false_friends_are_no_source(named, line):
    assert not [m for m in named(line).values() if m.kind.startswith("anonymous")]


def test_the_source_points_back(named):
    found = named("قال مصدر أمني إن الطريق مغلق. وأضاف المصدر أن الحركة توقفت.")
    assert found["المصدر"].entity == found["مصدر أمني"].entity
    assert found["المصدر"].form == "pronoun"


def test_the_source_may_be_an_agency(named):
    assert named("ذكرت وكالة رويترز ذلك. وأضاف المصدر أن الحوار مستمر.")["المصدر"].entity == "reuters"


def test_a_source_takes_where_it_sits(named):
    found = named("كشف مصدر في وزارة الدفاع التركية أن العملية قريبة.")
    assert found["مصدر في وزارة الدفاع التركية"].kind == "anonymous_individual"
    assert found["وزارة الدفاع التركية"].kind == "government"


def test_whom_a_source_told_is_not_part_of_it(named):
    assert "مصدر أمني" in named("قال مصدر أمني لـ«رويترز» إن الطريق مغلق.")


def test_officials_need_a_description(named):
    assert "مسؤولون أتراك" in named("قال مسؤولون أتراك إن الحدود مغلقة.")


def test_fighters_of_a_group_are_the_group(named):
    assert named("قتل مسلحو تنظيم داعش.")["مسلحو تنظيم داعش"].entity == "islamic_state"


def test_gunmen_in_both_cases_are_one(named):
    found = named("هاجم مسلحون القرية. وانسحب المسلحون ليلا.")
    assert found["مسلحون"].entity == found["المسلحون"].entity


def test_a_report_with_its_author(named):
    found = named("ذكر تقرير لوزارة الصحة العراقية أن العدد ارتفع. وأوضح التقرير الأسباب.")
    assert found["التقرير"].entity == found["تقرير لوزارة الصحة العراقية"].entity
    assert found["التقرير"].kind == "document"


def test_some_of_a_plural(named):
    assert named("رفض بعض القادة العرض.")["بعض القادة"].kind == "anonymous_group"
