import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from rasid.cli.case_export import chosen, readings_source, run, tell
from rasid.export import Counts, Filter, Readings
from rasid.knowledge import Knowledge
from rasid.model.codec import encode
from rasid.model.errors import InputError
from rasid.read.reading import read_text

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."
Capture = pytest.CaptureFixture[Any]


@pytest.fixture
def source(know: Knowledge, tmp_path: Path) -> Readings:
    """The readings of a file that `rasid read` wrote."""
    path = tmp_path / "evidence.jsonl"
    path.write_bytes(encode(read_text(TEXT, know)) + b"\n")
    return readings_source(path, know)


def test_counts_of_every_file_go_to_stderr(source: Readings, tmp_path: Path, capsys: Capture) -> None:
    assert run(source, "csv", tmp_path / "out", Filter(), excel=False, text=False) == 0
    told = capsys.readouterr()
    assert told.out == ""
    assert "1  documents.csv" in told.err
    assert "1  attributions.csv" in told.err
    assert "0  occurrences.csv" in told.err
    assert (tmp_path / "out" / "events.csv").exists()


def test_without_a_file_it_goes_to_stdout(source: Readings, capsysbinary: Capture) -> None:
    run(source, "csl", None, Filter(), excel=False, text=False)
    told = capsysbinary.readouterr()
    assert len(json.loads(told.out)) == 1
    assert b"1  references" in told.err


def test_what_is_left_out_is_told_by_its_reason(capsys: Capture) -> None:
    counts = Counts()
    counts.wrote("rows", 12345)
    counts.left("told only as claimed", 7)
    tell(counts, "x.csv")
    assert capsys.readouterr().err.splitlines() == [
        "rasid: wrote x.csv",
        "     12,345  rows",
        "          7  left out: told only as claimed",
    ]


def test_a_filter_applies(source: Readings, tmp_path: Path, capsys: Capture) -> None:
    run(source, "csv", tmp_path / "out", chosen(source, acts=["deny"]), excel=False, text=False)
    assert "0  attributions.csv" in capsys.readouterr().err


def test_the_file_is_read_anew_each_time(source: Readings) -> None:
    assert len(list(source.readings())) == len(list(source.readings())) == 1


def test_actors_are_named_as_people_name_them(source: Readings) -> None:
    found = chosen(source, actors=["كتائب حزب الله", "iraq"], types=["assault"], since="2024-08")
    assert found.actors == {"kataib_hezbollah", "iraq"}
    assert found.types == {"ASSAULT"}
    assert found.since == "2024-08"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ({"actors": ["لا أحد بهذا الاسم"]}, "nobody is called so"),
        ({"acts": ["shout"]}, "--act shout: there is no such thing; there are assert"),
        ({"types": ["war"]}, "--type WAR"),
        ({"modalities": ["true"]}, "--modality true"),
        ({"since": "yesterday"}, "--since yesterday: is no ISO date"),
        ({"until": "2024/08/01"}, "--until 2024/08/01"),
    ],
)
def test_words_that_mean_nothing_are_refused(words: dict[str, Any], message: str, source: Readings) -> None:
    with pytest.raises(InputError, match=message):
        chosen(source, **words)


def test_excel_goes_with_tables_only(source: Readings, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="--excel goes with csv, acled and ucdp, not with csl"):
        run(source, "csl", tmp_path / "x.json", Filter(), excel=True, text=False)
    assert run(source, "acled", tmp_path / "x.csv", Filter(), excel=True, text=False) == 0


def test_a_file_that_is_not_there_is_told(know: Knowledge, tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        readings_source(tmp_path / "none.jsonl", know)


def test_several_files_are_not_poured_into_a_terminal(
    source: Readings, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.setattr("sys.stdout", Terminal())
    run_it: Callable[[], int] = lambda: run(source, "csv", None, Filter(), excel=False, text=False)  # noqa: E731
    with pytest.raises(InputError, match="name a folder with --out"):
        run_it()
