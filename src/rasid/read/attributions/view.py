"""The document as the rules of attribution ask about it: what stands at, begins at, or encloses a token."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from operator import attrgetter
from typing import NamedTuple

from rasid.arabic.fold import offset
from rasid.knowledge import Knowledge
from rasid.match.spans import token_range
from rasid.model.document import Document
from rasid.model.keys import CUES, ENTITIES, MENTIONS, QUOTES, SENTENCES, TOKENS
from rasid.model.records import Cue, Entity, Mention, Quote
from rasid.model.spans import Span
from rasid.model.words import Sentence
from rasid.read.attributions.words import NAMERS

_SPOKEN = frozenset(("say", "participle", "preposition", "relative"))
_FIRST = attrgetter("first")
_SPEECH = 4  # words a quote has at least to be speech without a colon or a cue before it


class Quoted(NamedTuple):
    """A quote in tokens: inner words tokens[first:last], `after` behind its closing mark."""

    first: int
    last: int
    after: int
    closed: bool
    record: Quote


class View:
    """Tokens, sentences, cues, quotes and mentions by token index."""

    def __init__(self, document: Document, knowledge: Knowledge) -> None:
        self.document, self.knowledge = document, knowledge
        self.tokens = document[TOKENS]
        self.sentences = document[SENTENCES]
        self.cues = document[CUES]
        self._firsts = [sentence.first for sentence in self.sentences]
        self.cue_at: dict[int, Cue] = {cue.first: cue for cue in self.cues if cue.frame in _SPOKEN}
        self.quote_at: dict[int, Quoted] = {}
        self.enclosing: dict[int, int] = {}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in document[ENTITIES]}
        self.mention_at: dict[int, tuple[int, Mention]] = {}
        self.mention_to: dict[int, tuple[int, Mention]] = {}
        self.covered: dict[int, Mention] = {}
        for quote in document[QUOTES]:
            self._add_quote(quote)
        self.closings = {quote.after - 1 for quote in self.quote_at.values()}
        for mention in document[MENTIONS]:
            self._add_mention(mention)

    def _add_quote(self, quote: Quote) -> None:
        opened, after = token_range(self.tokens, quote.span)
        first, last = token_range(self.tokens, quote.inner)
        self.quote_at[opened] = Quoted(first, last, after, quote.closed, quote)
        for at in range(opened, after):
            self.enclosing[at] = opened

    def _add_mention(self, mention: Mention) -> None:
        if mention.kind == "weapon":
            return
        first, after = token_range(self.tokens, mention.span)
        if first >= after:
            return
        opened = self.enclosing.get(first - 1) if first else None
        if opened == first - 1 and opened in self.quote_at and self.quote_at[opened].last == after:
            first, after = opened, self.quote_at[opened].after
        if first not in self.mention_at or self.mention_at[first][0] < after:
            self.mention_at[first] = (after, mention)
        if after not in self.mention_to or self.mention_to[after][0] > first:
            self.mention_to[after] = (first, mention)
        for at in range(first, after):
            self.covered.setdefault(at, mention)

    def cues_between(self, first: int, after: int) -> Sequence[Cue]:
        """The cues that begin at tokens[first:after], in order."""
        return self.cues[
            bisect_left(self.cues, first, key=_FIRST) : bisect_left(self.cues, after, key=_FIRST)
        ]

    def sentence_number(self, at: int) -> int:
        """The number of the sentence that holds this token."""
        return bisect_right(self._firsts, at) - 1

    def sentence_of(self, at: int) -> Sentence:
        """The sentence that holds this token."""
        return self.sentences[self.sentence_number(at)]

    def depth(self, at: int) -> int:
        """The token that opens the innermost quote around this one (its marks not counted), -1 for none."""
        opened = self.enclosing.get(at, -1)
        while opened >= 0 and not self.quote_at[opened].first <= at < self.quote_at[opened].last:
            opened = self.enclosing.get(opened - 1, -1) if opened else -1
        return opened

    def is_name(self, opened: int) -> bool:
        """Whether the quote that opens here only marks a name."""
        quote = self.quote_at[opened]
        mention = self.mention_at.get(opened) or self.mention_at.get(quote.first)
        if mention and mention[0] >= quote.last:
            return True
        around = self.covered.get(opened)
        if around and around is self.covered.get(quote.last - 1):
            return True
        before = self.tokens[opened - 1] if opened else None
        few = quote.last - quote.first < _SPEECH
        return few and before is not None and any(cut.stem in NAMERS for cut in before.cuts)

    def is_speech(self, opened: int, behind: int) -> bool:
        """Whether the quote that opens here is what is said; `behind` is the place right after the cue."""
        if self.is_name(opened):
            return False
        quote = self.quote_at[opened]
        return opened == behind or self.tokens[opened - 1].fold == ":" or quote.last - quote.first >= _SPEECH

    def start(self, at: int, letters: int = 0) -> int:
        """Where the token begins in the text, after so many folded letters."""
        token = self.tokens[at]
        return token.start + offset(token.raw, letters)

    def span(self, first: int, after: int, letters: int = 0) -> Span:
        """The span of tokens[first:after], without that many letters of the first."""
        return self.start(first, letters), self.tokens[after - 1].end
