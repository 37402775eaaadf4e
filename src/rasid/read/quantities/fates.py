"""Fates: what befell the people a number counts, from the words around it («قُتل ثلاثة», «إصابة ستة»)."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter

import msgspec

from rasid.knowledge.entries import TollEntry
from rasid.match.phrases import Match
from rasid.model.records import Measure
from rasid.read.quantities.lines import Count, Line

_FIRST, _AFTER = attrgetter("first"), attrgetter("after")
PEOPLE = frozenset(("person", "soldier", "fighter", "official"))
CASUALTIES = frozenset(
    ("killed", "wounded", "killed_or_wounded", "detained", "kidnapped", "missing", "displaced")
)
WEAPONS = frozenset(("attack", "strike", "missile", "drone", "shell", "bomb"))
_STOPS = frozenset(
    [
        "ان",
        "التي",
        "الذي",
        "الذين",
        "اللذين",
        "حيث",
        "عندما",
        "لكن",
        "ولكن",
        "فيما",
        "بينما",
        "كما",
        "وان",
        "بان",
        "اذ",
        "ثم",
        "وذلك",
        "الا",
    ]
)
_PREPOSITIONS = frozenset(
    [
        "في",
        "علي",
        "من",
        "مع",
        "بعد",
        "قبل",
        "خلال",
        "الي",
        "عن",
        "عند",
        "يد",
        "ضد",
        "بين",
        "لدي",
        "بينهم",
        "بينها",
        "منذ",
    ]
)
_AMONG = frozenset(["بينهم", "بينهن", "منهم", "منهن", "ضمنهم"])
_PLUS = frozenset((("اضافه", "الي"), ("بالاضافه", "الي"), ("واضافه", "الي"), ("فضلا", "عن")))
_QUOTES = frozenset("«»“”\"'()[]{}‘’")
_APART = frozenset(["احدهم", "احدهما", "احداهما", "احداهن", "بعضهم", "بينهم", "منهم", "معظمهم", "اغلبهم"])
_NOUN_REACH, _VERB_REACH, _JOINED_REACH, _TALLY_REACH = 3, 7, 10, 14


class Told(msgspec.Struct, frozen=True):
    """A count with its measure; `toll` says whether a word of fate gave it."""

    count: Count
    measure: Measure
    toll: bool


def fate(line: Line, count: Count, tolls: Sequence[Match[TollEntry]], told: Sequence[Told]) -> Measure | None:
    """The fate that governs a count, from before it, from the count it is joined to, or from behind it."""
    before = _before(line, count, tolls, told)
    if before:
        return before
    last = told[-1] if told else None
    if last and last.toll and line.fold(count.first - 1) in _AMONG:
        return last.measure
    if last and last.toll and added(line, count, last.count.after):
        return last.measure
    return _behind(line, count, tolls)


def added(line: Line, count: Count, after: int) -> bool:
    """Whether the count is added to the one that ended at `after`, in the same breath."""
    gap = range(after, count.first)
    if len(gap) > _JOINED_REACH or any(line.fold(at) in _STOPS for at in gap):
        return False
    if any(_breaks(line, at) and line.fold(at) not in ("،", ",") for at in gap):
        return False
    return _joined(line, count) or (line.fold(count.first - 2), line.fold(count.first - 1)) in _PLUS


def _joined(line: Line, count: Count) -> bool:
    """Whether و joins the count to what stands before it."""
    return (count.skip > 0 and line.fold(count.first).startswith("و")) or line.fold(count.first - 1) == "و"


def _before(
    line: Line, count: Count, tolls: Sequence[Match[TollEntry]], told: Sequence[Told]
) -> Measure | None:
    """The nearest word of fate before the count that reaches it."""
    floor = told[-1].count.after if told else 0
    for index in range(bisect_right(tolls, count.first, key=_AFTER) - 1, -1, -1):
        toll = tolls[index]
        if toll.first < (floor or line.first) or count.first - toll.after > _TALLY_REACH:
            return None
        if _wanted(count, toll.entry) and _reaches(line, count, toll):
            return _paired(tolls, index, floor)
    return None


def _wanted(count: Count, entry: TollEntry) -> bool:
    """An attack governs only «times»; a fate governs all the rest."""
    repeat = count.noun is not None and count.noun.entry.id == "repeat"
    return (entry.measure == "attack") == repeat


def _paired(tolls: Sequence[Match[TollEntry]], index: int, floor: int) -> Measure:
    """«مقتل وإصابة» together are killed_or_wounded, unless the first tells of a count just before it."""
    toll = tolls[index]
    earlier = tolls[index - 1] if index else None
    if floor and earlier and earlier.first - floor < 3 and (earlier.part == "perfect" or earlier.cut.en):
        return toll.entry.measure
    joined = index and tolls[index - 1].after == toll.first and toll.cut.pro.startswith("و")
    both = joined and {tolls[index - 1].entry.measure, toll.entry.measure} == {"killed", "wounded"}
    return "killed_or_wounded" if both else toll.entry.measure


def _reaches(line: Line, count: Count, toll: Match[TollEntry]) -> bool:
    """Whether nothing between the word of fate and the count breaks the tie."""
    gap = range(toll.after, count.first)
    if all(line.fold(at) in _QUOTES for at in gap):
        return True
    if toll.entry.tally:
        return not any(line.fold(at) in (".", "؛", ":") for at in gap)
    if count.what == "nothing" or any(_breaks(line, at) for at in gap):
        return False
    if any(line.fold(at) in _STOPS for at in gap):
        return False
    if line.fold(count.first - 1) in _PREPOSITIONS or _governed(line, count):
        return False
    verb = toll.part in ("perfect", "imperfect")
    reach = _JOINED_REACH if _joined(line, count) else _VERB_REACH if verb else _NOUN_REACH
    return len(gap) <= reach


def _breaks(line: Line, at: int) -> bool:
    """Whether a mark other than a quote or bracket stands here."""
    return line.tokens[at].kind in ("punct", "symbol") and line.fold(at) not in _QUOTES


def _governed(line: Line, count: Count) -> bool:
    """Whether the count carries a preposition of its own."""
    return count.skip > 0 and line.fold(count.first)[: count.skip].lstrip("وف") in ("ب", "ل", "ك")


def _behind(line: Line, count: Count, tolls: Sequence[Match[TollEntry]]) -> Measure | None:
    """A verb of fate right behind the count, itself followed by no object; «لقوا مصرعهم»."""
    for index in range(bisect_left(tolls, count.after, key=_FIRST), len(tolls)):
        toll = tolls[index]
        gap = toll.first - count.after
        if gap > 3 or any(line.tokens[at].kind != "word" for at in range(count.after, toll.first)):
            return None
        if toll.entry.measure == "attack" or any(
            line.fold(at) in _APART or line.number(at) for at in range(count.after, toll.first)
        ):
            return None
        if toll.cut.en in ("هم", "هما", "هن") and toll.part == "form":
            return toll.entry.measure
        if toll.part == "perfect" and not toll.cut.pro and gap <= 2 and _closed(line, toll.after):
            return toll.entry.measure
    return None


def _closed(line: Line, at: int) -> bool:
    """Whether no object can begin here: the clause ends, or a particle or a preposition follows."""
    word = line.fold(at)
    return not word or line.tokens[at].kind != "word" or word in line.know.particles or word[0] in "وبف"
