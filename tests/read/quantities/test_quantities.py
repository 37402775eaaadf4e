from pathlib import Path

import pytest
import yaml

import rasid.read.quantities as room
from rasid.model.document import Document
from rasid.model.keys import QUANTITIES
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
EXAMPLES = yaml.safe_load((Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8"))[
    "entries"
]
CASES = [(str(entry["value"]), text) for entry in EXAMPLES for text in entry["phrasings"]]


def quantities(know, text):
    return read(Document(text), know, STAGES)[QUANTITIES]


def value(quantity):
    bounds = ["-" if bound is None else str(bound) for bound in (quantity.low, quantity.high)]
    return " ".join([*bounds, quantity.measure])


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know, wanted, text):
    found = [value(quantity) for quantity in quantities(know, text)]
    assert (wanted in found) if wanted != "none" else (found == [])


@pytest.mark.parametrize(("text", "words"), [
    ("أدت لأكثر من 40 هجوما على القاعدة", "أكثر من 40 هجوما"),
    ("وبنحو 70 من جنودها", "نحو 70 من جنودها"),
    ("سقوط 15 قتيلا على الأقل أمس", "15 قتيلا على الأقل"),
    ("مقتل ضابط وثلاثة جنود", "ثلاثة جنود"),
    ("وأصيب ستة آخرون بجروح", "ستة آخرون"),
    ("مقتل (20) شخصا", "(20) شخصا"),
])  # fmt: skip
def test_the_span_runs_from_the_approximator_to_the_noun(know, text, words):
    assert [quantity.text for quantity in quantities(know, text)] == [words]


def test_a_toll_passes_to_what_it_is_joined_to(know):
    found = quantities(know, "قُتل ثلاثة جنود وخمسة مدنيين وأصيب أربعة")
    assert [(quantity.low, quantity.measure) for quantity in found] == [
        (3, "killed"),
        (5, "killed"),
        (4, "wounded"),
    ]


def test_a_toll_passes_over_a_description(know):
    found = quantities(know, "مقتل عشرة من رجال الإطفاء، إضافة إلى ثلاثة من الحراس")
    assert [(quantity.low, quantity.measure) for quantity in found] == [(10, "killed"), (3, "killed")]


def test_a_bracketed_number_may_have_its_scale_outside(know):
    assert [quantity.low for quantity in quantities(know, "تصدير (25) ألف برميل")] == [25_000]


def test_one_of_two_is_no_pair(know):
    assert quantities(know, "وصلت إحدى الناقلتين") == ()


def test_two_verbs_each_keep_their_own_count(know):
    found = quantities(know, "إن جنديين قُتلا وأصيب عشرة بحروق")
    assert [quantity.measure for quantity in found] == ["killed", "wounded"]


def test_those_told_apart_share_the_toll(know):
    found = quantities(know, "مقتل تسعة أشخاص بينهم طفلان")
    assert [(quantity.low, quantity.measure) for quantity in found] == [(9, "killed"), (2, "killed")]


def test_killers_are_not_the_killed(know):
    found = quantities(know, "قُتل القائد على يد 3 مسلحين")
    assert [quantity.measure for quantity in found] == ["fighter"]


def test_things_hit_are_no_casualties(know):
    found = quantities(know, "إصابة ثلاث سيارات وتدمير منزلين")
    assert [quantity.measure for quantity in found] == ["vehicle", "building"]


def test_counts_since_a_time_are_cumulative(know):
    assert [quantity.cumulative for quantity in quantities(know, "نفذ 20 هجوما منذ أيام")][:1] == [True]


def test_every_quantity_names_its_rule_and_has_an_id(know):
    found = quantities(know, "قتل 3 جنود وأصيب 4")
    assert [quantity.id for quantity in found] == ["q1", "q2"] and all(quantity.rule for quantity in found)
