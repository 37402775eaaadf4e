from pathlib import Path


def test_an_article_is_shown_with_its_evidence(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = rasid("show", article).output
    assert article.read_text("utf-8") in out.replace("\n", " ")
    assert "a1" in out
    assert "assert" in out


def test_a_missing_article_is_told(rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid("show", "/nowhere")
    assert result.exit_code == 1
    assert "no such file" in result.stderr
