"""A case for tests to look at: the bundled samples, taken in, read and fused once."""

import json
from collections.abc import Iterable, Sequence
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


def made_of(folder: Path, texts: Iterable[tuple[str, str]], questions: Sequence[str]) -> Path:
    """A case of texts with their days of publication, taken in, read, and fused for these questions."""
    path, where = folder / "articles.jsonl", folder / "case.rasid"
    lines = (json.dumps({"text": text, "date": day}) for day, text in texts)
    path.write_text("\n".join(lines), encoding="utf-8")
    with Case.create(where) as made:
        list(made.add(path))
        made.read()
        made.fuse(questions)
    return where
