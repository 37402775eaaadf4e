"""Tokens: the words, numbers and marks of the whole text."""

from collections.abc import Iterator

from rasid.arabic.words import tokenize
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.keys import TOKENS
from rasid.model.words import Token
from rasid.read.stage import Stage


def tokens(document: Document, knowledge: Knowledge) -> Iterator[Token]:
    """Every token of the text in order."""
    return tokenize(document.text)


STAGE = Stage(gives=TOKENS, needs=(), run=tokens)
