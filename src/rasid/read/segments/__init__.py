"""Segments: which lines of the text are the article, and which are the page around it."""

from collections.abc import Iterator
from typing import cast

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import SEGMENTS, TOKENS
from rasid.model.words import Segment, Token
from rasid.read.segments.blocks import Block, blocks
from rasid.read.segments.chrome import mark_chrome, tail_start
from rasid.read.segments.credits import is_credit, is_short_credit, lead_credit, split
from rasid.read.segments.headlines import mark_repeats, mark_title
from rasid.read.stage import Stage

LEADS = 2  # lines of the body that may open with a credit: a caption may stand before the lead
_SITE = frozenset(("|", "ــ", "::", "»»"))


def segments(document: Document, knowledge: Knowledge) -> Iterator[Segment]:
    """One segment a line, in order; a credit before the lead and a site name behind the title stand alone."""
    tokens = document[TOKENS]
    lines = blocks(document, tokens)
    mark_chrome(lines, tokens, knowledge)
    mark_title(lines, document.origin.title)
    mark_repeats(lines)
    body = [line for line in lines if not line.kind]
    for line in (body[0], body[-1]) if len(body) > 1 else ():
        if is_credit(line, tokens, knowledge) or line is body[0] and is_short_credit(line, body[1]):
            line.become("byline", "credit-line")
    leads = [line for line in body if not line.kind][:LEADS]
    for line in lines:
        credit = lead_credit(line, tokens, knowledge) if line in leads else 0
        tail = tail_start(line, tokens, knowledge)
        if credit:
            yield from split(line, credit, tokens)
        elif tail:
            yield _segment((line.span[0], tokens[tail - 1].end), "body", line.first, tail, "prose")
            yield _segment((tokens[tail].start, line.span[1]), "boilerplate", tail, line.after, "tail")
        elif line.kind == "title":
            yield from _title(line, tokens)
        else:
            yield _segment(line.span, line.kind or "body", line.first, line.after, line.rule or "prose")


def _segment(span: tuple[int, int], kind: str, first: int, after: int, rule: str) -> Segment:
    return Segment(span, cast("type[Segment]", kind), first, after, rule)  # type: ignore[arg-type]


def _title(line: Block, tokens: tuple[Token, ...]) -> Iterator[Segment]:
    """The headline, and the site's name behind a bar apart from it."""
    bar = next((at for at in range(line.first + 3, line.after - 1) if _is_bar(tokens, at)), None)
    if bar is None or line.after - bar > 6:
        yield _segment(line.span, "title", line.first, line.after, line.rule)
        return
    yield _segment((line.span[0], tokens[bar - 1].end), "title", line.first, bar, line.rule)
    yield _segment((tokens[bar].start, line.span[1]), "boilerplate", bar, line.after, "site-name")


def _is_bar(tokens: tuple[Token, ...], at: int) -> bool:
    return tokens[at].raw in _SITE or tokens[at].fold == "|"


STAGE = Stage(gives=SEGMENTS, needs=(TOKENS,), run=segments)
