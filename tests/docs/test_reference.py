"""The reference is what the code says, and everything a user meets is in it."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any, get_args

import jsonschema
import msgspec
import pytest
import typer

from rasid.cli import app
from rasid.export import FORMATS
from rasid.flow.questions import GROUPS
from rasid.gather.kinds import KINDS, READERS
from rasid.knowledge import Knowledge
from rasid.model.codec import encode
from rasid.model.records import EventType
from rasid.read import stages
from rasid.read.reading import read_text
from rasid.store.schema import metadata
from tools import reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
SETTINGS = (
    "RASID_CASE", "RASID_USER", "RASID_KNOWLEDGE", "RASID_CACHE", "RASID_NO_ISOLATES", "NO_COLOR",
)  # fmt: skip


def commands(command: Any, name: str = "rasid") -> Iterator[str]:
    """Every command by its whole name."""
    yield name
    for child in getattr(command, "commands", {}).values():
        yield from commands(child, f"{name} {child.name}")


def written(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text("utf-8")


@pytest.mark.parametrize("name", reference.pages())
def test_a_page_is_what_the_code_says(name: str) -> None:
    assert written(name) == reference.pages()[name], "run make docs"


@pytest.mark.parametrize("name", list(commands(typer.main.get_command(app))))
def test_every_command_is_there(name: str) -> None:
    assert f"## {name}\n" in written("commands.md")


@pytest.mark.parametrize("name", FORMATS)
def test_every_export_format_is_there_and_explained(name: str) -> None:
    assert f"| `{name}` |" in written("formats.md")
    assert f"`{name}`" in (ROOT / "docs" / "use" / "export.md").read_text("utf-8")


@pytest.mark.parametrize("name", KINDS)
def test_every_kind_of_input_is_there(name: str) -> None:
    assert f"| `{name}` |" in written("inputs.md")


@pytest.mark.parametrize("ending", READERS)
def test_every_ending_of_a_file_is_there_and_explained(ending: str) -> None:
    assert f"`{ending}`" in written("inputs.md")
    assert f"`{ending}`" in (ROOT / "docs" / "use" / "gather.md").read_text("utf-8")


@pytest.mark.parametrize("name", GROUPS)
def test_every_question_has_its_groups_and_is_asked_in_the_guide(name: str) -> None:
    assert f"| `{name}` | [{GROUPS[name].__name__}]" in written("groups.md")
    assert f"## {GROUPS[name].__name__}\n" in written("groups.md")
    assert name in (ROOT / "docs" / "use" / "case.md").read_text("utf-8")


@pytest.mark.parametrize("name", metadata.tables)
def test_every_table_of_a_case_is_there(name: str) -> None:
    assert f"## {name}\n" in written("tables.md")


@pytest.mark.parametrize("code", ["no-date", "reader-failed", "chain", "blob"])
def test_problems_and_faults_are_told_with_their_message(code: str) -> None:
    (row,) = [line for line in written("problems.md").splitlines() if line.startswith(f"| `{code}` |")]
    assert len(row.split("|")[2].split()) > 4


@pytest.mark.parametrize("stage", stages(), ids=lambda stage: stage.gives.name)
def test_every_layer_is_there(stage: object) -> None:
    assert f"`{stage.gives.name}`" in written("layers.md")  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", get_args(EventType))
def test_every_event_type_is_there(name: str) -> None:
    assert f"`{name}`" in written("events.md")


@pytest.mark.parametrize("name", SETTINGS)
def test_every_setting_is_explained(name: str) -> None:
    assert name in (ROOT / "docs" / "start" / "README.md").read_text("utf-8")


def test_no_setting_is_left_out() -> None:
    used = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"RASID_[A-Z_]+", path.read_text("utf-8"))
    }
    assert used <= set(SETTINGS)


def test_a_reading_fits_the_schema(know: Knowledge) -> None:
    schema = msgspec.json.decode(written("reading.schema.json"))
    found = read_text("قال مصدر أمني يوم الأحد إن ثلاثة أشخاص قتلوا في انفجار قرب السوق.", know)
    jsonschema.validate(msgspec.json.decode(encode(found)), schema)


@pytest.mark.parametrize("path", DOCS, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_lead_somewhere(path: Path) -> None:
    for target in re.findall(r"\]\(([^)#]+)[^)]*\)", path.read_text("utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target
