"""Series: figures of one matter in the order of the days they hold for, with what each is to those before it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from hashlib import sha256

import msgspec

from rasid.fuse.components import standing
from rasid.fuse.days import first_day
from rasid.fuse.figures.comparisons import compare
from rasid.fuse.places import REACH, Spot, kilometres, spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.figures import Comparison, Figure, Series
from rasid.model.fusion.links import Judgement, Link, Reason, Ref
from rasid.model.fusion.occurrences import Occurrence

_OTHERS = 3  # other numbers of one day that a figure is compared with
_COARSE = frozenset(("country", "region", "unknown"))


def groups(
    claims: Sequence[Figure], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[Series]:
    """The series of a block: one, or of incidents one a place.

    What people rejected is left out, and what they parted (cannot_link) is not held against each other.
    """
    verdicts = standing(judgements)
    rejected = {one.one for one in verdicts if one.verdict == "reject"}
    kept = [figure for figure in claims if figure.ref not in rejected]
    made = _by_place(kept, know) if kept and kept[0].count == "incident" else [(None, kept)]
    for place, found in made:
        if found:
            yield _apart(series(found, know, place=place), verdicts)


def _apart(made: Series, verdicts: Sequence[Judgement]) -> Series:
    """The series with the comparisons of figures that people parted set aside."""
    parted = {
        frozenset((one.one, one.other)): one for one in verdicts if one.verdict == "cannot_link" and one.other
    }
    if not parted:
        return made
    compared = []
    for one in made.comparisons:
        by = parted.get(frozenset((one.earlier, one.later)))
        if by:
            words = f"kept apart by {by.who} on {by.when}" + (f": {by.words}" if by.words else "")
            one = Comparison(one.earlier, one.later, "not_comparable", (Reason("judged", words),))
        compared.append(one)
    return msgspec.structs.replace(made, comparisons=tuple(compared))


def of_occurrence(occurrence: Occurrence, figures: Iterable[Figure], know: Knowledge) -> list[Series]:
    """The series an occurrence's reports tell of it, out of any figures: those it lists, and what they add up to."""
    told, events = set(occurrence.casualties), {report.event for report in occurrence.reports}
    own = [
        figure
        for figure in figures
        if figure.ref in told
        or (figure.parts and told.issuperset(figure.parts))
        or (figure.event and Ref(figure.ref.document, figure.event) in events)
    ]
    return all_series(own, know, min(events, default=None))


def all_series(figures: Iterable[Figure], know: Knowledge, occurrence: Ref | None = None) -> list[Series]:
    """A series a measure and kind of count, of any figures; `occurrence` is the event record they all count."""
    sorted_out: defaultdict[tuple[str, str], list[Figure]] = defaultdict(list)
    for figure in figures:
        sorted_out[figure.measure, figure.count].append(figure)
    return [series(found, know, occurrence) for _, found in sorted(sorted_out.items())]


def series(
    figures: Iterable[Figure], know: Knowledge, occurrence: Ref | None = None, place: str | None = None
) -> Series:
    """One series of figures of one measure. They may be of any kind of count: what cannot be compared says why."""
    ordered = _in_order(figures)
    first = ordered[0]
    key = f"{first.measure}|{occurrence}" if occurrence else f"{first.filed}|{place}"
    return Series(
        id=sha256(key.encode()).hexdigest()[:16],
        measure=first.measure,
        count=first.count,
        scope=_scope(ordered, know, place),
        figures=tuple(ordered),
        comparisons=tuple(comparisons(ordered, know, first.count != "incident" or bool(occurrence or place))),
        reasons=(Reason("scope", _why(first, occurrence)),),
        occurrence=occurrence,
    )


def comparisons(ordered: Sequence[Figure], know: Knowledge, one_event: bool = True) -> Iterator[Comparison]:
    """Each figure with the one before it; what is told for the same day with one of each other number, too.

    Shares are compared with nothing. Figures that say the same of a day are compared by their first only.
    `one_event` is explained in `compare`.
    """
    first: dict[tuple[object, ...], Figure] = {}
    days: defaultdict[str | None, list[Figure]] = defaultdict(list)
    last: Figure | None = None
    for figure in ordered:
        if figure.part_of is not None:
            continue
        key = (figure.as_of, figure.low, figure.high, figure.approx, figure.period_start, figure.count)
        if key in first:
            yield compare(first[key], figure, know, one_event)
            continue
        if last is not None:
            yield compare(last, figure, know, one_event)
        for other in days[figure.as_of][-_OTHERS:]:
            if other is not last:
                yield compare(other, figure, know, one_event)
        first[key] = last = figure
        days[figure.as_of].append(figure)


def _in_order(figures: Iterable[Figure]) -> list[Figure]:
    """By the day they hold for, each share right behind its whole."""
    ordered = sorted(figures, key=_order)
    refs = {figure.ref for figure in ordered}
    shares: defaultdict[Ref, list[Figure]] = defaultdict(list)
    for figure in ordered:
        if figure.part_of in refs:
            shares[figure.part_of].append(figure)
    found: list[Figure] = []
    for figure in ordered:
        if figure.part_of not in refs:
            found += [figure, *(own for share in shares[figure.ref] for own in (share, *shares[share.ref]))]
    return found


def _order(figure: Figure) -> tuple[str, str, float, Ref]:
    day = first_day(figure.as_of)
    value = figure.low if figure.low is not None else figure.high or 0
    return (day.isoformat() if day else "", figure.published or "", value, figure.ref)


def _by_place(figures: Sequence[Figure], know: Knowledge) -> Iterator[tuple[str | None, list[Figure]]]:
    """Incidents of one day and country by place; those without one go with the only place told, if it is one."""
    placed: list[tuple[Spot, list[Figure]]] = []
    unplaced: list[Figure] = []
    for figure in figures:
        where = spot(figure.place, {}, know) if figure.place else None
        if where is None or where.precision in _COARSE:
            unplaced.append(figure)
            continue
        home = next((found for at, found in placed if _meet(at, where)), None)
        if home is None:
            placed.append((where, [figure]))
        else:
            home.append(figure)
    if len(placed) == 1:
        placed[0][1].extend(unplaced)
        unplaced = []
    for where, found in placed:
        yield where.entity, found
    if unplaced:
        yield None, unplaced


def _meet(one: Spot, other: Spot) -> bool:
    """Whether two places may be one: one lies in the other, or they are as near as they are wide."""
    if one.entity == other.entity or one.entity in other.within or other.entity in one.within:
        return True
    if one.lat is None or one.lon is None or other.lat is None or other.lon is None:
        return False
    return kilometres(one.lat, one.lon, other.lat, other.lon) <= REACH[one.precision] + REACH[other.precision]


def _scope(figures: Sequence[Figure], know: Knowledge, place: str | None) -> str:
    """Of what, in words: «killed, in Abha, 2024-03-05»."""
    first, entries = figures[0], know.world.entries
    parts = first.filed.split("|")
    names = [entries[name].name.en or name for name in (*parts[2:], place or "") if name in entries]
    days = [part for part in parts if first_day(part)]
    return ", ".join([first.measure.replace("_", " "), first.count, *days, *names])


def _why(first: Figure, occurrence: Ref | None) -> str:
    if occurrence:
        return f"figures that reports of the occurrence of {occurrence} tell of it"
    if first.count == "incident":
        return "figures of events of one kind, day and place"
    return f"{first.count} figures of one measure about the same side or country"
