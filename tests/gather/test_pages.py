import pytest

from rasid.gather.articles import Source
from rasid.gather.pages import document
from rasid.model.document import Document
from rasid.model.errors import InputError
from rasid.model.gathered import Raw

PAGE = """<html lang="ar"><head><title>عودة الهدوء إلى السوق</title>
<meta property="og:title" content="عودة الهدوء إلى السوق">
<meta property="article:published_time" content="2024-08-26T10:00:00Z">
<meta property="og:site_name" content="صحيفة النهر"><link rel="canonical" href="https://example.org/a/1"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>عودة الهدوء إلى السوق</h1>
<p>قال متحدث باسم البلدية إن الهدوء عاد إلى السوق الكبير صباح اليوم بعد أيام من الإغلاق الذي فرضته السلطات.</p>
<p>وأضاف المتحدث أن المحال ستفتح أبوابها غدا وأن الشرطة ستبقى في المكان حتى نهاية الأسبوع الجاري كما هو مقرر.</p>
</article><footer>© 2026</footer></body></html>"""


LEVANTINE = """<html lang="ar"><head><title>عودة الهدوء</title></head><body><article><h1>عودة الهدوء</h1>
<div class="date">26 آب 2024</div>{body}</article>{foot}</body></html>"""
BODY = "<p>قال متحدث باسم البلدية إن الهدوء عاد إلى السوق الكبير صباح اليوم بعد أيام من الإغلاق.</p>" * 3
SOURCE = Source("page.html", "page.html")


def of(page: str | bytes, source: Source = SOURCE) -> Document:
    found = document(page if isinstance(page, bytes) else page.encode(), source).document
    assert found is not None
    return found


def test_a_page_is_its_article_with_the_publishers_metadata() -> None:
    found = of(PAGE)
    assert found.text.startswith("عودة الهدوء إلى السوق\n\n")
    assert "الرئيسية" not in found.text
    assert found.origin.date == "2024-08-26"
    assert found.origin.url == "https://example.org/a/1"


def test_a_page_comes_with_its_bytes() -> None:
    assert document(PAGE.encode(), SOURCE, "record 1").raw == Raw(PAGE.encode(), "text/html", "record 1")


def test_where_a_page_was_fetched_is_its_address() -> None:
    found = of(PAGE, Source("x", url="https://example.org/b", retrieved="2024-09-01T00:00:00Z")).origin
    assert (found.url, found.path, found.retrieved) == ("https://example.org/b", None, "2024-09-01T00:00:00Z")


@pytest.mark.parametrize(
    "foot",
    ["<footer>© 2026</footer>", "<div class='copyright'>Copyright © 2026</div>", "<p>&copy; 2019-2026</p>"],
)
def test_the_year_of_a_footer_is_no_date(foot: str) -> None:
    assert of(LEVANTINE.format(body=BODY, foot=foot)).origin.date is None


def test_an_encoding_is_taken_from_the_page_or_its_server() -> None:
    text = "Чиновник сообщил о возвращении спокойствия на рынок города утром. " * 6
    page = f"<html><head><meta charset='koi8-r'></head><body><article><p>{text}</p></article></body></html>"
    assert "спокойствия" in of(page.encode("koi8-r")).text
    bare = page.replace("<meta charset='koi8-r'>", "").encode("koi8-r")
    assert "спокойствия" in of(bare, Source("x", charset="koi8-r")).text


def test_a_page_without_an_article_is_told() -> None:
    with pytest.raises(InputError, match="no article"):
        of("<html><body></body></html>")
