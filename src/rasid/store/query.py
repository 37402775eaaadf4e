"""The language of queries: words, "phrases", OR, -not, prefix*, and brackets.

Words stand for all their forms, a phrase for just its words in that order on one line; both as folded. What a query
asks can be told in three ways: to FTS5, to PostgreSQL, and of a text's own words. The first two find a superset
where there is a phrase, since an index of stems knows no word forms.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, TypeAlias

from rasid.model.errors import InputError
from rasid.model.spans import Span
from rasid.store.stems import Term, terms

Tongue = Literal["sqlite", "postgresql"]
DEEPEST = 20  # brackets within brackets
_ARTICLE = re.compile("ال(?=..)")
_PIECE = re.compile(
    r"\s+|(?P<open>\()|(?P<close>\))|(?P<or>OR(?![^\s()])|\|)|(?P<minus>[-−](?=[^\s()|])|[-−](?=\())"
    r"|(?P<quote>[\"“”„«»])|(?P<word>[^\s()|\"“”„«»]+)"
)
_QUOTES = re.compile('["“”„«»]')


@dataclass(frozen=True, slots=True)
class Word:
    """Any form of a word."""

    stems: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word whose stem begins so."""

    letters: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """These words, folded, one after the other; `stems` are those of each."""

    words: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every part; some may be `Not`, at least one is not."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Either:
    """At least one part."""

    parts: "tuple[Node, ...]"


@dataclass(frozen=True, slots=True)
class Not:
    """A part that is unwanted."""

    part: "Node"


Node: TypeAlias = Word | Prefix | Phrase | All | Either | Not


def parse(words: str) -> Node | None:
    """What a query asks; None when it is blank. Raises InputError that says where it is wrong."""
    if not words.strip():
        return None
    parser = _Parser(words)
    found = parser.either(0)
    if parser.at < len(parser.pieces):
        raise parser.wrong(parser.pieces[parser.at].start, "this bracket closes none: take it out")
    if found is None:
        raise parser.wrong(0, "there is no word or number to look for")
    return found


@dataclass(frozen=True, slots=True)
class _Piece:
    kind: str
    start: int
    text: str


class _Parser:
    """Reads pieces from left to right; `at` is the next one."""

    def __init__(self, words: str) -> None:
        self.words = words
        self.pieces = list(self._cut())
        self.at = 0

    def _cut(self) -> Iterator[_Piece]:
        at = 0
        while at < len(self.words):
            match = _PIECE.match(self.words, at)
            assert match is not None
            kind, end = match.lastgroup, match.end()
            if kind == "quote":
                closing = _QUOTES.search(self.words, end)
                if closing is None:
                    raise self.wrong(at, "this quotation mark is not closed: add one after the phrase")
                yield _Piece("phrase", at, self.words[end : closing.start()])
                end = closing.end()
            elif kind:
                yield _Piece(kind, at, match.group())
            at = end

    def wrong(self, at: int, why: str) -> InputError:
        """The error at a character of the query."""
        return InputError(f"query, character {at + 1}, at «{self.words[at : at + 20]}»: {why}")

    def _peek(self) -> str:
        return self.pieces[self.at].kind if self.at < len(self.pieces) else "end"

    def either(self, depth: int) -> Node | None:
        """Parts between OR, up to the end or a closing bracket."""
        first = self.at
        parts = [self._all(depth)]
        while self._peek() == "or":
            mark = self.pieces[self.at].start
            self.at += 1
            parts.append(self._all(depth))
            if parts[-1] is None or parts[-2] is None:
                raise self.wrong(mark, "OR stands between two words: write both")
        if len(parts) == 1:
            return parts[0]
        start = self.pieces[first].start
        return Either(tuple(self._wanted(part, start) for part in parts if part is not None))

    def _all(self, depth: int) -> Node | None:
        """Parts side by side; None when there is none."""
        parts: list[Node] = []
        start = self.pieces[self.at].start if self.at < len(self.pieces) else 0
        while self._peek() not in ("or", "close", "end"):
            part = self._part(depth)
            if part is not None:
                parts.append(part)
        if not parts:
            return None
        if all(isinstance(part, Not) for part in parts):
            raise self.wrong(start, "only unwanted words: say also what is wanted")
        return parts[0] if len(parts) == 1 else All(tuple(parts))

    def _wanted(self, part: Node, start: int) -> Node:
        if isinstance(part, Not):
            raise self.wrong(start, "only unwanted words: say also what is wanted")
        return part

    def _part(self, depth: int) -> Node | None:
        piece = self.pieces[self.at]
        self.at += 1
        if piece.kind == "minus":
            if self._peek() in ("minus", "or", "end"):
                raise self.wrong(piece.start, "a minus stands before a word, a phrase or a bracket")
            part = self._part(depth)
            return None if part is None else Not(part)
        if piece.kind == "open":
            return self._bracket(piece, depth + 1)
        if piece.kind == "phrase":
            found = terms(piece.text)
            if not found:
                raise self.wrong(piece.start, "this phrase has no word or number")
            return _phrase(found)
        return self._word(piece)

    def _bracket(self, piece: _Piece, depth: int) -> Node:
        if depth > DEEPEST:
            raise self.wrong(piece.start, f"more than {DEEPEST} brackets within each other")
        part = self.either(depth)
        if self._peek() != "close":
            raise self.wrong(piece.start, "this bracket is not closed: add «)»")
        self.at += 1
        if part is None:
            raise self.wrong(piece.start, "nothing stands in this bracket")
        return part

    def _word(self, piece: _Piece) -> Node | None:
        found = terms(piece.text)
        if not found:
            return None
        if piece.text.endswith("*"):
            letters = _ARTICLE.sub("", found[0].fold, count=1) if len(found) == 1 else ""
            if len(letters) < 2:
                raise self.wrong(piece.start, "* goes after two letters or more of one word")
            return Prefix(letters)
        return Word(found[0].stems) if len(found) == 1 else _phrase(found)


def _phrase(found: Sequence[Term]) -> Phrase:
    return Phrase(tuple(term.fold for term in found), tuple(term.stems for term in found))


def is_exact(node: Node) -> bool:
    """Whether the index alone can answer: nothing in the query is a phrase."""
    if isinstance(node, All | Either):
        return all(is_exact(part) for part in node.parts)
    return is_exact(node.part) if isinstance(node, Not) else not isinstance(node, Phrase)


def ask(node: Node, tongue: Tongue) -> str:
    """The query as FTS5 or as a PostgreSQL tsquery reads it."""
    quote = '"{}"' if tongue == "sqlite" else "'{}'"
    both, either, but = (" AND ", " OR ", " NOT ") if tongue == "sqlite" else (" & ", " | ", " & !")

    def any_of(stems: Iterable[str]) -> str:
        return f"({either.join(quote.format(stem) for stem in stems)})"

    def tell(node: Node) -> str:
        if isinstance(node, Word):
            return any_of(node.stems)
        if isinstance(node, Prefix):
            return quote.format(node.letters) + ("*" if tongue == "sqlite" else ":*")
        if isinstance(node, Phrase):
            return f"({both.join(dict.fromkeys(any_of(stems) for stems in node.stems))})"
        if isinstance(node, Either):
            return f"({either.join(tell(part) for part in node.parts)})"
        if isinstance(node, Not):
            return tell(node.part)
        wanted = f"({both.join(tell(part) for part in node.parts if not isinstance(part, Not))})"
        unwanted = [tell(part) for part in node.parts if isinstance(part, Not) and is_exact(part)]
        return f"({wanted}{but}({either.join(unwanted)}))" if unwanted else wanted

    return tell(node)


def find(node: Node, words: Sequence[Term]) -> list[Span] | None:
    """Where a text has what is wanted, in order; None when it is not what the query asks for."""
    if isinstance(node, Word):
        wanted = frozenset(node.stems)
        return [(t.start, t.end) for t in words if not wanted.isdisjoint(t.stems)] or None
    if isinstance(node, Prefix):
        return [(t.start, t.end) for t in words if any(s.startswith(node.letters) for s in t.stems)] or None
    if isinstance(node, Phrase):
        return list(_runs(node.words, words)) or None
    if isinstance(node, Not):
        return find(node.part, words)
    found: list[Span] = []
    met = False
    for part in node.parts:
        spans = find(part, words)
        if isinstance(node, All) and (spans is None) != isinstance(part, Not):
            return None
        if spans is not None:
            met = True
            found += spans
    return sorted(set(found)) if met else None


def _runs(phrase: Sequence[str], words: Sequence[Term]) -> Iterator[Span]:
    size = len(phrase)
    for at in range(len(words) - size + 1):
        if words[at].fold != phrase[0] or words[at].line != words[at + size - 1].line:
            continue
        if all(words[at + n].fold == phrase[n] for n in range(1, size)):
            yield words[at].start, words[at + size - 1].end
