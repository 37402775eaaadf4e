"""The scene of a document: who is mentioned where, in tokens, and who speaks."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rasid.arabic.fold import fold
from rasid.knowledge import Knowledge
from rasid.match.spans import Intervals, token_range
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, ENTITIES, MENTIONS, QUANTITIES, SENTENCES, TIMES, TOKENS
from rasid.model.records import Attribution, Mention
from rasid.model.spans import Span, inside
from rasid.model.words import Sentence, Token

_CLITICS = ("ب", "ل", "ك")


class Party(NamedTuple):
    """A mention as the sentence has it: tokens[first:after], the preposition written onto it, and whether و is."""

    first: int
    after: int
    mention: Mention
    clitic: str
    joined: bool


class Content(NamedTuple):
    """A part of what an attribution says."""

    span: Span
    attribution: Attribution


class Scene:
    """A document's layers, asked by token."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.document, self.know = document, knowledge
        self.tokens: Sequence[Token] = document[TOKENS]
        self.sentences: Sequence[Sentence] = document[SENTENCES]
        self.entities = {entity.id: entity for entity in document[ENTITIES]}
        self.parties = _parties(self.tokens, document[MENTIONS])
        self._firsts = [party.first for party in self.parties]
        self.times = Intervals(document[TIMES])
        self.quantities = Intervals(document[QUANTITIES])
        self.attributions: Sequence[Attribution] = document[ATTRIBUTIONS]
        self._contents = Intervals(
            [Content(part.span, found) for found in self.attributions for part in found.content]
        )
        self.cues = {token_range(self.tokens, found.cue.span)[0]: found for found in self.attributions}

    def within(self, first: int, after: int) -> list[Party]:
        """The parties that begin at one of tokens[first:after]."""
        return self.parties[bisect_left(self._firsts, first) : bisect_left(self._firsts, after)]

    def before(self, first: int, at: int) -> list[Party]:
        """The parties of tokens[first:at], the nearest to `at` first."""
        return [party for party in reversed(self.within(first, at)) if party.after <= at]

    def covering(self, at: int) -> Party | None:
        """The party whose words hold this token."""
        place = bisect_right(self._firsts, at) - 1
        return self.parties[place] if place >= 0 and self.parties[place].after > at else None

    def attribution(self, span: Span) -> Attribution | None:
        """The innermost attribution in whose content the span stands."""
        around = [held for held in self._contents.meeting(span) if inside(span, held.span)]
        return min(around, key=lambda held: held.span[1] - held.span[0]).attribution if around else None

    def span(self, first: int, after: int) -> Span:
        """The text of tokens[first:after]."""
        return self.tokens[first].start, self.tokens[after - 1].end


def _parties(tokens: Sequence[Token], mentions: Sequence[Mention]) -> list[Party]:
    """Mentions of those who act or suffer, and of places, the outermost of nested ones, in order."""
    found: list[Party] = []
    reach = -1
    for mention in sorted(mentions, key=lambda mention: (mention.span[0], -mention.span[1])):
        if mention.kind == "weapon" or mention.span[1] <= reach:
            continue
        first, after = token_range(tokens, mention.span)
        reach = mention.span[1]
        head = tokens[first]
        ahead = mention.span[0] - head.start
        lead = fold(head.raw[:ahead]) if ahead > 0 else ""
        clitic = lead[-1:] if lead[-1:] in _CLITICS else ""
        if not clitic and lead in ("", "و", "ف") and head.fold[len(lead) :].startswith("لل"):
            clitic = "ل"
        joined = lead[:1] == "و" or (first > 0 and tokens[first - 1].fold in ("و", "او"))
        found.append(Party(first, after, mention, clitic, joined))
    return found
