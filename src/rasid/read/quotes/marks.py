"""Quote marks: where they stand, and whether each opens or closes by its shape and the spaces around it."""

from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from rasid.model.words import Token

Role = Literal["open", "close", "either"]

_SHAPES: dict[str, tuple[str, Role]] = {
    "«": ("«»", "open"), "»": ("«»", "close"), "‹": ("«»", "open"), "›": ("«»", "close"),
    "“": ("“”", "open"), "”": ("“”", "close"), "„": ("“”", "open"), "‟": ("“”", "open"),
    "{": ("{}", "open"), "}": ("{}", "close"),
    "‘": ("‘’", "open"), "’": ("‘’", "close"), "‚": ("‘’", "open"), "‛": ("‘’", "open"),
    '"': ('""', "either"), "″": ('""', "either"), "＂": ('""', "either"),
    "'": ("''", "either"), "`": ("''", "either"),
}  # fmt: skip
_PAIRED: dict[str, tuple[str, Role]] = {
    "((": ("(())", "open"), "))": ("(())", "close"), "''": ('""', "either"), "``": ('""', "open"),
    "<<": ("«»", "open"), ">>": ("«»", "close"),
}  # fmt: skip
SINGLE = frozenset(("‘’", "''"))
_STOPS = frozenset(".،,؛;:؟?!)]…")
_LEADS = frozenset((*"([:،؛-–—", *"بلوفك", "بال", "ال", "لل"))


class Mark(NamedTuple):
    """A quote mark at tokens[at:after]; `role` by shape, `leans` by the spaces around it.

    `stopped` when a stop follows at once, as behind a closing mark.
    """

    at: int
    after: int
    start: int
    end: int
    style: str
    role: Role
    leans: Role
    stopped: bool


def marks(tokens: Sequence[Token], first: int, after: int) -> Iterator[Mark]:
    """The quote marks among tokens[first:after]; apostrophes inside words are none."""
    at = first
    while at < after:
        token = tokens[at]
        if token.kind not in ("punct", "symbol"):
            at += 1
            continue
        width, shape = 1, _SHAPES.get(token.fold)
        if at + 1 < after and tokens[at + 1].start == token.end:
            pair = _PAIRED.get(token.fold + tokens[at + 1].fold)
            if pair:
                width, shape = 2, pair
        if shape:
            leans = _leans(tokens, at, at + width, first, after)
            if shape[0] not in SINGLE or leans != "either":
                end, behind = tokens[at + width - 1].end, at + width
                stopped = behind < after and tokens[behind].start == end and tokens[behind].fold in _STOPS
                yield Mark(at, behind, token.start, end, *shape, leans, stopped)
        at += width


def _leans(tokens: Sequence[Token], at: int, behind: int, first: int, after: int) -> Role:
    """`open` with a space (or «:», «(», a lone preposition) before, `close` with a space or a stop behind."""
    gap_before = at == first or tokens[at - 1].end < tokens[at].start
    gap_behind = behind >= after or tokens[behind].start > tokens[behind - 1].end
    if not gap_behind and tokens[behind].fold in _STOPS:
        return "close"
    if not gap_before and tokens[at - 1].fold in _LEADS:
        return "open"
    if gap_before == gap_behind:
        return "either"
    return "open" if gap_before else "close"
