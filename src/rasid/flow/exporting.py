"""Exporting what is on the screen: the documents that were found, or the groups that were chosen, all of them.

Documents of chosen groups come along, for their citations and records; nothing else does.
"""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Literal, get_args

import msgspec

from rasid.export import FORMATS, Counts, Format, Options, export, format_named
from rasid.export.formats import Holding
from rasid.flow.grouped import members
from rasid.flow.listing import listed
from rasid.flow.questions import GROUPS
from rasid.flow.selecting import Listed, Selection
from rasid.flow.views import Views
from rasid.model.codec import unpack
from rasid.model.errors import InputError
from rasid.model.fusion.copies import CopyGroup
from rasid.model.fusion.figures import Series
from rasid.model.fusion.identities import Identity
from rasid.model.fusion.occurrences import Occurrence
from rasid.model.fusion.processes import ProcessState
from rasid.model.reading import DocumentPart, Reading
from rasid.model.records import Entity
from rasid.store.filters import Query
from rasid.store.search import count, place, search

View = Literal["search", "occurrences", "figures", "processes", "copies", "timeline", "map", "graph"]
VIEWS: tuple[View, ...] = get_args(View)
QUESTIONS: dict[View, Listed] = {
    "occurrences": "occurrences", "timeline": "occurrences", "map": "occurrences", "graph": "occurrences",
    "figures": "figures", "processes": "processes", "copies": "copies",
}  # fmt: skip
OF_DOCUMENTS: tuple[Holding, ...] = (
    "documents",
    "attributions",
    "events",
    "annotations",
    "citations",
    "graph",
)
PAGE = 200
EXCEL = ("csv", "acled", "ucdp")  # formats that a spreadsheet opens


class Chosen(msgspec.Struct, frozen=True):
    """What a page shows: of a search its query, else the selection of the list or drawing; `ids`: only these groups."""

    view: View
    query: Query = Query()
    selection: Selection = Selection()
    ids: tuple[str, ...] = ()


class Made(msgspec.Struct, frozen=True):
    """A file that was written: what it is to be called, how many things were chosen, and what it holds."""

    name: str
    chosen: int
    written: dict[str, int]
    left_out: dict[str, int]


def total(case: Views, chosen: Chosen) -> int:
    """How many documents or groups are chosen. Raises InputError where the query is wrong."""
    if chosen.view == "search":
        return count(case.store.engine, chosen.query)
    if chosen.ids:
        return len(list(_groups(case, chosen)))
    return listed(case, QUESTIONS[chosen.view], chosen.selection, most=1).total


def fitting(view: View) -> list[Format]:
    """The formats that hold something of what a view shows."""
    held = set(OF_DOCUMENTS) if view == "search" else {QUESTIONS[view], *OF_DOCUMENTS}
    told = "occurrences" in held  # a format of occurrences has little else to say
    return [
        made
        for made in FORMATS.values()
        if held & set(made.holds) and (told or made.holds[0] != "occurrences")
    ]


def write(case: Views, chosen: Chosen, form: str, out: Path, excel: bool = False, text: bool = False) -> Made:
    """Write what is chosen into a file, several files as a zip archive.

    Raises InputError for a format there is not or that does not fit, and when what is written is not as much as was
    chosen, since the case changed meanwhile.
    """
    made, expected = format_named(form), total(case, chosen)
    if made not in fitting(chosen.view):
        raise InputError(
            f"{form} holds nothing of this view; there are {', '.join(f.name for f in fitting(chosen.view))}"
        )
    if excel and form not in EXCEL:
        raise InputError(f"excel goes with {', '.join(EXCEL)}, not with {form}")
    source = Selected(case, chosen)
    counts = export(form, source, out, Options(excel=excel, text=text))
    if out.is_dir():
        packed = Path(shutil.make_archive(str(out), "zip", out))
        shutil.rmtree(out)
        packed.replace(out)
    if source.number != expected:
        raise InputError(
            f"{expected} were chosen and {source.number} found: the case changed meanwhile; start again"
        )
    return Made(file_name(chosen.view, made), expected, *_told(counts))


def file_name(view: View, made: Format) -> str:
    """What the file is called: letters of ASCII, with the day."""
    return f"rasid-{view}-{made.name}-{datetime.now(UTC).date()}{'.zip' if made.folder else made.suffix}"


def _told(counts: Counts) -> tuple[dict[str, int], dict[str, int]]:
    return dict(counts.written), dict(counts.left_out)


class Selected:
    """A source of what is chosen and of nothing else."""

    def __init__(self, case: Views, chosen: Chosen) -> None:
        self._case, self._chosen, self.know = case, chosen, case.know

    @cached_property
    def documents(self) -> list[str]:
        """The documents found, or those that tell of the groups chosen, each once."""
        if self._chosen.view == "search":
            return list(_found(self._case, self._chosen.query))
        told = (ref.document for group in self._chosen_groups() for ref in members(group))
        return list(dict.fromkeys(told))

    @cached_property
    def number(self) -> int:
        """How many documents or groups are seen of it."""
        return len(self.documents) if self._chosen.view == "search" else sum(1 for _ in self._chosen_groups())

    def readings(self) -> Iterator[Reading]:
        """The readings of the documents, corrections laid over them."""
        return self._case.readings(self.documents)

    def document(self, document: str) -> DocumentPart | None:
        """What is known of a document."""
        return self._case.document(document)

    def text(self, document: str) -> str | None:
        """The text of a document."""
        return self._case.text(document)

    def entity(self, entity: str) -> Entity | None:
        """Who or what an id means."""
        return self._case.entity(entity)

    def occurrences(self) -> Iterator[Occurrence]:
        """The occurrences chosen, with their origins."""
        return (self._case.with_origins(one) for one in self._of("occurrences"))

    def figures(self) -> Iterator[Series]:
        """The series chosen; of occurrences those that are told of them."""
        if self._question != "occurrences":
            yield from self._of("figures")
            return
        seen: set[str] = set()
        for one in self._of("occurrences"):
            for series in self._case.figures_of(one):
                if series.id not in seen:
                    seen.add(series.id)
                    yield series

    def processes(self) -> Iterator[ProcessState]:
        """The processes chosen."""
        return self._of("processes")

    def copies(self) -> Iterator[CopyGroup]:
        """The groups of copies chosen."""
        return self._of("copies")

    def identities(self) -> Iterator[Identity]:
        """None: no view shows them."""
        return iter(())

    @property
    def _question(self) -> Listed | None:
        return QUESTIONS.get(self._chosen.view)

    def _of(self, question: Listed) -> Iterator[Any]:
        return self._chosen_groups() if question == self._question else iter(())

    def _chosen_groups(self) -> Iterator[Any]:
        return _groups(self._case, self._chosen)


def _groups(case: Views, chosen: Chosen) -> Iterator[Any]:
    """Every group chosen, page by page."""
    question = QUESTIONS[chosen.view]
    if chosen.ids:
        bodies = case.store.fusion.groups(question, least=0, ids=list(chosen.ids))
        yield from (unpack(body, GROUPS[question]) for body in bodies)
        return
    after: str | None = None
    while True:
        page = listed(case, question, chosen.selection, after, PAGE)
        yield from page.items
        after = page.after
        if after is None:
            return


def _found(case: Views, query: Query) -> Iterator[str]:
    """The id of every document found, page by page."""
    after: str | None = None
    while True:
        hits = list(search(case.store.engine, query, "newest", PAGE, after))
        yield from (hit.document for hit in hits)
        if len(hits) < PAGE:
            return
        after = place(hits[-1])
