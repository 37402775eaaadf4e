"""Sentences of the article proper: title, body, captions and embedded posts, never the page around them."""

from collections.abc import Iterator, Sequence

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import SEGMENTS, SENTENCES, TOKENS
from rasid.model.words import Sentence, Token
from rasid.read.stage import Stage

READ = frozenset(("title", "body", "caption", "embed"))
_END = frozenset(".؟!?…")
_OPEN, _CLOSE, _SAME = "«“„{(", "»”}) ", '"'
_ABBREVIATIONS = frozenset(("د", "م", "ا", "ب", "ف", "ق", "ص", "ه", "اي", "st", "mr", "dr", "u", "s", "no"))


def sentences(document: Document, knowledge: Knowledge) -> Iterator[Sentence]:
    """A line break always ends a sentence; a stop does outside quotes, not after numbers or abbreviations."""
    tokens = document[TOKENS]
    paragraph = 0
    for segment in document[SEGMENTS]:
        if segment.kind in READ:
            for first, after in lines(tokens, segment.first, segment.after):
                for start, end in split(tokens, first, after):
                    span = (tokens[start].start, tokens[end - 1].end)
                    yield Sentence(span, start, end, segment.kind, paragraph)
                paragraph += 1


def lines(tokens: Sequence[Token], first: int, after: int) -> Iterator[tuple[int, int]]:
    """Token ranges between line breaks."""
    start = first
    for at in range(first, after):
        if tokens[at].kind == "break":
            if at > start:
                yield start, at
            start = at + 1
    if after > start:
        yield start, after


def split(tokens: Sequence[Token], first: int, after: int) -> Iterator[tuple[int, int]]:
    """Token ranges of the sentences of one line."""
    marks = [tokens[at].fold for at in range(first, after) if tokens[at].kind == "punct"]
    brackets = sum(mark in _OPEN for mark in marks) == sum(mark in _CLOSE for mark in marks)
    straight = sum(mark in _SAME for mark in marks) % 2 == 0
    start, depth, quoted = first, 0, False
    for at in range(first, after - 1):
        mark = tokens[at].fold
        if tokens[at].kind != "punct":
            continue
        if mark in _OPEN and brackets:
            depth += 1
        elif mark in _CLOSE and brackets:
            depth = max(0, depth - 1)
        elif mark in _SAME and straight:
            quoted = not quoted
        elif mark in _END and not (depth or quoted) and _ends(tokens, at, after) and _free(tokens, at + 1):
            yield start, at + 1
            start = at + 1
    if after > start:
        yield start, after


def _free(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sentence may begin here: at no closing mark; at a straight one only where it opens."""
    mark = tokens[at].fold
    return mark not in _CLOSE and (mark not in _SAME or _opens(tokens, at))


def _opens(tokens: Sequence[Token], at: int) -> bool:
    """Whether the quote mark here has a space before it and none after: it opens."""
    return (
        tokens[at].start > tokens[at - 1].end
        and at + 1 < len(tokens)
        and tokens[at + 1].start == tokens[at].end
    )


def _ends(tokens: Sequence[Token], at: int, after: int) -> bool:
    """Whether the stop at this place ends a sentence rather than an abbreviation, a number or a run of dots."""
    before, behind = tokens[at - 1] if at else None, tokens[at + 1] if at + 1 < after else None
    if behind and behind.kind == "punct" and behind.fold in _END:
        return False
    if tokens[at].fold in "؟!?…":
        return True
    tight = behind is not None and behind.start == tokens[at].end
    if before and before.kind == "number" and tight and behind and behind.kind == "number":
        return False
    if before is None or before.fold not in _ABBREVIATIONS:
        return True
    return not (tight or len(before.fold) == 1 or before.fold.isascii())


STAGE = Stage(gives=SENTENCES, needs=(TOKENS, SEGMENTS), run=sentences)
