"""Cues that are marks: the colon of «X: …» headlines and channel posts, the dash of a post's signature."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rasid.model.words import Sentence, Token

_LONGEST = 9  # words a speaker's name and office take before the colon of a headline
_SHORT = 34  # tokens of a line that may be a heading of its own
_LABELS = frozenset((
    "عاجل", "شاهد", "بالفيديو", "بالصور", "فيديو", "صور", "صوره", "تقرير", "تحليل", "خاص",
    "حصري", "متابعه", "تغطيه", "مباشر", "اقرا", "المصدر", "الصوره", "تحديث", "حصيله", "رسميا",
    "ملخص", "اولا", "ثانيا", "ثالثا", "رابعا", "خامسا", "رابط", "للمزيد", "ملاحظه", "تنويه",
    "بقلم", "كتب", "موضوعات", "مواضيع", "اضافه", "هاتف", "الموضوع", "التاريخ", "المكان",
    "الزمان", "العنوان", "السوال", "سوال", "جواب", "ج", "س", "ترجمه", "اعداد", "تصوير", "قراءه",
    "ايضا", "التالي", "تفاصيل", "التفاصيل", "بث", "النشره", "الموجز", "ابرز", "اهم", "وهي",
    "هي", "كالتالي", "التاليه", "الاتي", "الاتيه", "ونصه", "نصه", "يلي", "منها", "وهم", "هم",
    "وهو", "هو", "ان", "التحديث", "الخبر", "بيان",
))  # fmt: skip
_DASHES = frozenset(("—", "–", "-", "―"))


class LineCue(NamedTuple):
    """A mark at tokens[at] that hands a line to the speaker in tokens[first:after]."""

    at: int
    first: int
    after: int
    frame: Literal["colon", "signature"]


def line_cue(tokens: Sequence[Token], line: Sequence[Sentence], taken: Sequence[int]) -> LineCue | None:
    """The colon or signature dash of a line. `taken` are the token indices of other cues in it."""
    first, after = line[0].first, line[-1].after
    return _signature(tokens, first, after) or _colon(tokens, line, first, after, taken)


def _signature(tokens: Sequence[Token], first: int, after: int) -> LineCue | None:
    if tokens[first].fold not in _DASHES or after - first > 40:
        return None
    handle = next(
        (at for at in range(first, after - 1) if tokens[at].fold == "(" and tokens[at + 1].fold == "@"), 0
    )
    return LineCue(first, first + 1, handle, "signature") if handle else None


def _colon(
    tokens: Sequence[Token], line: Sequence[Sentence], first: int, after: int, taken: Sequence[int]
) -> LineCue | None:
    while first < after and (tokens[first].kind == "symbol" or tokens[first].fold in "*-•#|…"):
        first += 1
    at = next((at for at in range(first, min(after, first + _LONGEST + 6)) if tokens[at].fold == ":"), 0)
    if not at or at == first or any(first <= other < at for other in taken):
        return None
    for mark in range(at - 1, first, -1):
        if tokens[mark].fold in "|/" or (tokens[mark].fold in _DASHES and tokens[mark - 1].fold in _LABELS):
            first = mark + 1
            break
    words = [token for token in tokens[first:at] if token.kind == "word"]
    if not words or len(words) > _LONGEST or any(token.kind == "number" for token in tokens[first:at]):
        return None
    if tokens[first].fold in _LABELS or tokens[at - 1].fold in _LABELS or not _heads(tokens, line, at, after):
        return None
    return LineCue(at, first, at, "colon")


def _heads(tokens: Sequence[Token], line: Sequence[Sentence], at: int, after: int) -> bool:
    """Whether the line is a headline, a short line of its own, or a channel post's head («X:»)."""
    if line[0].segment in ("title", "embed") or line[0].paragraph == 0:
        return True
    if at + 1 == after:
        return after - line[0].first <= _LONGEST + 2
    return after - line[0].first <= _SHORT and tokens[after - 1].fold not in ".؟!"
