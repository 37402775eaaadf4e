import json
from pathlib import Path

import pytest

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."


def test_reading_writes_json_lines(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid("read", article, "--format", "jsonl")
    reading = json.loads(result.stdout)
    assert result.exit_code == 0
    assert reading["document"]["language"] == "ar"
    assert reading["attributions"][0]["cue"]["text"] == "قال"


def test_a_table_shows_who_said_what(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    assert "who said what" in rasid("read", article).output


def test_a_page_can_be_written(article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "page.html"
    assert rasid("read", article, "-f", "html", "-o", out).exit_code == 0
    assert 'dir="rtl"' in out.read_text("utf-8")


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid("read", "/nowhere", article, "--format", "jsonl")
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "/nowhere: no such file" in result.stderr


def test_a_run_cut_short_is_resumed(article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    other, out = tmp_path / "other.txt", tmp_path / "out.jsonl"
    other.write_text("عاد الهدوء إلى المدينة.", encoding="utf-8")
    rasid("read", article, "--format", "jsonl", "--out", out)
    whole = out.read_bytes()
    out.write_bytes(whole + b'{"document": {"id"')
    rasid("read", article, other, "--format", "jsonl", "--out", out, "--resume")
    lines = out.read_bytes().splitlines(keepends=True)
    assert lines[0] == whole
    assert len(lines) == 2


def test_more_processes_give_the_same_bytes(tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "many.jsonl"
    rows = [{"id": str(i), "text": f"{TEXT} رقم {i}"} for i in range(40)]
    table.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    one, two = (rasid("read", table, "--format", "jsonl", "--jobs", jobs) for jobs in (1, 2))
    assert one.stdout_bytes == two.stdout_bytes
    assert len(one.stdout.splitlines()) == 40


@pytest.mark.parametrize("words", [("--format", "xml"), ("--resume",), ("--field", "text")])
def test_wrong_use_is_refused(words: tuple[str, ...], article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    assert rasid("read", article, *words).exception
