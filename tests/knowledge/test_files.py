from pathlib import Path

import pytest

from rasid.knowledge.entries import Entry
from rasid.knowledge.files import read_places, read_table, read_yaml
from rasid.model.errors import DataError

HEAD = "about: test\nsource: written for this test\nlicence: CC0-1.0\n"
PLACES = "# about: test\n# source: test\n# licence: CC0-1.0\nid\tar\tforms\ten\tkind\tcountry\tlat\tlon\tpart_of\tambiguous\tsource\n"


def written(folder: Path, text: str, name: str = "words.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_entries_become_records(tmp_path: Path) -> None:
    path = written(tmp_path, HEAD + "entries:\n  - id: one\n    forms:\n      - كلمة\n")
    assert read_yaml(path, Entry) == [Entry(id="one", forms=("كلمة",))]


REFUSED = [
    ("entries: []\n", "open with about"),
    (HEAD + "entries: 3\n", "one list"),
    (HEAD + "entries: []\nmore: 1\n", "one list"),
    (HEAD + "entries:\n  - id: one\n    shapes: []\n", "shapes"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - كلمـة\n", "TATWEEL"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - عراقی\n", "FARSI YEH"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - ﻻ\n", "U\\+FEFB"),
    (HEAD + "entries: [\n", "not readable"),
]


@pytest.mark.parametrize(("text", "why"), REFUSED)
def test_what_the_loader_refuses(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(DataError, match=why) as told:
        read_yaml(written(tmp_path, text), Entry)
    assert "words.yaml" in str(told.value)


def test_a_base_is_a_facility_and_a_town_a_place(tmp_path: Path) -> None:
    rows = "base_x\tقاعدة س\tس|ص\tX base\tbase\t\t1.5\t2.5\t\t1\ttest\ntown_y\tبلدة\t\tY\ttown\t\t\t\t\t0\ttest\n"
    base, town = read_places(written(tmp_path, PLACES + rows, "p.tsv"))
    assert (base["kind"], base["forms"], base["ambiguous"], base["lat"]) == (
        "facility",
        ["س", "ص"],
        True,
        1.5,
    )
    assert (town["kind"], town["lat"]) == ("place", None)


def test_a_place_without_a_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="no source"):
        read_places(written(tmp_path, PLACES + "town_y\tبلدة\t\tY\ttown\t\t\t\t\t0\t\n", "p.tsv"))


def test_a_table_is_read_after_its_head(tmp_path: Path) -> None:
    assert read_table(written(tmp_path, "# about: x\nword\tweight\nسمير\t7\n", "n.tsv")) == [("سمير", "7")]
