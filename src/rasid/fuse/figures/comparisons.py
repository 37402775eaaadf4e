"""Comparisons: what a figure is to an earlier one - the same, grown, taken back, in conflict, or not comparable."""

from collections.abc import Iterator
from math import inf

from rasid.fuse.days import first_day
from rasid.fuse.figures.scopes import DEEDS
from rasid.fuse.identities.graph import graph
from rasid.knowledge import Knowledge
from rasid.model.fusion.figures import Comparison, Figure, Relation
from rasid.model.fusion.links import Quoted, Reason

NEAR = 60  # days between two figures that may still be held against each other
ABOUT = 0.1  # what «about» leaves open, as a share of the number
LOOSE = frozenset(("person", "official", "source", "other", "money", "percent", "distance"))
"""Measures that do not say what befell whom: two numbers of them count one thing only if something else says so."""
_OPEN = frozenset(("more_than", "at_least"))


def compare(earlier: Figure, later: Figure, know: Knowledge, one_event: bool = True) -> Comparison:
    """What the later figure is to the earlier one, and why; with the words of both where they do not agree.

    `one_event` False: incidents that may be different ones, as their texts do not say where they were.
    """
    hindrances = tuple(_hindrances(earlier, later, know))
    if hindrances:
        return _made(earlier, later, "not_comparable", hindrances)
    relation, words = _relation(earlier, later)
    agree = relation in ("same", "consistent")
    if not one_event and not agree:
        relation, words = "not_comparable", "no place is told, so they may count two events"
    quotes = () if agree else _quotes(earlier, later)
    return _made(earlier, later, relation, (Reason(relation.replace("_", "-"), words, quotes),))


def told(figure: Figure) -> str:
    """The number in words: «15», «more than 151», «between 10 and 20»."""
    low, high = figure.low, figure.high
    if figure.approx == "vague":
        return f"several ({low} or more)"
    if low is None or high is None:
        value, words = (high, "at most") if low is None else (low, "at least")
        words = (
            figure.approx.replace("_", " ") if figure.approx in (*_OPEN, "at_most", "less_than") else words
        )
        return f"{words} {value}"
    if low != high:
        return f"between {low} and {high}"
    return f"about {low}" if figure.approx == "about" else str(low)


def _made(earlier: Figure, later: Figure, relation: Relation, reasons: tuple[Reason, ...]) -> Comparison:
    return Comparison(earlier.ref, later.ref, relation, reasons)


def _hindrances(one: Figure, other: Figure, know: Knowledge) -> Iterator[Reason]:
    """Why two figures cannot be held against each other."""
    quotes = _quotes(one, other)
    if one.measure != other.measure:
        yield Reason("measure", f"they count different things: {one.measure} and {other.measure}", quotes)
    if one.count != other.count:
        yield Reason("count", f"one is {_a(one.count)} count, the other {_a(other.count)} one", quotes)
    if one.period_start != other.period_start:
        yield Reason("period", _periods(one.period_start, other.period_start), quotes)
    for words, left, right in (("by", one.actor, other.actor), ("of", one.target, other.target)):
        names = _apart(left, right, know)
        if names:
            yield Reason("scope", f"they are told {words} different sides: {names[0]} and {names[1]}", quotes)
    if one.measure in LOOSE and not _shares(one, other):
        yield Reason("scope", "it is not told that both count the same people or things", quotes)
    if one.measure in DEEDS and one.ref.document == other.ref.document and one.event != other.event:
        yield Reason("scope", "one text tells them of two deeds", quotes)
    if (one.part_of is None) != (other.part_of is None):
        yield Reason("share", "one counts a share of those the other counts", quotes)
    days = _days(one, other)
    if days is not None and days > NEAR:
        yield Reason("as-of", f"they hold for days {days} apart: {one.as_of} and {other.as_of}", quotes)


def _shares(one: Figure, other: Figure) -> bool:
    """Whether both are told of one actor, target, owner or place."""
    left, right = ({f.of, f.actor, f.target, f.place} - {None} for f in (one, other))
    return bool(left & right)


def _periods(one: str | None, other: str | None) -> str:
    if one and other:
        return f"periods begin on different days: {one} and {other}"
    return f"one counts since {one or other}, the other does not say since when"


def _a(kind: str) -> str:
    return f"an {kind}" if kind[0] in "aeiou" else f"a {kind}"


def _apart(one: str | None, other: str | None, know: Knowledge) -> tuple[str, str] | None:
    """The names of two listed actors when neither belongs to the other's side."""
    entries, found = know.world.entries, graph(know)
    if one is None or other is None:
        return None
    left, right = entries.get(found.principal(one)), entries.get(found.principal(other))
    if left is None or right is None or found.related(left.id, right.id):
        return None
    if found.country(left.id) == found.country(right.id) and "state" in (left.kind, right.kind):
        return None  # a people, a town, a body of the same state
    return left.name.en or left.id, right.name.en or right.id


def _days(one: Figure, other: Figure) -> int | None:
    left, right = first_day(one.as_of), first_day(other.as_of)
    return abs((right - left).days) if left and right else None


def _relation(one: Figure, other: Figure) -> tuple[Relation, str]:
    """The relation of two comparable figures, `one` told first, in words too."""
    before, now = told(one), told(other)
    if (one.low, one.high) == (other.low, other.high) and one.approx == other.approx:
        return "same", f"both say {now}"
    days, both_open = _days(one, other), one.high is None and other.high is None
    vague = "vague" in (one.approx, other.approx)
    if both_open and not vague and (other.low or 0) > (one.low or 0) and days:
        return "later_increment", f"{before} by {one.as_of}, {now} by {other.as_of}"
    if _meets(one, other):
        return "consistent", f"{before} and {now} can both be true"
    if vague:
        return "not_comparable", f"{before} and {now}: one is no number"
    if not days:
        when = f"both hold for {other.as_of}" if days == 0 else "a day is not told"
        where = "; headline and body of one text differ" if _headlined(one, other) else ""
        return "conflict", f"{before} and {now}: {when}, and which was told later is not known{where}"
    if _value(other) > _value(one):
        return "later_increment", f"{before} by {one.as_of}, {now} by {other.as_of}"
    if (one.chain[-1:] or (one.outlet,)) == (other.chain[-1:] or (other.outlet,)):
        return "revised_down", f"{before} by {one.as_of}, {now} by {other.as_of}, from the same source"
    return "conflict", f"{before} by {one.as_of}, and fewer later from another source: {now} by {other.as_of}"


def _headlined(one: Figure, other: Figure) -> bool:
    return one.ref.document == other.ref.document and one.headline != other.headline


def _value(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0


def _meets(one: Figure, other: Figure) -> bool:
    left, right = _interval(one), _interval(other)
    return left[0] <= right[1] and right[0] <= left[1]


def _interval(figure: Figure) -> tuple[float, float]:
    low = -inf if figure.low is None else figure.low
    high = inf if figure.high is None else figure.high
    give = ABOUT * abs(low) if figure.approx == "about" else 0
    return low - give, high + give


def _quotes(one: Figure, other: Figure) -> tuple[Quoted, Quoted]:
    return one.quoted, other.quoted
