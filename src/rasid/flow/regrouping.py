"""Merging and splitting occurrences by judgements on their reports, and taking that back.

Judgements are on records, so they hold when groups come and go. Each change is settled at once; what it gave is told,
so that it can be undone.
"""

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from rasid.flow.amending import Typed, changes
from rasid.flow.undoing import take_back
from rasid.fuse.components import standing
from rasid.model.errors import InputError
from rasid.model.fusion.links import Judgement, Ref, Verdict
from rasid.model.fusion.occurrences import Occurrence
from rasid.store.homes import homes_of

if TYPE_CHECKING:
    from rasid.flow.case import Case

NAME = "occurrences"


class Changed(NamedTuple):
    """The numbers of the judgements given, the occurrence that now holds the report looked at, whether it is done.

    `settled` False: another process is at fusing, and it will be done by the next time.
    """

    judgements: tuple[int, ...]
    occurrence: str | None
    settled: bool


def merge(case: "Case", one: str, other: str, words: str | None = None) -> Changed:
    """Make two occurrences one: a report of each is bound to the other, then whatever still stays apart.

    Judgements that kept reports of the two apart are taken back. Raises InputError where there is no such occurrence.
    """
    mine, its = _refs(case, one), _refs(case, other)
    if one == other:
        raise InputError(f"{one}: an occurrence cannot be merged with itself; choose another")
    given = _taken_back(case, mine, its, "cannot_link", words)
    first, nearest = _nearest(case, mine, its)
    given.append(_judge(case, "must_link", first, nearest, words))
    return _held(case, given, first, [*mine, *its], words)


def split(case: "Case", occurrence: str, refs: Collection[Ref], words: str | None = None) -> Changed:
    """Make some reports of an occurrence one of their own: bound to each other, and kept apart from all the rest.

    The rest stays one, also where only what is split off held it together. Judgements that bound the two are taken
    back. Raises InputError for reports of another occurrence, for none, and for all.
    """
    held = _refs(case, occurrence)
    mine = [ref for ref in held if ref in refs]
    rest = [ref for ref in held if ref not in refs]
    if not mine or not rest or len(mine) < len(set(refs)):
        raise InputError(
            "choose some of its reports, and not all of them: what is chosen becomes an occurrence"
        )
    given = _taken_back(case, mine, rest, "must_link", words)
    first, *others = mine
    given += [_judge(case, "must_link", first, ref, words) for ref in others]
    given += [_judge(case, "cannot_link", first, ref, words) for ref in rest]
    return _held(case, given, rest[0], rest, words)


def part(case: "Case", one: str, other: str, words: str | None = None) -> Changed:
    """Keep two occurrences apart that may be one, by their two reports that are nearest to each other.

    Raises InputError where there is no such occurrence.
    """
    mine, its = _refs(case, one), _refs(case, other)
    near, far = _nearest(case, mine, its)
    given = [_judge(case, "cannot_link", near, far, words)]
    return _changed(case, given, near, case.settle([NAME]))


def reject(case: "Case", occurrence: str, words: str | None = None) -> Changed:
    """Leave an occurrence out of every view, as one that is none. Raises InputError where there is no such one."""
    _refs(case, occurrence)
    given = [case.store.judgements.add(NAME, "reject", Ref(occurrence), case.who, words=words)]
    return Changed((given[0].number,), occurrence, case.settle([NAME]))


def amend(case: "Case", occurrence: str, typed: Typed, words: str | None = None) -> Changed:
    """Give an occurrence other fields than its reports do. Raises InputError for those that do not fit."""
    value = dict(changes(case, _occurrence(case, occurrence), typed))
    given = case.judge(NAME, "correct", Ref(occurrence), value=value, words=words)
    return Changed((given.number,), occurrence, case.settle([NAME]))


def undo(case: "Case", numbers: Iterable[int]) -> Changed:
    """Take judgements back that were given together; of those that only took one back, the one is given again.

    Raises InputError for a number there is not, or one that was taken back before.
    """
    given: list[Judgement] = []
    for number in numbers:
        found = case.store.judgements.get(number)
        if found is None:
            raise InputError(f"there is no judgement {number}")
        before = case.store.judgements.get(found.revokes) if found.revokes else None
        made = take_back(case, number) if before is None else _again(case, before)
        assert made is not None
        given.append(made)
    if not given:
        raise InputError("there is nothing to undo")
    settled = case.settle(sorted({one.question for one in given}))
    return _changed(case, given, given[0].one, settled)


def _occurrence(case: "Case", id: str) -> Occurrence:
    found = case.occurrence(id)
    if found is None:
        raise InputError(
            f"{id}: no occurrence of this case; it may have been made anew since, look for it again"
        )
    return found


def _refs(case: "Case", id: str) -> list[Ref]:
    return sorted(report.event for report in _occurrence(case, id).reports)


def _nearest(case: "Case", mine: Sequence[Ref], its: Sequence[Ref]) -> tuple[Ref, Ref]:
    """A report of each, by the strongest link between the two, else the first of each."""
    of = set(its)
    links = [link for link in case.store.fusion.links_of(NAME, mine) if link.one in of or link.other in of]
    best = max(links, key=lambda link: (link.score, link.one, link.other), default=None)
    if best is None:
        return mine[0], its[0]
    return (best.one, best.other) if best.other in of else (best.other, best.one)


def _held(
    case: "Case", given: list[Judgement], first: Ref, refs: Sequence[Ref], words: str | None
) -> Changed:
    """Settle, and bind to the first what of these reports is not with it then."""
    settled = case.settle([NAME])
    homes = homes_of(case.store.engine, NAME, refs)
    apart = [ref for ref in homes if settled and homes[ref] != homes.get(first)]
    given += [_judge(case, "must_link", first, ref, words) for ref in sorted(apart)]
    return _changed(case, given, first, case.settle([NAME]) if apart else settled)


def _judge(case: "Case", verdict: Verdict, one: Ref, other: Ref, words: str | None) -> Judgement:
    """A judgement on reports that are known to be there."""
    return case.store.judgements.add(NAME, verdict, one, case.who, other, words=words)


def _taken_back(
    case: "Case", mine: Collection[Ref], its: Collection[Ref], verdict: Verdict, words: str | None
) -> list[Judgement]:
    """Judgements of one kind between two sides, which do not hold from now on."""
    sides = [set(mine), set(its)]
    across = [
        one
        for one in standing(case.judgements(NAME))
        if one.verdict == verdict
        and one.other
        and any(one.one in side and one.other in sides[1 - at] for at, side in enumerate(sides))
    ]
    return [made for one in across if (made := take_back(case, one.number, words))]


def _again(case: "Case", one: Judgement) -> Judgement:
    return case.judge(one.question, one.verdict, one.one, one.other, one.value, one.words)


def _changed(case: "Case", given: Sequence[Judgement], anchor: Ref, settled: bool) -> Changed:
    if anchor.record is None:
        holder: str | None = anchor.document if case.occurrence(anchor.document) else None
    else:
        holder = homes_of(case.store.engine, NAME, [anchor]).get(anchor)
    return Changed(tuple(one.number for one in given), holder, settled)
