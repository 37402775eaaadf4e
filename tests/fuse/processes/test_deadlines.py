from datetime import date

import pytest
from tests.fuse.processes.conftest import assault, step

from rasid.fuse.processes.deadlines import deadline, holds, settled
from rasid.model.fusion.links import Quoted, Ref
from rasid.model.fusion.processes import Deadline

HOURS = "طالبت كتائب حزب الله القوات الأميركية بالانسحاب من العراق خلال 48 ساعة، وإلا ستستهدف قواعدها."


def read(reading):
    return [found for said in reading.attributions if (found := deadline(reading, said))]


def test_so_many_hours_and_what_follows_otherwise(reading_of):
    (found,) = read(reading_of(HOURS))
    assert (found.set_by, found.set_to) == ("kataib_hezbollah", ("united_states_army",))
    assert (found.told, found.due) == ("2024-03-05", "2024-03-07")
    assert found.demand == "الانسحاب من العراق خلال 48 ساعة"
    assert found.consequence == "وإلا ستستهدف قواعدها"


def test_a_threat_names_the_day_and_is_its_own_consequence(reading_of):
    text = "هددت كتائب حزب الله بأنها ستستهدف القواعد الأميركية إذا لم تنسحب القوات الأميركية من العراق قبل 20 آذار."
    (found,) = read(reading_of(text))
    assert found.due == "2024-03-20"
    assert found.consequence == found.demand


@pytest.mark.parametrize(("text", "due"), [
    ("أمهلت كتائب حزب الله القوات الأميركية حتى 20 آذار للانسحاب من العراق.", "2024-03-20"),
    ("أمهل الجيش السوداني قوات الدعم السريع 48 ساعة للانسحاب من الخرطوم.", "2024-03-07"),
    ("وأمهلت الحكومة المسلحين ثلاثة أيام لتسليم أسلحتهم.", "2024-03-08"),
])  # fmt: skip
def test_who_grants_a_respite_sets_its_end(reading_of, text, due):
    assert [found.due for found in read(reading_of(text))] == [due]


@pytest.mark.parametrize("text", [
    "طالبت حركة حماس إسرائيل بهدنة تستمر 48 ساعة.",
    "طالبت حركة حماس إسرائيل بوقف إطلاق النار.",
    "قالت حركة حماس إن الهدنة تنتهي قبل 20 آذار.",
    "طالبت حركة حماس بالتحقيق في ما جرى قبل يوم الجمعة الماضي.",
])  # fmt: skip
def test_no_deadline(reading_of, text):
    assert read(reading_of(text)) == []


def set_(told="2024-03-05", due="2024-03-10"):
    quoted = Quoted("d1", (0, 4), "مهلة")
    return Deadline("hamas", ("israel",), "مهلة", due, None, "pending", quoted, Ref("d1", "a1"), told)


@pytest.mark.parametrize(("steps", "assaults", "as_of", "state", "reason"), [
    ([], [], date(2024, 3, 7), "pending", None),
    ([], [], date(2024, 3, 11), "unknown", "it has passed and nothing is told of it"),
    ([step("accepted", "israel", "2024-03-08")], [], date(2024, 3, 11), "met", "israel accepted on 2024-03-08"),
    ([step("accepted", "israel", "2024-03-08")], [], date(2024, 3, 7), "pending", None),
    ([step("accepted", "israel", "2024-03-12")], [], date(2024, 3, 13), "unknown", "it has passed and nothing is told of it"),
    ([step("rejected", "israel", "2024-03-08")], [], date(2024, 3, 11), "passed_unmet", "israel rejected on 2024-03-08"),
    ([step("accepted", "hamas", "2024-03-08")], [], date(2024, 3, 7), "pending", None),
    ([], [assault("hamas", "israel", "2024-03-11")], date(2024, 3, 12), "passed_unmet", "hamas attacked on 2024-03-11"),
])  # fmt: skip
def test_what_became_of_it(steps, assaults, as_of, state, reason):
    found = settled(set_(), [set_()], steps, assaults, as_of)
    assert (found.state, found.reason) == (state, reason)


def test_a_later_day_extends_it():
    found = settled(set_(), [set_(), set_("2024-03-09", "2024-03-20")], [], [], date(2024, 3, 11))
    assert (found.state, found.reason) == ("extended", "set anew on 2024-03-09 for 2024-03-20")
    assert settled(set_(), [set_("2024-03-09", "2024-03-20")], [], [], date(2024, 3, 8)).state == "pending"


def test_without_a_day_nothing_is_known():
    assert settled(set_(due=None), [], [], [], date(2024, 3, 11)).state == "unknown"


def test_which_steps_keep_a_process_up():
    assert holds(step("begun", "israel", "2024-03-08"))
    assert not holds(step("denied", "israel", "2024-03-08"))
