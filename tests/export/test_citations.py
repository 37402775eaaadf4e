import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import bibtexparser
import msgspec
import pytest
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON

from rasid.export import Readings, export
from rasid.export.citations import bibtex, csl, escaped
from rasid.model.reading import DocumentPart, Reading
from rasid.model.records import Evidence, Publication

Make = Callable[..., Any]


@pytest.fixture
def part(small: Reading) -> Callable[..., DocumentPart]:
    """A document with these fields changed."""
    return lambda **changes: msgspec.structs.replace(small.document, **changes)


def entries(path: Path) -> dict[str, dict[str, str]]:
    library = bibtexparser.parse_file(str(path))
    assert not library.failed_blocks
    return {entry.key: {field.key: field.value for field in entry.fields} for entry in library.entries}


def test_bibtexparser_reads_every_entry(corpus: Readings, readings: list[Reading], tmp_path: Path) -> None:
    counts = export("bibtex", corpus, tmp_path / "x.bib")
    found = entries(tmp_path / "x.bib")
    assert len(found) == counts.written["references"] == 12
    assert counts.written["of them without outlet"] == 1
    for entry, reading in zip(found.values(), readings, strict=True):
        title = reading.document.title
        assert not title or entry["title"] == "{" + title.text + "}"
        assert entry["langid"] == "arabic"
        assert entry["url"] == reading.document.url


def test_keys_are_ascii_and_unique(corpus: Readings, tmp_path: Path) -> None:
    export("bibtex", corpus, tmp_path / "x.bib")
    assert all(re.fullmatch(r"[A-Za-z0-9-]+", key) for key in entries(tmp_path / "x.bib"))


def test_ids_that_differ_in_signs_only_have_keys_of_their_own(
    small: Reading, source: Make, tmp_path: Path
) -> None:
    twins = [
        msgspec.structs.replace(small, document=msgspec.structs.replace(small.document, id=name))
        for name in ("a/b", "a_b", "a b")
    ]
    export("csl", source(readings=twins), tmp_path / "x.json")
    keys = [item["id"] for item in json.loads((tmp_path / "x.json").read_text("utf-8"))]
    assert keys == ["reuters-2024-a-b", "reuters-2024-a-b-again", "reuters-2024-a-b-again-again"]


def test_citeproc_makes_a_bibliography_of_it(corpus: Readings, tmp_path: Path) -> None:
    export("csl", corpus, tmp_path / "x.json")
    items = json.loads((tmp_path / "x.json").read_text("utf-8"))
    style = CitationStylesStyle("harvard-cite-them-right", validate=False)
    made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
    made.register(Citation([CitationItem(item["id"].lower()) for item in items]))
    lines = [str(line) for line in made.bibliography()]
    assert len(lines) == 12
    assert any("تسعة قتلى في انفجار سيارة مفخخة" in line and "2024" in line for line in lines)


@pytest.mark.parametrize(
    ("value", "parts"),
    [
        ("2024-08-26", [[2024, 8, 26]]),
        ("2024-08", [[2024, 8]]),
        ("2021-03-09/2021-12-31", [[2021, 3, 9], [2021, 12, 31]]),
        (None, None),
    ],
)
def test_dates_of_csl(
    value: str | None, parts: Any, part: Callable[..., DocumentPart], corpus: Readings
) -> None:
    made = csl("k", part(published=Publication(value, "inferred")), corpus)
    assert made.get("issued", {}).get("date-parts") == parts


def test_an_item_of_csl(part: Callable[..., DocumentPart], corpus: Readings) -> None:
    made = csl("k", part(title=Evidence((0, 4), "عنوان"), url="https://example.org/1"), corpus)
    assert made == {
        "id": "k", "type": "article-newspaper", "title": "عنوان", "URL": "https://example.org/1", "language": "ar",
        "issued": {"date-parts": [[2024, 2, 4]]}, "container-title": "رويترز",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("title", "written"),
    [
        ("نسبة 50% & 3$", r"نسبة 50\% \& 3\$"),
        ("a_b #1 {x}", r"a\_b \#1 \{x\}"),
        ("c:\\x ~ ^", r"c:\textbackslash{}x \textasciitilde{} \textasciicircum{}"),
        ("سطر\nثان", "سطر ثان"),
    ],
)
def test_what_tex_would_take_for_a_command_is_escaped(title: str, written: str) -> None:
    assert escaped(title) == written


def test_a_hostile_title_and_url_do_not_end_the_entry(
    part: Callable[..., DocumentPart], corpus: Readings, tmp_path: Path
) -> None:
    odd = part(title=Evidence((0, 1), 'قال: "}, x = {'), url="https://example.org/{a}?b=\\c d")
    (tmp_path / "x.bib").write_text(bibtex("k", odd, corpus), "utf-8")
    entry = entries(tmp_path / "x.bib")["k"]
    assert entry["title"] == r'{قال: "\}, x = \{}'
    assert entry["url"] == "https://example.org/%7Ba%7D?b=%5Cc%20d"


def test_a_month_is_told_when_it_is_known(part: Callable[..., DocumentPart], corpus: Readings) -> None:
    assert "month = {8}" in bibtex("k", part(published=Publication("2024-08", "stated")), corpus)
    made = bibtex("k", part(published=Publication("2024-08-01/2024-09-02", "inferred")), corpus)
    assert "date = {2024-08-01/2024-09-02}" in made
    assert "month" not in bibtex("k", part(published=Publication("2024", "stated")), corpus)


def test_undated_and_without_outlet(small: Reading, source: Make, tmp_path: Path) -> None:
    bare = msgspec.structs.replace(
        small.document, outlet=None, published=Publication(None, "unknown"), language="zz"
    )
    export("bibtex", source(readings=[msgspec.structs.replace(small, document=bare)]), tmp_path / "x.bib")
    assert entries(tmp_path / "x.bib") == {"document-undated-0000000000000001": {}}
