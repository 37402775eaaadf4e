"""Phrases: a trie over folded tokens that finds the longest entry at each place."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from rasid.model.words import Cut, Token

E = TypeVar("E")
Leaf = tuple[E, str]
_HERE = "\0\0"  # no token folds to this, so it marks what ends at a node
_MEMO = 200_000  # word types remembered at most


class Match(NamedTuple, Generic[E]):
    """An entry found at tokens[first:after]; `part` says which of its forms, `cut` how the first word was cut."""

    first: int
    after: int
    entry: E
    part: str
    cut: Cut


class Phrases(Generic[E]):
    """Entries by their folded forms, each form a tuple of folded words.

    `accepts(entry, part, cut)` decides which clitics an entry may carry on its first word.
    """

    def __init__(
        self,
        forms: Iterable[tuple[tuple[str, ...], E, str]],
        accepts: Callable[[E, str, Cut], bool] | None = None,
    ) -> None:
        self._root: dict[str, Any] = {}
        self._accepts = accepts
        self._memo: dict[str, tuple[tuple[Cut, dict[str, Any]], ...]] = {}
        for words, entry, part in forms:
            node = self._root
            for word in words:
                node = node.setdefault(word, {})
            node.setdefault(_HERE, (entry, part))

    def __contains__(self, word: str) -> bool:
        """Whether some entry begins with this folded word."""
        return word in self._root

    def get(self, *words: str) -> E | None:
        """The entry with exactly these folded words."""
        node = self._root
        for word in words:
            node = node.get(word, {})
        leaf: Leaf[E] | None = node.get(_HERE)
        return leaf[0] if leaf else None

    def at(self, tokens: Sequence[Token], first: int) -> Match[E] | None:
        """The longest entry that begins at this token; of equals the one with fewer clitics taken off."""
        token = tokens[first]
        heads = self._memo.get(token.fold)
        if heads is None:
            heads = self._heads(token)
        best: Match[E] | None = None
        for cut, node in heads:
            found = self._walk(tokens, first, node, cut)
            if found and (best is None or found.after > best.after):
                best = found
        return best

    def find(self, tokens: Sequence[Token], first: int = 0, after: int | None = None) -> Iterator[Match[E]]:
        """Matches from left to right, longest first, none overlapping another."""
        at, end, memo = first, len(tokens) if after is None else after, self._memo
        while at < end:
            if memo.get(tokens[at].fold) == ():
                at += 1
                continue
            found = self.at(tokens, at)
            if found and found.after <= end:
                yield found
                at = found.after
            else:
                at += 1

    def _heads(self, token: Token) -> tuple[tuple[Cut, dict[str, Any]], ...]:
        choices = token.cuts or (Cut("", token.fold, "", 0, len(token.fold)),)
        found = tuple((cut, self._root[cut.stem]) for cut in choices if cut.stem in self._root)
        if len(self._memo) >= _MEMO:
            self._memo.clear()
        self._memo[token.fold] = found
        return found

    def _walk(self, tokens: Sequence[Token], first: int, node: dict[str, Any], cut: Cut) -> Match[E] | None:
        best: Match[E] | None = None
        at = first + 1
        while True:
            leaf: Leaf[E] | None = node.get(_HERE)
            if leaf and (self._accepts is None or self._accepts(leaf[0], leaf[1], cut)):
                best = Match(first, at, leaf[0], leaf[1], cut)
            if at >= len(tokens) or (at > first + 1 and cut.en):
                return best
            following = node.get(tokens[at].fold)
            if following is None or (cut.en and at == first + 1):
                return best
            node, at = following, at + 1
