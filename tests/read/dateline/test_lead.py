"""The day of publication from a dated weekday of the lead."""

import pytest

import rasid.read.dateline as room
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import EXPRESSIONS
from rasid.read import TABLE, read
from rasid.read.dateline.lead import lead

STAGES = TABLE[: TABLE.index(room.STAGE)]
STORY = "قال متحدث باسم البلدية إن المحال ستفتح أبوابها كما كانت من قبل وإن الهدوء عاد إلى السوق. "


def day(know: Knowledge, text: str) -> str | None:
    document = read(Document(text), know, STAGES)
    found = lead(document, document[EXPRESSIONS], know)
    return found.value if found else None


@pytest.mark.parametrize("text", [
    "جاء في بيان أصدرته البلدية يوم الأحد 11 شباط 2024 أن السوق فتح",
    "أعلنت البلدية، الأحد 11/2/2024، فتح السوق بعد إغلاقه في 3 كانون الثاني 2024",
    "أعلنت البلدية الأحد 1 شعبان 1445 هـ الموافق 11 شباط 2024 فتح السوق",
])  # fmt: skip
def test_a_dated_weekday_of_the_lead_is_the_day(know: Knowledge, text: str) -> None:
    assert day(know, text) == "2024-02-11"


@pytest.mark.parametrize("text", [
    "أعلنت البلدية في 11 شباط 2024 فتح السوق",
    "أعلنت البلدية الاثنين 11 شباط 2024 فتح السوق",
    "أعلنت البلدية الأحد 11 شباط 2024 فتح السوق، ثم أغلقته في 3 آذار 2024",
    STORY * 8 + "وكان السوق قد فتح الأحد 11 شباط 2024",
    "أعلنت البلدية فتح السوق اليوم الأحد",
])  # fmt: skip
def test_other_dates_are_not(know: Knowledge, text: str) -> None:
    assert day(know, text) is None
