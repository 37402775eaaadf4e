"""Headlines: the title, what repeats it, and pull-quotes that repeat the body."""

from collections.abc import Sequence
from functools import lru_cache

from rasid.read.segments.blocks import Block

TITLE_WORDS = (3, 35)
PULL_WORDS = (5, 40)
SITE_WORDS = 8  # words a page title may hold besides the headline
NEAR = 40  # lines between a pull-quote and its source, at most
PULL_SHARE = 0.75  # of a pull-quote's words that one other line must hold
_STEM = 4  # letters by which two forms of a word are taken for one


def mark_title(lines: Sequence[Block], given: str | None) -> None:
    """The title: what came with the text, else the first line that looks like a headline."""
    open_lines = [line for line in lines if not line.kind]
    if given is not None:
        if lines:
            lines[0].kind, lines[0].rule = "title", "given"
        return
    for at, line in enumerate(open_lines[:6]):
        if TITLE_WORDS[0] <= len(line.words) <= TITLE_WORDS[1] and not line.stops:
            rest = open_lines[at + 1 :]
            if any(len(other.words) > len(line.words) for other in rest):
                twin = next((other for other in rest if _ends_with(line.words, other.words)), None)
                (twin or line).become("title", "first-headline")
                if twin:
                    line.become("repeat", "page-title")
            return
        if len(line.words) > TITLE_WORDS[1]:
            return


def _ends_with(longer: tuple[str, ...], shorter: tuple[str, ...]) -> bool:
    """Whether one line is another with the site's name before it."""
    before = len(longer) - len(shorter)
    return 0 < before <= SITE_WORDS and len(shorter) >= 4 and longer[-len(shorter) :] == shorter


def mark_repeats(lines: Sequence[Block]) -> None:
    """The title said again, and pull-quotes: loose lines whose words stand in one line of the body."""
    title = next((line.words for line in lines if line.kind == "title"), ())
    body = [line for line in lines if not line.kind]
    stems = {id(line): _stems(line.words) for line in body}
    for at, line in enumerate(body):
        if len(title) >= 3 and (line.words == title or _ends_with(line.words, title)):
            line.become("repeat", "title-again")
        elif PULL_WORDS[0] <= len(line.words) <= PULL_WORDS[1] and not line.stops and at > 0:
            near = body[max(0, at - NEAR) : at if ":" in line.plain else at + NEAR]
            if any(_holds(stems[id(other)], stems[id(line)]) for other in near if other is not line):
                line.become("repeat", "pull-quote")
    for line in lines:
        if (
            line.kind == "boilerplate"
            and line.rule == "markup"
            and len(title)
            and set(title) <= set(line.words)
        ):
            line.kind, line.rule = "repeat", "page-title"


def _stems(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(_stem(word) for word in words if len(word) > 2)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    bare = word
    for start in ("وال", "بال", "ال", "لل", "و", "ل", "ب"):
        if bare.startswith(start) and len(bare) - len(start) >= 3:
            bare = bare[len(start) :]
            break
    return bare[:_STEM]


def _holds(longer: frozenset[str], shorter: frozenset[str]) -> bool:
    common = len(longer & shorter)
    return len(longer) > len(shorter) and common >= 4 and common >= PULL_SHARE * len(shorter)
