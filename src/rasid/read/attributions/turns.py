"""Turns: where, without any cue, the publisher takes over from what is said."""

from rasid.model.records import Cue
from rasid.read.attributions.view import View
from rasid.read.attributions.words import COMMAS, GOES_ON, NOT_OUT, TURNS, UNTOLD

_FRAMING = frozenset(("في", "خلال", "اثناء", "وذلك", "ردا", "تعليقا", "وفي"))
_ACTORS = frozenset(("person", "office", "government", "organisation", "state", "anonymous_individual"))
_CAME = frozenset(("جاء", "وجاء", "ياتي", "وياتي", "جاءت", "وجاءت"))
_THIS = frozenset(("ذلك", "هذا", "هذه"))
_SCENES = frozenset(("اشاره", "حين", "وقت", "الوقت"))


def turns(view: View, at: int, cue: Cue) -> bool:
    """«لكن», «، وقد», «، وعرضت»: a clause that the phrase before it does not hold."""
    word = view.tokens[at].fold
    said = view.tokens[cue.first].fold
    feminine = word[:1] == "و" and len(word) > 4 and word.endswith("ت") and not word.endswith("ات")
    if view.tokens[at - 1].fold in COMMAS and (
        (feminine and said.endswith("ت")) or _verb_subject(view, at) or _hal(view, at)
    ):
        return True
    if word in GOES_ON and view.tokens[at - 1].fold in COMMAS:
        return True
    return word in TURNS or _told_in(view, at) or _own_noun(view, at, cue)


def _told_in(view: View, at: int) -> bool:
    """«تبنت الحركة الهجوم في بيان»: by what it was said is no part of it."""
    if view.tokens[at].fold != "في" or at + 1 >= len(view.tokens):
        return False
    told = view.knowledge.formulas.at(view.tokens, at + 1)
    return told is not None and told.entry.channel is not None and at + 1 not in view.covered


def _own_noun(view: View, at: int, cue: Cue) -> bool:
    """«نفت ذلك نفيا قاطعا»: a noun that only strengthens the verb."""
    word = view.tokens[at].fold
    if not word.endswith("ا") or len(word) < 4 or at in view.covered:
        return False
    own = view.knowledge.cues.at(view.tokens, at)
    return own is not None and own.entry.id == cue.rule and own.part == "perfect"


def framed(view: View, at: int) -> bool:
    """«…»، في تصريح»: the publisher's words about the utterance behind its quote."""
    tokens = view.tokens
    if tokens[at - 1].fold not in COMMAS or tokens[at].fold not in _FRAMING:
        return False
    opened = view.enclosing.get(at - 2, -1)
    return opened >= 0 and view.quote_at[opened].after == at - 1 and not view.is_name(opened)


def _verb_subject(view: View, at: int) -> bool:
    """«، وقدم فلان»: a conjunction on a word that is no noun, and somebody behind it."""
    word = view.tokens[at].fold
    found = view.mention_at.get(at + 1)
    if found is None or word[:1] != "و" or len(word) < 4 or word.endswith("ا") or at in view.covered:
        return False
    apart = view.start(at + 1) == found[1].span[0] or at + 1 in view.quote_at
    return apart and word[1:3] not in ("ال", "لل") and found[1].kind in _ACTORS


def _hal(view: View, at: int) -> bool:
    """«، مقدمة», «، متمنيا»: a participle of the speaker's that reports no words."""
    word = view.tokens[at].fold
    formed = word[:1] == "م" and len(word) > 4 and word.endswith(("ا", "ين"))
    return formed and at not in view.covered


def untold(view: View, at: int, after: int) -> bool:
    """«من دون أن يذكر», «ولم يتسن»: what the publisher adds about the utterance."""
    tokens = view.tokens
    word = tokens[at].fold
    following = tokens[at + 1].fold if at + 1 < after else ""
    if word in ("دون", "بدون"):
        return following in UNTOLD
    if word in ("من", "بدون") and following == "دون":
        return at + 2 < after and tokens[at + 2].fold in UNTOLD
    if word in _CAME and following in _THIS:
        return tokens[at - 1].fold in COMMAS
    if word in ("ولم", "ولا"):
        return following in NOT_OUT
    return word == "في" and following in _SCENES and tokens[at - 1].fold in COMMAS
