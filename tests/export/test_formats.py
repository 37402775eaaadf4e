from pathlib import Path

import pytest

from rasid.export import FORMATS
from rasid.export.formats import Counts, Format, Options


def test_counts_tell_what_was_written_even_when_nothing_was() -> None:
    counts = Counts()
    counts.wrote("rows", 0)
    counts.wrote("rows", 2)
    counts.wrote("files")
    assert counts.written == {"rows": 2, "files": 1}
    counts.wrote("empty", 0)
    assert counts.written["empty"] == 0
    assert "empty" in counts.written


def test_counts_tell_what_was_left_out_only_when_something_was() -> None:
    counts = Counts()
    counts.left("no date", 0)
    assert not counts.left_out
    counts.left("no date")
    assert counts.left_out == {"no date": 1}


def test_options_are_off_unless_asked_for() -> None:
    assert (Options().excel, Options().text) == (False, False)


@pytest.mark.parametrize("made", FORMATS.values(), ids=lambda made: made.name)
def test_a_format_says_what_it_is(made: Format) -> None:
    assert made.about.endswith(".")
    assert made.holds
    assert bool(made.suffix) != made.folder
    assert FORMATS[made.name] is made


@pytest.mark.parametrize("made", FORMATS.values(), ids=lambda made: made.name)
def test_every_format_is_on_its_page(made: Format) -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "use" / "export.md").read_text("utf-8")
    assert f"| `{made.name}` |" in page
