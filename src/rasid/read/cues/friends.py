"""False friends of cues: nouns, prepositions, negated and conditional verbs that look like reporting."""

from collections.abc import Sequence
from functools import cache

from rasid.arabic.fold import fold
from rasid.knowledge.entries import Complement, CueEntry
from rasid.match.phrases import Match
from rasid.model.words import Token

CLAUSE = frozenset((
    "ان", "انه", "انها", "انهم", "اننا", "انني", "انهما", "بان", "بانه", "بانها", "بانهم",
))  # fmt: skip
OPENING = frozenset("«“„\"'‘{:”")
PREPOSITIONS: dict[str, Complement] = {
    "الي": "ila", "علي": "ala", "عن": "an", "من": "min", "في": "fi", "عما": "an", "مما": "min", "فيما": "fi",
}  # fmt: skip
_PARTICLES = frozenset((
    "بعد", "بعدما", "بين", "بينما", "بينهم", "بينها", "بل", "بات", "باتت", "بعض", "بعيد", "بلا", "بدون", "بسبب",
    "بدا", "بدات", "بقي", "بقيت", "بلد", "بلدان", "بلاد", "بلاده", "بلادها", "برلمان", "بيان", "بوابه", "بلده",
    "لم", "لن", "لكن", "لكنه", "لكنها", "ليس", "ليست", "لو", "لقد", "لدي", "لديه", "لديها", "لان", "لانه", "لانها",
    "لذلك", "لذا", "لجنه", "لقاء", "لواء", "لغه",
))  # fmt: skip
_NEGATED = frozenset((
    "لم", "لن", "لا", "دون", "عدم", "غير", "بدون", "ليس", "الم", "ولم", "ولن", "ولا", "فلم",
))  # fmt: skip
_UNREAL = frozenset(("اذا", "لو", "سوف", "هل", "كي", "لكي", "حتي", "ربما", "ينبغي", "يجب"))
_STARTERS = frozenset((
    "قد", "وقد", "فقد", "لقد", "كما", "الذي", "التي", "الذين", "حيث", "بينما", "فيما", "عندما",
    "حين", "بعدما", "كان", "كانت", "وكان", "وكانت", "اذ", "ثم", "ايضا", "بدوره", "فقط", "جهته",
    "جانبه", "جهتها", "جانبها", "بدورها", "اخري", "لكنه", "ولكنه", "لكنها", "انه", "انها",
    "وانه", "وانها", "بانه", "بانها", "هو", "هي", "وهو", "كذلك", "وقت",
))  # fmt: skip
_IDAFA = frozenset((
    "في", "من", "عن", "علي", "الي", "مع", "بعد", "قبل", "عدم", "دون", "بدون", "كل", "اي", "هذا",
    "هذه", "ذلك", "تلك", "بين", "عند", "منذ", "خلال", "وفق", "بسبب", "ال", "نحو", "حول",
))  # fmt: skip
_BE = frozenset((
    "كان", "كانت", "يكون", "تكون", "ليس", "ليست", "كانوا", "يبقي", "بات", "اصبح", "اصبحت",
    "يعد", "تعد", "ظل",
))  # fmt: skip
_NAMELESS = frozenset(("rafada", "talaba_i", "ishtarata"))
_NAMES = frozenset(("اسم", "اسماء", "هويه", "هويات", "شخصيه", "صفه", "هوي"))
_GOD = frozenset(("الله", "المولي", "والله"))
_WHAT = frozenset(("ما", "بما", "عما", "مما", "فيما", "حسبما", "كما"))
_BY_IT = frozenset(("به", "بها"))
_JOINTS = frozenset(("لكن", "ولكن", "ان", "وان", "بينما", "فيما", "حين", "اما"))
_NAMING = frozenset(("wasafa", "itabara", "adda"))
_NEAR, _FAR, _NOUN = 8, 16, 5  # tokens ahead in which a sign must follow


@cache
def _bases(verbs: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(pair.partition(" ")[0]) for pair in verbs)


def reports(tokens: Sequence[Token], match: Match[CueEntry], first: int, after: int) -> bool:
    """Whether this match of a cue's form in the sentence tokens[first:after] can be reporting at all."""
    before = tokens[match.first - 1].fold if match.first > first else ""
    if match.part == "participle":
        return _participle(tokens, match, before, first, after)
    if match.entry.frame == "noun":
        return any(token.fold in CLAUSE for token in tokens[match.after : min(after, match.after + _NOUN)])
    if match.part == "form":
        return not match.entry.homograph or _verbal(tokens, match, before, after)
    if before in _NEGATED or before in _UNREAL or _nameless(tokens, match, after):
        return False
    if match.entry.id == "saala" and (before in _GOD or _next(tokens, match.after, after) in _GOD):
        return False  # «نسأل الله أن»: a prayer
    if match.part == "imperfect" and match.entry.homograph and not match.cut.en and _mine(match.cut.stem):
        return _signed(tokens, match.after, after, match.entry)
    if match.part == "imperfect" and before in ("ان", "قد", "وان"):
        return _after_before(tokens, match.first, first)
    if "bi" not in match.entry.takes and _next(tokens, match.after, after) in _BY_IT:
        return False  # «الشريط الذي وثقت به»
    if match.entry.id == "adda":
        return _counts_as(tokens, match, after)
    matter = match.first - 2 >= first and tokens[match.first - 2].fold == "الامر" and before == "الذي"
    if match.cut.en and not matter and not _described(match.entry, before):
        return False
    if before == "ما" and not match.cut.en:
        return False
    if (
        match.entry.homograph
        and match.part == "perfect"
        and not match.cut.en
        and match.cut.stem in _bases(match.entry.verbs)
    ):
        return _verbal(tokens, match, before, after)
    return True


def _after_before(tokens: Sequence[Token], at: int, first: int) -> bool:
    """«قبل أن يضيف»: the subjunctive of a report that did follow."""
    return at - 2 >= first and tokens[at - 1].fold == "ان" and tokens[at - 2].fold in ("قبل", "وقبل", "بعد")


def _described(entry: CueEntry, before: str) -> bool:
    """A verb with a pronoun reports when it names: «ما وصفه بـ», «يعتبرونه»; or in «ما نقلته»."""
    return entry.id in _NAMING or before in _WHAT


def _counts_as(tokens: Sequence[Token], match: Match[CueEntry], after: int) -> bool:
    """«وعدّه خرقا», «عدّ أن»; «عدة» and «بعده» are other words."""
    if not match.cut.en:
        return _signed(tokens, match.after, after, match.entry)
    word = _next(tokens, match.after, after)
    return not tokens[match.first].raw.endswith("ة") and (word in OPENING or word.endswith(("ا", "ه")))


def _next(tokens: Sequence[Token], at: int, after: int) -> str:
    return tokens[at].fold if at < after else ""


def _mine(stem: str) -> bool:
    """«أبين», «نصف»: the first person of a verb, which may as well be a noun or a name."""
    return stem[:1] == "ا" or stem == "نصف"


def _nameless(tokens: Sequence[Token], match: Match[CueEntry], after: int) -> bool:
    """«طلب عدم ذكر اسمه», «رفضت الكشف عن هويتها»: only tells that the source is not named."""
    if match.entry.id not in _NAMELESS:
        return False
    ahead = tokens[match.after : min(after, match.after + _NOUN)]
    return any(cut.stem in _NAMES and cut.en for token in ahead for cut in token.cuts)


def _signed(tokens: Sequence[Token], at: int, after: int, entry: CueEntry) -> bool:
    """Whether a clause, a quote or a complement of the verb stands right behind it."""
    if at >= after:
        return False
    word = tokens[at].fold
    return word in CLAUSE or word in OPENING or complement(tokens[at]) in entry.takes


def _verbal(tokens: Sequence[Token], match: Match[CueEntry], before: str, after: int) -> bool:
    """Whether a form that is also a noun is a verb: at a clause's start, or right before its content."""
    at = match.first
    if before in _IDAFA or not marked(tokens, match.after, after, match.entry):
        return False
    if "object" in match.entry.takes and (before in OPENING or _owned(tokens, match.after, after)):
        return False
    if match.cut.pro in ("و", "ف") or not before or before in _STARTERS or tokens[at - 1].kind != "word":
        return True
    if match.after < after and tokens[match.after].fold in CLAUSE:
        return True
    return bool(match.entry.takes) and any(token.fold in _JOINTS for token in tokens[max(0, at - 5) : at])


def _owned(tokens: Sequence[Token], at: int, after: int) -> bool:
    """«رفض الناس لكل شيء»: a noun, whose own object stands behind ل."""
    return any(complement(token) == "li" for token in tokens[at + 1 : min(after, at + 4)])


def marked(tokens: Sequence[Token], first: int, after: int, entry: CueEntry) -> bool:
    """Whether a clause, a quote or one of the entry's complements follows soon."""
    if "object" in entry.takes:
        return first < after and tokens[first].kind == "word"
    for at in range(first, min(after, first + _FAR)):
        word = tokens[at].fold
        if word in CLAUSE or word in OPENING:
            return True
        if at < first + _NEAR and complement(tokens[at]) in entry.takes:
            return True
    return False


def complement(token: Token) -> Complement | None:
    """The preposition this word is or begins with, as a kind of complement."""
    found = PREPOSITIONS.get(token.fold)
    if token.fold in _PARTICLES:
        return None
    if found or token.kind != "word" or len(token.fold) < 3:
        return found or ("bi" if token.fold == "ب" else "li" if token.fold == "ل" else None)
    return "bi" if token.fold[0] == "ب" else "li" if token.fold[0] == "ل" else None


def _participle(tokens: Sequence[Token], match: Match[CueEntry], before: str, first: int, after: int) -> bool:
    """Only the accusative continues a sentence; «مؤكدة» and «مؤكدين» may qualify nouns, so need a sign."""
    word = tokens[match.first].fold
    if before in _BE or before in _IDAFA or match.after >= after:
        return False
    if not word.endswith(("ا", "ه", "ين", "ات")):
        return False
    behind = tokens[match.after]
    if behind.fold in _GOD:
        return False
    if _signed(tokens, match.after, after, match.entry):
        return True
    alone = match.first == first or tokens[match.first - 1].kind != "word" or match.cut.pro in ("و", "ف")
    return alone and (word.endswith("ا") or bool(match.entry.takes))
