import pytest

import rasid.read.quantities as room
from rasid.model.document import Document
from rasid.model.keys import QUANTITIES
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]


@pytest.mark.parametrize(("text", "of"), [
    ("مقتل 20 عنصرا من حزب الله", "hezbollah"),
    ("القضاء على قرابة 90 عسكريا أوكرانيا", "ukraine_army"),
    ("سلسلة من الضربات الأميركية", "united_states"),
    ("مقتل خمسة أشخاص في العراق", None),
    ("غرامة 20 ألف دولار", None),
    ("إصابة ثلاثة جنود، وقالت إيران", None),
])  # fmt: skip
def test_whose_the_counted_are(know, text, of):
    (found,) = read(Document(text), know, STAGES)[QUANTITIES]
    assert found.of == of
