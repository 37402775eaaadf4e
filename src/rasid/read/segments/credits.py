"""Credits: the dateline or byline before a lead («رويترز - بنغازي:») and the agency tag after the last line."""

from collections.abc import Sequence

from rasid.knowledge import Knowledge
from rasid.model.words import Segment, Token
from rasid.read.segments.blocks import Block

_LONGEST = 14  # tokens a credit may run over
_DASHES = frozenset("-–—ـ")
_FILLERS = frozenset(("من", "وكالات", "وكاله", "الوكالات", "خاص", "متابعات", "مراسل", "مراسلنا", "مكتب", "و"))


def lead_credit(line: Block, tokens: Sequence[Token], know: Knowledge) -> int:
    """How many tokens of a line are its credit: names of places and outlets up to a dash or colon; 0 for none."""
    end = min(line.after, line.first + _LONGEST)
    last = 0
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
