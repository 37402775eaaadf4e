"""Owners: whose the counted are, from a name in or right behind the count («5 جنود أميركيين»)."""

from collections.abc import Sequence

from rasid.match.spans import Intervals
from rasid.model.records import Mention
from rasid.model.words import Token
from rasid.read.quantities.lines import Count, Line

_KINDS = frozenset((
    "armed_group", "party", "state", "government", "military", "police", "organisation", "company",
))  # fmt: skip
_LINKS = frozenset(("من", "قبل", "تابعين", "تابعا", "تابعه", "ينتمون", "الي", "لدي", "صفوف", "قوات", "عناصر"))
_OWNERLESS = frozenset(("money", "percent", "distance", "other", "source"))
_REACH = 4


def owner(line: Line, count: Count, measure: str, mentions: Intervals[Mention]) -> str | None:
    """The entity the counted belong to, or None."""
    if measure in _OWNERLESS:
        return None
    span = (line.tokens[count.first].start, line.tokens[count.after - 1].end)
    inside = [mention for mention in mentions.meeting(span) if mention.kind in _KINDS]
    if inside:
        return inside[-1].entity
    return _behind(line, count, mentions)


def _behind(line: Line, count: Count, mentions: Intervals[Mention]) -> str | None:
    """A name or adjective of origin behind the count, over adjectives and linking words only."""
    linked = False
    for at in range(count.after, min(count.after + _REACH, line.after)):
        token = line.tokens[at]
        if token.kind != "word":
            return None
        found = _named(token, mentions)
        if found and (linked or found.kind != "state" or _fused(token)):
            return found.entity
        origin = line.know.world.origins.get(token.fold)
        if origin and not linked:
            return origin.entity.id
        linked = linked or token.fold in _LINKS
        if linked and token.fold not in _LINKS or not linked and at > count.after:
            return None
    return None


def _fused(token: Token) -> bool:
    """Whether a preposition of belonging is written onto the token."""
    return token.fold.startswith("لل")


def _named(token: Token, mentions: Intervals[Mention]) -> Mention | None:
    """The mention of an actor that begins at this token."""
    found: Sequence[Mention] = mentions.meeting(token.span)
    return next((m for m in found if m.kind in _KINDS and token.start <= m.span[0] < token.end), None)
