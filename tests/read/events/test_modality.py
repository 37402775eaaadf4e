"""Whether it happened."""

import pytest


@pytest.mark.parametrize(
    ("line", "modality"),
    [
        ("لن تهاجم إسرائيل لبنان.", "negated"),
        ("من دون هجوم على لبنان.", "negated"),
        ("لا توجد نية للانسحاب من لبنان.", "negated"),
        ("إذا هاجمت إسرائيل لبنان.", "hypothetical"),
        ("هجوم محتمل على لبنان.", "hypothetical"),
        ("هددت إسرائيل بمهاجمة لبنان.", "threatened"),
        ("تعهدت إسرائيل بالانسحاب من لبنان.", "promised"),
        ("دعا الوزير إلى انسحاب إسرائيل من لبنان.", "demanded"),
        ("ستنسحب إسرائيل من لبنان.", "planned"),
        ("واصلت إسرائيل قصف لبنان.", "ongoing"),
        ("يتعرض لبنان لقصف عنيف.", "ongoing"),
        ("أحبط الجيش اللبناني هجوما على صيدا.", "foiled"),
        ("هاجمت إسرائيل لبنان.", "occurred"),
    ],
)
def test_the_words_near_the_trigger_decide(events_of, line, modality):
    assert [event.modality for event in events_of(line) if event.type in ("ASSAULT", "RETREAT")] == [modality]


@pytest.mark.parametrize(
    ("line", "modality"),
    [
        ("أعلنت حركة حماس أنها هاجمت حاجزا في نابلس.", "claimed"),
        ("قالت حركة حماس إن الجيش الإسرائيلي هاجم مخيما في نابلس.", "alleged"),
        ("ذكرت وكالة رويترز أن الجيش الإسرائيلي هاجم مخيما في نابلس.", "occurred"),
        ("نفت حركة حماس أنها هاجمت حاجزا في نابلس.", "denied"),
        ("قال شهود إن الجيش الإسرائيلي هاجم مخيما في نابلس.", "occurred"),
    ],
)
def test_the_source_decides_when_the_words_do_not(events_of, line, modality):
    assert events_of(line)[-1].modality == modality


def test_a_marker_holds_for_the_first_trigger_behind_it(events_of):
    found = events_of("تخطط إسرائيل لقصف لبنان ردا على هجوم في حيفا.")
    assert [event.modality for event in found] == ["planned", "occurred"]


def test_a_marker_does_not_reach_over_a_comma(events_of):
    found = events_of("لم يحضر الوزير، هاجمت إسرائيل لبنان.")
    assert found[-1].modality == "occurred"


def test_the_present_of_a_headline_is_no_present(events_of):
    title = "إسرائيل تقصف لبنان"
    assert events_of(f"{title}\n\nسقطت قذائف.", title)[0].modality == "occurred"


@pytest.mark.parametrize(
    ("line", "trigger", "told"),
    [
        ("قال مصدر عسكري إن الجيش العراقي هاجم تنظيم داعش في كركوك.", "هاجم", "claimed"),
        ("قال مصدر أمني إن تنظيم داعش هاجم بلدة في كركوك.", "هاجم", "alleged"),
        ("قال الجيش العراقي إنه هاجم تنظيم داعش في كركوك.", "هاجم", "claimed"),
        ("قال الجيش العراقي إن تنظيم داعش هاجم بلدة في كركوك.", "هاجم", "alleged"),
        ("قال سكان إن الجيش العراقي قصف بلدة في كركوك.", "قصف", "occurred"),
        ("قالت وكالة رويترز إن الجيش العراقي قصف بلدة في كركوك.", "قصف", "occurred"),
        ("تبنى تنظيم داعش تفجير حافلة في كابول.", "تفجير", "claimed"),
        ("أعلن تنظيم داعش مسؤوليته عن تفجير في كابول.", "تفجير", "claimed"),
        ("لم يسمع سكان بغداد أي انفجار.", "انفجار", "negated"),
        ("لم تشهد البلدة قصفا منذ شهر.", "قصفا", "negated"),
        ("قال سكان إن الجيش السوري قد استولى على حمص.", "استولى", "occurred"),
        ("إذا لم ينسحب الجيش السوري من حمص.", "ينسحب", "hypothetical"),
        ("يرفض حزب الله تسليم سلاحه.", "تسليم سلاحه", "negated"),
        ("أعلنت روسيا هدنة في حلب.", "هدنة", "promised"),
        ("منذ بدء حصار مدينة تعز.", "حصار", "ongoing"),
        ("وأطلقت تركيا عملية عسكرية ضد حزب العمال الكردستاني.", "عملية عسكرية", "ongoing"),
    ],
)
def test_words_acts_and_sources_tell_it(events_of, line, trigger, told):
    assert [event.modality for event in events_of(line) if event.trigger.text == trigger] == [told]


def test_a_demand_takes_a_definite_attack_for_granted(events_of):
    found = events_of("طالب العراق تركيا بالانسحاب بعد القصف التركي على دهوك.")
    told = {event.trigger.text: event.modality for event in found}
    assert told["الانسحاب"] == "demanded"
    assert told["القصف"] != "demanded"
