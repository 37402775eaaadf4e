"""Blocks: the lines of a text, before anybody knows what they are."""

from collections.abc import Sequence

from rasid.model.document import Document
from rasid.model.spans import Span
from rasid.model.words import Token


class Block:
    """One line: its tokens `first` to `after`, its folded words, and the kind it turns out to be."""

    __slots__ = ("after", "first", "kind", "plain", "rule", "span", "words")

    def __init__(self, document: Document, tokens: Sequence[Token], first: int, after: int) -> None:
        self.first, self.after = first, after
        self.span: Span = (tokens[first].start, tokens[after - 1].end)
        self.words = tuple(token.fold for token in tokens[first:after] if token.kind in ("word", "number"))
        self.plain = " ".join(token.fold for token in tokens[first:after])
        self.kind = ""
        self.rule = ""

    def become(self, kind: str, rule: str) -> None:
        """Settle what this line is; the first decision holds."""
        if not self.kind:
            self.kind, self.rule = kind, rule

    @property
    def stops(self) -> bool:
        """Whether the line ends like a sentence of prose."""
        return self.plain.endswith((".", "؟", "!", "…", ". »", ". ”", '. "', "» .", "” .", '" .'))


def blocks(document: Document, tokens: Sequence[Token]) -> list[Block]:
    """The lines of the text that hold anything."""
    found, start = [], 0
    for at, token in enumerate(tokens):
        if token.kind == "break":
            if at > start:
                found.append(Block(document, tokens, start, at))
            start = at + 1
    if len(tokens) > start:
        found.append(Block(document, tokens, start, len(tokens)))
    return found
