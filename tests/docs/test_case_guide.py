"""The guide to a case is gone through as it is written, in a folder of its own."""

import re
import shutil
from pathlib import Path

import pytest
from click.testing import Result
from tests.docs.test_readme import ROOT, code, typed
from typer.testing import CliRunner

from rasid.cli import app
from rasid.flow.case import Case

GUIDE = ROOT / "docs" / "use" / "case.md"
SAMPLES = ROOT / "src" / "rasid" / "samples" / "articles.jsonl"


def standing_in(case: Case) -> dict[str, str]:
    """For the ids that the guide shows, ids of the case: one occurrence of several reports, and two of its events."""
    occurrence = next(case.occurrences_bare(least=2))
    one, other = (str(report.event) for report in occurrence.reports[:2])
    shown = re.search(r"^(o[0-9a-f]{15})  ", GUIDE.read_text("utf-8"), re.M)
    events = re.findall(r"^    ([0-9a-f]{16}/e\d+)  ", GUIDE.read_text("utf-8"), re.M)
    assert shown
    return {shown[1]: occurrence.id, events[0]: one, events[1]: other}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where the guide is gone through."""
    return tmp_path_factory.mktemp("guide")


@pytest.fixture(scope="module")
def session(folder: Path) -> dict[str, Result]:
    """Every command of the guide, run in order: what came of each."""
    done: dict[str, Result] = {}
    ids: dict[str, str] = {}
    shutil.copy(SAMPLES, folder)
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(folder)
        patch.setenv("RASID_CASE", "valley.rasid")
        for line in typed(GUIDE):
            if not ids and line[1] == "explain":
                with Case.open("valley.rasid") as case:
                    ids = standing_in(case)
            done[" ".join(line)] = CliRunner().invoke(app, [_replaced(word, ids) for word in line])
    return done


def _replaced(word: str, ids: dict[str, str]) -> str:
    return re.sub("|".join(ids), lambda found: ids[found[0]], word) if ids else word


def test_every_command_does_what_it_says(session: dict[str, Result]) -> None:
    assert len(session) > 20
    failed = {
        line: f"{result.output}{result.exception!r}" for line, result in session.items() if result.exit_code
    }
    assert failed == {}


def test_what_came_of_it(session: dict[str, Result]) -> None:
    assert session["case add articles.jsonl"].stdout == "12 new\n"
    assert session["case read --jobs 2"].stdout == "12 read\n"
    assert "occurrences" in session["case fuse"].stdout
    assert "judgement 3" in session["case judgements"].stdout
    assert "taking back 3" not in session["case judgements"].stdout
    assert session["case verify"].stdout == "nothing wrong\n"


def test_nothing_is_written_but_what_was_asked_for(session: dict[str, Result], folder: Path) -> None:
    assert session
    assert sorted(path.name for path in folder.iterdir() if path.suffix != ".lock") == [
        "again.rasid", "articles.jsonl", "events.csv", "tables", "valley-backup.rasid", "valley.rasid",
    ]  # fmt: skip


@pytest.mark.parametrize("block", code(GUIDE, "python"))
def test_python_examples_run(
    block: str,
    fused: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    shutil.copy(fused, tmp_path / "valley.rasid")
    shutil.copy(SAMPLES, tmp_path)
    monkeypatch.chdir(tmp_path)
    exec(compile(block, GUIDE.name, "exec"), {})
    assert capsys.readouterr().out.strip()
