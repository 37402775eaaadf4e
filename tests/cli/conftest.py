"""An article on disk and a way to run commands on it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result
from typer.testing import CliRunner

from rasid.cli import app

TEXT = "قال متحدث باسم البلدية يوم الأحد إن ثلاثة أشخاص أصيبوا في انفجار قرب السوق."
Run = Callable[..., Result]


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """One article of one sentence."""
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


@pytest.fixture
def rasid() -> Run:
    """`rasid` with these words."""
    return lambda *words: CliRunner().invoke(app, [str(word) for word in words])
