"""Groups: tellings that are one event go together, unless a document, a day, a place or a person holds them apart."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeVar

from rasid.fuse.components import standing
from rasid.fuse.merging import Bond, merge
from rasid.fuse.occurrences.apart import told_apart
from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.evidence import AGAINST
from rasid.fuse.occurrences.links import scale
from rasid.fuse.occurrences.portrait import portrait
from rasid.fuse.occurrences.tellings import Telling
from rasid.fuse.places import Spot
from rasid.knowledge import Knowledge
from rasid.model.fusion.links import Judgement, Link, Ref
from rasid.model.fusion.occurrences import Occurrence

N = TypeVar("N", int, str)
_WIDE = ("country", "region", "unknown")


@dataclass(frozen=True, slots=True)
class _Profile:
    """What a group is held apart by: the tellings of each document, its days, its places, its records."""

    documents: dict[str, list[Telling]]
    days: Counter[int] = field(default_factory=Counter)
    places: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)


class _Apart:
    """Says why two groups cannot be one."""

    def __init__(self, claims: Iterable[Telling], judgements: Iterable[Judgement], know: Knowledge) -> None:
        self._scale = scale(know)
        self._spots: dict[str, Spot] = {claim.spot.entity: claim.spot for claim in claims if claim.spot}
        self._barred: defaultdict[Ref, list[Judgement]] = defaultdict(list)
        for judgement in judgements:
            if judgement.verdict == "cannot_link" and judgement.other is not None:
                self._barred[judgement.one].append(judgement)
                self._barred[judgement.other].append(judgement)

    def profile(self, telling: Telling) -> _Profile:
        """The profile of one telling."""
        days = [telling.first] if telling.told and telling.first is not None else []
        single = days if telling.first == telling.last else []
        spot = telling.spot
        narrow = [spot.entity] if spot and spot.listed and spot.precision not in _WIDE else []
        country = [spot.country] if spot and spot.country else []
        return _Profile({telling.ref.document: [telling]}, Counter(single), Counter(narrow), Counter(country))

    def refuse(self, one: _Profile, other: _Profile) -> str | None:
        """Why not, in words: a person's judgement, a document that tells both, another day, another place."""
        return self._judged(one, other) or self._documents(one, other) or self._scene(one, other)

    def _judged(self, one: _Profile, other: _Profile) -> str | None:
        if not self._barred:
            return None
        mine, its = ({t.ref for told in p.documents.values() for t in told} for p in (one, other))
        for ref in sorted(mine & self._barred.keys()):
            for judgement in self._barred[ref]:
                if judgement.one in its or judgement.other in its:
                    return f"{judgement.who} judged that {judgement.one} and {judgement.other} are not one"
        return None

    def _documents(self, one: _Profile, other: _Profile) -> str | None:
        few, many = sorted((one.documents, other.documents), key=len)
        for document in sorted(few.keys() & many.keys()):
            for mine in few[document]:
                for its in many[document]:
                    first, second = sorted((mine, its), key=lambda telling: telling.ref)
                    why = told_apart(first, second, self._scale)
                    if why:
                        return f"{document} tells {first.ref.record} and {second.ref.record} apart: {why}"
        return None

    def _scene(self, one: _Profile, other: _Profile) -> str | None:
        day, its_day = _most(one.days), _most(other.days)
        if day is not None and its_day is not None and abs(day - its_day) > 1:
            return f"one is told of {iso(day)}, the other of {iso(its_day)}"
        land, its_land = _most(one.countries), _most(other.countries)
        if land != its_land and land and its_land:
            return f"one is told of {land}, the other of {its_land}"
        place, its_place = _most(one.places), _most(other.places)
        if place and its_place and place != its_place:
            bits = self._scale.place(self._spots[place], self._spots[its_place])
            if bits is not None and bits <= AGAINST:
                return f"one is told of {place}, the other of {its_place}"
        return None


def _most(given: Counter[N]) -> N | None:
    """What most tellings give, the first of equals."""
    if not given:
        return None
    return min(given, key=lambda value: (-given[value], value))


def _join(one: _Profile, other: _Profile) -> _Profile:
    """The profile of both: the larger takes the smaller in."""
    if len(one.documents) < len(other.documents):
        one, other = other, one
    for document, told in other.documents.items():
        one.documents.setdefault(document, []).extend(told)
    one.days.update(other.days)
    one.places.update(other.places)
    one.countries.update(other.countries)
    return one


def groups(
    claims: Sequence[Telling], links: Sequence[Link], judgements: Sequence[Judgement], know: Knowledge
) -> Iterator[Occurrence]:
    """The occurrences of a component, merged best first, without the events a person rejected.

    Occurrences that a person rejected are made: views leave them out, and show them again when that is taken back.
    """
    verdicts = [one for one in standing(judgements) if one.question == "occurrences"]
    rejected = {one.one for one in verdicts if one.verdict == "reject"}
    kept = {claim.ref: claim for claim in claims if claim.ref not in rejected}
    if len(kept) == 1:
        yield portrait(list(kept.values()), (), links, (), verdicts)
        return
    bonds = [
        Bond(link.one, link.other, link.score)
        for link in links
        if link.decision == "same" and link.one in kept and link.other in kept
    ]
    bonds += [
        Bond(one.one, one.other, 0.0, firm=True)
        for one in verdicts
        if one.verdict == "must_link" and one.other in kept and one.one in kept
    ]
    apart = _Apart(kept.values(), verdicts, know)
    profiles = {ref: apart.profile(claim) for ref, claim in kept.items()}
    merged, refused = merge(profiles, bonds, _join, apart.refuse)
    home = {ref: number for number, members in enumerate(merged) for ref in members}
    inner: defaultdict[int, list[Link]] = defaultdict(list)
    outer: defaultdict[int, list[Link]] = defaultdict(list)
    for link in links:
        one, other = home.get(link.one), home.get(link.other)
        if one is not None and one == other:
            inner[one].append(link)
        else:
            for end in (one, other):
                if end is not None:
                    outer[end].append(link)
    gave: defaultdict[int, dict[str, None]] = defaultdict(dict)
    for bond, why in refused:
        for end in {home[bond.one], home[bond.other]}:
            if home[bond.one] != home[bond.other]:
                gave[end][why] = None
    for number, members in enumerate(merged):
        told = [kept[ref] for ref in members]
        yield portrait(told, inner[number], outer[number], list(gave[number]), verdicts)
