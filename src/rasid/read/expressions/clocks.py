"""Clock times: «الساعة 21:30», «الرابعة من صباح أمس», «الثانية والنصف ظهرا»."""

from typing import NamedTuple

from rasid.read.expressions.line import Line

_ZONES = frozenset(("ت", "تغ", "غرينتش", "غرينيتش", "بتوقيت", "gmt", "جرينتش", "تم"))
_HALVES = {"والنصف": 30, "ونصف": 30, "والربع": 15, "وربع": 15, "والثلث": 20, "وثلث": 20}
_LESS = {"ربعا": 15, "ربع": 15, "الربع": 15, "ثلثا": 20, "ثلث": 20, "الثلث": 20}


class Clock(NamedTuple):
    """An hour and minute (`minute` -1 when only the hour is told)."""

    after: int
    hour: int
    minute: int
    approx: bool
    sure: bool

    def iso(self, part: str | None) -> str:
        """`T21:30`, with the part of day deciding between the two halves of a twelve-hour clock."""
        hour = self.hour
        if 1 <= hour < 12 and (
            part in ("TAF", "TEV") or (part == "TNI" and hour >= 6) or (part == "TMI" and hour < 4)
        ):
            hour += 12
        if hour == 12 and part in ("TNI", "TDA"):
            hour = 0
        return f"T{hour % 24:02}:{max(self.minute, 0):02}"


def zone_end(line: Line, at: int) -> int:
    """Past a time zone after an hour («بتوقيت بغداد», «(20:59 بتوقيت غرينتش)»); the place itself where none is."""
    if line.fold(at) in ("بتوقيت", "بالتوقيت"):
        return at + 2
    if line.fold(at) != "(":
        return at
    for place in range(at + 1, min(at + 8, line.after)):
        if line.fold(place) == ")":
            return place + 1 if any(line.fold(inner) in _ZONES for inner in range(at + 1, place)) else at
    return at


def clock_at(line: Line, at: int) -> Clock | None:
    """A clock time: digits with a colon alone, anything else after «الساعة» or before a part of the day."""
    start, approx = at, False
    lead = line.fold(at) in ("في", "عند") and line.fold(at + 1) in ("حدود", "تمام")
    if lead:
        at, approx = at + 2, line.fold(at + 1) == "حدود"
    elif line.fold(at) == "تمام":
        at += 1
    elif line.atom(at, "approx"):
        at, approx = line.atoms[at].after, True
    marker = line.atom(at, "clock")
    if marker:
        at = marker.after + (line.fold(marker.after) in ("نحو", "حوالي", "ال"))
        approx = approx or line.fold(marker.after) in ("نحو", "حوالي")
    elif lead and at != start and line.fold(start + 1) == "حدود" and not line.ordinal(at):
        return None
    inside = bool(marker) and line.fold(at) == "("
    found = _digital(line, at + inside, bool(marker)) or _worded(line, at, bool(marker))
    if found is None or (not marker and _elsewhere(line, at, found[2])):
        return None
    hour, minute, after = found
    if inside:
        after += line.fold(after) == ")"
    sure = bool(marker) or (line.tokens[at].kind == "number" and minute >= 0)
    return Clock(after, hour, minute, approx, sure)


def _elsewhere(line: Line, at: int, after: int) -> bool:
    """Whether bare digits are the same hour in another zone («(20:30 ت غ)») or a stamp of the page."""
    return line.tokens[at].kind == "number" and line.fold(after) in _ZONES


def _digital(line: Line, at: int, marked: bool) -> tuple[int, int, int] | None:
    hour = line.digits(at)
    if hour is None:
        return _joined(line, at) if marked else None
    minute = line.digits(at + 2, 59)
    colon = line.fold(at + 1) == ":" or (marked and line.fold(at + 1) in (",", "،"))
    if hour < 25 and minute is not None and colon and len(line.fold(at + 2)) == 2:
        after = at + 3
        if line.fold(after) == ":" and line.digits(after + 1, 59) is not None:
            after += 2
        return (hour, minute, after) if line.tight(at) and line.tight(at + 1) else None
    if not marked:
        return None
    if hour < 25:
        return (hour, *_minutes(line, at + 1))
    return (hour // 100, hour % 100, at + 1) if hour < 2400 and hour % 100 < 60 else None


def _joined(line: Line, at: int) -> tuple[int, int, int] | None:
    """«8,30», which is one number to the tokenizer."""
    hour, _, minute = line.fold(at).partition(".")
    if not (hour.isdigit() and minute.isdigit() and len(minute) == 2 and int(hour) < 25 and int(minute) < 60):
        return None
    return int(hour), int(minute), at + 1


def _worded(line: Line, at: int, marked: bool) -> tuple[int, int, int] | None:
    """«الثانية عشرة», «الواحدة والنصف»: feminine and definite; a bare number word only after «الساعة»."""
    first = line.fold(at)
    if first in ("الواحده", "الواحد"):
        return (1, *_minutes(line, at + 1))
    if marked and (number := line.numeral(at)) and number.value in range(1, 13) and not number.skip:
        return _clocked(line, int(number.value), number.after)
    if not first.startswith("ال") or not first.endswith("ه"):
        return None
    rank = line.ordinal(at)
    if rank is None or not rank.definite or rank.value not in range(1, 13):
        return None
    return _clocked(line, int(rank.value), rank.after)


def _clocked(line: Line, hour: int, at: int) -> tuple[int, int, int]:
    """The hour with its minutes, or short of it («إلا ربعا»)."""
    less = _LESS.get(line.fold(at + 1)) if line.fold(at) == "الا" else None
    if less:
        return hour - 1 or 12, 60 - less, at + 2
    return (hour, *_minutes(line, at))


def _minutes(line: Line, at: int) -> tuple[int, int]:
    """(minutes told by words, next token); -1 for none."""
    word = line.fold(at)
    if word in _HALVES:
        return _HALVES[word], at + 1
    if word in ("و", "والدقيقه") and line.digits(at + 1, 59) is not None:
        unit = line.atom(at + 2, "unit")
        if word == "والدقيقه" or (unit and unit.entry.unit == "TM"):
            return line.digits(at + 1, 59) or 0, at + 2 + (word == "و")
    if word.startswith("و") and (number := line.numeral(at)) and number.skip == 1 and number.value < 60:
        unit = line.atom(number.after, "unit")
        if unit and unit.entry.unit == "TM":
            return int(number.value), unit.after
    return -1, at
