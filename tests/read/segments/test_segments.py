"""Whole pages, line by line: every line of a page and what it turns out to be."""

import pytest

from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import SEGMENTS
from rasid.read import segments, tokens
from rasid.read.stage import apply

HEAD = "عودة الهدوء إلى السوق الكبير في المدينة"
LEAD = (
    "قال متحدث باسم البلدية إن الهدوء عاد إلى السوق الكبير في المدينة صباح اليوم الأحد بعد أيام من الإغلاق، "
    "وإن المحال ستفتح أبوابها غدا كما كانت من قبل، وإن الشرطة باقية في المكان."
)


def kinds(text: str, know: Knowledge, title: str | None = None) -> list[tuple[str, str]]:
    document = Document(text, Origin(title=title))
    for stage in (tokens.STAGE, segments.STAGE):
        document = apply(stage, document, know)
    return [(segment.kind, document.words(segment.span)) for segment in document[SEGMENTS]]


def kind_of(line: str, know: Knowledge) -> str:
    """What one line is when it stands under a headline and a lead."""
    found = kinds(f"{HEAD}\n{LEAD}\n{line}", know)
    return next(kind for kind, words in found if words == line)


def test_a_headline_and_a_body(know: Knowledge) -> None:
    assert [kind for kind, _ in kinds(f"{HEAD}\n\n{LEAD}", know)] == ["title", "body"]


def test_the_title_that_came_with_the_text_is_the_title(know: Knowledge) -> None:
    assert kinds(f"هدوء\n\n{LEAD}", know, "هدوء")[0] == ("title", "هدوء")


def test_a_headline_said_again_is_a_repeat(know: Knowledge) -> None:
    assert [kind for kind, _ in kinds(f"{HEAD}\n\n{HEAD}\n\n{LEAD}", know)] == ["title", "repeat", "body"]


def test_a_page_title_before_the_headline_is_a_repeat(know: Knowledge) -> None:
    assert [kind for kind, _ in kinds(f"موقع النهر - أخبار - {HEAD}\n{HEAD}\n{LEAD}", know)] == [
        "repeat",
        "title",
        "body",
    ]


def test_a_pull_quote_is_a_repeat(know: Knowledge) -> None:
    assert kind_of("المحال ستفتح أبوابها غدا كما كانت من قبل", know) == "repeat"


def test_a_line_with_news_of_its_own_is_no_repeat(know: Knowledge) -> None:
    assert kind_of("وصلت إلى الميناء سفينة تحمل مواد غذائية وأدوية", know) == "body"


LINES = [
    ("26 آب , 2024", "dateline"),
    ("11/02/2024", "dateline"),
    ("الأحد 26 أغسطس 2024 - 10:30 ص", "dateline"),
    ("اقرأ أيضاً: وصول سفينة مساعدات إلى الميناء", "related"),
    ("الرئيسية", "boilerplate"),
    ("تابعونا على قناتنا في تلغرام", "boilerplate"),
    ("لمتابعة آخر الأخبار اضغط هنا", "boilerplate"),
    ("Add to Home screen", "boilerplate"),
    ('content="خبر" />', "boilerplate"),
    ("— سمير النهري (@samir_nahri) January 26, 2024", "embed"),
    ("صورة أرشيفية من السوق", "caption"),
    ("وقال التاجر: «سنفتح غدا».", "body"),
]


@pytest.mark.parametrize(("line", "kind"), LINES)
def test_what_a_line_is(line: str, kind: str, know: Knowledge) -> None:
    assert kind_of(line, know) == kind


def test_a_run_of_short_lines_is_a_menu(know: Knowledge) -> None:
    found = kinds(f"أخبار محلية\nعالم المال\nكرة القدم\n{HEAD}\n{LEAD}", know)
    assert [kind for kind, _ in found] == ["boilerplate"] * 3 + ["title", "body"]


def test_a_related_heading_takes_the_links_below_it(know: Knowledge) -> None:
    found = kinds(f"{HEAD}\n{LEAD}\nمواضيع ذات صلة\nسفينة في الميناء\nإغلاق طريق الجبل\n{LEAD}", know)
    assert [kind for kind, _ in found] == ["title", "body", "related", "related", "related", "body"]


def test_a_post_takes_its_text(know: Knowledge) -> None:
    post = "سنفتح المحال كلها غدا بعون الله"
    found = kinds(f"{HEAD}\n{LEAD}\n{post}\n— سمير (@samir_n) May 3, 2024", know)
    assert ("embed", post) in found


CREDITS = [
    ("رويترز - بغداد: ", "رويترز - بغداد:"),
    ("القاهرة (رويترز) - ", "القاهرة (رويترز) -"),
    ("دمشق – ", "دمشق –"),
]


@pytest.mark.parametrize(("before", "credit"), CREDITS)
def test_a_credit_stands_before_the_lead(before: str, credit: str, know: Knowledge) -> None:
    found = kinds(f"{HEAD}\n{before}{LEAD}", know)
    assert found[1:] == [("byline", credit), ("body", LEAD)]


@pytest.mark.parametrize(
    "lead",
    [
        "بغداد تنفي: لا اتفاق على شيء حتى الآن بين الطرفين في المدينة.",
        "قال: عاد الهدوء إلى كل مكان في المدينة.",
    ],
)
def test_a_statement_is_no_credit(lead: str, know: Knowledge) -> None:
    assert [kind for kind, _ in kinds(f"{HEAD}\n{lead}", know)] == ["title", "body"]


def test_a_credit_may_fill_its_line(know: Knowledge) -> None:
    assert kinds(f"{HEAD}\nرويترز - بغداد\n{LEAD}", know)[1] == ("byline", "رويترز - بغداد")


def test_a_tail_of_the_page_ends_the_prose(know: Knowledge) -> None:
    assert kinds(f"{HEAD}\n{LEAD} رابط الخبر: {HEAD}", know)[1:] == [
        ("body", LEAD),
        ("boilerplate", f"رابط الخبر: {HEAD}"),
    ]


def test_an_address_in_prose_makes_no_post(know: Knowledge) -> None:
    assert kinds(f"{HEAD}\n{LEAD} والبريد help@example.org للاستفسار.", know)[1][0] == "body"


def test_an_agency_alone_at_the_end_is_a_byline(know: Knowledge) -> None:
    assert kinds(f"{HEAD}\n{LEAD}\n(رويترز)", know)[-1] == ("byline", "(رويترز)")
