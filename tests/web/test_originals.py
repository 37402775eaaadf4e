"""Originals: cleaned, as text, or to be saved under a safe name."""

import pytest

from rasid.web.originals import POLICY, disposition, shown

PAGE = (
    "<html><head><script>alert(1)</script><base href='https://a.example'></head><body onload='x()'>"
    "<h1>خبر</h1><p style='position:fixed'>نص <a href='https://a.example'>رابط</a>"
    "<img src='https://a.example/x.png'><iframe src='//a.example'></iframe></p>"
    "<form action='https://a.example'><button>go</button></form><svg onload='x()'></svg></body></html>"
)


def test_a_page_keeps_its_words_and_loses_what_could_act() -> None:
    found = shown(PAGE.encode(), "text/html")
    assert found is not None
    html, kind = found[0].decode(), found[1]
    assert kind == "text/html; charset=utf-8"
    assert "<h1>خبر</h1><p>نص <a>رابط</a></p>" in html
    for gone in ("script", "onload", "a.example", "<img", "iframe", "<form", "<svg", "<base"):
        assert gone not in html, gone


def test_a_page_in_an_old_encoding_is_read() -> None:
    found = shown("<p>قال المتحدث باسم البلدية إن الطريق مغلقة منذ أمس</p>".encode("cp1256"), "text/html")
    assert found is not None
    assert "قال المتحدث" in found[0].decode()


def test_json_is_laid_out_to_be_read() -> None:
    assert shown(rb'{"title":"\u062e\u0628\u0631"}', "application/json") == (
        '{\n "title": "خبر"\n}'.encode(),
        "text/plain; charset=utf-8",
    )


@pytest.mark.parametrize("kind", ["text/plain", "text/csv", "message/rfc822"])
def test_other_text_is_plain(kind: str) -> None:
    assert shown(b"<script>x</script>", kind) == (b"<script>x</script>", "text/plain; charset=utf-8")


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"%PDF-1.7", "application/pdf"), (b"{", "application/json"), (b"<svg/>", "image/svg+xml")],
)
def test_what_cannot_be_shown_is_left_to_be_saved(content: bytes, kind: str) -> None:
    assert shown(content, kind) is None


@pytest.mark.parametrize(
    ("name", "plain", "whole"),
    [
        ("../../etc/passwd", "passwd", "passwd"),
        ("C:\\news\\a b.html", "a_b.html", "a%20b.html"),
        ("خبر\u202egpj.html", "gpj.html", "%D8%AE%D8%A8%D8%B1gpj.html"),
        ('a"\r\nX: y.txt', "a_X_y.txt", "a%22X%3A%20y.txt"),
        ("خبر.html", "original.html", "%D8%AE%D8%A8%D8%B1.html"),
        ("...", "original", "original"),
    ],
)
def test_a_name_is_safe_and_whole(name: str, plain: str, whole: str) -> None:
    assert disposition(name) == f"attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}"


def test_the_policy_lets_nothing_run() -> None:
    assert POLICY.startswith("sandbox; default-src 'none'")
    assert "allow-scripts" not in POLICY
