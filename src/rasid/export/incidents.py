"""What the tables of ACLED and UCDP share: what happened, who was hit, how many died, and who says so."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any, NamedTuple

from rasid.export.csv_files import write_row
from rasid.export.formats import Counts, Options
from rasid.export.source import Source
from rasid.export.words import distinct, name_of, outlet_name, party, sentence
from rasid.model.fusion.figures import Figure
from rasid.model.fusion.links import Ref
from rasid.model.fusion.occurrences import Occurrence, Report
from rasid.model.records import Entity

STATE = frozenset(("state", "government", "military", "police"))
ARMED = STATE | {"armed_group"}
CIVILIAN = frozenset(("population",))
HAPPENED = (None, "occurred", "ongoing")
QUOTED = 10


@dataclass(slots=True)
class Row:
    """A row under way: what is known of it, and why what is missing is missing."""

    values: dict[str, Any] = field(default_factory=dict)
    nulls: dict[str, str] = field(default_factory=dict)

    def put(self, why: str, **values: Any) -> None:
        """Set columns; those that are None are null for this reason."""
        self.values.update(values)
        self.nulls.update((name, why) for name, value in values.items() if value is None)

    def whole(self) -> dict[str, Any]:
        """The values with `null_reasons`, every null column with its reason: `column, column: reason; …`."""
        by_why: dict[str, list[str]] = {}
        for name, why in self.nulls.items():
            by_why.setdefault(why, []).append(name)
        told = "; ".join(f"{', '.join(names)}: {why}" for why, names in by_why.items())
        return {**self.values, "null_reasons": told or None}


def not_happened(occurrence: Occurrence) -> str | None:
    """Why an occurrence is not told as having happened; None when a report says it did, or that it goes on."""
    if any(occurrence.modality.get(kind) for kind in ("occurred", "ongoing")):
        return None
    return f"told only as {', '.join(sorted(occurrence.modality)) or 'nothing'}"


class Incident:
    """An occurrence with everything the tables ask of it."""

    def __init__(self, occurrence: Occurrence, source: Source) -> None:
        self.told, self.source = occurrence, source
        self.documents = distinct(report.event.document for report in occurrence.reports)
        self.sides = occurrence.actors, occurrence.recipients
        if len(occurrence.actors) > 1 and not occurrence.recipients:  # a clash has all its parties as actors
            self.sides = occurrence.actors[:1], occurrence.actors[1:]

    def party(self, entity: str) -> Entity | None:
        """Who an id means, where one of its reports knows."""
        return party(entity, self.source, self.documents)

    def place(self) -> str | None:
        """What the place is called in Arabic."""
        found = self.party(self.told.where.entity) if self.told.where.entity else None
        return found.name.ar if found else self.told.where.name

    def names(self, entities: Iterable[str]) -> list[str]:
        """What some parties are called."""
        return [name_of(entity, self.source, self.documents) for entity in entities]

    def kinds(self, entities: Iterable[str]) -> set[str]:
        """What kinds of entity some parties are, as far as they are known."""
        return {found.kind for entity in entities if (found := self.party(entity))}

    def armed(self) -> bool:
        """Whether it has at least two parties, all of them armed actors."""
        parties = (*self.told.actors, *self.told.recipients)
        return len(parties) > 1 and all((found := self.party(p)) and found.kind in ARMED for p in parties)

    def outlets(self) -> list[str]:
        """Who printed it: names of outlets, else ids of documents, each once."""
        return distinct(outlet_name(r.outlet, self.source) or r.event.document for r in self.told.reports)

    def told_as(self) -> str:
        """How many reports tell it how: `claimed 1, occurred 3`."""
        return ", ".join(f"{name} {count}" for name, count in sorted(self.told.modality.items()))

    def width(self) -> int | None:
        """How many days it may have happened on; None when no days are told."""
        try:
            first = date.fromisoformat(self.told.first_day or "")
            last = date.fromisoformat(self.told.last_day or self.told.first_day or "")
        except ValueError:
            return None
        return (last - first).days + 1

    def notes(self) -> str:
        """What the reports say, each distinct sentence once with its outlet and day; after ten the rest counted."""
        lines = distinct(self._quotation(report) for report in self.told.reports)
        more = [f"(and {len(lines) - QUOTED} more sentences)"] if len(lines) > QUOTED else []
        return " ".join(lines[:QUOTED] + more)

    def _quotation(self, report: Report) -> str:
        text = self.source.text(report.event.document)
        words = sentence(text, report.trigger.span) if text else report.trigger.text
        who = ", ".join(
            distinct((outlet_name(report.outlet, self.source), report.published, report.modality))
        )
        return f"{who}: «{words}»"


class Deaths(NamedTuple):
    """The deaths of an occurrence as an interval; `why` says what is missing, `of` who died."""

    low: float | None
    best: float | None
    high: float | None
    of: str | None
    why: str


DeathIndex = dict[Ref, list[Figure]]


def deaths_told(source: Source) -> DeathIndex:
    """Figures of people killed in one incident, by their own record and by the event they count.

    A share is not counted beside its whole, nor a part beside the whole it was added up to.
    """
    index: DeathIndex = {}
    for series in source.figures():
        added = {part for figure in series.figures for part in figure.parts}
        for figure in series.figures:
            single = figure.measure == "killed" and figure.count == "incident"
            if not single or figure.part_of or figure.ref in added or figure.modality not in HAPPENED:
                continue
            event = (Ref(figure.ref.document, figure.event),) if figure.event else ()
            counted = (series.occurrence,) if series.occurrence else ()
            for ref in {figure.ref, *event, *counted}:
                index.setdefault(ref, []).append(figure)
    return index


def deaths(occurrence: Occurrence, index: DeathIndex) -> Deaths:
    """The deaths by the figures told last, since tolls grow.

    Low and high are the ends of their intervals; `best` is there only when they agree on one number.
    """
    refs = {*occurrence.casualties, *(report.event for report in occurrence.reports)}
    told = {figure.ref: figure for ref in refs for figure in index.get(ref, ())}
    if not told:
        return Deaths(None, None, None, None, "no figure of deaths is told")
    groups: dict[str | None, list[Figure]] = {}
    for figure in told.values():
        groups.setdefault(figure.of, []).append(figure)
    if None not in groups and len(groups) > 1:
        return Deaths(None, None, None, None, "several groups are counted; which counts add up is not told")
    of = None if None in groups else next(iter(groups))
    day = max(_told(figure) for figure in groups[of])
    last = [figure for figure in groups[of] if _told(figure) == day]
    low = min((f.low for f in last if f.low is not None), default=None)
    highs = [f.high for f in last if f.high is not None]
    high = max(highs) if len(highs) == len(last) else None
    why = "figures told last differ" if high is not None else "only a lower bound is told"
    return Deaths(low, low if low == high else None, high, of, why)


def _told(figure: Figure) -> str:
    return figure.as_of or figure.published or ""


def put_origins(made: Row, occurrence: Occurrence) -> None:
    """The columns of how many independent voices tell it, at least and at most."""
    found = occurrence.origins
    low, high = (found.low, found.high) if found else (None, None)
    made.put("origins were not counted", origins_low=low, origins_high=high)


RowOf = Callable[[Incident, DeathIndex], dict[str, Any] | str]


def write_table(
    source: Source, out: Path, options: Options, columns: tuple[str, ...], row_of: RowOf
) -> Counts:
    """Write a row an occurrence as CSV; those that have none are counted by the reason."""
    counts = Counts()
    counts.wrote("rows", 0)
    index = deaths_told(source)
    with out.open("w", encoding="utf-8-sig" if options.excel else "utf-8", newline="") as file:
        write_row(file, columns, Options(), counts)
        for occurrence in source.occurrences():
            kept = not_happened(occurrence) or row_of(Incident(occurrence, source), index)
            if isinstance(kept, str):
                counts.left(kept)
            else:
                write_row(file, (kept[name] for name in columns), options, counts)
                counts.wrote("rows")
    return counts
