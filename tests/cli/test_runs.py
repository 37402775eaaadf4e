"""Whole runs of the commands: where input comes from, where output goes, and what settings change."""

import json
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from rasid.cli import app
from rasid.cli.terminal import FSI, PDI

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."
ESCAPE = "\x1b["
QUIET = "عاد الهدوء إلى المدينة."
GROUP = """about: test
source: written for this test
licence: CC0-1.0
entries:
- id: river_brigade
  kind: armed_group
  name:
    ar: كتيبة الضفاف
    en: Banks Battalion
  source: invented
"""


def lines(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


@pytest.mark.parametrize(
    "content",
    [
        TEXT,
        json.dumps({"text": TEXT}),
        f"<!DOCTYPE html><html><body><article><p>{TEXT}</p></article></body></html>",
    ],
)
def test_standard_input_is_read(content: str) -> None:
    result = CliRunner().invoke(app, ["read", "-", "--format", "jsonl"], input=content)
    (reading,) = lines(result.stdout)
    assert result.exit_code == 0
    assert reading["document"]["path"] is None
    assert reading["attributions"][0]["cue"]["text"] == "قال"


def test_nothing_on_standard_input_is_told() -> None:
    result = CliRunner().invoke(app, ["read", "-", "--format", "jsonl"], input="")
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "rasid: -: holds no text\n"


def test_the_text_is_there_only_when_asked_for(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    without, within = (
        lines(rasid("read", article, "--format", "jsonl", *more).stdout)[0] for more in ((), ("--text",))
    )
    assert without["document"]["text"] is None
    assert within["document"]["text"] == TEXT
    assert without["events"] == within["events"]


def test_columns_are_renamed(tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "a.csv"
    table.write_text(f"key,when,body\nk1,2024-03-05,{TEXT}\n", encoding="utf-8")
    fields = ("--field", "id=key", "--field", "date=when", "--field", "text=body")
    (reading,) = lines(rasid("read", table, "--format", "jsonl", *fields).stdout)
    assert reading["document"]["id"] == "k1"
    assert reading["document"]["published"]["value"] == "2024-03-05"
    assert [time["value"] for time in reading["times"]] == ["2024-03-03"]


def test_a_bad_line_has_status_one_and_the_rest_is_read(tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "a.jsonl"
    table.write_text(
        f'{{"id": "a", "text": "{QUIET}"}}\n{{\n{{"id": "c", "text": "{TEXT}"}}\n', encoding="utf-8"
    )
    result = rasid("read", table, "--format", "jsonl")
    assert result.exit_code == 1
    assert [reading["document"]["id"] for reading in lines(result.stdout)] == ["a", "c"]
    assert result.stderr.startswith(f"rasid: {table}: line 2: not JSON")


def test_what_is_written_in_a_folder_is_not_read_again(article: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = article.parent / "evidence.jsonl"
    for more in ((), (), ("--resume",)):
        result = rasid("read", article.parent, "--format", "jsonl", "--out", out, *more)
        assert (result.exit_code, result.output) == (0, "")
        assert [Path(reading["document"]["path"]).name for reading in lines(out.read_text("utf-8"))] == [
            "article.txt"
        ]


def test_a_resumed_run_reads_only_what_lacks(article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    other, out = tmp_path / "other.txt", tmp_path / "out" / "a.jsonl"
    out.parent.mkdir()
    other.write_text(QUIET, encoding="utf-8")
    words = ("--format", "jsonl", "--out", out, "--resume", "--jobs", "2")
    assert rasid("read", other, *words).exit_code == 0
    first = out.read_bytes()
    assert rasid("read", other, article, *words).exit_code == 0
    assert out.read_bytes().startswith(first)
    assert len(lines(out.read_text("utf-8"))) == 2


@pytest.mark.parametrize("form", ["table", "html"])
def test_other_forms_are_written_to_a_file(form: str, article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    out = tmp_path / "written"
    result = rasid("read", article, "--format", form, "--out", out)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "انفجار" in out.read_text("utf-8")
    assert ESCAPE not in out.read_text("utf-8")


@pytest.mark.parametrize("setting", ["NO_COLOR", "TERM"])
def test_colours_are_switched_off(
    setting: str, article: Path, monkeypatch: pytest.MonkeyPatch, rasid
) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.setenv(setting, "dumb" if setting == "TERM" else "1")
    assert "\x1b[3" not in rasid("read", article).stdout


def test_colours_stand_where_they_are_forced(article: Path, monkeypatch: pytest.MonkeyPatch, rasid) -> None:  # type: ignore[no-untyped-def]
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm-256color")
    assert ESCAPE in rasid("show", article).stdout


@pytest.mark.parametrize("command", ["read", "show"])
def test_isolates_stand_unless_switched_off(
    command: str, article: Path, monkeypatch: pytest.MonkeyPatch, rasid
) -> None:  # type: ignore[no-untyped-def]
    out = rasid(command, article).stdout
    assert FSI in out
    assert out.count(FSI) == out.count(PDI)
    monkeypatch.setenv("RASID_NO_ISOLATES", "1")
    assert FSI not in rasid(command, article).stdout


@pytest.mark.parametrize("command", ["read", "show"])
@pytest.mark.parametrize("words", ["[/b]", "[red]نعم[/red]", "[link=x]", "["])
def test_brackets_in_an_article_are_no_styles(command: str, words: str, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    table = tmp_path / "a.jsonl"
    title = f"عودة {words} الهدوء"
    table.write_text(json.dumps({"id": words, "title": title, "text": f"{TEXT} {QUIET}"}), encoding="utf-8")
    result = rasid(command, table)
    assert result.exit_code == 0, result.exception
    assert title in result.stdout


@pytest.mark.parametrize("given", ["option", "setting"])
def test_a_folder_of_ones_own_knowledge_is_laid_over(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, rasid
) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "mine" / "world" / "actors" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(GROUP, encoding="utf-8")
    assert rasid("knowledge", "find", "كتيبة الضفاف").stdout.count("river_brigade") == 0
    if given == "setting":
        monkeypatch.setenv("RASID_KNOWLEDGE", str(tmp_path / "mine"))
    options = ("--knowledge", tmp_path / "mine") if given == "option" else ()
    out = rasid("knowledge", "find", "كتيبة الضفاف", *options).stdout
    assert "river_brigade, armed_group, name" in out
    assert "Banks Battalion" in out


def test_knowledge_with_a_loose_end_has_status_one(tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    path = tmp_path / "world" / "actors" / "mine.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(GROUP + "  country: atlantis\n", encoding="utf-8")
    result = rasid("knowledge", "check", "--knowledge", tmp_path)
    assert result.exit_code == 1
    assert "unknown-id: river_brigade refers to 'atlantis'" in result.stdout


def test_several_articles_are_shown_one_by_one(article: Path, tmp_path: Path, rasid) -> None:  # type: ignore[no-untyped-def]
    other = tmp_path / "other.txt"
    other.write_text(QUIET, encoding="utf-8")
    result = rasid("show", article, tmp_path / "nowhere.txt", other)
    assert result.exit_code == 1
    assert result.stdout.count("published") == 2
    assert TEXT in result.stdout.replace("\n", "")
    assert QUIET in result.stdout
    assert "nowhere.txt: no such file" in result.stderr
