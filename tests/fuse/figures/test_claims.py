import pytest

from rasid.fuse.figures.claims import figures


def told(reading_of, know, text, **origin):
    return list(figures(reading_of(text, **origin), know))


@pytest.mark.parametrize(("text", "count", "start", "end"), [
    ("قتل 12 شخصا في انفجار في عدن.", "incident", None, None),
    ("تعرضت القوات الأميركية لأكثر من 40 هجوما منذ 3 شباط 2024.", "cumulative", "2024-02-03", None),
    ("تعرضت القوات الأميركية لأكثر من 40 هجوما خلال أسبوع.", "cumulative", "2024-02-27", "2024-03-05"),
    ("قتل 40 شخصا في عدن خلال عام 2023.", "cumulative", "2023", "2023"),
    ("تعرضت القاعدة لهجوم للمرة الثانية خلال أسبوع.", "ordinal", "2024-02-27", "2024-03-05"),
    ("تطلق القوات 40 صاروخا يوميا على عدن.", "rate", None, None),
    ("يضم المعسكر 500 مقاتل.", "stock", None, None),
])  # fmt: skip
def test_the_kind_of_count_and_its_period(reading_of, know, text, count, start, end):
    found = told(reading_of, know, text)[0]
    assert (found.count, found.period_start, found.period_end) == (count, start, end)


def test_since_something_undated_has_an_open_start(reading_of, know):
    found = told(reading_of, know, "ومنذ بدء العمليات تعرضت القوات لأكثر من 40 هجوما.")[0]
    assert (found.count, found.period_start, found.period_end) == ("cumulative", None, None)


def test_a_toll_that_rose_is_still_its_event_s(reading_of, know):
    found = told(reading_of, know, "ارتفعت حصيلة انفجار السيارة المفخخة في عدن أمس إلى 12 قتيلا.")[0]
    assert found.count == "incident"


def test_it_holds_for_the_day_it_was_uttered_else_published(reading_of, know):
    assert told(reading_of, know, "قتل 12 شخصا في انفجار.")[0].as_of == "2024-03-05"
    text = "قال المتحدث باسم الوزارة، السبت الماضي، إن 12 شخصا قتلوا في انفجار في عدن."
    assert told(reading_of, know, text)[0].as_of == "2024-03-02"


def test_the_chain_is_named_from_the_inside(reading_of, know):
    text = "قالت وكالة رويترز نقلا عن البنتاغون إن 12 جنديا قتلوا في هجوم في العراق."
    found = told(reading_of, know, text)[0]
    assert found.chain == ("reuters", "pentagon")
    assert found.voice == "United States Department of Defense, via Reuters"


def test_headline_and_body_are_both_kept(reading_of, know):
    text = "مقتل 20 شخصا في انفجار في عدن\n\nقتل 15 شخصا في انفجار في عدن."
    found = told(reading_of, know, text, title="مقتل 20 شخصا في انفجار في عدن")
    assert [(one.low, one.headline) for one in found] == [(20, True), (15, False)]


def test_parts_that_are_added_make_a_whole(reading_of, know):
    *parts, whole = told(reading_of, know, "أسفر الانفجار في عدن عن مقتل 12 جنديا وثلاثة عمال.")
    assert (whole.low, whole.high, whole.ref.record) == (15, 15, "q1+q2")
    assert whole.parts == tuple(part.ref for part in parts)
    assert {part.part_of for part in parts} == {whole.ref}
    assert whole.quoted.text == "12 جنديا ⋯ ثلاثة عمال"


def test_a_share_knows_its_whole(reading_of, know):
    whole, share = told(reading_of, know, "أسفر الانفجار في عدن عن مقتل 15 شخصا بينهم ثلاثة أطفال.")
    assert share.part_of == whole.ref
    assert whole.part_of is None


def test_sources_and_distances_are_no_figures(reading_of, know):
    assert told(reading_of, know, "قالت ثلاثة مصادر إن الرتل على بعد 20 كيلومترا.") == []
