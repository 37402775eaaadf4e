import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.gather.fragments import text_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>خبر أول</p><p>خبر ثان</p>", "خبر أول\nخبر ثان"),
        ("خبر<br>ثان", "خبر\nثان"),
        ("قال <b>المتحدث</b> إن", "قال المتحدث إن"),
        ("ال<b>متحدث</b>", "المتحدث"),
        ("a&nbsp;&amp;\n  b", "a & b"),
        ("<script>x</script><style>p{}</style><title>t</title>خبر", "خبر"),
        ("<ul><li>أ</li><li>ب</li></ul>", "أ\nب"),
        ("<p>خبر", "خبر"),
        ("a < b", "a < b"),
        ("", ""),
    ],
)
def test_the_words_of_a_piece_of_markup(markup: str, text: str) -> None:
    assert text_of(markup) == text


def test_depth_does_no_harm() -> None:
    assert text_of("<div>" * 50_000 + "خبر") == "خبر"


@given(st.text(alphabet="<>/!-&;pb \nخ", max_size=60))
def test_no_markup_raises_or_leaves_empty_lines(markup: str) -> None:
    assert all(line.strip() for line in text_of(markup).split("\n")) or text_of(markup) == ""
