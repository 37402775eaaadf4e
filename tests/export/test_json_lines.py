from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from tests.export.strategies import records_of

from rasid.export import Options, Readings, export
from rasid.export.json_lines import FILES
from rasid.model.codec import decode_lines, encode
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import Reading

Make = Callable[..., Any]
KINDS: dict[str, type[msgspec.Struct]] = {
    "occurrences": Occurrence,
    "figures": Series,
    "processes": ProcessState,
    "copies": CopyGroup,
    "identities": Identity,
}


def read(path: Path, kind: type[msgspec.Struct]) -> list[Any]:
    return [msgspec.json.decode(line, type=kind) for line in path.read_bytes().splitlines()]


def test_readings_are_what_rasid_read_writes(
    corpus: Readings, readings: list[Reading], tmp_path: Path
) -> None:
    counts = export("jsonl", corpus, tmp_path / "out")
    with (tmp_path / "out" / "readings.jsonl").open("rb") as file:
        assert list(decode_lines(file)) == readings
    assert (tmp_path / "out" / "readings.jsonl").read_bytes() == b"".join(encode(r) + b"\n" for r in readings)
    assert counts.written["readings.jsonl"] == 12


@pytest.mark.parametrize("name", KINDS)
def test_groups_come_back(name: str, source: Make, tmp_path: Path) -> None:
    export("jsonl", source(), tmp_path / "out")
    assert read(tmp_path / "out" / f"{name}.jsonl", KINDS[name]) == list(FILES[name](source()))


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=20, deadline=None)
@given(occurrence=records_of(Occurrence))
def test_any_occurrence_comes_back(occurrence: Occurrence, source: Make, tmp_path: Path) -> None:
    folder = tmp_path / str(len(list(tmp_path.iterdir())))
    export("jsonl", source(occurrences=[occurrence]), folder)
    assert read(folder / "occurrences.jsonl", Occurrence) == [occurrence]


def test_texts_are_added_when_asked_for(small: Reading, source: Make, tmp_path: Path) -> None:
    bare = msgspec.structs.replace(small, document=msgspec.structs.replace(small.document, text=None))
    made = source(readings=[bare])
    made.text = lambda document: "نص المقال"
    export("jsonl", made, tmp_path / "without")
    export("jsonl", made, tmp_path / "with", Options(text=True))
    assert read(tmp_path / "without" / "readings.jsonl", Reading)[0].document.text is None
    assert read(tmp_path / "with" / "readings.jsonl", Reading)[0].document.text == "نص المقال"
