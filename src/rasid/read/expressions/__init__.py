"""Time expressions as they stand, before anybody's clock has been read.

At each word of time every rule tries; the longest expression wins. Grammar: points (days and hours), periods,
lengths, what recurs, and fixed vague words; intervals are joined from two points last.
"""

from collections.abc import Callable, Iterator

from rasid.arabic.fold import offset
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import EXPRESSIONS, SEGMENTS, SENTENCES, TOKENS
from rasid.model.records import Expression
from rasid.read.expressions.guards import is_name
from rasid.read.expressions.intervals import join
from rasid.read.expressions.lengths import length_at, set_at
from rasid.read.expressions.line import Draft, Line
from rasid.read.expressions.periods import period_at
from rasid.read.expressions.points import point_at
from rasid.read.expressions.tense import future
from rasid.read.stage import Stage

_CREDITS = frozenset(("dateline", "byline"))


def _vague_at(line: Line, at: int) -> Draft | None:
    """A fixed vague word; a future one only where the sentence speaks of the future."""
    match = line.atom(at, "vague")
    if match is None or (match.entry.ref == "FUTURE_REF" and not future(line, at)):
        return None
    led = line.fold(at) in ("في", "وفي")  # «في الآونة الأخيرة»: the preposition stays outside
    skip = 0 if led else match.cut.first
    return Draft(at + led, match.after, "vague", match.entry.ref, "vague", skip=skip)


_RULES: tuple[Callable[[Line, int], Draft | None], ...] = (point_at, period_at, length_at, set_at, _vague_at)


def expressions(document: Document, knowledge: Knowledge) -> Iterator[Expression]:
    """The expressions of every sentence and of the page's dateline and byline, in text order."""
    tokens = document[TOKENS]
    ranges = [(sentence.first, sentence.after) for sentence in document[SENTENCES]]
    ranges += [(segment.first, segment.after) for segment in document[SEGMENTS] if segment.kind in _CREDITS]
    for first, after in sorted(ranges):
        line = Line(tokens, first, after, knowledge)
        for draft in join(line, drafts(line)):
            yield _expression(document, line, draft)


def drafts(line: Line) -> list[Draft]:
    """The longest expressions of a sentence, from left to right, none overlapping another."""
    found: list[Draft] = []
    end = line.first
    for at in line.starts():
        if at < end:
            continue
        best: Draft | None = None
        for rule in _RULES:
            draft = rule(line, at)
            if draft and (best is None or draft.after > best.after):
                best = draft
        if best:
            end = best.after
            if not is_name(line, best):
                found.append(best)
    return found


def _expression(document: Document, line: Line, draft: Draft) -> Expression:
    """The record of a draft, its span without fused particles."""
    head = line.tokens[draft.first]
    start = head.start + (offset(head.raw, draft.skip) if draft.skip else 0)
    span = (start, line.tokens[draft.after - 1].end)
    words = document.words(span)
    return Expression(span, words, draft.kind, draft.value, draft.rule, draft.mod, draft.shift, draft.part)


STAGE = Stage(gives=EXPRESSIONS, needs=(TOKENS, SEGMENTS, SENTENCES), run=expressions)
