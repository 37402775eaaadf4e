import pytest

from rasid.gather.pages import documents
from rasid.model.errors import InputError

PAGE = """<html lang="ar"><head><title>عودة الهدوء إلى السوق</title>
<meta property="og:title" content="عودة الهدوء إلى السوق">
<meta property="article:published_time" content="2024-08-26T10:00:00Z">
<meta property="og:site_name" content="صحيفة النهر"><link rel="canonical" href="https://example.org/a/1"></head>
<body><nav><a href="/">الرئيسية</a></nav><article><h1>عودة الهدوء إلى السوق</h1>
<p>قال متحدث باسم البلدية إن الهدوء عاد إلى السوق الكبير صباح اليوم بعد أيام من الإغلاق الذي فرضته السلطات.</p>
<p>وأضاف المتحدث أن المحال ستفتح أبوابها غدا وأن الشرطة ستبقى في المكان حتى نهاية الأسبوع الجاري كما هو مقرر.</p>
</article><footer>© 2026</footer></body></html>"""


def test_a_page_is_its_article_with_the_publishers_metadata() -> None:
    (document,) = documents(PAGE.encode(), "page.html", {})
    assert document.text.startswith("عودة الهدوء إلى السوق\n\n")
    assert "الرئيسية" not in document.text
    assert document.origin.date == "2024-08-26"
    assert document.origin.url == "https://example.org/a/1"


def test_a_page_without_an_article_is_told() -> None:
    with pytest.raises(InputError, match="no article"):
        list(documents(b"<html><body></body></html>", "page.html", {}))
