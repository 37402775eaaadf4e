"""Points in time put together from pieces in any order: hour, part of day, deictic day, weekday, date.

A piece may follow another only through the words that `_NEXT` allows between them.
"""

from copy import copy
from datetime import date
from typing import Any, NamedTuple

import msgspec

from rasid.model.records import TimeMod
from rasid.read.expressions.clocks import Clock, clock_at, zone_end
from rasid.read.expressions.dates import DateFields, date_at
from rasid.read.expressions.digits import digits_at
from rasid.read.expressions.landmarks import landmark
from rasid.read.expressions.line import Draft, Line, definite
from rasid.read.expressions.tense import future

_OF = ("", "من", "يوم", "من يوم")
_AT = ("", "في", "عند", "،", "-", "|", "على")
_GLOSS = ("", "،", "(", "الموافق", "يوم", "في", "[")
_NEXT: dict[str, dict[str, tuple[str, ...]]] = {
    "": dict.fromkeys(("hour", "clock", "part", "deictic", "weekday", "date", "digits"), ("",))
    | dict.fromkeys(("deictic", "weekday", "date", "digits"), ("", "يوم")),
    "hour": {"part": ("", "من", "من ال"), "weekday": _OF, "deictic": (*_OF, "في"), "date": (*_OF, "في"), "digits": _OF},
    "clock": {"part": ("", "من", "في"),
              "weekday": (*_OF, "،"), "deictic": _OF, "date": (*_OF, "في", "،"), "digits": (*_OF, "،")},
    "part": {"part": ("",), "weekday": (*_OF, "("), "deictic": (*_OF, "("), "date": (*_OF, "في"),
             "digits": _OF, "clock": _AT},
    "deictic": {"weekday": (*_GLOSS, "-"), "deictic": ("(",), "part": ("",), "date": _GLOSS,
                "digits": _GLOSS, "clock": _AT[:3]},
    "weekday": {"weekday": ("", "-", "–", "/", "على", "الى"), "deictic": ("(", "،", ""), "direction": ("",),
                "part": ("",), "date": _GLOSS, "digits": _GLOSS, "clock": _AT[:4], "week": ("من", "")},
    "direction": {"date": _GLOSS, "digits": _GLOSS, "part": ("",), "clock": _AT[:3]},
    "date": {"direction": ("",), "date": ("الموافق", "/", "(", "-", "،"), "digits": ("الموافق", "(", "/", "-"),
             "clock": (*_AT, "الساعة"), "part": ("",), "weekday": ("(",)},
    "digits": {"weekday": ("(",), "clock": _AT, "date": ("الموافق", "(", "/", "-"), "digits": ("الموافق", "(")},
}  # fmt: skip
_CLOSE = {"(": ")", "[": "]"}
_SLACK = 2  # days by which two calendars may differ on one day
_MARKS = frozenset(("،", ",", "(", "[", "-", "–", "/", "|"))


class Slots(msgspec.Struct):
    """What the pieces of one point have said so far."""

    deictic: int | None = None
    part: str | None = None
    weekday: int = 0
    move: int | None = None
    date: DateFields | None = None
    digits: str | None = None
    clock: Clock | None = None
    week: int | None = None
    mod: TimeMod | None = None
    ref: str | None = None
    night_pair: bool = False
    trailing: bool = False


class Piece(NamedTuple):
    """What was found at a place: the slot it fills, where it begins and ends, and its content."""

    name: str
    first: int
    after: int
    content: Any


def point_at(line: Line, at: int) -> Draft | None:
    """The longest point in time that begins here."""
    slots, last, end = Slots(), "", at
    before: tuple[Slots, str, int] | None = None  # what stood before a bracket that is still open
    close = ""
    while piece := _step(line, end, last, slots):
        bracket = line.fold(piece.first - 1) if piece.first > end else ""
        if bracket in _CLOSE:
            before, close = (copy(slots), last, end), _CLOSE[bracket]
        _fill(slots, piece, last)
        last, end = piece.name, piece.after
        if before and line.fold(end) == close:
            before, end = None, end + 1
    if before:
        slots, last, end = before
    return _draft(line, at, end, slots) if last else None


def _step(line: Line, place: int, last: str, slots: Slots) -> Piece | None:
    """The next piece, if the table lets it follow; a time zone before it is passed over."""
    allowed = _NEXT.get(last, {})
    place = zone_end(line, place) if last else place
    for via, after in _connectors(line, place):
        for name, ways in allowed.items():
            if via in ways and (piece := _piece(line, after, name, slots, last)):
                return piece
    return None


def _connectors(line: Line, at: int) -> list[tuple[str, int]]:
    """The ways to read the words between two pieces, the shortest first."""
    found = [("", at)]
    word = line.fold(at)
    pair = line.atom(at, "pair")
    if word in _MARKS:
        found.append(("،" if word == "," else word, at + 1))
        if word in ("،", ",", "(") and (inner := line.atom(at + 1, "pair")):
            found.append(("الموافق" if word != "(" else "(", _after_pair(line, inner.after)))
    elif pair:
        found.append(("الموافق", _after_pair(line, pair.after)))
    elif word in ("من", "في", "عند", "علي"):
        found.append(("على" if word == "علي" else word, at + 1))
        if _is_day(line, at + 1):
            found.append((f"{word} يوم", at + 2))
    elif _is_day(line, at):
        found.append(("يوم", at + 1))
    return found


def _after_pair(line: Line, at: int) -> int:
    at += line.fold(at) in ("ل", "ليوم", ":", "في", "يوم")
    return at + (line.fold(at) in _CLOSE)


def _is_day(line: Line, at: int) -> bool:
    unit = line.atom(at, "unit")
    return bool(unit and unit.entry.unit == "D" and unit.entry.count == "one")


def _piece(line: Line, at: int, name: str, slots: Slots, last: str) -> Piece | None:
    """A piece of this name here, unless its slot is taken."""
    if name == "clock":
        found = clock_at(line, at) if slots.clock is None else None
        return Piece(name, at, found.after, found) if found else None
    if name == "date":
        named = date_at(line, at)
        return Piece(name, at, named.after, named) if named and _free(slots, named) else None
    if name == "digits":
        digits = digits_at(line, at)
        return Piece(name, at, digits[1], digits[0]) if digits and _agrees(slots, digits[0]) else None
    if name == "week":
        return _week(line, at)
    match = line.atom(at, name)  # type: ignore[arg-type]
    if match is None or not _fits(line, match, name, slots, last):
        return None
    return Piece(name, at, match.after, match)


def _agrees(slots: Slots, digits: str) -> bool:
    """Whether a day in digits may join: it is the first, and near the day already named in words."""
    named = slots.date.iso() if slots.date and slots.date.year else None
    if slots.digits or not named or len(named) != 10:
        return slots.digits is None
    return abs((date.fromisoformat(named) - date.fromisoformat(digits)).days) <= _SLACK


def _free(slots: Slots, named: DateFields) -> bool:
    """Whether a date may join: it is the first, or the same day in the other calendar."""
    return slots.date is None or slots.date.calendar != named.calendar


def _fits(line: Line, match: Any, name: str, slots: Slots, last: str) -> bool:
    """Whether a word of time may fill its slot after what was read."""
    if name == "deictic":
        return slots.deictic is None or last == "deictic"  # «اليوم (أمس السبت)»: the writer's own word
    if name == "direction":
        return slots.move is None and not match.entry.weak
    if name == "weekday":
        if not slots.weekday:
            return True
        return slots.part == "TNI" and match.entry.number == slots.weekday % 7 + 1 and not slots.night_pair
    if name == "part":
        if last in ("", "clock", "hour"):
            return not match.cut.en or last != ""
        if last == "part":
            return slots.part in ("TDA", "TMO", "TEV") and match.entry.part in ("TNI", "TDA")
        return slots.part is None and (match.cut.en == "ا" or line.fold(match.first).endswith("ء"))
    return True


def _week(line: Line, at: int) -> Piece | None:
    """«(الأحد) من الأسبوع الماضي»."""
    unit = line.atom(at, "unit")
    if not unit or unit.entry.unit != "W" or unit.entry.count != "one" or not definite(unit):
        return None
    direction = line.atom(unit.after, "direction")
    return Piece("week", at, direction.after, direction.entry.shift) if direction else None


def _fill(slots: Slots, piece: Piece, last: str) -> None:
    """Note what a piece says."""
    content = piece.content
    if piece.name == "hour":
        slots.mod, slots.ref, slots.part = content.entry.mod, content.entry.ref, content.entry.part
    elif piece.name == "part":
        slots.part = slots.part or content.entry.part
        if last == "part" and content.entry.part == "TDA":
            slots.part = "TDA"
    elif piece.name == "deictic":
        slots.weekday = 0 if last == "deictic" else slots.weekday
        slots.deictic, slots.part = content.entry.shift, slots.part or content.entry.part
    elif piece.name == "weekday":
        slots.night_pair = bool(slots.weekday)
        slots.weekday = slots.weekday or content.entry.number
    elif piece.name == "direction":
        slots.move = content.entry.shift
    elif piece.name == "date":
        if slots.date is None or (
            slots.date.calendar == "hijri" and not (slots.date.year and not content.year)
        ):
            slots.date = content
    else:
        setattr(slots, piece.name, content)


def _draft(line: Line, first: int, after: int, slots: Slots) -> Draft | None:
    """The expression that the slots make, or None when they place nothing on a calendar."""
    day = _day(slots)
    if day and slots.date and day[1] and day[1].endswith(" near"):
        year = _year(line, first, slots.date)
        day = (None, f"{day[1]} y{year}", "landmark") if year else day
    match = line.atoms.get(first)
    skip = match.cut.first if match else 0
    part = slots.part if slots.part != "DT" else None
    mod: TimeMod | None = slots.mod
    if slots.clock:
        if not (slots.clock.sure or day or slots.part):
            return None
        if not slots.clock.sure and not slots.part:
            return None
        part = slots.clock.iso(slots.part)
        mod = "approx" if slots.clock.approx else mod
    if day is None:
        return _dayless(line, first, after, slots, part, mod, skip)
    value, shift, rule = day
    if slots.date and slots.date.last and slots.part != "TNI":
        return _range(first, after, slots.date, skip)
    return Draft(first, after, "date", value, rule, shift, part, mod, skip)


def _dayless(
    line: Line, first: int, after: int, slots: Slots, part: str | None, mod: TimeMod | None, skip: int
) -> Draft | None:
    """An hour with no day is of the day spoken of; «وقت سابق» alone is vague; a bare part of day is nothing."""
    if slots.ref and not slots.clock and not slots.part:
        ref = "PAST_REF" if slots.ref == "FUTURE_REF" and not future(line, first) else slots.ref
        return Draft(first, after, "vague", ref, "vague-hour", skip=skip)
    if slots.clock or (slots.mod and slots.part):
        return Draft(first, after, "date", None, "clock", "same", part, mod, skip)
    return None


def _day(slots: Slots) -> tuple[str | None, str | None, str] | None:
    """(value, shift, rule) of the day the slots name, the surest word first."""
    named = slots.date
    if slots.digits and slots.digits.count("-") == 2:
        return slots.digits, None, "digits"
    if named and named.year:
        value = named.iso()
        return (value, None, "date") if value else None
    if named:
        move = f"{slots.move:+d}" if slots.move is not None and not named.move else None
        shift = named._replace(move=move).shift() if move else named.shift()
        return None, shift + (f" {slots.weekday}" if slots.weekday else ""), "day-of-month"
    if slots.digits:
        return None, slots.digits, "digits"
    if slots.deictic is not None:
        return None, f"day {slots.deictic}" + (f" {slots.weekday}" if slots.weekday else ""), "deictic"
    if slots.week is not None:
        return None, f"weekday {slots.weekday} W{slots.week:+d}", "weekday"
    if slots.weekday:
        move = f"{slots.move:+d}" if slots.move is not None else "near"
        return None, f"weekday {slots.weekday} {move}", "weekday"
    return None


def _year(line: Line, at: int, named: DateFields) -> str | None:
    """The year of a well-known day that is named without it."""
    gregorian = named.calendar == "gregorian" and not named.last
    return landmark(line, at, named.month, named.day) if gregorian else None


def _range(first: int, after: int, named: DateFields, skip: int) -> Draft:
    """«5-10 آذار»: from the first day to the last."""
    if named.year:
        value = f"{named.iso()}/{named.iso(named.last)}"
        return Draft(first, after, "interval", value, "day-range", skip=skip)
    shift = f"{named.shift()} .. {named.shift(named.last)}"
    return Draft(first, after, "interval", None, "day-range", shift, skip=skip)
