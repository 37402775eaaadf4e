"""Grammar: small typed combinators over tokens.

A parser takes the tokens and a place and gives `(value, next place)` or None.
"""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rasid.model.words import Token

T = TypeVar("T")
U = TypeVar("U")
Tokens = Sequence[Token]
Parser = Callable[[Tokens, int], tuple[T, int] | None]


def word(*forms: str) -> Parser[Token]:
    """One token with one of these folded forms."""
    wanted = frozenset(forms)
    return satisfy(lambda token: token.fold in wanted)


def satisfy(test: Callable[[Token], bool]) -> Parser[Token]:
    """One token that passes the test."""

    def parse(tokens: Tokens, at: int) -> tuple[Token, int] | None:
        return (tokens[at], at + 1) if at < len(tokens) and test(tokens[at]) else None

    return parse


def lookup(table: dict[str, T]) -> Parser[T]:
    """One token whose folded form is in the table; its value."""

    def parse(tokens: Tokens, at: int) -> tuple[T, int] | None:
        if at < len(tokens) and (value := table.get(tokens[at].fold)) is not None:
            return value, at + 1
        return None

    return parse


def first_of(*parsers: Parser[T]) -> Parser[T]:
    """The first of the parsers that succeeds."""

    def parse(tokens: Tokens, at: int) -> tuple[T, int] | None:
        return next((found for parser in parsers if (found := parser(tokens, at))), None)

    return parse


def optional(parser: Parser[T]) -> Parser[T | None]:
    """What the parser gives, or None without moving."""

    def parse(tokens: Tokens, at: int) -> tuple[T | None, int] | None:
        return parser(tokens, at) or (None, at)

    return parse


def then(one: Parser[T], other: Parser[U]) -> Parser[tuple[T, U]]:
    """Both in a row."""

    def parse(tokens: Tokens, at: int) -> tuple[tuple[T, U], int] | None:
        left = one(tokens, at)
        right = left and other(tokens, left[1])
        return ((left[0], right[0]), right[1]) if left and right else None

    return parse


def many(parser: Parser[T], least: int = 0) -> Parser[list[T]]:
    """As many in a row as there are, at least `least`."""

    def parse(tokens: Tokens, at: int) -> tuple[list[T], int] | None:
        values: list[T] = []
        while (found := parser(tokens, at)) and found[1] > at:
            values.append(found[0])
            at = found[1]
        return (values, at) if len(values) >= least else None

    return parse


def apply(parser: Parser[T], make: Callable[[T], U]) -> Parser[U]:
    """The parser's value, made into another."""

    def parse(tokens: Tokens, at: int) -> tuple[U, int] | None:
        found = parser(tokens, at)
        return (make(found[0]), found[1]) if found else None

    return parse
