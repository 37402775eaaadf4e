"""Settling what reviewers disagree about: both sides side by side, and a judgement that stands above theirs."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import msgspec

from rasid.flow.corrections import ADJUDICATED
from rasid.flow.deciding import Decided, Unit
from rasid.flow.explaining import reference
from rasid.flow.rating import originals
from rasid.flow.reviewing import decided, disputed, words_at
from rasid.flow.verdicts import check
from rasid.model.errors import InputError
from rasid.model.fusion.links import Judgement, Ref
from rasid.model.spans import Span

if TYPE_CHECKING:
    from rasid.flow.case import Case
    from rasid.flow.views import Views

WORDS = ("span", "cue", "trigger", "evidence")


class Side(msgspec.Struct, frozen=True):
    """What one person decided; of each field they corrected what the reader has and what they read instead."""

    who: str
    verdict: Decided
    when: str
    changes: tuple[tuple[str, Any, Any], ...]


class Disagreement(msgspec.Struct, frozen=True):
    """A record that people decided of differently, in its words, and what settled it."""

    one: Ref
    layer: str
    span: Span
    before: str
    words: str
    after: str
    sides: tuple[Side, ...]
    settled: Judgement | None


def disagreements(
    case: "Views", settled: bool = False, after: str | None = None, most: int = 50
) -> tuple[list[Disagreement], str | None]:
    """The records that people disagree about, those still open or those that were settled, and where to go on.

    They come by reference, behind the record `after`. One that the reader makes no longer is left out.
    """
    last = reference(after) if after else Ref("")
    behind = [unit for unit in disputed(case, settled) if unit.ref > last]
    shown = behind[:most]
    return _told(case, shown), str(shown[-1].ref) if len(behind) > most else None


def adjudicate(
    case: "Case",
    layer: str,
    one: Ref,
    side: str,
    words: str | None = None,
    admin: bool = False,
) -> Judgement:
    """Decide as one side did, above all who decided of this record; `side` is who.

    It is given by somebody who has not decided of the record, or by an admin. Fields that others corrected and
    this side did not are read as the reader has them again. Raises InputError where nobody disagrees, where `side`
    has not decided, or where who asks is a side and no admin.
    """
    unit = next((unit for unit in decided(case, [one]) if unit.layer == layer), None)
    if unit is None or not unit.disputed:
        raise InputError(f"{one}: nobody disagrees about it; there is nothing to settle")
    sides = {decision.who: decision for decision in unit.decisions}
    if side not in sides:
        raise InputError(f"{one}: {side} has not decided of it; {', '.join(sides)} have")
    if case.who in sides and not admin:
        raise InputError(
            f"{one}: {case.who} is one of those who disagree; a third reviewer or an admin settles it"
        )
    made = originals(case, [unit]).get(one)
    if made is None:
        raise InputError(f"{one}: the document was read again, and there is no such record any more")
    chosen = sides[side]
    fields = sorted({name for decision in unit.decisions for name in decision.value})
    builtins = msgspec.to_builtins(made)
    value = (
        {name: chosen.value.get(name, builtins[name]) for name in fields}
        if chosen.verdict != "reject"
        else {}
    )
    verdict: Decided = "correct" if value else chosen.verdict
    check(case, layer, verdict, one, value=value or None)
    said = f"{ADJUDICATED}: {words}" if words else ADJUDICATED
    return case.store.judgements.add(layer, verdict, one, case.who, value=value or None, words=said)


def _told(case: "Views", units: Sequence[Unit]) -> list[Disagreement]:
    found, read = [], originals(case, units)
    for unit in units:
        if made := read.get(unit.ref):
            at = _span(made)
            found.append(
                Disagreement(
                    unit.ref, unit.layer, at, *words_at(case.text(unit.ref.document), at),
                    tuple(_side(one, made) for one in unit.decisions), unit.settled,
                )
            )  # fmt: skip
    return found


def _side(decision: Any, made: Any) -> Side:
    before = msgspec.to_builtins(made)
    changes = tuple((name, before.get(name), value) for name, value in sorted(decision.value.items()))
    return Side(decision.who, decision.verdict, decision.when, changes)


def _span(record: Any) -> Span:
    found = next((getattr(record, name) for name in WORDS if hasattr(record, name)), (0, 0))
    span: Span = found if isinstance(found, tuple) else found.span
    return span
