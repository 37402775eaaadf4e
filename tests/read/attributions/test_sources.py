import pytest

from rasid.read.attributions.sources import first_person, gender


@pytest.mark.parametrize(("text", "wanted"), [
    ("اتهم الوزير روسيا بإغلاق الجسر.", "الوزير"),
    ("طالبت وزارة الدفاع الروسية المجتمع الدولي بالتحرك.", "وزارة الدفاع الروسية"),
    ("روسيا تتهم إيران بإغلاق الجسر", "روسيا"),
    ("أما الجيش الروسي فتحدث عن إغلاق الجسر.", None),
    ("المصدر الذي قال إن الجسر مفتوح غادر.", "المصدر"),
    ("وأعلنت كل من روسيا وإيران استعدادهما للحوار.", "كل من روسيا وإيران"),
    ("وأكدوا أن الجسر مفتوح.", None),
    ("لكن منتقدين يقولون إن الجسر مغلق.", "منتقدين"),
    ("وقال علي الواحي مدير الميناء إن الجسر مغلق.", "علي الواحي مدير الميناء"),
    ("ودعا الدبلوماسي جميع الأطراف إلى الهدوء.", "الدبلوماسي"),
    ("وفي كابول رفضت الحكومة الروسية الهدنة.", "الحكومة الروسية"),
    ("وطلبت الحكومة الروسية من إيران إرسال فرق.", "الحكومة الروسية"),
])  # fmt: skip
def test_who_the_words_say_speaks(said, text, wanted):
    found = said("قال سكان المدينة إن السير بطيء.\n" + text)[1]
    assert (found.source.text if found.source else None) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("قال", "m"), ("قالت", "f"), ("قالوا", "p"), ("تقول", "f"), ("يقول", "m"), ("تابع", "m"), ("تابعت", "f"),
    ("تتابع", "f"), ("أكدوا", "p"), ("ويرون", "p"),
])  # fmt: skip
def test_verbs_tell_gender_and_number(view, text, wanted):
    seen = view(f"{text} أن الجسر مفتوح")
    cue = seen.cues[0]
    assert gender(cue, seen.knowledge.cues.by_id[cue.rule], seen) == wanted


def test_the_first_person_has_its_speaker_in_it(view):
    for text, mine in (("نؤكد أن الجسر مفتوح", True), ("نقلت الوكالة أن الجسر مفتوح", False)):
        seen = view(text)
        assert first_person(seen, seen.cues[0]) is mine
