"""Numerals: the number that stands at a token, in digits or words of either gender and any case.

A numeral is read to its longest sensible end: «مئة وثمانية وسبعون», «150 ألف», «مليون ونصف المليون».
"""

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

import msgspec

from rasid.arabic.number_words import ORDINALS, WORDS, Word
from rasid.model.words import Token

_PARTICLES = frozenset(
    f"{conjunction}{rest}"
    for conjunction in ("", "و", "ف")
    for rest in ("", "ب", "ك", "ل", "ال", "بال", "كال", "لل")
)
_NEVER = frozenset(("لست",))  # a verb («I am not»), not ل + ست
_GROUPED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3})+")
_MOST = 10**15
_HEADS: dict[str, tuple["_Head", ...]] = {}
_MEMO = 200_000


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """A number at tokens[first:after]. `skip`: folded letters of the first token before it (وَ, بِ, لِ).

    `kind` is vague for عشرات, مئات, آلاف, whose value is the least they may mean; `definite` says whether the
    article stands before it.
    """

    value: int | float
    first: int
    after: int
    kind: Literal["cardinal", "ordinal", "vague"] = "cardinal"
    skip: int = 0
    definite: bool = False


class _Head(NamedTuple):
    """A number word under the particles of a token; `ordinal` where it is one of rank."""

    word: Word
    skip: int
    definite: bool
    ordinal: bool


def begins(token: Token) -> bool:
    """Whether a numeral may begin at this token."""
    if token.kind != "word":
        return token.kind == "number"
    heads = _HEADS.get(token.fold)
    return bool(_heads(token) if heads is None else heads)


def numeral_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The cardinal or vague number that begins at this token, as long as it goes."""
    token = tokens[at]
    if token.kind == "number":
        return _digits_first(tokens, at)
    if token.kind != "word":
        return None
    heads = _HEADS.get(token.fold)
    if heads is None:
        heads = _heads(token)
    for head in heads:
        if not head.ordinal and (found := _worded(tokens, at, head)):
            return found
    return None


def ordinal_at(tokens: Sequence[Token], at: int) -> Numeral | None:
    """The rank that begins at this token («الحادي عشر», «العشرون»); a cardinal only with the article."""
    token = tokens[at]
    if token.kind != "word":
        return None
    heads = _HEADS.get(token.fold)
    if heads is None:
        heads = _heads(token)
    for head in heads:
        if head.ordinal and (rank := _rank(tokens, at, head)):
            return Numeral(rank[0], at, rank[1], "ordinal", head.skip, head.definite)
    found = numeral_at(tokens, at) if heads else None
    if found and found.definite and found.kind == "cardinal":
        return msgspec.structs.replace(found, kind="ordinal")
    return None


def _heads(token: Token) -> tuple[_Head, ...]:
    """The number words a token may hold, fewest particles first; remembered by folded form."""
    found = []
    for cut in token.cuts if token.fold not in _NEVER else ():
        if cut.en or cut.pro not in _PARTICLES:
            continue
        definite = cut.pro.endswith(("ال", "لل"))
        if word := WORDS.get(cut.stem):
            found.append(_Head(word, cut.first, definite, False))
        if rank := ORDINALS.get(cut.stem):
            found.append(_Head(Word("unit", rank), cut.first, definite, True))
    if len(_HEADS) >= _MEMO:
        _HEADS.clear()
    made = _HEADS[token.fold] = tuple(found)
    return made


def _worded(tokens: Sequence[Token], at: int, head: _Head) -> Numeral | None:
    """A numeral that begins with a word."""
    word = head.word
    if word.part == "half" or (word.part == "unit" and word.value == 2 and head.definite):
        return None  # a fraction; a Monday
    if word.part == "plural":
        many = _next(tokens, at + 1, article=True)
        if many and many.part == "plural" and many.value >= 1000:
            return Numeral(word.value * many.value, at, at + 2, "vague", head.skip, head.definite)
        return Numeral(word.value, at, at + 1, "vague", head.skip, head.definite)
    found = _sum(tokens, at, word, head.definite)
    return found and Numeral(found[0], at, found[1], "cardinal", head.skip, head.definite)


def _digits_first(tokens: Sequence[Token], at: int) -> Numeral | None:
    """A numeral that begins with digits: alone, in spaced thousands, or times a scale («1.5 مليون»)."""
    read = _digits(tokens, at)
    if read is None:
        return None
    value, after = read
    following = _next(tokens, after)
    if following and following.part in ("scale", "either", "plural", "pair"):
        found = _sum(tokens, at, Word("digits", 0), False)
        value, after = found or (value, after)
    return Numeral(value, at, after)


def _digits(tokens: Sequence[Token], at: int) -> tuple[int | float, int] | None:
    """The value of a number token, and where it ends; None for dates and versions («11.9.2001»)."""
    token, after = tokens[at], at + 1
    plain = token.fold
    if "." in plain:
        following = _next(tokens, after)
        scaled = following is not None and following.value >= 1000
        if plain.count(".") > 1 or "٫" not in token.raw and not scaled and _GROUPED.fullmatch(plain):
            if not _GROUPED.fullmatch(plain):
                return None
            return int(plain.replace(".", "")), after
        return _whole(float(plain)), after
    if not plain.isdigit() or len(plain) > 15:
        return None
    while after < len(tokens) and len(plain) <= 12 and _continues(tokens, after):
        plain += tokens[after].fold
        after += 1
    return int(plain), after


def _whole(value: int | float) -> int | float:
    """The value as an int where it is one; sums of decimals are cut to ten places."""
    return int(value) if float(value).is_integer() else round(value, 10)


def _continues(tokens: Sequence[Token], at: int) -> bool:
    """Whether three digits here go on from the number before them: «12 500»."""
    token, before = tokens[at], tokens[at - 1]
    if (
        token.kind != "number"
        or len(token.raw) != 3
        or not token.fold.isdigit()
        or token.start != before.end + 1
    ):
        return False
    begins = at < 2 or tokens[at - 2].kind != "number"
    return len(before.fold) <= 3 and not before.fold.startswith("0") if begins else len(before.fold) == 3


def _next(tokens: Sequence[Token], at: int, article: bool = False) -> Word | None:
    """The number word of a token that carries no particle (or, with `article`, the article at most)."""
    if at >= len(tokens) or tokens[at].kind != "word":
        return None
    word = WORDS.get(tokens[at].fold)
    if word is None and article and tokens[at].fold.startswith("ال"):
        word = WORDS.get(tokens[at].fold[2:])
    return word


def _joined(tokens: Sequence[Token], at: int, definite: bool) -> tuple[Word, int] | None:
    """The number word or digits that و adds here, with its token; و may be written apart."""
    if at >= len(tokens) or tokens[at].kind != "word" or not tokens[at].fold.startswith("و"):
        return None
    rest = tokens[at].fold[1:]
    if rest:
        word = WORDS.get(rest) or (definite and WORDS.get(rest.removeprefix("ال"))) or None
        return (word, at) if word else None
    if at + 1 < len(tokens) and tokens[at + 1].kind == "number":
        return Word("digits", 0), at + 1
    word = _next(tokens, at + 1, definite)
    return (word, at + 1) if word else None


def _sum(tokens: Sequence[Token], at: int, word: Word, definite: bool) -> tuple[int | float, int] | None:
    """Groups of falling scale joined by و, from the head word at this token."""
    total: int | float = 0
    limit, after = _MOST, at
    while True:
        group = _scaled(tokens, at, word, definite)
        if group is None or group[1] >= limit or (limit < _MOST and group[0] >= limit):
            break
        total, limit, after = total + group[0], group[1], group[2]
        joined = _joined(tokens, after, definite) if limit > 1 else None
        if joined is None:
            break
        word, at = joined
    return (_whole(total), after) if limit < _MOST else None


def _scaled(
    tokens: Sequence[Token], at: int, word: Word, definite: bool
) -> tuple[int | float, int, int] | None:
    """One group: (value, its scale, next token). A lone مئة or ألف counts once, ألفا(ن) twice."""
    value: int | float = 1
    scale = 1
    if word.part in ("scale", "either", "pair"):
        twice = word.part == "pair" or (word.part == "either" and "\u064b" not in tokens[at].raw)
        value, scale, after = (2 if twice else 1) * word.value, word.value, at + 1
    else:
        small = _small(tokens, at, word, definite)
        if small is None:
            return None
        value, after = small
    while (following := _next(tokens, after)) and following.part in ("scale", "either", "plural", "pair"):
        if following.value < 1000 or (following.part == "pair" and tokens[after].fold[-1] != "ي"):
            break
        value, scale, after = value * following.value, max(scale, following.value), after + 1
    return _halved(tokens, value, scale, after)


def _halved(
    tokens: Sequence[Token], value: int | float, scale: int, after: int
) -> tuple[int | float, int, int]:
    """The group with «ونصف (المليون)» or «وربع» added."""
    part = _joined(tokens, after, False) if scale > 1 else None
    if part and part[0].part == "half":
        value, after = value + scale / part[0].value, part[1] + 1
        again = _next(tokens, after, article=True)
        after += bool(again and again.value == scale)
        return value, 1, after
    return value, scale, after


def _small(tokens: Sequence[Token], at: int, word: Word, definite: bool) -> tuple[int | float, int] | None:
    """A number below a thousand (digits: any) from its first word, and where it ends."""
    if word.part == "digits":
        return _digits(tokens, at) if tokens[at].kind == "number" else (word.value, at + 1)
    if word.part == "hundred":
        return _with_rest(tokens, word.value, at + 1, definite)
    if word.part in ("ten", "tens"):
        return word.value, at + 1
    if word.part not in ("unit", "teen"):
        return None
    following = _next(tokens, at + 1)
    if following and following == Word("ten", 10):
        return 10 + word.value, at + 2
    if word.part == "teen":
        return None
    if following and following.value == 100 and following.part in ("hundred", "plural") and word.value > 2:
        return _with_rest(tokens, 100 * word.value, at + 2, definite)
    joined = _joined(tokens, at + 1, definite)
    if joined and joined[0].part == "tens":
        return word.value + joined[0].value, joined[1] + 1
    return word.value, at + 1


def _with_rest(tokens: Sequence[Token], hundreds: int, after: int, definite: bool) -> tuple[int | float, int]:
    """Hundreds with what و adds below a hundred."""
    joined = _joined(tokens, after, definite)
    if joined and joined[0].part in ("unit", "teen", "ten", "tens", "digits"):
        rest = _small(tokens, joined[1], joined[0], definite)
        if rest and 0 < rest[0] < 100:
            return hundreds + rest[0], rest[1]
    return hundreds, after


def _rank(tokens: Sequence[Token], at: int, head: _Head) -> tuple[int, int] | None:
    """The value of a rank from its first word, with عشر or a ten joined by و; حادي needs one of them."""
    unit = head.word.value
    following = _next(tokens, at + 1)
    if following == Word("ten", 10):
        return (11 if unit == 11 else 10 + unit), at + 2
    joined = _joined(tokens, at + 1, head.definite)
    if joined and joined[0].part == "tens" and head.definite:
        return (1 if unit == 11 else unit) + joined[0].value, joined[1] + 1
    if at + 2 < len(tokens) and tokens[at + 1].fold == "بعد" and head.definite and unit < 11:
        beyond = _next(tokens, at + 2, article=True)  # «الثاني بعد المئة»
        if beyond and beyond.part in ("hundred", "scale") and tokens[at + 2].fold.startswith("ال"):
            return unit + beyond.value, at + 3
    return (unit, at + 1) if unit < 11 else None
