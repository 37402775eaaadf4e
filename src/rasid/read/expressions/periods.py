"""Periods of the calendar: «الأسبوع الماضي», «مطلع عام 2019», «أواخر أيار», «صيف 2006», «ثمانينيات القرن الماضي»."""

from typing import Any

from rasid.arabic import calendars
from rasid.knowledge.entries import UnitEntry
from rasid.model.records import TimeMod
from rasid.read.expressions.dates import DateFields, month_at, year_at
from rasid.read.expressions.line import YEARS, Draft, Line, definite
from rasid.read.expressions.shares import share_of

_DAY = UnitEntry(id="day", unit="D", count="one")
_PERIODS = frozenset(("W", "M", "Y", "E", "C"))
_BARE = frozenset(
    ("منذ", "ومنذ", "حتي", "وحتي", "عامي", "اعوام", "سنوات", "مطلع", "نهايه", "بدايه", "اواخر", "اواءل", "منتصف",
     "صيف", "شتاء", "خريف", "ربيع", "بعد", "قبل", "ديسمبر", "مواليد")
)  # fmt: skip
_LOOSE = frozenset(("في", "وفي", "خلال", "من", "بحلول", "بين", "الي"))
_LISTED = frozenset(("و", "الي", "حتي", "-", "–", "/", "وحتي", "لغايه"))


def period_at(line: Line, at: int) -> Draft | None:
    """The longest period that begins here, with an edge («مطلع») before it or not."""
    earlier = line.atom(at, "hour")
    if earlier:
        place = earlier.after + (line.fold(earlier.after) in ("من", "هذا"))
        inner = _core(line, earlier.after) or _core(line, place) if earlier.entry.ref else None
        return inner._replace(first=at, skip=earlier.cut.first) if inner and inner.after > place else None
    edge = line.atom(at, "edge")
    if edge is None:
        return _core(line, at)
    if definite(edge):
        return None
    place = edge.after + (line.fold(edge.after) == "من")
    found = _core(line, place) or _lone(line, place)
    if found is None:
        return None
    if edge.entry.value and (share := share_of(found, edge.entry.value)):
        return share._replace(first=at, skip=edge.cut.first)
    mod: TimeMod = edge.entry.mod
    return found._replace(first=at, mod=mod, skip=edge.cut.first, rule=f"edge-{found.rule}")


def _core(line: Line, at: int) -> Draft | None:
    for rule in (_unit, _this, _season, _decade, _year, _bare_year):
        if found := rule(line, at):
            return found
    return _month(line, at)


def _skip(line: Line, at: int) -> int:
    match = line.atoms.get(at)
    return match.cut.first if match else 0


def _singular(line: Line, at: int) -> Any:
    """A definite singular unit of the calendar here; «اليوم» too is one beside «نفسه» or «التالي»."""
    day = line.atom(at, "deictic")
    if day and day.entry.id == "today":
        return day._replace(entry=_DAY, cut=day.cut.__class__("ال", "يوم", "", day.cut.first, day.cut.after))
    unit = line.atom(at, "unit")
    if unit and unit.entry.count == "one" and unit.entry.unit in _PERIODS | {"D"} and definite(unit):
        return unit
    return None


def _adjective(line: Line, at: int) -> bool:
    """Whether العام here is «general»: it describes a definite noun before it."""
    before = line.fold(at - 1)
    return (
        line.fold(at).endswith("العام")
        and before.startswith(("ال", "وال", "بال", "لل"))
        and not line.atoms.get(at - 1)
    )


def _unit(line: Line, at: int) -> Draft | None:
    """«الشهر الماضي», «العام نفسه», «اليوم التالي»."""
    unit = _singular(line, at)
    if unit is None or _adjective(line, at):
        return None
    name = unit.entry.unit
    same = line.atom(unit.after, "same")
    if same:
        return Draft(at, same.after, "date", None, "same", f"same {name}", skip=unit.cut.first)
    direction = line.atom(unit.after, "direction")
    if direction is None:
        return None
    if direction.entry.weak:
        if direction.entry.shift < 0:
            return None
        return Draft(at, direction.after, "date", None, "following", f"same {name} +1", skip=unit.cut.first)
    if name == "D":
        return None
    if name == "Y" and (told := _told_year(line, direction.after)):
        return Draft(at, told[1], "date", f"{told[0]}", "year", skip=unit.cut.first)
    shift = f"period {name} {direction.entry.shift:+d}"
    return Draft(at, direction.after, "date", None, "period", shift, skip=unit.cut.first)


def _told_year(line: Line, at: int) -> tuple[int, int] | None:
    """(year, next token) of «(العام الحالي) 2015» or «(العام الماضي) (2014)»."""
    bracket = line.fold(at) == "("
    number = line.digits(at + bracket)
    if number is None or number not in YEARS or (bracket and line.fold(at + 2) != ")"):
        return None
    return number, at + 1 + 2 * bracket


def _this(line: Line, at: int) -> Draft | None:
    """«هذا العام», «نفس اليوم», «ذلك اليوم»."""
    match = line.atom(at, "this", "that", "same")
    unit = _singular(line, match.after) if match else None
    if match is None or unit is None:
        return None
    name = unit.entry.unit
    if match.entry.role != "this":
        return Draft(at, unit.after, "date", None, "same", f"same {name}", skip=match.cut.first)
    shift = "day 0" if name == "D" else f"period {name} +0"
    return Draft(at, unit.after, "date", None, "period", shift, skip=match.cut.first)


def _lone(line: Line, at: int) -> Draft | None:
    """After an edge the bare period is the present one: «نهاية الشهر», «مطلع الأسبوع»; or a day or month."""
    unit = _singular(line, at)
    if unit and unit.entry.unit in ("W", "M", "Y", "C") and not _adjective(line, at):
        return Draft(at, unit.after, "date", None, "period", f"period {unit.entry.unit} +0")
    return None


def _year(line: Line, at: int) -> Draft | None:
    """«عام 2019», «سنة 1436هـ», «عامي 2006» of «عامي 2006 و2009»."""
    unit = line.atom(at, "unit")
    if unit is None or unit.entry.unit != "Y":
        return None
    number = line.digits(unit.after)
    if number is None:
        return _spelled(line, at, unit.after)
    return _years(line, at, unit.after, number) if len(line.fold(unit.after)) == 4 else None


def _spelled(line: Line, at: int, place: int) -> Draft | None:
    """«عام ألفين وواحد وعشرين»."""
    number = line.numeral(place)
    if number is None or number.kind != "cardinal" or number.value not in YEARS:
        return None
    return Draft(at, number.after, "date", str(number.value), "year", skip=_skip(line, at))


def _years(line: Line, at: int, place: int, number: int) -> Draft | None:
    """The year at a place, or the years from it to another."""
    value, after = _value(line, place, number)
    if value is None:
        return None
    second = line.digits(after + 1)
    if second and len(line.fold(after + 1)) == 4 and line.fold(after) in _LISTED and second > number:
        other, end = _value(line, after + 1, second)
        if other and (line.fold(after) != "و" or line.fold(at - 1) in ("بين", "وبين")):
            return Draft(at, end, "interval", f"{value}/{other}", "years", skip=_skip(line, at))
    return Draft(at, after, "date", value, "year", skip=_skip(line, at))


def _value(line: Line, place: int, number: int) -> tuple[str | None, int]:
    """(ISO year, or the span of a Hijri one; next token)."""
    era = line.atom(place + 1, "era")
    after = era.after if era else place + 1
    if number in calendars.HIJRI_YEARS and (era is None or era.entry.value == "hijri"):
        first, last = calendars.hijri_month(number, 1), calendars.hijri_month(number, 12)
        return (f"{first[0]}/{last[1]}" if first and last else None), after
    if era and era.entry.value == "hijri":
        return None, after
    return (f"{number:04}", after) if number >= 1000 or era else (None, after)


def _bare_year(line: Line, at: int) -> Draft | None:
    """Four digits that are a year: after «منذ» and the like, alone in brackets, or where nothing is counted."""
    number = line.digits(at)
    if number is None or number not in YEARS or len(line.fold(at)) != 4:
        return None
    before, behind = line.fold(at - 1), line.fold(at + 1)
    listed = before in _LISTED and line.digits(at - 2) in YEARS
    bracket = before == "(" and behind == ")"
    if behind in (":", "/", ".") and line.tight(at) and line.digits(at + 2) is not None:
        return None
    if not (before in _BARE or listed or bracket or (before in _LOOSE and not _counts(line, at + 1))):
        return None
    return _years(line, at, at, number)


def _counts(line: Line, at: int) -> bool:
    """Whether a word here may be counted by the number before it."""
    if not line.first <= at < line.after or line.tokens[at].kind != "word":
        return False
    word = line.fold(at)
    return not (word.startswith(("ال", "و", "لل", "ب")) or word in line.know.particles or word in _LISTED)


def _month(line: Line, at: int) -> Draft | None:
    """A month with its year, its direction, or neither."""
    month = month_at(line, at)
    return month_draft(line, at, month) if month else None


def month_draft(line: Line, at: int, month: DateFields) -> Draft | None:
    """The expression of a month without a day."""
    if month.year:
        value = month.iso()
        return Draft(at, month.after, "date", value, "month", skip=_skip(line, at)) if value else None
    return Draft(at, month.after, "date", None, "month", month.shift(), skip=_skip(line, at))


def _season(line: Line, at: int) -> Draft | None:
    """«صيف 2006», «الشتاء الماضي», «خريف العام الماضي»."""
    match = line.atom(at, "season")
    if match is None:
        return None
    code, skip = match.entry.value, match.cut.first
    year = year_at(line, match.after)
    if year:
        return Draft(at, year[1], "date", f"{year[0]}-{code}", "season", skip=skip)
    direction = line.atom(match.after, "direction")
    if direction and not direction.entry.weak and definite_season(line, at):
        return Draft(
            at,
            direction.after,
            "date",
            None,
            "season",
            f"season {code} {direction.entry.shift:+d}",
            skip=skip,
        )
    inner = _unit(line, match.after) or _this(line, match.after)
    if inner and inner.shift and inner.shift.startswith("period Y"):
        move = inner.shift.removeprefix("period ").replace(" ", "")
        return Draft(at, inner.after, "date", None, "season", f"season {code} {move}", skip=skip)
    return None


def definite_season(line: Line, at: int) -> bool:
    """Whether the season carries the article, as one with an adjective must."""
    return "ال" in line.fold(at)[:3]


def _decade(line: Line, at: int) -> Draft | None:
    """«الثمانينيات», «ثمانينيات القرن الماضي»."""
    match = line.atom(at, "decade")
    if match is None:
        return None
    after = match.after
    after += line.fold(after) == "من"
    unit = line.atom(after, "unit")
    century = bool(unit and unit.entry.unit == "C")
    if century:
        rank = line.ordinal(unit.after)
        direction = line.atom(unit.after, "direction")
        end = direction.after if direction else rank.after if rank else unit.after
        hundred = (int(rank.value) - 1) * 100 if rank else 1900
    elif definite(match):
        end, hundred = match.after, 1900
    else:
        return None
    return Draft(at, end, "date", f"{(hundred + match.entry.shift) // 10}X", "decade", skip=match.cut.first)
