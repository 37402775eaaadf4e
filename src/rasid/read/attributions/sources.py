"""Sources: the noun phrase that speaks, behind its verb, before it, or behind a preposition."""

from rasid.arabic.fold import fold
from rasid.knowledge.entries import CueEntry
from rasid.model.records import Cue
from rasid.read.attributions.draft import Range
from rasid.read.attributions.phrases import noun_phrase, scene, speech_participle
from rasid.read.attributions.view import View
from rasid.read.attributions.words import COMMAS, PREPOSITIONS, PRONOUNS, RELATIVE, STOPS
from rasid.read.cues.friends import CLAUSE

_TOLD = frozenset(
    ("تصريحات", "تصريح", "اقوال", "قول", "كلام", "افاده", "افادات", "روايه", "روايات", "شهادات",
     "شهاده", "لتصريحات", "لاقوال", "لروايه", "لشهادات", "لافاده", "لما")
)  # fmt: skip
_WHAT = frozenset(("ما", "لما", "بما", "عما", "مما", "فيما"))
_SO_CALLED = frozenset(("يعرف", "تعرف", "يسمي", "تسمي", "بات", "باتت", "يطلق"))
_EVERY = frozenset(("جميع", "كل", "كافه", "ساءر", "كلا", "طرفي"))
_ONWARD = frozenset(("تحت", "علي", "الي", "ضد", "بين", "نحو", "دون"))
_LONGEST = 14
_NOON = frozenset(("naqala", "nafa", "nawwaha", "nashada", "naddada", "nasaha", "nabbaha", "nassa"))
_AUXILIARIES = frozenset(("قد", "ايضا", "كذلك", "كان", "كانت", "لا", "سبق"))
_LINKED = frozenset(("قوله", "قولها", "قولهم", "تاكيده", "تاكيدها", "القول", "انه", "انها", "لسان"))
_DENIED = frozenset(("لم", "لن", "لا", "ولم", "ولن", "ولا", "ليس", "ليست", "سوف", "قد"))
_NOT_HEADS = frozenset(
    ("ما", "من", "هذا", "ذلك", "هذه", "تلك", "هنا", "هو", "هي", "اي", "لا", "ولا", "ليس", "عما",
     "كل")
)  # fmt: skip


def source_behind(view: View, cue: Cue, entry: CueEntry, zone: int) -> Range | None:
    """The subject between the cue and its content (tokens[cue.after:zone])."""
    at = cue.after
    while at < zone:
        token = view.tokens[at]
        if at in view.cue_at and view.cue_at[at].frame in ("preposition", "relative"):
            led = source_governed(view, view.cue_at[at], zone)
            at = led[1] if led else at + 1
            continue
        beyond = scene(view, at, zone)
        if at not in view.mention_at and beyond > at:
            at = beyond
            continue
        if token.kind not in ("word", "number") and at not in view.quote_at:
            at += 1
            continue
        if speech_participle(view, at):
            return None
        beside = view.tokens[at + 1].fold if at + 1 < zone else ""
        if (token.fold, beside) == ("كل", "من") or (token.fold == "ما" and beside in _SO_CALLED):
            return at, noun_phrase(view, at, zone, _barred(cue)), 0
        called = (
            at == cue.after and token.fold == "علي" and token.raw.endswith("ي") and "ala" not in entry.takes
        )
        if token.fold in PREPOSITIONS | _NOT_HEADS | _LINKED | PRONOUNS and not called:
            return None  # but a man may be called «علي»
        if (
            token.fold[:1] in ("ب", "ل")
            and at not in view.mention_at
            and at not in view.quote_at
            and _fused(view, at)
        ):
            return None
        mention = view.mention_at.get(at)
        if mention and view.start(at) < mention[1].span[0] and at not in view.quote_at:
            return None  # «لرويترز», «بالحكومة»: a preposition is written onto the name
        if not _agrees(view, cue, entry, at, zone):
            return None
        if entry.addresses and mention:
            end = min(mention[0], zone)
        else:
            end = noun_phrase(view, at, zone, _barred(cue))
        return at, next((k for k in range(at + 1, end) if entry.addresses and _addressee(view, k)), end), 0
    return None


def _barred(cue: Cue) -> str:
    return "عن" if cue.rule == "naqala" else "من" if cue.rule in ("talaba", "talaba_i") else ""


def _addressee(view: View, at: int) -> bool:
    """«السائقين», and a name right behind a definite noun: whom the verb addresses."""
    word = view.tokens[at].fold
    if word.startswith("ال") and word.endswith("ين") and len(word) > 5:
        return True
    if word in _EVERY and view.tokens[at - 1].fold.startswith("ال"):
        return True
    return at in view.mention_at and view.tokens[at - 1].fold.startswith("ال") and at - 1 not in view.covered


def _accusative(word: str) -> bool:
    return word.startswith("ال") and word.endswith("يين")


def _fused(view: View, at: int) -> bool:
    """Whether the word begins with a preposition written onto a noun with the article or onto a name."""
    word = view.tokens[at].fold
    covering = view.covered.get(at)
    return (
        word[1:3] == "ال"
        or word.startswith("لل")
        or bool(covering and covering.span[0] > view.tokens[at].start)
    )


def _agrees(view: View, cue: Cue, entry: CueEntry, at: int, zone: int) -> bool:
    """Whether the phrase can be the verb's subject rather than the one addressed («وطالب الحكومة بـ»)."""
    word = view.tokens[at].fold
    if word.endswith("ين") and word.startswith("ال") and at not in view.mention_at:
        return False
    if entry.addresses and any(_accusative(other.fold) for other in view.tokens[at : min(at + 3, zone)]):
        return False
    if not entry.addresses and "object" not in entry.takes:
        return True
    joined = view.start(cue.first) < cue.span[0]
    alone = not any(other in view.mention_at for other in range(view.mention_at.get(at, (at + 1,))[0], zone))
    said = gender(cue, entry, view)
    seen = head_gender(view, at)
    if seen and said and seen != said:
        return False
    addressed = view.mention_at.get(at)
    if entry.addresses and joined and addressed and addressed[1].kind == "population":
        return False
    inside = any(other in view.cue_at for other in range(view.sentence_of(cue.first).first, cue.first))
    return not (entry.addresses and joined and inside and alone)


def source_before(view: View, cue: Cue, floor: int) -> Range | None:
    """The subject before the cue, back to tokens[floor]: «لكن X أعلنت», «وكان X قد قال», «X الذي قال»."""
    at = cue.first
    if view.start(at) < cue.span[0]:
        return None  # «وقال» begins a clause of its own
    while at > floor and view.tokens[at - 1].fold in _AUXILIARIES:
        at -= 1
    if first_person(view, cue):
        return None
    if at > floor and at - 1 in view.quote_at and at == cue.first:
        at -= 1
    if at > floor and view.tokens[at - 1].fold in _WHAT:
        return None
    if at > floor and view.tokens[at - 1].fold in RELATIVE:
        at -= 1
        while at > floor and view.tokens[at - 1].fold in COMMAS:
            at -= 1
    elif at > floor + 1 and view.tokens[at - 1].fold in COMMAS:
        inner = _inserted(view, at - 1, floor)
        if inner <= floor:
            return None
        at = inner
    if at in view.mention_to and view.mention_to[at][0] >= floor:
        first = view.mention_to[at][0]
        letters = _letters(view, first)
        return (first, at, letters) if letters >= 0 else None
    return _phrase_before(view, at, floor)


def first_person(view: View, cue: Cue) -> bool:
    """«نؤكد», «أكدنا»: the speaker is in the verb."""
    word = view.tokens[cue.first].fold
    return cue.frame == "say" and (word.endswith("نا") or word[:1] == "ن" and cue.rule not in _NOON)


def _inserted(view: View, comma: int, floor: int) -> int:
    """The place before an insertion in commas («X، في بيان، أعلن»); `floor` when there is none."""
    for at in range(comma - 1, max(floor, comma - 12), -1):
        if view.tokens[at].fold in COMMAS:
            return at if scene(view, at + 1, comma) > at + 1 else floor
        if view.tokens[at].fold in STOPS:
            break
    return floor


def _letters(view: View, first: int) -> int:
    """How many letters of the mention's first token are not of it (a conjunction); -1 for a preposition."""
    mention = view.mention_at[first][1] if first in view.mention_at else None
    if first in view.quote_at or mention is None:
        return -1 if first and view.tokens[first - 1].fold in PREPOSITIONS | {"ل", "ب", "ك"} else 0
    if first and view.tokens[first - 1].fold.removeprefix("و") in PREPOSITIONS:
        return -1
    lead = fold(view.document.text[view.tokens[first].start : mention.span[0]])
    return len(lead) if lead in ("", "و", "ف") else -1


def _phrase_before(view: View, after: int, floor: int) -> Range | None:
    """Words from the clause's start to the cue, if they can be a subject."""
    first = after
    while first > floor and after - first <= _LONGEST:
        token = view.tokens[first - 1]
        closes = view.enclosing.get(first - 1, -1)
        if closes >= floor and view.quote_at[closes].after == first:
            first = closes
            continue
        if token.kind not in ("word", "number") or token.fold in CLAUSE or first - 1 in view.cue_at:
            break
        opener = view.knowledge.openers.at(view.tokens, first - 1)
        if (opener and opener.after == first) or token.fold in ("و", "ف"):
            break
        first -= 1
    if first >= after or after - first > _LONGEST:
        return None
    word = view.tokens[first].fold
    if word.lstrip("و") in PREPOSITIONS | _NOT_HEADS | RELATIVE or scene(view, first, after) > first:
        return None
    if view.tokens[first].kind != "word" and first not in view.quote_at:
        return None
    first, letters = _last_joined(
        view, first, after, view.tokens[after].fold if after < len(view.tokens) else ""
    )
    if letters:
        return first, after, letters
    if word in _NOT_HEADS | _DENIED or view.tokens[after - 1].fold in _NOT_HEADS:
        return None
    ends = first == floor or view.tokens[first - 1].fold in STOPS or first - 1 == floor
    started = ends or view.tokens[first - 1].kind != "word" or view.tokens[first - 1].fold in CLAUSE
    verbal = word[:1] in ("ي", "ت", "ن") and first not in view.mention_at
    opener = view.knowledge.openers.at(view.tokens, first - 1) if first > floor else None
    return (first, after, 0) if (started or opener) and not verbal and after - first <= 9 else None


def _last_joined(view: View, first: int, after: int, verb: str) -> tuple[int, int]:
    """«… ومقرر أممي يحذر»: of joined phrases before a verb in the singular, the last one speaks."""
    if view.sentence_of(first).segment != "title" or verb.endswith(("ان", "ون", "وا", "تا")):
        return first, 0
    for at in range(after - 1, first, -1):
        word = view.tokens[at].fold
        if word.startswith("و") and len(word) > 3 and at not in view.covered:
            return at, 1
    return first, 0


def source_governed(view: View, cue: Cue, after: int) -> Range | None:
    """The noun phrase behind «وفق», «نقلا عن», «حسبما أفاد»."""
    at = cue.after
    while at < after and (
        scene(view, at, after) > at and at not in view.mention_at and cue.frame == "relative"
    ):
        at = scene(view, at, after)
    while at < after and view.tokens[at].kind == "punct" and at not in view.quote_at:
        at += 1
    if at >= after:
        return None
    word = view.tokens[at].fold
    if word in PREPOSITIONS or word in CLAUSE or word in ("ما", "كل", "الاصول", "الحاجه", "القواعد"):
        return None
    if word in _TOLD and at + 1 < after and view.tokens[at + 1].kind == "word":
        at, word = at + 1, view.tokens[at + 1].fold
    end = noun_phrase(view, at, after, _barred(cue))
    known = view.mention_at[at][0] if at in view.mention_at else end
    if known < end and view.tokens[known].fold in _ONWARD:
        end = known  # «التي باتت بحسب الوكالة تحت الحصار»
    letters = (
        1 if word.startswith("ل") and cue.rule in ("wafqa", "tibqan") and not word.startswith("لل") else 0
    )
    return (at, end, letters) if end > at else None


def gender(cue: Cue, entry: CueEntry, view: View) -> str:
    """`m`, `f` or `p` (plural) of a verb or participle; empty when the cue does not tell."""
    if cue.frame in ("preposition", "colon", "signature", "noun", "linked", "document"):
        return ""
    word = fold(
        view.document.text[
            cue.span[0] : view.tokens[cue.first if cue.frame != "relative" else cue.after - 1].end
        ]
    )
    word = word.split()[-1] if word.split() else word
    if cue.frame == "describe":
        word = word.removesuffix("ها").removesuffix("هم").removesuffix("ه")
    if cue.frame == "participle":
        return "f" if word.endswith("ه") else "p" if word.endswith(("ين", "ات")) else "m"
    if word.endswith(("وا", "ون", "نا")):
        return "p"
    for pair in entry.verbs:
        perfect, _, imperfect = (fold(part) for part in pair.partition(" "))
        if word.startswith(perfect[:-1]) and word[-1:] == "ت" and len(word) <= len(perfect) + 1:
            return "f"
        if word.startswith(perfect):
            return "f" if word[len(perfect) :].startswith("ت") else "m"
        if word.lstrip("ل").startswith("ت" + imperfect[1:]):
            return "f"
    return "m" if word[:1] == "ي" or not word.endswith("ت") else "f"


_MASCULINE = frozenset(("العراق", "لبنان", "الاردن", "اليمن", "السودان", "المغرب", "الصومال"))


def head_gender(view: View, at: int) -> str:
    """`m` or `f` of the noun phrase that begins here; empty when unsure (people's names)."""
    token = view.tokens[at]
    mention = view.mention_at.get(at)
    if mention and mention[1].kind == "person":
        return ""
    if mention and mention[1].kind == "state":
        return "m" if token.fold in _MASCULINE else "f"
    if token.kind != "word" or at in view.quote_at:
        return ""
    if token.fold.endswith("ه") or token.fold in ("مصادر", "المصادر", "قوات", "وساءل", "سلطات", "السلطات"):
        return "f"
    return "m" if token.fold.startswith("ال") and not token.fold.endswith("ات") and not mention else ""
