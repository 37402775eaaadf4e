"""The demo: the bundled articles in short, and the page with all of them."""

from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from rasid.cli import app
from rasid.cli.demo import NAME


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory) -> tuple[Result, Path]:
    out = tmp_path_factory.mktemp("demo") / "page.html"
    return CliRunner().invoke(app, ["demo", "--out", str(out)]), out


def test_it_says_where_the_page_is(demo: tuple[Result, Path]) -> None:
    result, out = demo
    assert result.exit_code == 0, result.output
    assert result.stdout.strip().endswith(out.as_uri())


def test_every_sample_is_on_the_page(demo: tuple[Result, Path]) -> None:
    result, out = demo
    documents = out.read_text("utf-8").count('class="reading"')
    assert documents >= 1
    assert f"{documents} documents" in result.stdout
    assert result.stdout.count(" attributions, ") == documents


def test_the_summary_shows_evidence(demo: tuple[Result, Path]) -> None:
    assert "ASSAULT" in demo[0].stdout
    assert "assert" in demo[0].stdout


def test_without_a_name_the_page_goes_to_the_temporary_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    result = CliRunner().invoke(app, ["demo"])
    assert (tmp_path / NAME).exists()
    assert (tmp_path / NAME).as_uri() in result.stdout
