"""Counts that the noun tells: duals, «شخص واحد», «الجنود الثلاثة»; and where any count may begin."""

from collections.abc import Iterator

from rasid.arabic.numerals import begins
from rasid.knowledge import Knowledge
from rasid.knowledge.entries import MeasureEntry
from rasid.match.phrases import Match
from rasid.model.words import Token
from rasid.read.quantities.lines import TWO_OTHERS, Count, Line, beyond

_OPENS: dict[str, dict[str, bool]] = {}
_MEMO = 200_000
_ONE_OF = frozenset(("احد", "احدي", "كلا", "كلتا", "باحد", "لاحد", "واحد", "باحدي"))
_TWO = frozenset(("اثنين", "اثنان", "اثنتين", "اثنتان"))


def openings(line: Line) -> Iterator[int]:
    """The tokens of the sentence at which a count may begin; remembered by folded form."""
    known = _OPENS.setdefault(line.know.digest, {})
    for at in range(line.first, line.after):
        opens = known.get(line.tokens[at].fold)
        if opens is None:
            if len(known) >= _MEMO:
                known.clear()
            opens = known[line.tokens[at].fold] = _opens(line.tokens[at], line.know)
        if opens:
            yield at


def _opens(token: Token, know: Knowledge) -> bool:
    if token.kind == "number" or token.fold in TWO_OTHERS:
        return True
    stems = [cut.stem for cut in token.cuts]
    return begins(token) or any(stem in know.measures or stem in know.approximators for stem in stems)


def noun_first(line: Line, at: int) -> Count | None:
    """A count told by the noun at this token: its dual, «شخص واحد», or a definite number behind it."""
    noun = line.noun(at)
    if noun is None or noun.entry.measure is None or line.fold(at - 1) in _ONE_OF:
        return None
    if noun.part == "dual":
        after = noun.after + (line.fold(noun.after) in _TWO)
        return Count(at, beyond(line, after), noun.cut.first, 2, 2, "exact", "noun", noun, "dual")
    behind = line.number(noun.after)
    if behind and behind.value == 1 and noun.part == "singular" and not behind.skip and not behind.definite:
        return Count(at, behind.after, noun.cut.first, 1, 1, "exact", "noun", noun, "one")
    if noun.part == "form" and line.fold(noun.after) in _TWO:
        return Count(at, beyond(line, noun.after + 1), noun.cut.first, 2, 2, "exact", "noun", noun, "dual")
    if noun.part == "form" and noun.cut.pro.endswith(("ال", "لل")) or noun.cut.en in ("ه", "ها", "هم"):
        return _definite(line, at, noun)
    if noun.part == "form" and line.fold(noun.after) in ("عده", "عديده"):
        return Count(at, noun.after + 1, noun.cut.first, 3, None, "vague", "noun", noun, "several")
    return None


def _definite(line: Line, at: int, noun: Match[MeasureEntry]) -> Count | None:
    """«الجنود الثلاثة», «الجنود الـ12»."""
    article = line.fold(noun.after) == "ال"
    behind = line.number(noun.after + article)
    if behind is None or behind.kind != "cardinal" or behind.value < 2 or not (article or behind.definite):
        return None
    value = behind.value
    return Count(at, behind.after, noun.cut.first, value, value, "exact", "noun", noun, "definite")


def owned_first(line: Line, at: int) -> Count | None:
    """«معاونيه الثلاثة»: an unlisted noun with a definite number below eleven behind it."""
    token, behind = line.tokens[at], line.number(at + 1)
    if (
        behind is None
        or not behind.definite
        or behind.skip
        or not 3 <= behind.value <= 10
        or token.kind != "word"
    ):
        return None
    if behind.kind != "cardinal" or line.tokens[at + 1].kind != "word" or token.fold in line.know.particles:
        return None
    owned = token.fold.startswith(("ال", "وال")) or token.raw.endswith(("ه", "ها", "هم"))
    if not owned or line.noun(at) or len(token.fold) < 5:
        return None
    skip = int(token.fold.startswith("وال"))
    return Count(at, behind.after, skip, behind.value, behind.value, "exact", "unknown", None, "definite")
