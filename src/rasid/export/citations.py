"""CSL-JSON and BibTeX: the documents as references. Arabic stays Arabic; keys are ASCII."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from rasid.export.formats import Counts, Format, Options
from rasid.export.json_files import known, write_array
from rasid.export.source import Source
from rasid.export.words import days, outlet_name
from rasid.model.reading import DocumentPart

LANGUAGES = {
    "ar": "arabic",
    "en": "english",
    "fr": "french",
    "fa": "persian",
    "he": "hebrew",
    "tr": "turkish",
}
_SPECIAL = {
    "\\": r"\textbackslash{}",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    **{mark: f"\\{mark}" for mark in "{}$&#%_"},
}


def write_csl(source: Source, out: Path, options: Options) -> Counts:
    """Write one array of CSL items."""
    counts = Counts()
    counts.wrote("references", write_array(out, (csl(*each, source) for each in _keyed(source, counts))))
    return counts


def write_bibtex(source: Source, out: Path, options: Options) -> Counts:
    """Write an entry a document, in UTF-8."""
    counts = Counts()
    counts.wrote("references", 0)
    with out.open("w", encoding="utf-8", newline="\n") as file:
        for key, part in _keyed(source, counts):
            file.write(bibtex(key, part, source))
            counts.wrote("references")
    return counts


def _keyed(source: Source, counts: Counts) -> Iterator[tuple[str, DocumentPart]]:
    """Every document with a key of its own."""
    taken: set[str] = set()
    for reading in source.readings():
        part = reading.document
        for lacking in ("title", "outlet", "url"):
            counts.wrote(f"of them without {lacking}", getattr(part, lacking) is None)
        published = days(part.published.value)
        parts = (part.outlet or "document", published[0][:4] if published else "undated", part.id)
        key = re.sub(r"[^A-Za-z0-9]+", "-", "-".join(parts)).strip("-")
        while key in taken:
            key += "-again"
        taken.add(key)
        yield key, part


def csl(key: str, part: DocumentPart, source: Source) -> dict[str, Any]:
    """A document as a CSL item. An interval of publication is an interval there."""
    published = days(part.published.value)
    edges = dict.fromkeys(published) if published else ()
    issued = {"date-parts": [[int(number) for number in edge.split("-")] for edge in edges]}
    return {"id": key, "type": "article-newspaper"} | known(
        title=part.title.text if part.title else None,
        URL=part.url,
        language=part.language,
        issued=issued if edges else None,
        **{"container-title": outlet_name(part.outlet, source)},
    )


def bibtex(key: str, part: DocumentPart, source: Source) -> str:
    """A document as a BibTeX entry that BibLaTeX reads as well."""
    published = days(part.published.value)
    fields = known(
        title="{" + escaped(part.title.text) + "}" if part.title else None,
        journal=escaped(outlet_name(part.outlet, source) or ""),
        date="/".join(dict.fromkeys(published)) if published else None,
        year=published[0][:4] if published else None,
        month=str(int(published[0][5:7])) if published and len(published[0]) >= 7 else None,
        url=_address(part.url) if part.url else None,
        langid=LANGUAGES.get(part.language),
    )
    lines = "".join(f"  {name} = {{{value}}},\n" for name, value in fields.items())
    return f"@article{{{key},\n{lines}}}\n\n"


def escaped(text: str) -> str:
    """The text with what TeX would take for a command escaped, on one line."""
    return "".join(_SPECIAL.get(letter, letter) for letter in " ".join(text.split()))


def _address(url: str) -> str:
    """A URL as it stands, but for what would end the field."""
    return url.translate({ord(mark): f"%{ord(mark):02X}" for mark in "{}\\ \n\r\t"})


CSL = Format(
    name="csl",
    suffix=".json",
    holds=("citations",),
    about="CSL-JSON references to the documents, for Zotero, pandoc and citeproc.",
    write=write_csl,
)
BIBTEX = Format(
    name="bibtex",
    suffix=".bib",
    holds=("citations",),
    about="BibTeX references to the documents, for LaTeX.",
    write=write_bibtex,
)
