import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import DATELINE
from rasid.read import TABLE, dateline, read

STAGES = TABLE[: TABLE.index(dateline.STAGE) + 1]
START = "قال الناطق إن الغزو بدأ في 24 شباط."


@pytest.mark.parametrize(("text", "value"), [
    (f"{START} وصلت القافلة أمس السبت مع مرور 50 يوما على ذلك.", "2022-04-17"),
    (f"{START} وصلت القافلة أمس السبت بعد 50 يوما من السفر.", None),
    (f"{START} وصلت القافلة مع مرور 50 يوما على ذلك.", None),
    ("وصلت القافلة أمس السبت مع مرور 50 يوما على ذلك.", None),
])  # fmt: skip
def test_days_gone_since_a_well_known_day(know: Knowledge, text: str, value: str | None) -> None:
    assert read(Document(text), know, STAGES)[DATELINE][0].value == value
