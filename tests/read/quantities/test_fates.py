import pytest

import rasid.read.quantities as room
from rasid.arabic.words import tokenize
from rasid.read.quantities.lines import Line


def told(know, text):
    tokens = list(tokenize(text))
    return [(found.measure, found.toll) for found in room.tell(Line(tokens, 0, len(tokens), know))]


@pytest.mark.parametrize(("text", "wanted"), [
    ("قتل في الهجوم ثلاثة جنود", ("killed", True)),
    ("قتل القائد على يد ثلاثة جنود", ("soldier", False)),
    ("مقتل القائد، ووصل ثلاثة جنود", ("soldier", False)),
    ("مقتل الرجل الذي هدد ثلاثة جنود", ("soldier", False)),
    ("«استشهاد» ثلاثة جنود", ("killed", True)),
    ("ثلاثة جنود قتلوا في الهجوم", ("killed", True)),
    ("ثلاثة جنود قتلوا رجلا", ("soldier", False)),
    ("مقتل وإصابة ثلاثة جنود", ("killed_or_wounded", True)),
    ("بلغ عدد القتلى بحسب الوزارة ثلاثة", ("killed", True)),
    ("خطف ثلاثة جنود", ("kidnapped", True)),
    ("فقدان ثلاثة جنود", ("missing", True)),
])  # fmt: skip
def test_what_befell_the_counted(know, text, wanted):
    assert told(know, text) == [wanted]
