"""Targets: whom a deed hits when no mention names them - «قواعد أميركية», «100 عسكري أوكراني», «عليها»."""

from rasid.model.words import Token
from rasid.read.events.clauses import STARTERS
from rasid.read.events.scene import Scene
from rasid.read.events.subjects import acts
from rasid.read.events.triggers import Trigger

_AGAINST = frozenset(("علي", "ضد", "بحق", "تجاه", "استهدف", "استهدفت", "طال", "طالت", "اصاب", "اصابت"))
_ON_THEM = {
    "عليه": "ه",
    "عليها": "ها",
    "عليهم": "هم",
    "ضده": "ه",
    "ضدها": "ها",
    "ضدهم": "هم",
    "لها": "ها",
    "لهم": "هم",
}
_STOPS = frozenset(("في", "من", "بين", "مع", "خلال", "قرب", "داخل", "عن", "الي", "عبر", "وسط", "امام"))
_PLACES = frozenset((
    "العاصمه", "عاصمه", "المدينه", "مدينه", "الحدود", "الاراضي", "المحافظه", "محافظه", "منطقه", "المنطقه", "بلده",
    "البلده", "قريه", "القريه", "السواحل", "المياه", "الاجواء", "الجانب",
))  # fmt: skip
_PRONOUNS = frozenset(("ه", "ها", "هم"))
_BACK = 80  # words back over which a pronoun reaches
_SPAN = 6  # words after «على» or a verb in which the target is described
_NEAR = 5  # words after a noun in which «على» follows


def targets(scene: Scene, trigger: Trigger, after: int) -> list[str]:
    """Entities that the words behind a trigger describe without naming them: by origin, or by a pronoun."""
    start = _start(scene, trigger, after)
    if start is None:
        return []
    tokens = scene.tokens
    if start > trigger.after and tokens[start - 1].fold in _ON_THEM:
        if trigger.mode == "seize":
            return []  # «سيطر عليها»: a place
        return _antecedent(scene, trigger)
    for at in range(start, min(after, start + _SPAN)):
        token = tokens[at]
        if token.kind != "word" or token.fold in STARTERS or token.fold in _STOPS:
            break
        if at == start and _owned(token):
            return _antecedent(scene, trigger)
        if scene.covering(at):
            break
        found = scene.know.world.names.at(tokens, at)
        if found and found.entry.how == "demonym" and at > start and tokens[at - 1].fold not in _PLACES:
            return [found.entry.entity.id]
    return []


def _start(scene: Scene, trigger: Trigger, after: int) -> int | None:
    """Where the words for the target begin: behind «على», or right behind what takes an object."""
    for at in range(trigger.after, min(after, trigger.after + _NEAR)):
        word = scene.tokens[at].fold
        if word in _AGAINST or word in _ON_THEM:
            return at + 1
        if scene.covering(at):
            return None
    if trigger.verb and not trigger.passive and trigger.owner == "actor" and not trigger.pronoun:
        return trigger.after
    return trigger.after if trigger.owner == "recipient" and not trigger.pronoun else None


def _owned(token: Token) -> bool:
    """Whether the word ends in a possessive pronoun and is a known thing that is hit: «منزلها», «قواعدهم»."""
    return any(cut.en in _PRONOUNS and cut.stem in _THINGS for cut in token.cuts)


_THINGS = frozenset((
    "منزل", "منازل", "بيت", "بيوت", "قاعده", "قواعد", "مواقع", "موقع", "مقر", "مقار", "مقرات", "قوات", "مكتب", "مكاتب",
    "سفاره", "سيارات", "سياره", "موكب", "اراضي", "ارض", "مصالح", "جنود", "سفن", "سفينه", "مطار", "ممتلكات", "عناصر",
))  # fmt: skip


def _antecedent(scene: Scene, trigger: Trigger) -> list[str]:
    """The last one who acts before the trigger in its sentence."""
    first = max(0, trigger.first - _BACK)
    for at in range(trigger.first - 1, first, -1):
        if scene.tokens[at].kind == "break" or scene.tokens[at].fold == ".":
            first = at
            break
    for party in scene.before(first, trigger.first):
        if acts(party):
            return [party.mention.entity]
    return []
