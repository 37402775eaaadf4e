"""Subjects: who does what a verb or a verbal noun says, told before it - and what a pronoun on it stands for."""

from functools import lru_cache

from rasid.model.records import Attribution
from rasid.read.events.charges import MUTE, charged, speaker
from rasid.read.events.clauses import STARTERS, Clause
from rasid.read.events.scene import Party, Scene
from rasid.read.events.sides import Sides
from rasid.read.events.triggers import Trigger

RELATIVE = frozenset(("التي", "الذي", "الذين", "اللذين", "اللتين", "والتي", "والذي", "اللتان", "اللذان"))
_AUXILIARY = frozenset(("قد", "كانت", "كان", "لم", "لن", "سوف", "لا", "و", "كانوا", "وقد"))
_HERSELF = frozenset(("انه", "انها", "انهم", "بانه", "بانها", "بانهم", "لانه", "لانها", "اننا", "باننا"))
_PREPOSITIONS = frozenset((
    "في", "علي", "من", "الي", "عن", "ضد", "مع", "بعد", "قبل", "بين", "حول", "خلال", "منذ", "لدي", "عند", "نحو", "تجاه",
    "بحق", "وسط", "داخل", "قرب", "وفق", "بحسب", "حسب", "بشان", "امام",
))  # fmt: skip
_TIES = frozenset(("الي", "علي", "عن", "حق", "بحق"))  # before a noun that completes a verb
_LIGHT_ACT = frozenset((
    "شن", "نفذ", "وجه", "اطلق", "اجري", "ارتكب", "بدا", "واصل", "كثف", "صعد", "خاض", "عقد", "قاد", "نظم", "تابع", "جدد",
    "قام", "بادر", "فرض", "حاول", "هدد", "توعد", "اعلن", "استانف", "انهي", "وسع", "ركز", "عزز", "اقدم", "قرر", "تبادل",
    "اختتم", "انهت", "دشن", "اجر", "تبني", "شارك", "اتهم", "تمكن", "استطاع", "نجح", "اسهم", "باشر", "تولي", "خاضا",
    "استكمل", "اكمل", "اعاد", "تعمد", "ساهم",
))  # fmt: skip
_RESUMING = frozenset(
    lead + pronoun
    for lead in ("علي", "في", "الي", "من", "عن", "ب", "ل", "ضد", "خلال", "لدي")
    for pronoun in ("ه", "ها", "هم", "هما")
)
_ACCUSE = frozenset(("اتهم",))
_LIGHT_SUFFER = frozenset(("تعرض", "واجه", "شهد", "تلقي", "تكبد", "عاني"))
_COMMITTING = frozenset(("threaten", "promise", "propose", "announce"))
_REACH = 14  # tokens back to a light verb


def acts(party: Party) -> bool:
    """Whether the mention can be one who acts."""
    return party.mention.kind not in MUTE


def joined(parties: list[Party]) -> list[Party]:
    """The parties coordinated with the first of them."""
    found: list[Party] = []
    for party in parties[1:]:
        if not party.joined:
            break
        found.append(party)
    return found


def before_verb(
    scene: Scene, trigger: Trigger, bounds: Clause, said: Attribution | None
) -> list[Party] | str | None:
    """The subject before a verb: right before it, before «التي», or for «أنه» the speaker (an entity id)."""
    tokens = scene.tokens
    at = trigger.first - 1
    while at >= bounds.first and tokens[at].fold in _AUXILIARY:
        at -= 1
    if at < 0:
        return None
    if tokens[at].fold in _HERSELF and said and said.source_entity:
        return (charged(scene, said) or None) if said.act == "accuse" else said.source_entity
    if at < bounds.first:
        return None
    relative = tokens[at].fold in RELATIVE
    if trigger.clitic in ("و", "ف") and not relative:
        return None
    gap = 3 if relative else 1
    for party in scene.before(bounds.first, at + 1):
        between = range(party.after, at + (0 if relative else 1))
        if len(between) > gap or any(tokens[place].fold in (*_PREPOSITIONS, "،") for place in between):
            return None
        if relative and any(not _agrees(tokens[place].fold) for place in range(party.after, at)):
            return None  # «قائد الشرطة تفاصيل الجريمة التي استهدفت …»
        if acts(party) and (relative or not party.clitic):
            return [party]
        return None
    return None


def _agrees(word: str) -> bool:
    """Whether a word between a definite noun and «الذي» may describe the noun, or is a mark."""
    return word.removeprefix("و").startswith("ال") or not word[:1].isalpha()


def described(scene: Scene, trigger: Trigger, bounds: Clause) -> bool:
    """Whether «الذي» before the verb is its subject, so that the party behind is hit: «العمل الذي استهدف الجنود».

    A pronoun on the verb or a preposition takes «الذي» up as something else: «المدينة التي يسيطر الجيش عليها».
    """
    if trigger.first == 0 or scene.tokens[trigger.first - 1].fold not in RELATIVE or trigger.pronoun:
        return False
    behind = scene.tokens[trigger.after : bounds.near]
    return trigger.owner == "actor" and not any(token.fold in _RESUMING for token in behind)


def light(scene: Scene, trigger: Trigger, bounds: Clause) -> tuple[list[Party], bool] | None:
    """The subject of a light verb before the noun, and whether it suffers: «شنّت الطائرات غارات», «تعرضت لهجوم»."""
    tokens = scene.tokens
    for at in range(trigger.first - 1, max(bounds.own, trigger.first - _REACH) - 1, -1):
        if tokens[at].kind != "word":
            continue
        stems = _stems(tokens[at].fold)
        suffer = bool(stems & _LIGHT_SUFFER)
        if not suffer and not stems & _LIGHT_ACT:
            continue
        if suffer and tokens[at].fold.endswith(("ها", "هم", "ه")):
            return [party for party in scene.before(bounds.first, at) if acts(party)][:1], True
        behind = [
            party
            for party in scene.within(at + 1, trigger.first)
            if not party.clitic and _free(scene, party, at)
        ]
        if behind:
            first = _accused(behind) if stems & _ACCUSE else 0
            return [behind[first], *joined(behind[first:])], suffer
        for party in scene.before(bounds.first, at):
            between = range(party.after, at)
            if len(between) > 2 or any(tokens[place].fold in (*_PREPOSITIONS, "،") for place in between):
                break
            return [party], suffer
        return None
    return None


def _accused(behind: list[Party]) -> int:
    """Which of the parties behind «اتهم» is accused: the second, if it is not joined to the first."""
    return next((at for at, party in enumerate(behind) if at and not party.joined), 0)


def _free(scene: Scene, party: Party, at: int) -> bool:
    """Whether no preposition stands between the verb and the party."""
    between = range(at + 1, party.first)
    return len(between) <= 5 and not any(scene.tokens[place].fold in _PREPOSITIONS for place in between)


def controller(scene: Scene, trigger: Trigger, bounds: Clause) -> Party | None:
    """The subject of the verb a verbal noun completes: «تسعى الحكومة إلى تهدئة», «تخطط واشنطن للانسحاب»."""
    tokens = scene.tokens
    lead = tokens[trigger.first - 1] if trigger.first > bounds.own else None
    tied = trigger.clitic in ("ب", "ل", "لل") or (lead is not None and lead.fold in _TIES)
    nearest = next(iter(scene.before(bounds.own, trigger.first)), None)
    if nearest is not None and nearest.after == trigger.first and not nearest.clitic and acts(nearest):
        return nearest if _subject(scene, nearest, bounds.own) else None
    if not tied:
        return None
    for party in scene.before(bounds.own, trigger.first):
        if any(
            tokens[at].fold in STARTERS or tokens[at].fold == ":" for at in range(party.after, trigger.first)
        ):
            return None
        if acts(party) and _subject(scene, party, bounds.own):
            return None if _judges(scene, party) else party
    return None


def carries_on(scene: Scene, trigger: Trigger, bounds: Clause) -> Party | None:
    """The subject of the clause, which a verb with و goes on with: «دخل الجيش البلدة وقصف …»."""
    for party in scene.within(bounds.first, trigger.first):
        if acts(party) and _subject(scene, party, bounds.first):
            return party
    return None


def _judges(scene: Scene, party: Party) -> bool:
    """Whether the verb before the party speaks of another's deed: «نددت … بـ», «اتهم … بـ»."""
    cue = scene.know.cues.at(scene.tokens, party.first - 1) if party.first else None
    return cue is not None and cue.entry.act not in _COMMITTING


def _subject(scene: Scene, party: Party, first: int) -> bool:
    """Whether the party looks like a subject: it begins the clause or stands behind a verb or «أن»."""
    if party.clitic:
        return False
    if party.first == first:
        return True
    before = scene.tokens[party.first - 1]
    if before.kind != "word":
        return True
    word = before.fold.removeprefix("و").removeprefix("ف")
    if before.fold in _PREPOSITIONS or before.fold in _TIES:
        return False
    verbal = (
        word.startswith(("ي", "ت", "ست", "سي"))
        or word.endswith("ت")
        or word in ("ان", "بان", "ورد", "رد", "قام")
    )
    return verbal and len(word) > 1


def pronoun(
    scene: Scene, trigger: Trigger, bounds: Clause, said: Attribution | None, known: str | None, sides: Sides
) -> str | None:
    """The entity a pronoun on the trigger stands for: the speaker's side for «نا», else the one `known` from the
    event before in the sentence, else the last one who acts."""
    if trigger.pronoun in ("نا", "ني"):
        return speaker(scene, said, sides) if said else None
    if trigger.pronoun not in ("ه", "ها", "هم", "هما"):
        return None
    if known:
        return known
    found = [party for party in scene.before(bounds.first, trigger.first) if acts(party)]
    return found[0].mention.entity if found else None


@lru_cache(maxsize=50_000)
def _stems(word: str) -> frozenset[str]:
    """The perfects a folded verb form may come from, roughly."""
    if len(word) > 3 and word[:1] in "وفس":
        word = word[1:]
    word = word.removesuffix("ها") if word.startswith("تعرض") else word
    found = {word, word.removesuffix("ت"), word.removesuffix("وا"), word.removesuffix("ا")}
    if word.endswith("ت"):
        found.add(word[:-1] + "ي")
    if word[:1] in ("ي", "ت") and len(word) > 2:
        body = word[1:].removesuffix("ون").removesuffix("وا")
        hollow = body[:-2] + "ا" + body[-1] if body[-2:-1] in ("ي", "و") else body
        weak = body[:-1] + "ا" if body.endswith(("ي", "و")) else body
        found |= {body, "ا" + body, "ت" + body, hollow, "ا" + hollow, weak, "ا" + body[:-1] + "ي"}
    return frozenset(found)
