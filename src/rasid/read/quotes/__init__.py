"""Quoted passages: every style of mark, nested, reopened, swapped, and left open."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import QUOTES, SENTENCES, TOKENS
from rasid.model.records import Problem, Quote
from rasid.model.words import Sentence, Token
from rasid.read.quotes.marks import SINGLE, Mark, Role, marks
from rasid.read.stage import Stage

_STOPS = frozenset(".؟!?،,؛…:")
_DEEPEST = 6  # quotes within quotes
_REACH = 4  # paragraphs a quote may run on without being opened again


def quotes(document: Document, knowledge: Knowledge) -> Iterator[Quote | Problem]:
    """Every quote in text order; one that nobody closes ends where its speaker's words do."""
    tokens = document[TOKENS]
    paragraphs = [
        _range(group) for _, group in groupby(document[SENTENCES], key=lambda found: found.paragraph)
    ]
    listed = [list(marks(tokens, first, after)) for first, after in paragraphs]
    found: list[Quote] = []
    problems: list[Problem] = []
    stack: list[Mark] = []
    for number, (first, after) in enumerate(paragraphs):
        for mark in listed[number]:
            _take(tokens, mark, stack, found)
        if stack and not _runs_on(listed, number, stack):
            for opened in reversed(stack):
                quote = _infer(tokens, opened, max(first, opened.after), after, knowledge)
                if quote and opened.style not in SINGLE:
                    found.append(quote)
                    if not _reopened(listed, number, opened):
                        message = "a quote is opened and not closed; its end is inferred"
                        problems.append(Problem("quote-open", message, quote.span))
            stack.clear()
    yield from sorted(found, key=lambda quote: (quote.span[0], -quote.span[1]))
    yield from problems


def _range(group: Iterator[Sentence]) -> tuple[int, int]:
    sentences = list(group)
    return sentences[0].first, sentences[-1].after


def _take(tokens: Sequence[Token], mark: Mark, stack: list[Mark], found: list[Quote]) -> None:
    """Open or close with this mark."""
    partner = next((at for at in range(len(stack) - 1, -1, -1) if _pairs(stack[at], mark)), None)
    if _role(mark, partner) == "open":
        if len(stack) < _DEEPEST:
            stack.append(mark)
    elif partner is not None:
        opened = stack[partner]
        del stack[partner:]
        if any(token.kind in ("word", "number") for token in tokens[opened.after : mark.at]):
            inner = (tokens[opened.after].start, tokens[mark.at - 1].end)
            found.append(Quote((opened.start, mark.end), inner, opened.style))


def _pairs(opened: Mark, mark: Mark) -> bool:
    """Whether this mark may close that one: same style, or two double styles of one text."""
    return opened.style == mark.style or (opened.style not in SINGLE and mark.style not in SINGLE)


def _role(mark: Mark, partner: int | None) -> Role:
    """What this mark does here: its shape decides unless the spaces say that shapes are swapped."""
    if mark.style in SINGLE:
        return mark.leans
    if mark.role == "open":
        return "close" if partner is not None and mark.leans == "close" else "open"
    if mark.role == "close":
        return "open" if partner is None and mark.leans == "open" else "close"
    if partner is None:
        return "close" if mark.stopped else "open"
    return "open" if mark.leans == "open" else "close"


def _infer(
    tokens: Sequence[Token], opened: Mark, first: int, after: int, knowledge: Knowledge
) -> Quote | None:
    """The quote up to the next cue that begins a clause, else to the paragraph's end."""
    for match in knowledge.cues.find(tokens, first + 2, after):
        before = tokens[match.first - 1]
        begins = tokens[match.first].fold[:1] in ("و", "ف") or match.part == "participle"
        if begins and before.kind == "punct" and before.fold in _STOPS and match.entry.frame == "say":
            after = match.first
            break
    last = after - 1
    while last >= opened.after and (tokens[last].kind == "break" or tokens[last].fold in "،,؛"):
        last -= 1
    if not any(token.kind == "word" for token in tokens[opened.after : last + 1]):
        return None
    end = tokens[last].end
    return Quote((opened.start, end), (tokens[opened.after].start, end), opened.style, False)


def _runs_on(listed: list[list[Mark]], number: int, stack: list[Mark]) -> bool:
    """Whether one of the next paragraphs closes what is open here before anything opens there."""
    opened = stack[0]
    for later in listed[number + 1 : number + 1 + _REACH]:
        for mark in later:
            if _pairs(opened, mark) and (mark.role == "close" or mark.leans == "close"):
                return mark.role != "open" and mark.leans == "close"
            return False
    return False


def _reopened(listed: list[list[Mark]], number: int, opened: Mark) -> bool:
    """Whether the next paragraph opens with the same mark, as quotes of several paragraphs do."""
    if number + 1 >= len(listed) or not listed[number + 1]:
        return False
    following = listed[number + 1][0]
    return following.style == opened.style and following.leans == "open"


STAGE = Stage(gives=QUOTES, needs=(TOKENS, SENTENCES), run=quotes)
