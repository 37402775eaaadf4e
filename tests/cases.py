"""A case for tests to look at: the bundled samples, taken in, read and fused once."""

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
