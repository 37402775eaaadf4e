"""The day of publication, from the surest evidence to none."""

import pytest

import rasid.read.dateline as room
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import DATELINE
from rasid.model.records import Publication
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
HEAD = "عودة الهدوء إلى السوق الكبير في المدينة"
LEAD = "قال متحدث باسم البلدية إن الهدوء عاد إلى السوق الكبير في المدينة وإن المحال ستفتح أبوابها كما كانت من قبل."


def publication(know: Knowledge, text: str, **origin: str) -> tuple[Publication, list[str]]:
    document = read(Document(text, Origin(**origin)), know, STAGES)
    return document[DATELINE][0], [problem.code for problem in document.problems]


@pytest.mark.parametrize(("date", "value"), [
    ("2024-02-11", "2024-02-11"),
    ("2024-02-11T07:19:00+01:00", "2024-02-11"),
    ("2024-02-11 07:19", "2024-02-11"),
    ("2024-02", "2024-02"),
    ("2021-03-09/2021-12-31", "2021-03-09/2021-12-31"),
])  # fmt: skip
def test_metadata_come_first(know: Knowledge, date: str, value: str) -> None:
    assert publication(know, f"{HEAD}\n26 آب 2023\n{LEAD}", date=date) == (Publication(value, "metadata"), [])


def test_the_address_of_a_page_may_hold_its_date(know: Knowledge) -> None:
    found, _ = publication(know, LEAD, url="https://example.org/news/2024/2/11/title")
    assert (found.value, found.by) == ("2024-02-11", "metadata")


def test_metadata_that_are_no_date_are_passed_over(know: Knowledge) -> None:
    assert publication(know, LEAD, date="2024-02-31") == (Publication(None, "unknown"), ["no-date"])


def test_metadata_against_the_weekday_of_the_text(know: Knowledge) -> None:
    found, problems = publication(know, "وصل الوفد اليوم السبت", date="2024-02-11")
    assert (found.value, problems) == ("2024-02-11", ["date-weekday-disagree"])


@pytest.mark.parametrize("line", [
    "26 آب , 2024", "الاثنين 26 آب 2024", "2024-08-26", "الإثنين، 26 أغسطس 2024 - 21:35", "آخر تحديث: 26/8/2024",
])  # fmt: skip
def test_a_date_that_stands_alone_is_stated(know: Knowledge, line: str) -> None:
    found, problems = publication(know, f"{HEAD}\n\n{line}\n\n{LEAD}")
    assert (found.value, found.by, problems) == ("2024-08-26", "stated", [])
    assert found.because[0].text in line


def test_the_weekday_of_the_text_orders_day_and_month(know: Knowledge) -> None:
    assert (
        publication(know, f"{HEAD}\n\n11/02/2024\n\nوصل الوفد اليوم الأحد. {LEAD}")[0].value == "2024-02-11"
    )
    assert (
        publication(know, f"{HEAD}\n\n02/11/2024\n\nوصل الوفد اليوم الأحد. {LEAD}")[0].value == "2024-02-11"
    )


def test_day_first_is_assumed_when_nothing_decides(know: Knowledge) -> None:
    found, problems = publication(know, f"{HEAD}\n\n11/02/2024\n\n{LEAD}")
    assert (found.value, problems) == ("2024-02-11", ["date-order-assumed"])


def test_a_date_within_the_story_is_no_dateline(know: Knowledge) -> None:
    story = f"{HEAD}\n\n{LEAD} وكان السوق الكبير قد أغلق أبوابه في 26 آب 2024 بعد حريق كبير أتى على المحال."
    found, problems = publication(know, story)
    assert (found.value, found.by, problems) == ("2024-08-26/..", "inferred", ["no-date"])


def test_a_stamp_on_the_weekday_told_is_the_day(know: Knowledge) -> None:
    story = f"{HEAD}\n\nعاد الهدوء اليوم الجمعة. {LEAD}\n\nوكتب الناطق باسم البلدية على حسابه January 26, 2024 إن المحال ستفتح."
    found, problems = publication(know, story)
    assert (found.value, found.by, problems) == ("2024-01-26", "inferred", [])
    assert [words.text for words in found.because] == ["اليوم الجمعة", "January 26, 2024"]


def test_nothing_known(know: Knowledge) -> None:
    assert publication(know, LEAD) == (Publication(None, "unknown"), ["no-date"])
