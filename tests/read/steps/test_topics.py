import pytest

from rasid.model.document import Document
from rasid.read import read
from rasid.read.steps.scene import Scene
from rasid.read.steps.topics import Topics, spotted


def topics(know, text):
    scene = Scene(read(Document(text), know), know)
    found = [Topics(scene).standing(*pair) for pair in spotted(scene.document, know)]
    return [match.entry.subject for matches in found for match in matches]


@pytest.mark.parametrize("text", [
    "خروج القوات الأجنبية", "سحب جنود التحالف", "مغادرة قواتها البلاد", "انسحاب الجيش من الجنوب",
])  # fmt: skip
def test_troops_leave(know, text):
    assert topics(know, text) == ["withdrawal"]


@pytest.mark.parametrize("text", [
    "خروج المنتخب من البطولة", "سحب المنتج من الأسواق", "مغادرة الوزير القاهرة", "انسحاب اللاعب من المباراة",
    "انسحاب الولايات المتحدة غير المتوقع من الاتفاق",
])  # fmt: skip
def test_others_do_not(know, text):
    assert topics(know, text) == []


def test_calming_somebody_is_no_truce(know):
    assert topics(know, "تهدئة الأسواق") == []
    assert topics(know, "اتفاق التهدئة") == ["truce"]


def test_a_name_is_no_topic(know):
    assert topics(know, "قالت دائرة شؤون المفاوضات في منظمة التحرير الفلسطينية") == []
