"""The portrait of an occurrence: its reports, and what most of them, or the narrowest, say of it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import TypeVar

import msgspec

from rasid.fuse.occurrences.days import iso
from rasid.fuse.occurrences.keys import alone
from rasid.fuse.occurrences.tellings import Telling
from rasid.fuse.places import NARROW, Spot
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement, Link, Reason, Ref
from rasid.model.fusion.occurrences import Occurrence, Report, TimePrecision, Where

T = TypeVar("T")
_NOWHERE = Where(None, None, None, None, None, "unknown")


def portrait(
    told: Sequence[Telling],
    inner: Sequence[Link],
    outer: Sequence[Link],
    refused: Sequence[str],
    judgements: Sequence[Judgement] = (),
) -> Occurrence:
    """An occurrence from its tellings, the links between them, those that lead out, and what held others apart."""
    name = identify(telling.ref for telling in told)
    firsts = [telling for telling in told if telling.head is None] or list(told)
    first, last, precision = _days(firsts)
    spot = _place([telling.spot for telling in firsts if telling.spot])
    made = Occurrence(
        id=name,
        type=told[0].type,
        mode=_commonest(telling.mode for telling in firsts if telling.mode),
        reports=tuple(_report(telling) for telling in told),
        first_day=first,
        last_day=last,
        time_precision=precision,
        where=spot.where() if spot else _NOWHERE,
        actors=_ranked(party.id for telling in firsts for party in telling.actors if party.bits),
        recipients=_ranked(party.id for telling in firsts for party in telling.recipients if party.bits),
        modality=dict(sorted(Counter(telling.modality for telling in told).items())),
        casualties=tuple(
            dict.fromkeys(
                Ref(telling.ref.document, count.record) for telling in told for count in telling.counts
            )
        ),
        maybe=tuple(sorted((link for link in outer if link.decision == "maybe"), key=lambda k: -k.score)),
        reasons=_reasons(told, inner, refused),
    )
    return _corrected(made, judgements)


def identify(refs: Iterable[Ref]) -> str:
    """The id of a group: of its smallest member, so it stays while others come and go."""
    return "o" + sha256(str(min(refs)).encode()).hexdigest()[:15]


def _report(telling: Telling) -> Report:
    return Report(
        telling.ref,
        telling.outlet,
        telling.published,
        telling.modality,
        telling.attribution,
        telling.trigger,
    )


def _days(firsts: Sequence[Telling]) -> tuple[str | None, str | None, TimePrecision]:
    """The days most of those that tell any give, else the days before the earliest report."""
    told = Counter((t.first, t.last, t.precision == "part_of_day") for t in firsts if t.told and t.first)
    if told:
        low, high = min(told, key=lambda span: (-told[span], (span[1] or 0) - (span[0] or 0), span[0]))[:2]
        alike = [t for t in firsts if t.told and (t.first, t.last) == (low, high)]
        precision = min((t.precision for t in alike), key=_PRECISE.index)
    else:
        bounds = [(t.first, t.last) for t in firsts if t.first is not None and t.last is not None]
        if not bounds:
            return None, None, "unknown"
        low, high, precision = min(b[0] for b in bounds), min(b[1] for b in bounds), "unknown"
    return iso(low or 0), iso(high or 0), precision


_PRECISE: tuple[TimePrecision, ...] = ("part_of_day", "day", "week", "month", "year", "unknown")


def _place(spots: Sequence[Spot]) -> Spot | None:
    """The narrowest of the places that at least a third as many give as the commonest."""
    if not spots:
        return None
    given = Counter(spot.entity for spot in spots)
    listed = {spot.entity for spot in spots if spot.listed} or set(given)
    most = max(given[entity] for entity in listed)
    often = [spot for spot in spots if spot.entity in listed and given[spot.entity] * 3 >= most]
    return min(often, key=lambda spot: (NARROW.index(spot.precision), -given[spot.entity], spot.entity))


def _commonest(values: Iterable[T]) -> T | None:
    ranked = _ranked(values)
    return ranked[0] if ranked else None


def _ranked(values: Iterable[T]) -> tuple[T, ...]:
    """The distinct values, the commonest first, equals in their own order."""
    given = Counter(values)
    return tuple(sorted(given, key=lambda value: (-given[value], str(value))))


def _reasons(told: Sequence[Telling], inner: Sequence[Link], refused: Sequence[str]) -> tuple[Reason, ...]:
    if len(told) == 1:
        why = alone(told[0])
        found = [Reason("alone", f"compared with no other: {why}")] if why else []
    else:
        same = [link for link in inner if link.decision == "same"]
        documents = len({telling.ref.document for telling in told})
        found = [Reason("linked", f"{len(told)} events of {documents} documents by {len(same)} links")]
        found += [
            msgspec.structs.replace(reason, words=f"{link.one} = {link.other}: {reason.words}")
            for link in sorted(same, key=lambda link: (-link.score, link.one, link.other))[:1]
            for reason in link.reasons
        ]
    return (*found, *(Reason("apart", why) for why in refused))


def _corrected(made: Occurrence, judgements: Sequence[Judgement]) -> Occurrence:
    """The occurrence with the fields a person corrected. Raises StoreError when one does not fit."""
    for judgement in judgements:
        if judgement.verdict == "correct" and judgement.one.document == made.id and judgement.value:
            try:
                made = msgspec.convert({**msgspec.to_builtins(made), **judgement.value}, Occurrence)
            except msgspec.ValidationError as error:
                raise StoreError(f"correction {judgement.number} does not fit: {error}; revoke it") from error
    return made
