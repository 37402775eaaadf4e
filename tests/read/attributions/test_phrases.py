import pytest

from rasid.read.attributions.phrases import noun_phrase, scene, speech_participle


def phrase(view, text):
    seen = view(text)
    return seen.document.words(seen.span(0, noun_phrase(seen, 0, len(seen.tokens))))


@pytest.mark.parametrize(("text", "wanted"), [
    ("مصدر في الوزارة إن الجسر مفتوح", "مصدر في الوزارة"),
    ("مصدر أمني، أمس، إن الجسر مفتوح", "مصدر أمني"),
    ("مصدر أمني في بيان إن الجسر مفتوح", "مصدر أمني"),
    ("مصدر أمني لرويترز إن الجسر مفتوح", "مصدر أمني"),
    ("مصدر أمني طلب عدم ذكر اسمه إن الجسر مفتوح", "مصدر أمني طلب عدم ذكر اسمه"),
    ("سالم، وهو عضو في الفريق، إن الجسر مفتوح", "سالم، وهو عضو في الفريق"),
    ("صحيفة «الواحة» المحلية إن الجسر مفتوح", "صحيفة «الواحة» المحلية"),
    ("موظفة رفضت الكشف عن هويتها إن الجسر مفتوح", "موظفة رفضت الكشف عن هويتها"),
    ("الناطق باسم الوزارة، سالم الواحي، إن الجسر مفتوح", "الناطق باسم الوزارة، سالم الواحي"),
    ("مدير الميناء، أمس الاثنين، إن الجسر مفتوح", "مدير الميناء"),
])  # fmt: skip
def test_where_a_noun_phrase_ends(view, text, wanted):
    assert phrase(view, text) == wanted


@pytest.mark.parametrize(("text", "wanted"), [
    ("في بيان مقتضب، إن", "في بيان مقتضب"),
    ("أمس إن", "أمس"),
    ("من جهته قال", "من جهته"),
    ("لرويترز إن", "لرويترز"),
    ("خلال زيارته للمدينة، إن", "خلال زيارته للمدينة"),
])  # fmt: skip
def test_scenes_end_where_the_report_goes_on(view, text, wanted):
    seen = view(text)
    assert seen.document.words(seen.span(0, scene(seen, 0, len(seen.tokens)))) == wanted


def test_a_noun_sets_no_scene(view):
    assert scene(view("الجسر مفتوح"), 0, 2) == 0


def test_a_participle_of_speech_is_told_from_a_noun(view):
    seen = view("الوزير مخاطبا الجمهور")
    assert [speech_participle(seen, at) for at in range(3)] == [False, True, False]
