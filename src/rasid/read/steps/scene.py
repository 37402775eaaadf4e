"""The scene of a document as steps see it: who is mentioned where, in tokens, who speaks, and when it was."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from rasid.knowledge import Knowledge
from rasid.match.spans import Intervals, token_range
from rasid.model.document import Document
from rasid.model.keys import ATTRIBUTIONS, DATELINE, ENTITIES, MENTIONS, TIMES, TOKENS
from rasid.model.records import Attribution, Mention, MentionKind, Time
from rasid.model.spans import Span, inside

SIDES: frozenset[MentionKind] = frozenset((
    "state", "government", "armed_group", "party", "military", "police", "population", "organisation", "person",
    "office", "place", "anonymous_group",
))  # fmt: skip
_OF_A_STATE = frozenset(("military", "police"))
_NOBODY = frozenset(("facility", "weapon", "outlet", "agency", "document", "company"))


class Party(NamedTuple):
    """A mention that may be a side: tokens[first:after], and the entity whose commitments its own are."""

    first: int
    after: int
    mention: Mention
    entity: str


class Scene:
    """A document's layers, asked by token."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.document, self.know = document, knowledge
        self.tokens = document[TOKENS]
        self.entities = {entity.id: entity for entity in document[ENTITIES]}
        self.parties = self._parties(document[MENTIONS])
        self._firsts = [party.first for party in self.parties]
        self._attributions: Sequence[Attribution] = document[ATTRIBUTIONS]
        self._contents = sorted(
            (part.span[0], part.span[1], at)
            for at, found in enumerate(self._attributions)
            for part in found.content
        )
        self.times: Intervals[Time] = Intervals(document[TIMES])
        self._timed = dict(token_range(self.tokens, time.span) for time in document[TIMES])
        dateline = next(iter(document[DATELINE]), None)
        self.published = dateline.value if dateline else None

    def within(self, first: int, after: int) -> list[Party]:
        """The parties that begin at one of tokens[first:after]."""
        return self.parties[bisect_left(self._firsts, first) : bisect_left(self._firsts, after)]

    def timed(self, at: int) -> int:
        """Where the time expression that begins at this token ends; 0 when none does."""
        return self._timed.get(at, 0)

    def covering(self, at: int) -> Party | None:
        """The party whose words hold this token."""
        place = bisect_right(self._firsts, at) - 1
        return self.parties[place] if place >= 0 and self.parties[place].after > at else None

    def attribution(self, span: Span) -> tuple[Attribution, Span] | None:
        """The innermost attribution in whose content the span stands, and that content's span."""
        best: tuple[Attribution, Span] | None = None
        for start, end, at in self._contents:
            if start > span[0]:
                break
            if inside(span, (start, end)) and (best is None or end - start <= best[1][1] - best[1][0]):
                best = self._attributions[at], (start, end)
        return best

    def token_at(self, offset: int) -> int:
        """The first token that ends behind this place of the text."""
        return token_range(self.tokens, (offset, offset + 1))[0]

    def side(self, entity: str) -> str:
        """The entity whose commitment it is: of a state's army the state, of others themselves."""
        entry = self.know.world.entries.get(entity)
        if entry and entry.kind in _OF_A_STATE and entry.country:
            return entry.country
        return entity

    def _parties(self, mentions: Sequence[Mention]) -> list[Party]:
        found: list[Party] = []
        reach = -1
        for mention in sorted(mentions, key=lambda mention: (mention.span[0], -mention.span[1])):
            if mention.kind in _NOBODY or mention.span[1] <= reach:
                continue
            first, after = token_range(self.tokens, mention.span)
            reach = mention.span[1]
            found.append(Party(first, after, mention, self.side(mention.entity)))
        return found
