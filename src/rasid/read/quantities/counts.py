"""Counts: a number with its approximator and the noun it counts, before anything is known of its fate."""

from typing import NamedTuple

import msgspec

from rasid.arabic.numerals import Numeral
from rasid.knowledge.entries import ApproximatorEntry, MeasureEntry
from rasid.match.phrases import Match
from rasid.model.records import Approx
from rasid.read.quantities.lines import OTHERS, TWO_OTHERS, Count, Counted, Line, Number, beyond

_RATES = frozenset(("كل", "لكل", "بكل", "وكل", "ولكل"))  # «لكل مئة ألف نسمة»
OF_THEM = frozenset(["منهم", "منها", "منهن", "منهما"])
_SCALES = frozenset((10**3, 10**6, 10**9))  # «(25) ألف»
_TIES = frozenset("-/:+.#_–")
_TO = frozenset(("الي", "-", "–", "او"))


class Numbered(NamedTuple):
    """The number part of a count: bounds, exactness and where it ends."""

    low: Number | None
    high: Number | None
    approx: Approx
    after: int
    vague: bool
    last: Number


def count_at(line: Line, at: int) -> tuple[Count | None, int]:
    """The count that begins at this token, if any, and where to go on reading."""
    approximator = line.know.approximators.at(line.tokens, at)
    if approximator and approximator.after <= line.after:
        return _approximated(line, at, approximator)
    if line.fold(at) in TWO_OTHERS:
        return Count(at, at + 1, 0, 2, 2, "exact", "other_ones", None, "dual"), at + 1
    numeral = line.number(at)
    if numeral is None:
        return None, at + 1
    if not _is_count(line, at, numeral) or line.fold(at - 1) in _RATES:
        return None, numeral.after
    again = line.number(numeral.after + 1) if line.fold(numeral.after) == ")" else None
    if again and again.value == numeral.value and line.fold(at - 1) == "(":
        return None, numeral.after  # «(15) خمسة عشر»
    if again and again.value in _SCALES and line.fold(at - 1) == "(":
        numeral = msgspec.structs.replace(numeral, value=numeral.value * again.value, after=again.after)
    count, after = _with_noun(line, at, numeral.skip, _exact(line, numeral))
    loose = count is not None and count.what == "unknown" and (numeral.definite or numeral.value == 1)
    return (None, numeral.after) if loose else (count, after)


def _approximated(line: Line, at: int, found: Match[ApproximatorEntry]) -> tuple[Count | None, int]:
    """A count that begins with an approximator; a name's number is passed over."""
    place, after = found.entry.place, found.after
    if place == "several":
        return _several(line, at, found)
    if line.fold(after) == "ال":
        after += 1
    numeral = line.number(after)
    if numeral is None or not _is_count(line, after, numeral):
        return None, at + 1
    if place == "name":
        return None, numeral.after if line.tokens[after].kind == "number" else at + 1
    if place == "between":
        numbered = _between(line, numeral)
        return _with_noun(line, at, found.cut.first, numbered) if numbered else (None, at + 1)
    numbered = _bounded(_exact(line, numeral), found.entry.approx or "exact")
    return _with_noun(line, at, found.cut.first, numbered)


def _is_count(line: Line, at: int, numeral: Numeral) -> bool:
    """Whether the number stands free: not in a date, an hour, a version or a model («F-16»)."""
    if numeral.value < 1 or line.tokens[at].kind != "number":
        return numeral.value >= 1
    token, tokens = line.tokens[at], line.tokens
    if at > line.first and tokens[at - 1].end == token.start and tokens[at - 1].fold in _TIES:
        before = tokens[at - 2] if at - 2 >= line.first else None
        if before and before.end == tokens[at - 1].start and before.kind in ("word", "number"):
            return False
    if at > line.first and tokens[at - 1].kind == "word" and tokens[at - 1].fold.isascii():
        return False
    after = numeral.after
    tied = after + 1 < line.after and tokens[after].start == tokens[after - 1].end
    return not (tied and tokens[after].fold in ("/", ":", ".") and tokens[after + 1].kind == "number")


def _exact(line: Line, numeral: Numeral) -> Numbered:
    """The numeral itself, or with a second one after «إلى», «أو» or a dash, the range of both."""
    value, vague = numeral.value, numeral.kind == "vague"
    plain = Numbered(
        value, None if vague else value, "vague" if vague else "exact", numeral.after, vague, value
    )
    second = line.number(numeral.after + 1) if line.fold(numeral.after) in _TO and not vague else None
    rising = second is not None and second.kind == "cardinal" and not second.skip and second.value > value
    if second and rising and line.fold(second.after) and line.tokens[second.after].kind == "word":
        value = _scaled(value, second)
        return Numbered(value, second.value, "between", second.after, False, second.value)
    return plain


def _scaled(low: Number, high: Numeral) -> Number:
    """The low bound in the scale of the high one: «30 إلى 32 مليارا» begins at thirty milliards."""
    scale = max((10**power for power in (12, 9, 6, 3, 0) if high.value >= 10**power), default=1)
    return low * scale if high.after - high.first > 1 and low * scale < high.value else low


def _between(line: Line, low: Numeral) -> Numbered | None:
    """«بين X وY»: the second number follows with و, before it or apart."""
    at = low.after + (line.fold(low.after) in ("و", "الي"))
    high = line.number(at)
    joined = at > low.after or (at < line.after and line.fold(at).startswith("و"))
    if high and joined and low.value < high.value:
        least = _scaled(low.value, high)
        return Numbered(least, high.value, "between", high.after, False, high.value)
    return None


def _bounded(number: Numbered, approx: Approx) -> Numbered:
    """The number with the bounds an approximator gives it; what is vague or a range stays so."""
    if number.vague or number.approx == "between":
        return number
    if approx in ("more_than", "at_least"):
        return number._replace(high=None, approx=approx)
    if approx in ("less_than", "at_most"):
        return number._replace(low=None, high=number.last, approx=approx)
    return number._replace(approx=approx)


def _with_noun(line: Line, first: int, skip: int, number: Numbered) -> tuple[Count | None, int]:
    """The count with what it counts; None when that is a time, an age or a name."""
    what, noun, after = _counted(line, number)
    if noun and noun.entry.measure is None:
        return None, after
    if what == "unknown" and (1900 <= number.last <= 2100 or line.fold(first - 1) == "ال"):
        what, after = "nothing", number.after
    if what == "nothing" and 1900 <= number.last <= 2100 and line.tokens[number.after - 1].kind == "number":
        return None, after
    number, after = _trailing(line, number, after)
    bracketed = noun is not None and line.fold(number.after) == ")" and line.fold(first - 1) == "("
    first -= bracketed
    rule = "vague" if number.vague else "number"
    return Count(first, after, skip, number.low, number.high, number.approx, what, noun, rule), after


def _counted(line: Line, number: Numbered) -> tuple[Counted, Match[MeasureEntry] | None, int]:
    """How the counted is told after a number, its noun, and where it ends."""
    at = number.after
    if line.fold(at) == ")" and line.fold(at - 2) == "(":
        at += 1  # «(20) شخصا»
    word = line.fold(at)
    if word in OTHERS:
        return "other_ones", None, at + 1
    if word in OF_THEM:
        return "of_them", None, at + 1
    partitive = word == "من"
    noun = line.noun(at + partitive)
    if noun and noun.part != "dual" and (partitive or _bare(noun, number.vague)):
        return "noun", noun, beyond(line, noun.after)
    if partitive and line.fold(at + 1) not in line.know.particles and line.tokens[at + 1 :][:1]:
        unknown = at + 1 < line.after and line.tokens[at + 1].kind == "word"
        return ("unknown", None, at + 2) if unknown else ("nothing", None, at)
    if _unknown(line, at, number):
        return "unknown", None, at + 1
    return "nothing", None, at


def _bare(noun: Match[MeasureEntry], vague: bool) -> bool:
    """Whether a number may count this noun: no particle before it, the article only where it is vague."""
    return noun.cut.pro in ("", "ال") if vague else not noun.cut.pro and noun.cut.en in ("", "ا", "ه")


def _unknown(line: Line, at: int, number: Numbered) -> bool:
    """Whether an unlisted word has the form that its number asks for: a tanwin or ta after 11 to 99."""
    if not line.first <= at < line.after or line.tokens[at].kind != "word":
        return False
    word = line.tokens[at].fold
    if (
        len(word) < 3
        or word in line.know.particles
        or word[:2] in ("ال", "لل", "وا", "بـ")
        or number.last < 3
    ):
        return False
    if line.know.tolls.at(line.tokens, at) or line.know.cues.at(line.tokens, at):
        return False
    if number.vague or number.last != int(number.last):
        return False
    rest = int(number.last) % 100
    return (
        word[-1] in "اهء" and word[0] not in "بلو" if 11 <= rest <= 99 else word[0] not in "وب" or rest > 10
    )


def _trailing(line: Line, number: Numbered, after: int) -> tuple[Numbered, int]:
    """An approximator behind the noun («على الأقل»), with at most two words between."""
    for at in range(after, min(after + 3, line.after)):
        if line.tokens[at].kind != "word":
            break
        found = line.know.approximators.at(line.tokens, at)
        if found and found.entry.place == "both" and found.after <= line.after and not found.cut.pro:
            if line.number(found.after) is None or line.fold(at) == "علي":
                return _bounded(number, found.entry.approx or "exact"), found.after
            break
    return number, after


def _several(line: Line, at: int, found: Match[ApproximatorEntry]) -> tuple[Count | None, int]:
    """«عدة صواريخ»: a plural after a word for several."""
    noun = line.noun(found.after)
    if noun and noun.part != "dual" and noun.entry.measure and noun.cut.pro in ("", "ال"):
        after = beyond(line, noun.after)
        return Count(at, after, found.cut.first, 3, None, "vague", "noun", noun, "several"), after
    return None, at + 1
