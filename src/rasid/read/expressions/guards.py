"""Words of time that are no time: parts of names, newspapers, weekdays of prayer, rhetorical numbers."""

from rasid.read.expressions.line import Draft, Line

_HEADS = frozenset(
    ("عطله", "اجازه", "صحيفه", "جريده", "قناه", "موقع", "شارع", "جسر", "ميدان", "ثوره", "حركه", "انتفاضه", "جامعه",
     "كتيبه", "لواء", "ملعب", "مدرسه", "ساحه", "كتاءب", "مستشفي", "حي", "دوار", "صلاه", "خطبه", "خطيب",
     "امام", "مسجد", "جامع", "سوق", "برنامج", "الشهيد", "الشيخ", "السيد", "حزب", "تيار", "جبهه",
     "فيلم", "روايه", "عيد", "مجله", "منتدي", "وكاله", "بصحيفه", "لصحيفه")
)  # fmt: skip
_OPEN, _CLOSE = frozenset("«“\"'„‘"), frozenset("»”\"'“’")
_LOOK = 4  # tokens before an expression in which a name that covers it may begin


def is_name(line: Line, draft: Draft) -> bool:
    """Whether the draft is (part of) a name: «صحيفة «اليوم»», «ثورة 25 يناير», an outlet of the gazetteer."""
    at = draft.first
    before = line.fold(at - 1)
    if draft.kind not in ("date", "interval"):
        return False
    head = before if before in _HEADS else before[1:] if before[:1] in ("و", "ب", "ل") else ""
    if head in _HEADS and not (draft.value and len(draft.value) == 10):
        return True
    if before in _OPEN and line.fold(draft.after) in _CLOSE and draft.after - at <= 2:
        return True
    if draft.after == at + 1 and draft.shift == "day 0" and line.ordinal(draft.after):
        return True
    return _listed(line, draft)


def _listed(line: Line, draft: Draft) -> bool:
    """Whether a longer name of the gazetteer covers the expression or crosses it."""
    names = line.know.world.names
    for at in range(max(line.first, draft.first - _LOOK), draft.first):
        match = names.at(line.tokens, at)
        if match and match.after > draft.first:
            return True
    match = names.at(line.tokens, draft.first)
    return bool(match and match.after > draft.after)
