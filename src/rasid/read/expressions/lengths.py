"""Lengths of time: «ثلاثة أيام», «شهرين», «عدة أسابيع», «عام ونصف», «الأشهر الستة الماضية»; and «قبل» with one."""

from rasid.arabic.numerals import Numeral
from rasid.knowledge.entries import UnitEntry
from rasid.match.phrases import Match
from rasid.model.records import TimeMod
from rasid.read.expressions.line import YEARS, Draft, Line, definite
from rasid.read.expressions.tense import future

_ALONE = frozenset(
    ("منذ", "ومنذ", "خلال", "وخلال", "قبل", "وقبل", "بعد", "وبعد", "مده", "لمده", "طوال", "طيله", "غضون", "من", "مدي",
     "فتره", "لفتره", "مرور", "نحو", "حوالي", "قرابه", "زهاء", "الي", "بمده", "عن", "تتجاوز", "تقارب", "يقارب", "كل")
)  # fmt: skip
_FLOWING = frozenset(("منذ", "ومنذ", "خلال", "وخلال", "قبل", "وقبل", "بعد", "وبعد", "مده", "لمده", "طوال", "طيله",
                      "غضون", "مدي", "فتره", "لفتره", "مرور", "كل", "بمده"))  # fmt: skip
_BEFORE, _AFTER = frozenset(("قبل", "وقبل", "قبيل")), frozenset(("بعد", "وبعد"))
_EVENT = frozenset(("من", "علي", "ان", "عن"))
_AGES = frozenset(
    ("عمر", "العمر", "عمره", "عمرها", "عمرهما", "اعمارهم", "اعمارهن", "سن", "السن", "ابن", "ابنه", "البالغ", "البالغه",
     "بعمر", "يبلغ", "تبلغ", "والبالغ", "عمري", "الطفل", "الطفله", "طفل", "طفله")
)  # fmt: skip
_YEARS_OF = {"E": 10, "C": 100}
_SMALLER = {
    "Y": ("M", 12),
    "M": ("D", 30),
    "W": ("D", 7),
    "D": ("TH", 24),
    "TH": ("TM", 60),
    "TM": ("TS", 60),
}
_MODS: dict[str, TimeMod] = {"more_than": "more_than", "at_least": "more_than", "less_than": "less_than",
                             "at_most": "less_than", "about": "approx"}  # fmt: skip


def length_at(line: Line, at: int) -> Draft | None:
    """The duration that begins here; with «قبل» before it a date, or vague where it has no number."""
    found = (
        _counted(line, at) or _several(line, at) or _half(line, at) or _definite(line, at) or _lone(line, at)
    )
    if found is None or _age(line, found):
        return None
    found = _modified(line, found)
    return _anchored(line, found) if found.kind == "duration" else found


def iso(unit: str, count: float | None, rest: str = "") -> str:
    """`P3D`, `PT2H`, `PXM`; decades and centuries as years, a fraction as the next smaller unit."""
    many = _YEARS_OF.get(unit)
    if many:
        unit, count = "Y", count * many if count is not None else None
    if count is None:
        return f"P{'T' if unit[0] == 'T' else ''}X{unit[-1]}"
    whole, part = int(count), count - int(count)
    small, size = _SMALLER.get(unit, ("", 0))
    fields = [(unit, whole)] if whole else []
    if part and small:
        fields.append((small, round(part * size)))
    days = "".join(f"{n}{u}" for u, n in fields if u[0] != "T")
    clock = "".join(f"{n}{u[-1]}" for u, n in fields if u[0] == "T")
    return f"P{days}{rest}" + (f"T{clock}" if clock else "")


def _unit(line: Line, at: int) -> Match[UnitEntry] | None:
    found: Match[UnitEntry] | None = line.atom(at, "unit")
    return found


def _counted(line: Line, at: int) -> Draft | None:
    """A number and its unit, or the dual, with a half or a smaller unit behind."""
    dual = _unit(line, at)
    if dual and dual.entry.count == "two":
        if line.digits(dual.after) and dual.entry.unit == "Y":
            return None
        return _ended(line, at, dual, 2, dual.cut.first)
    number = line.numeral(at)
    if number is None or number.kind == "ordinal":
        return None
    start, place = _unbracketed(line, at, number)
    unit = _unit(line, place)
    if unit is None or unit.entry.count == "two" or unit.cut.first or definite(unit) and not number.definite:
        return None
    if unit.entry.unit == "Y" and unit.entry.count == "one" and line.digits(unit.after) in YEARS:
        return None  # «أربعة آلاف عام 2023» counts something else
    article = line.fold(at - 1) in ("ال", "وال") and line.tokens[at].kind == "number"
    if article:
        start = at - 1
    value = None if number.kind == "vague" else float(number.value)
    skip = int(line.fold(start) == "وال") if article else number.skip if start == at else 0
    return _ended(line, start, unit, value, skip, number.definite or article)


def _unbracketed(line: Line, at: int, number: Numeral) -> tuple[int, int]:
    """(first, place of the unit) of «(خمسة) أيام», «خمسة (5) أيام» or a plain number."""
    after = number.after
    if line.fold(at - 1) == "(" and line.fold(after) == ")":
        return at - 1, after + 1
    if line.fold(after) == "(" and line.digits(after + 1) == number.value and line.fold(after + 2) == ")":
        return at, after + 3
    return at, after


def _ended(
    line: Line, at: int, unit: Match[UnitEntry], count: float | None, skip: int, known: bool = False
) -> Draft:
    """The duration with its half, its smaller unit, its adjective or its direction."""
    after, rest = unit.after, ""
    half = line.fold(after)
    if half in ("ونصف", "والنصف") and count is not None:
        count, after = count + 0.5, after + 1
        again = _unit(line, after)
        after = again.after if again and again.entry.unit == unit.entry.unit else after
    elif count is not None and (smaller := _smaller(line, after, unit.entry.unit)):
        rest, after = smaller
    after = _trailing(line, after, known or definite(unit))
    return Draft(at, after, "duration", iso(unit.entry.unit, count, rest), "length", skip=skip)


def _smaller(line: Line, at: int, unit: str) -> tuple[str, int] | None:
    """«(شهر) وعشرة أيام»."""
    number = line.numeral(at) if line.fold(at).startswith("و") else None
    less = _unit(line, number.after) if number and number.skip == 1 else None
    if (
        number
        and less
        and not definite(less)
        and _SMALLER.get(unit, ("",))[0] == less.entry.unit
        and unit[0] != "T"
    ):
        return (f"{number.value}{less.entry.unit}", less.after) if less.entry.unit[0] != "T" else None
    return None


def _trailing(line: Line, after: int, known: bool) -> int:
    """Past an adjective of length, and past a direction when the length is a definite one."""
    few = line.atom(after, "few")
    if few and not known:
        return int(after if few.entry.weak else few.after)
    direction = line.atom(after, "direction")
    if direction:
        return int(direction.after)
    return after


def _several(line: Line, at: int) -> Draft | None:
    """«عدة أشهر», «بضعة أيام»."""
    match = line.atom(at, "several")
    unit = _unit(line, match.after) if match else None
    if match is None or unit is None or unit.entry.count != "many" or definite(unit):
        return None
    after = _trailing(line, unit.after, False)
    return Draft(at, after, "duration", iso(unit.entry.unit, None), "length", skip=match.cut.first)


def _half(line: Line, at: int) -> Draft | None:
    """«نصف ساعة», «ربع قرن»."""
    match = line.atom(at, "half")
    unit = _unit(line, match.after) if match else None
    if match is None or unit is None or unit.entry.count != "one":
        return None
    value = iso(unit.entry.unit, 1 / int(match.entry.value))
    return Draft(at, unit.after, "duration", value, "length", skip=match.cut.first)


def _definite(line: Line, at: int) -> Draft | None:
    """«الأشهر الستة الماضية», «الساعات الـ24 الماضية» have a length; «الأيام القليلة المقبلة» is vague."""
    unit = _unit(line, at)
    if unit is None or unit.entry.count != "many" or not definite(unit):
        return None
    skip, place = unit.cut.first, unit.after
    place += line.fold(place) == "ال"
    number = line.numeral(place)
    if number and (number.definite or place > unit.after):
        few = line.atom(number.after, "direction")
        after = few.after if few else number.after
        return Draft(at, after, "duration", iso(unit.entry.unit, float(number.value)), "length", skip=skip)
    also = _unit(line, place)
    if also and also.cut.pro.startswith("و") and definite(also):
        place = also.after  # «الساعات والأيام الماضية»
    few = line.atom(place, "few")
    place = few.after if few else place
    direction = line.atom(place, "direction")
    if direction is None:
        return None
    ref = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF", -2: "PAST_REF"}[direction.entry.shift]
    return Draft(at, direction.after, "vague", ref, "vague-span", skip=skip)


def _lone(line: Line, at: int) -> Draft | None:
    """A bare plural («سنوات»), or one unit after a word that makes it a length («خلال أسبوع»)."""
    unit = _unit(line, at)
    if unit is None or definite(unit) or unit.entry.count == "two":
        return None
    if unit.entry.count == "many":
        return _plural(line, at, unit)
    before = line.fold(at - 1)
    if line.fold(at) == line.fold(at - 2).removesuffix("ا"):
        return None  # «يوما بعد يوم»
    led = not unit.cut.first and (
        before in _FLOWING or (before in _ALONE and _approximated(line, at) is not None)
    )
    few = line.atom(unit.after, "few")
    fused = few and (unit.cut.pro in ("ل", "ول") or few.entry.weak and line.fold(at).endswith(("ا", "ه")))
    alone = not line.atoms.get(unit.after) or line.atom(unit.after, "few", "approx")
    half = led and line.fold(unit.after) in ("ونصف", "والنصف")
    if not half and (not (led or fused) or line.digits(unit.after) or not alone):
        return None
    if unit.entry.unit in ("D", "TH", "TS", "E") and before in ("من", "كل"):
        return None
    return _ended(line, at, unit, 1, unit.cut.first)


def _plural(line: Line, at: int, unit: Match[UnitEntry]) -> Draft | None:
    """An indefinite plural that no number stands before."""
    following = line.fold(unit.after)
    before = line.tokens[at - 1] if at > line.first else None
    if before and (before.kind == "number" or line.numeral(at - 1)) or line.ordinal(at - 1):
        return None
    few = line.atom(unit.after, "few", "several")
    after = few.after if few else unit.after
    owned = following.startswith("ال") and not few and line.fold(at - 1) not in _FLOWING
    if owned or unit.cut.pro in ("ب", "ك", "وب") or (line.atoms.get(unit.after) and not few):
        return None
    return Draft(at, after, "duration", iso(unit.entry.unit, None), "length", skip=unit.cut.first)


def _age(line: Line, found: Draft) -> bool:
    """Whether the years are somebody's age."""
    if not (found.value or "").endswith("Y"):
        return False
    before = [line.fold(at).removeprefix("و") for at in range(found.first - 4, found.first)]
    of_life = line.fold(found.after) == "من" and line.fold(found.after + 1) == "العمر"
    if of_life or any(word in _AGES for word in before):
        return True
    return before[-1] in ("(", "،") and line.fold(found.after) in (")", "،")


def _approximated(line: Line, first: int) -> tuple[int, TimeMod] | None:
    """(where the approximator before a token begins, its mod)."""
    for at in range(max(line.first, first - 4), first):
        match = line.know.approximators.at(line.tokens, at)
        if match and match.after == first and match.entry.approx in _MODS:
            return at, _MODS[match.entry.approx]
    return None


def _modified(line: Line, found: Draft) -> Draft:
    about = _approximated(line, found.first)
    return found._replace(mod=about[1]) if about else found


def _anchored(line: Line, found: Draft) -> Draft | None:
    """«قبل ثلاثة أيام» counts back from now; before «من» and an event it stays a length. «بعد» needs a future."""
    about = _approximated(line, found.first)
    start = about[0] if about else found.first
    before = line.fold(start - 1)
    now = line.fold(found.after) == "من" and line.fold(found.after + 1) == "الان"
    back = before in _BEFORE
    event = line.fold(found.after + (line.fold(found.after) == "فقط")) in _EVENT and not now
    if found.skip or start <= line.first or event:
        return found
    if not back and not (before in _AFTER and (now or future(line, start))):
        return found
    skip = 1 if before.startswith("و") else 0
    after = found.after + 2 if now else found.after
    if "X" in (found.value or ""):
        ref = "PAST_REF" if back else "FUTURE_REF"
        return Draft(start - 1, after, "vague", ref, "ago", skip=skip)
    shift = f"{'ago' if back else 'ahead'} {found.value}"
    return Draft(start - 1, after, "date", None, "ago" if back else "ahead", shift, None, found.mod, skip)


def set_at(line: Line, at: int) -> Draft | None:
    """What recurs: «يوميا», «كل سنة», «كل ثلاثة أيام», «كل جمعة»."""
    fixed = line.atom(at, "set")
    if fixed:
        weekday = fixed.entry.value == "P1D" and line.atom(fixed.after, "weekday")
        value = "P1W" if weekday else fixed.entry.value
        after = weekday.after if weekday else fixed.after
        return Draft(at, after, "set", value, "set", skip=fixed.cut.first)
    every = line.atom(at, "every")
    if every is None or definite(every):
        return None
    day = line.know.times.get("ال" + line.fold(every.after).removeprefix("ال"))
    if day and day.role == "weekday":
        return Draft(at, every.after + 1, "set", "P1W", "set", skip=every.cut.first)
    counted = _counted(line, every.after) or _half(line, every.after)
    if counted and not counted.skip:
        return Draft(at, counted.after, "set", counted.value, "set", skip=every.cut.first)
    return None
