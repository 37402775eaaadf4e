"""Credits: the dateline or byline before a lead («رويترز - بنغازي:») and the agency tag after the last line."""

from collections.abc import Sequence

from rasid.knowledge import Knowledge
from rasid.model.words import Segment, Token
from rasid.read.segments.blocks import Block

_LONGEST = 14  # tokens a credit may run over
_DASHES = frozenset("-–—ـ")
_FILLERS = frozenset(("من", "وكالات", "وكاله", "الوكالات", "خاص", "متابعات", "مراسل", "مراسلنا", "مكتب", "و"))


def lead_credit(line: Block, tokens: Sequence[Token], know: Knowledge) -> int:
    """How many tokens of a line are its credit, 0 for none.

    Names of places and outlets up to a dash or colon; or the shape «place (country) - agency:» whatever the names.
    """
    end = min(line.after, line.first + _LONGEST)
    last = _shape(tokens, line.first, end)
    for at in range(line.first + 1, end):
        mark = tokens[at].fold
        if mark in _DASHES or mark == ":":
            if _all_names(tokens[line.first : at], know):
                last = at + 1 - line.first
            elif last or mark == ":":
                break
    while last and line.first + last < line.after and tokens[line.first + last].fold in _DASHES:
        last += 1
    return last if last < line.after - line.first else 0


def _shape(tokens: Sequence[Token], first: int, end: int) -> int:
    """The length of «words (words) - words:» at the start of a line."""
    marks = [(at, tokens[at].fold) for at in range(first, end) if tokens[at].kind == "punct"]
    shape = [mark for _, mark in marks[:4]]
    if len(shape) == 4 and shape[:2] == ["(", ")"] and shape[2] in _DASHES and shape[3] == ":":
        return marks[3][0] + 1 - first
    return 0


def is_short_credit(line: Block, following: Block) -> bool:
    """A few words with a dash or colon in front of a long line: «المدينة: «الصحيفة»», «الموقع – المدينة»."""
    marked = ":" in line.plain or any(f" {dash} " in line.plain for dash in _DASHES)
    ends = line.plain.endswith(":")
    return marked and not ends and not line.stops and 2 <= len(line.words) <= 5 and len(following.words) >= 15


def _all_names(part: Sequence[Token], know: Knowledge) -> bool:
    named: set[int] = set()
    telling = False
    for match in know.world.names.find(part):
        entity = match.entry.entity
        if match.entry.how in ("name", "capital") and entity.kind in ("place", "state", "outlet", "agency"):
            named.update(range(match.first, match.after))
            telling = telling or entity.kind in ("outlet", "agency", "place") or match.entry.how == "capital"
    rest = [token for at, token in enumerate(part) if at not in named]
    known = all(token.kind == "punct" or token.fold in _FILLERS or token.fold == "cnn" for token in rest)
    return known and (telling or any(token.fold == "cnn" for token in rest))


def split(line: Block, size: int, tokens: Sequence[Token]) -> tuple[Segment, Segment]:
    """The credit and the rest of its line."""
    cut = line.first + size
    credit = Segment((line.span[0], tokens[cut - 1].end), "byline", line.first, cut, "credit")
    return credit, Segment((tokens[cut].start, line.span[1]), "body", cut, line.after, "prose")


def is_credit(line: Block, tokens: Sequence[Token], know: Knowledge) -> bool:
    """A line that holds nothing but names of agencies and places, in brackets or not."""
    return len(line.words) <= 6 and _all_names(tokens[line.first : line.after], know)
