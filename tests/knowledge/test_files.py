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


MORE_REFUSED = [
    ("- one\n", "open with about"),
    ("", "open with about"),
    (HEAD.replace("licence: CC0-1.0", "licence:"), "open with about"),
    (HEAD, "one list"),
    (HEAD + "entries:\n", "one list"),
    (HEAD + "entries:\n  id: one\n", "one list"),
    (HEAD + "entries:\n  - one\n", "entry 'one'"),
    (HEAD + "entries:\n  - forms:\n      - كلمة\n", "missing required field `id`"),
    (HEAD + "entries:\n  - id: one\n    forms: كلمة\n", "Expected `array`"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - كَلمة\n", "FATHA"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - كلمة\u200f\n", "RIGHT-TO-LEFT MARK"),
    (HEAD + "entries:\n  - id: one\n    forms:\n      - کلمة\n", "KEHEH"),
    (HEAD + "entries:\n  - id: one\n    note: كلمـة\n", "write the plain letter"),
    (HEAD + "entries:\n\t- id: one\n", "not readable as YAML"),
]


@pytest.mark.parametrize(("text", "why"), MORE_REFUSED)
def test_every_refusal_names_the_file(tmp_path: Path, text: str, why: str) -> None:
    with pytest.raises(DataError, match=why) as told:
        read_yaml(written(tmp_path, text), Entry)
    assert str(told.value).startswith(str(tmp_path / "words.yaml"))


@pytest.mark.parametrize("word", ["no", "on", "2024-03-05", "12", "1e3", "true", "0x1"])
def test_plain_values_stay_words(tmp_path: Path, word: str) -> None:
    (entry,) = read_yaml(written(tmp_path, f"{HEAD}entries:\n  - id: {word}\n"), Entry)
    assert entry.id == word


@pytest.mark.parametrize(
    ("row", "why"),
    [
        ("\tبلدة\t\tY\ttown\t\t\t\t\t0\ttest\n", "no id"),
        ("town_y\t\t\tY\ttown\t\t\t\t\t0\ttest\n", "no ar"),
        ("town_y\tبلدة\t\tY\t\t\t\t\t\t0\ttest\n", "no kind"),
        ("town_y\tبلدة\n", "no kind, source"),
        ("town_y\tبلـدة\t\tY\ttown\t\t\t\t\t0\ttest\n", "TATWEEL"),
        ("town_y\tبلدة\tب|بلدی\tY\ttown\t\t\t\t\t0\ttest\n", "FARSI YEH"),
    ],
)
def test_a_place_that_lacks_something_is_named(tmp_path: Path, row: str, why: str) -> None:
    with pytest.raises(DataError, match=why) as told:
        read_places(written(tmp_path, PLACES + row, "p.tsv"))
    assert "p.tsv, row" in str(told.value)


def test_a_table_of_places_without_its_head_is_refused(tmp_path: Path) -> None:
    with pytest.raises(DataError, match="# about, # source, # licence"):
        read_places(written(tmp_path, PLACES.replace("# source: test\n", ""), "p.tsv"))
