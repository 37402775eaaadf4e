"""The reference is what the code says, and everything a user meets is in it."""

import re
from pathlib import Path
from typing import get_args

import jsonschema
import msgspec
import pytest

from rasid.knowledge import Knowledge
from rasid.model.codec import encode
from rasid.model.records import EventType
from rasid.read import stages
from rasid.read.reading import read_text
from tools import reference

ROOT = Path(__file__).resolve().parents[2]
DOCS = sorted([*(ROOT / "docs").rglob("*.md"), *ROOT.glob("*.md")])
SETTINGS = ("RASID_KNOWLEDGE", "RASID_CACHE", "RASID_NO_ISOLATES", "NO_COLOR")


def written(name: str) -> str:
    return (ROOT / "docs" / "reference" / name).read_text("utf-8")


@pytest.mark.parametrize("name", reference.pages())
def test_a_page_is_what_the_code_says(name: str) -> None:
    assert written(name) == reference.pages()[name], "run make docs"


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
