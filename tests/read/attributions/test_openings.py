import pytest

from rasid.read.attributions.openings import opening


def opened(view, text):
    seen = view(text)
    cue = seen.cues[0]
    entry = seen.knowledge.cues.by_id[cue.rule]
    found = opening(seen, cue, entry, len(seen.tokens), {}, left=False)
    return found and (found.kind, seen.document.text[seen.start(found.first, found.letters) :])


@pytest.mark.parametrize(("text", "wanted"), [
    ("قال الوزير إن الجسر مفتوح", ("clause", "الجسر مفتوح")),
    ("قال الوزير إنه متفائل", ("clause", "متفائل")),
    ("أشار الوزير إلى أن الجسر مفتوح", ("clause", "الجسر مفتوح")),
    ("قال الوزير: نعم للسلام", ("colon", "نعم للسلام")),
    ("قال الوزير «الجسر مفتوح منذ أمس»", ("quote", "«الجسر مفتوح منذ أمس»")),
    ("دعا الوزير إلى إغلاق الجسر", ("ila", "إغلاق الجسر")),
    ("حذر الوزير من إغلاق الجسر", ("min", "إغلاق الجسر")),
    ("تعهد الوزير بإغلاق الجسر", ("bi", "إغلاق الجسر")),
    ("أفاد مسؤول محلي بمدينة الواحة بأن الجسر مغلق", ("clause", "الجسر مغلق")),
    ("نفى الوزير إغلاق الجسر", ("object", "إغلاق الجسر")),
    ("قال الوزير قبل أن يغادر إن الجسر مفتوح", ("clause", "الجسر مفتوح")),
    ("قال الوزير كلمته وغادر", None),
    ("طلبت الحكومة من المنظمة إرسال فرق", ("object", "إرسال فرق")),
    ("طالبت الحكومة الروسية إيران بإرسال فرق", ("bi", "إرسال فرق")),
    ("نص القرار، الذي صدر أمس، على وقف النار", ("ala", "وقف النار")),
    ("سجل المرصد 12 حالة اعتقال", ("object", "12 حالة اعتقال")),
    ("وقال الوزير إن «الجسر مفتوح»", ("clause", "«الجسر مفتوح»")),
])  # fmt: skip
def test_what_opens_a_content(view, text, wanted):
    assert opened(view, text) == wanted
