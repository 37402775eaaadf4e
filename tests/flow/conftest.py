"""Cases to look at: the bundled samples, taken in, read and fused once."""

import shutil
from collections.abc import Iterator
from importlib.resources import as_file, files
from pathlib import Path

import pytest

from rasid.flow.case import Case


@pytest.fixture(scope="session")
def fused(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A case of the samples, to be copied."""
    path = tmp_path_factory.mktemp("case") / "samples.rasid"
    with (
        Case.create(path, who="tests") as case,
        as_file(files("rasid") / "samples" / "articles.jsonl") as samples,
    ):
        assert {outcome.what for outcome in case.add(samples)} == {"new"}
        case.read()
        case.fuse()
    return path


@pytest.fixture
def case(fused: Path, tmp_path: Path) -> Iterator[Case]:
    """A copy of it that a test may change."""
    with Case.open(shutil.copy(fused, tmp_path / "case.rasid"), who="s.k.") as opened:
        yield opened
