import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rasid.export import Readings, export
from rasid.export.brat import Kinds, Page, annotate
from rasid.model.reading import Reading
from rasid.model.records import Evidence

Make = Callable[..., Any]
LINES = {
    "T": re.compile(r"T\d+\t([A-Za-z][\w-]*) (\d+ \d+(?:;\d+ \d+)*)\t(.+)"),
    "E": re.compile(r"E\d+\t([A-Za-z][\w-]*):(T\d+)((?: [A-Z][a-z]+\d*:[TE]\d+)*)"),
    "R": re.compile(r"R\d+\t([A-Za-z]\w*) Arg1:([TE]\d+) Arg2:([TE]\d+)"),
    "A": re.compile(r"A\d+\t(\w+) ([TE]\d+)(?: (\w+))?"),
    "#": re.compile(r"#\d+\tAnnotatorNotes ([TE]\d+)\t(.+)"),
}  # the grammar of https://brat.nlplab.org/standoff.html


def parse(annotations: str, text: str) -> dict[str, re.Match[str]]:
    """Every line by its id, checked as brat checks it: form, offsets, words, references."""
    found: dict[str, re.Match[str]] = {}
    for line in annotations.split("\n")[:-1]:
        match = LINES[line[0]].fullmatch(line)
        assert match, line
        name = line.partition("\t")[0]
        assert name not in found
        found[name] = match
    for name, match in found.items():
        if name[0] == "T":
            pieces = [tuple(map(int, place.split())) for place in match[2].split(";")]
            assert match[3] == " ".join(text[first:after] for first, after in pieces)
            assert not any("\n" in text[first:after] for first, after in pieces)
        for other in re.findall(
            r"(?<![\w])[TE]\d+\b", "" if name[0] in "T#" else match.group().partition("\t")[2]
        ):
            assert other in found
    return found


def annotated(reading: Reading, text: str | None = None) -> tuple[str, str]:
    text = text or reading.document.text or ""
    page = Page(text, Kinds())
    annotate(reading, page)
    return "".join(page.lines), text


def test_all_samples_are_what_brat_reads(corpus: Readings, readings: list[Reading], tmp_path: Path) -> None:
    counts = export("brat", corpus, tmp_path / "out")
    told = 0
    for reading in readings:
        text = (tmp_path / "out" / f"{reading.document.id}.txt").read_bytes().decode("utf-8")
        assert text == reading.document.text
        found = parse((tmp_path / "out" / f"{reading.document.id}.ann").read_text("utf-8"), text)
        told += len(found)
        assert sum(name[0] == "E" for name in found) == len(reading.attributions) + len(reading.events) + len(
            reading.steps
        )
    assert counts.written == {"documents": 12, "annotations": told}


def test_every_type_is_in_the_configuration(corpus: Readings, tmp_path: Path) -> None:
    export("brat", corpus, tmp_path / "out")
    parts = re.split(r"\[(\w+)\]\n", (tmp_path / "out" / "annotation.conf").read_text("utf-8"))
    sections = dict(zip(parts[1::2], parts[2::2], strict=True))
    assert list(sections) == ["entities", "relations", "events", "attributes"]
    known = set(sections["entities"].split())
    events = {line.partition("\t")[0] for line in sections["events"].splitlines()}
    for path in (tmp_path / "out").glob("*.ann"):
        found = parse(path.read_text("utf-8"), path.with_suffix(".txt").read_bytes().decode("utf-8"))
        assert {match[1] for name, match in found.items() if name[0] == "T"} <= known | events
        assert {match[1] for name, match in found.items() if name[0] == "E"} <= events
        values = {match[3] for name, match in found.items() if name[0] == "A"}
        assert values <= set(sections["attributes"].partition("Value:")[2].strip().split("|"))


def test_an_event_has_its_roles_and_its_modality(small: Reading) -> None:
    lines, text = annotated(small)
    found = parse(lines, text)
    words = {name: match[3] for name, match in found.items() if name[0] == "T"}
    shelling = next(
        match for name, match in found.items() if name[0] == "E" and match[1].startswith("ASSAULT-")
    )
    assert words[shelling[2]] == "قُصف"
    roles = dict(role.split(":") for role in shelling[3].split())
    assert {role: words[target] for role, target in roles.items()} == {
        "Place": "حي السنابل",
        "Time": "فجر الأحد",
    }
    assert [match[3] for name, match in found.items() if name[0] == "A"] == ["occurred", "occurred"]


def test_an_attribution_has_source_and_content(small: Reading) -> None:
    lines, text = annotated(small)
    found = parse(lines, text)
    (saying,) = [match for name, match in found.items() if name[0] == "E" and match[1] == "Attribution"]
    roles = dict(role.split(":") for role in saying[3].split())
    assert found[roles["Source"]][3] == "مسعف"
    assert found[roles["Content"]][3] == "ثلاثة أشخاص قُتلوا"


def test_what_is_said_in_pieces_or_over_lines_has_fragments(small: Reading) -> None:
    text = small.document.text or ""
    end = text.index("وعاد") + 4
    pieces = (Evidence((0, 4), text[:4]), Evidence((51, end), text[51:end]))
    saying = msgspec.structs.replace(small.attributions[0], content=pieces)
    lines, _ = annotated(msgspec.structs.replace(small, attributions=(saying,)))
    content = next(match for match in parse(lines, text).values() if match[1] == "Content")
    assert content[2].count(";") == 2
    assert content[3] == "قُصف قُتلوا. وعاد"


@pytest.mark.parametrize("before", ["🕊🕊 ", "a\r\nb "])
def test_offsets_count_code_points(before: str, small: Reading) -> None:
    text = before + (small.document.text or "")
    first = text.index("قُصف")
    event = msgspec.structs.replace(
        small.events[0], trigger=Evidence((first, first + 4), "قُصف"), place=(), time=None, casualties=()
    )
    bare = msgspec.structs.replace(
        small, events=(event,), mentions=(), times=(), quantities=(), attributions=(), steps=()
    )
    assert f"ASSAULT-heavy-weapons {first} {first + 4}\tقُصف" in annotated(bare, text)[0]


def test_the_same_event_told_twice_is_a_relation(small: Reading) -> None:
    one, other = small.events
    again = msgspec.structs.replace(other, same_as=one.id)
    lines, text = annotated(msgspec.structs.replace(small, events=(one, again)))
    (relation,) = [match for name, match in parse(lines, text).items() if name[0] == "R"]
    assert relation[1] == "SameEvent"


def test_a_role_with_many_is_numbered(small: Reading) -> None:
    page = Page("أ ب ج", Kinds())
    targets = [page.bound("Person", [(0, 1)]), page.bound("Person", [(2, 3)])]
    page.event("ASSAULT", (4, 5), [("Actor", target) for target in targets])
    assert page.lines[-1] == "E1\tASSAULT:T3 Actor:T1 Actor2:T2\n"


def test_one_annotation_a_span_and_none_of_white_space() -> None:
    page = Page("قال  \n", Kinds())
    assert page.bound("Source", [(0, 3)]) == page.bound("Source", [(0, 3)]) == "T1"
    assert page.bound("Source", [(3, 6)]) is None
    assert page.event("X", (3, 6), []) is None


def test_without_a_text_it_is_told(small: Reading, source: Make, tmp_path: Path) -> None:
    bare = msgspec.structs.replace(small, document=msgspec.structs.replace(small.document, text=None))
    counts = export("brat", source(readings=[bare]), tmp_path / "out")
    assert counts.written["documents"] == 0
    assert counts.left_out == {"documents whose text is not kept (read them with --text)": 1}


def test_ids_that_are_no_file_names_do_not_meet(small: Reading, source: Make, tmp_path: Path) -> None:
    odd = [
        msgspec.structs.replace(small, document=msgspec.structs.replace(small.document, id=name))
        for name in ("../a", "..a", "مقال", "مقال ٢")
    ]
    export("brat", source(readings=odd), tmp_path / "out")
    assert len(list((tmp_path / "out").glob("*.txt"))) == 4
    assert [path.name for path in tmp_path.iterdir()] == ["out"]
