"""Phrases around a cue: scenes («في بيان», «أمس»), openers («من جهته»), and where a noun phrase ends."""

from rasid.read.attributions.view import View
from rasid.read.attributions.words import (
    ADVERBS,
    AUDIENCE,
    CARRIES_ON,
    COMMAS,
    DASHES,
    MEDIA,
    PREPOSITIONS,
    PRONOUNS,
    RELATIVE,
    SCENE,
    STOPS,
    THEN,
    TIME,
    listed,
    owned_masdar,
)  # fmt: skip
from rasid.read.cues.friends import CLAUSE

_PRONE = frozenset(
    ("ما", "من", "ماذا", "كيف", "اذا", "هل", "لا", "لم", "لن", "ليس", "ليست", "سوف", "هناك", "ثم",
     "او")
)  # fmt: skip
_FUSED = frozenset("بلك")
_APPOSED = frozenset(
    ("person", "office", "anonymous_individual", "organisation", "outlet", "agency", "armed_group")
)


def scene(view: View, at: int, after: int) -> int:
    """Where a phrase that sets the scene ends, if one begins at this token; else the same place."""
    token = view.tokens[at]
    word = token.fold
    if token.kind != "word":
        return at
    opener = view.knowledge.openers.at(view.tokens, at)
    if opener and opener.entry.id == "turn":
        return min(opener.after, after)
    if word in TIME or word in ADVERBS or word in PRONOUNS:
        return at + 1
    if word in SCENE:
        return _phrase(view, at + 1, after)
    if word in PREPOSITIONS and at + 1 < after and _sets(view, at + 1):
        return _fixed(view, at + 1, after) or _phrase(view, at + 1, after)
    if word[:1] in _FUSED and _audience(view, at, after):
        return _told(view, at, after)
    if word[:1] in _FUSED and _fused(view, at):
        return _fixed(view, at, after) or _phrase(view, at + 1, after)
    return at


def _fixed(view: View, at: int, after: int) -> int:
    """The end of a fixed phrase of several words («وقت سابق»), 0 for a single noun."""
    found = view.knowledge.formulas.at(view.tokens, at)
    fixed = found is not None and found.entry.channel is None and found.after - found.first > 1
    return min(found.after, after) if found and fixed else 0


def _sets(view: View, at: int) -> bool:
    token = view.tokens[at]
    return token.kind == "number" or token.fold in TIME or bool(view.knowledge.formulas.at(view.tokens, at))


def _fused(view: View, at: int) -> bool:
    """«بكلمة»: a preposition written onto a noun of utterance."""
    found = view.knowledge.formulas.at(view.tokens, at)
    return bool(found and found.cut.pro in ("ب", "ل"))


def _audience(view: View, at: int, after: int) -> bool:
    """«لـ«الصحيفة»», «لرويترز», «للصحافيين»: to whom it was told."""
    word = view.tokens[at].fold
    if word in AUDIENCE:
        return True
    if not word.startswith("ل"):
        return False
    if word == "ل":
        return at + 1 < after and _outlet(view, at + 1)
    return _outlet(view, at)


def _told(view: View, at: int, after: int) -> int:
    """The end of the name of an audience."""
    for start in (at, at + 1):
        if start in view.mention_at:
            return min(view.mention_at[start][0], after)
        if start in view.quote_at:
            return min(view.quote_at[start].after, after)
    return at + 1


def _outlet(view: View, at: int) -> bool:
    mention = view.mention_at.get(at) or ((at, view.covered[at]) if at in view.covered else None)
    if mention:
        return mention[1].kind in ("outlet", "agency")
    token = view.tokens[at]
    return token.fold in MEDIA or token.raw[:1].isascii() and token.kind == "word"


def _phrase(view: View, first: int, after: int) -> int:
    """The end of the phrase that a preposition governs: the next comma, marker, cue or stop."""
    at = first
    while at < after:
        token = view.tokens[at]
        if at in view.mention_at:
            at = view.mention_at[at][0]
            continue
        if at in view.quote_at:
            if view.is_speech(at, -1):
                return at
            at = view.quote_at[at].after
            continue
        if token.kind != "word" and token.kind != "number" and token.fold not in ("(", ")", "/"):
            return at
        if token.fold in CLAUSE or at in view.cue_at or (at > first + 1 and _object(view, at)):
            return at
        at += 1
    return after


def _object(view: View, at: int) -> bool:
    """Whether a verbal noun begins here that the phrase before it does not govern."""
    word = view.tokens[at].fold
    if owned_masdar(word):
        return True
    return listed(word) and not word.startswith("ال") and view.tokens[at - 1].fold not in PREPOSITIONS


def speech_participle(view: View, at: int) -> bool:
    """«قائلا», «مخاطبا»: a participle of speech is no part of a name."""
    word = view.tokens[at].fold
    if not word.endswith(("ا", "ه", "ين")) or word.startswith("ال") or at in view.covered:
        return False
    found = view.knowledge.cues.at(view.tokens, at)
    return found is not None and found.part == "participle"


def noun_phrase(view: View, first: int, after: int, barred: str = "") -> int:
    """The end of the noun phrase that begins at `first`, its description and apposition with it.

    `barred` is a word that ends it, as عن does behind «نقلت».
    """
    at = first
    while at < after:
        token = view.tokens[at]
        if token.fold == barred or token.fold in THEN or (at > first and token.fold in ("ما", "ماذا", "كيف")):
            break
        if at > first and speech_participle(view, at):
            break
        if at > first and token.fold[:1] == "ل" and _audience(view, at, after):
            break
        if at in view.mention_at and view.mention_at[at][0] > at:
            at = min(view.mention_at[at][0], after)
        elif at in view.quote_at:
            at = min(view.quote_at[at].after, after)
        elif token.fold in CLAUSE or token.fold in STOPS or token.kind == "break" or token.fold == ":":
            break
        elif token.fold in COMMAS:
            onward = _apposition(view, at + 1, after)
            if not onward:
                break
            at = onward
        elif token.fold == ")" and any(view.tokens[back].fold == "(" for back in range(first, at)):
            at += 1
        elif token.fold in DASHES or token.fold == ")":
            break
        elif at > first and (scene(view, at, after) > at or at in view.cue_at):
            if view.tokens[at - 1].fold not in RELATIVE:
                break
            at += 1
        else:
            at += 1
    while at > first + 1 and view.tokens[at - 1].kind == "punct" and view.tokens[at - 1].fold in "،,؛(-–—":
        at -= 1
    return at


def _apposition(view: View, at: int, after: int) -> int:
    """The end of an apposition behind a comma, 0 when what follows the comma is something else."""
    if at >= after:
        return 0
    token = view.tokens[at]
    if token.fold in CARRIES_ON:
        return _segment(view, at, after)
    if at in view.mention_at and view.mention_at[at][1].kind in ("person", "office"):
        return min(view.mention_at[at][0], after)
    if token.kind != "word" or token.fold in _PRONE or token.fold in PREPOSITIONS or token.fold in CLAUSE:
        return 0
    if (
        scene(view, at, after) > at
        or at in view.cue_at
        or token.fold[:1] in ("و", "ف")
        and not view.covered.get(at)
    ):
        return 0
    if view.knowledge.openers.at(view.tokens, at):
        return 0
    end = _segment(view, at, after)
    if _named(view, at, end, after):
        return end
    closed = end < after and view.tokens[end].fold in COMMAS or end == after
    found = view.mention_at.get(at)
    return end if closed and end - at <= 10 and found and found[1].kind in _APPOSED else 0


def _named(view: View, at: int, end: int, after: int) -> bool:
    """«الناطق باسم الوزارة، سالم الواحي،»: two or three words behind a post that can only be its holder's name."""
    post = view.mention_to.get(at - 1)
    words = [token.fold for token in view.tokens[at:end]]
    if post is None or post[1].kind != "office" or len(words) not in (2, 3) or end >= after:
        return False
    if any(view.tokens[k].kind != "word" or k in view.covered or k in view.cue_at for k in range(at, end)):
        return False
    plain = not any(word in PREPOSITIONS or word in RELATIVE or listed(word) for word in words)
    return plain and not words[0].startswith(("ال", "لل"))


def _segment(view: View, at: int, after: int) -> int:
    """The next comma (or the end)."""
    while at < after:
        if at in view.mention_at:
            at = min(view.mention_at[at][0], after)
        elif at in view.quote_at:
            at = min(view.quote_at[at].after, after)
        elif view.tokens[at].fold in COMMAS or view.tokens[at].fold in CLAUSE:
            return at
        else:
            at += 1
    return at
