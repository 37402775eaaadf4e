"""The command line as a user runs it."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rasid.cli import app

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."
COMMANDS = ["read", "show", "demo", "stages", "evaluate", "knowledge"]
run = CliRunner()


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_help_names_every_command() -> None:
    out = run.invoke(app, ["--help"]).output
    assert all(command in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str) -> None:
    result = run.invoke(app, [command, "--help"])
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_reading_writes_json_lines(article: Path) -> None:
    result = run.invoke(app, ["read", str(article), "--format", "jsonl"])
    reading = json.loads(result.stdout)
    assert result.exit_code == 0
    assert reading["document"]["language"] == "ar"
    assert reading["attributions"][0]["cue"]["text"] == "قال"


def test_a_table_shows_who_said_what(article: Path) -> None:
    assert "who said what" in run.invoke(app, ["read", str(article)]).output


def test_what_cannot_be_read_is_told_and_the_rest_goes_on(article: Path) -> None:
    result = run.invoke(app, ["read", "/nowhere", str(article), "--format", "jsonl"])
    assert result.exit_code == 1
    assert len(result.stdout.splitlines()) == 1
    assert "/nowhere: no such file" in result.stderr


def test_a_run_cut_short_is_resumed(article: Path, tmp_path: Path) -> None:
    other, out = tmp_path / "other.txt", tmp_path / "out.jsonl"
    other.write_text("عاد الهدوء إلى المدينة.", encoding="utf-8")
    run.invoke(app, ["read", str(article), "--format", "jsonl", "--out", str(out)])
    whole = out.read_bytes()
    out.write_bytes(whole + b'{"document": {"id"')
    run.invoke(app, ["read", str(article), str(other), "--format", "jsonl", "--out", str(out), "--resume"])
    lines = out.read_bytes().splitlines(keepends=True)
    assert lines[0] == whole
    assert len(lines) == 2


def test_more_processes_give_the_same_bytes(tmp_path: Path) -> None:
    table = tmp_path / "many.jsonl"
    rows = [{"id": str(i), "text": f"{TEXT} رقم {i}"} for i in range(40)]
    table.write_text("\n".join(json.dumps(row, ensure_ascii=False) for row in rows), encoding="utf-8")
    one = run.invoke(app, ["read", str(table), "--format", "jsonl"])
    two = run.invoke(app, ["read", str(table), "--format", "jsonl", "--jobs", "2"])
    assert one.stdout_bytes == two.stdout_bytes
    assert len(one.stdout.splitlines()) == 40


def test_the_stages_are_listed_with_their_needs() -> None:
    rows = json.loads(run.invoke(app, ["stages", "--json"]).stdout)
    assert [row["gives"] for row in rows][:2] == ["tokens", "segments"]
    assert all(row["about"] for row in rows)


def test_a_word_is_looked_up() -> None:
    assert "reuters" in run.invoke(app, ["knowledge", "find", "رويترز"]).output
    assert run.invoke(app, ["knowledge", "find", "زخطفغظ"]).exit_code == 1


def test_the_bundled_knowledge_has_no_problems() -> None:
    result = run.invoke(app, ["knowledge", "check"])
    assert result.exit_code == 0, result.output


def test_the_terminal_shows_an_article_with_its_evidence(article: Path) -> None:
    out = run.invoke(app, ["show", str(article)]).output
    assert TEXT in out.replace("\n", " ")
    assert "a1" in out
