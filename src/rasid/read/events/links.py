"""Links: how a party hangs on a trigger - as its owner or object, by a preposition, or by «بين»."""

from collections.abc import Sequence
from typing import Literal, NamedTuple

from rasid.model.words import Token
from rasid.read.events.scene import Party, Scene
from rasid.read.events.triggers import Trigger

Link = Literal["owner", "at", "against", "for", "by", "with", "between", "from", "to", "other"]
_GAP = 6  # words that may stand between a preposition and the party's own words
_OWNED = 3  # words that may stand between a noun and its owner: an adjective, what is counted
_WORDS: dict[str, Link] = {
    "علي": "against", "ضد": "against", "بحق": "against", "تجاه": "against", "حيال": "against", "لاستهداف": "against",
    "استهدفت": "against", "استهدف": "against", "طالت": "against", "طال": "against", "تستهدف": "against",
    "يستهدف": "against", "استهدفا": "against", "استهدفتا": "against", "اصابت": "against", "اصاب": "against",
    "تتعرض": "against", "تعرضت": "against", "يتعرض": "against", "تعرض": "against", "شهدتها": "against",
    "تشهدها": "against", "شهدها": "against", "طاولت": "against", "ضربت": "against", "هزت": "against",
    "في": "at", "فى": "at", "داخل": "at", "قرب": "at", "بالقرب": "at", "شمال": "at", "جنوب": "at", "شرق": "at",
    "غرب": "at", "شمالي": "at", "جنوبي": "at", "شرقي": "at", "غربي": "at", "وسط": "at", "قباله": "at", "فوق": "at",
    "محيط": "at", "ضواحي": "at", "خارج": "at", "عبر": "at", "امام": "at", "انحاء": "at", "بمحيط": "at", "عند": "at",
    "يد": "by", "ايدي": "by", "بيد": "by", "بايدي": "by", "بواسطه": "by", "جانب": "by", "شنته": "by", "شنتها": "by",
    "شنه": "by", "شنها": "by", "نفذته": "by", "نفذتها": "by", "نفذه": "by", "نفذها": "by", "تنفذها": "by",
    "ينفذها": "by", "تشنها": "by", "يشنها": "by", "يشنه": "by", "تشنه": "by", "ينفذه": "by", "تنفذه": "by",
    "تبنته": "by", "تبنتها": "by", "تبناه": "by", "تبناها": "by", "قادته": "by", "يقودها": "by", "تقودها": "by",
    "تقوده": "by", "ارتكبتها": "by", "ارتكبها": "by", "ارتكبته": "by", "ترتكبها": "by", "يرتكبها": "by",
    "اجراها": "by", "اجرته": "by", "اجرتها": "by", "اطلقتها": "by", "اطلقها": "by", "اطلقته": "by", "نظمها": "by",
    "نظمته": "by", "نظمتها": "by", "فرضتها": "by", "تفرضها": "by", "فرضها": "by", "يفرضها": "by", "وجهتها": "by",
    "عن": "other", "حول": "other", "بشان": "other", "بخصوص": "other", "منذ": "other", "بعد": "other", "خلال": "other",
    "وفق": "other", "بحسب": "other", "حسب": "other", "بسبب": "other", "لدي": "other", "دون": "other", "رغم": "other",
    "اثر": "other", "عقب": "other", "اثناء": "other", "بدعم": "other", "تحت": "other", "كما": "other", "التي": "other",
    "الذي": "other", "الذين": "other", "ان": "other", "بان": "other", "اذ": "other", "ردا": "other", "حيث": "other",
    "مع": "with", "بين": "between", "من": "from", "الي": "to", "نحو": "to", "صوب": "to", "باتجاه": "to", "ل": "for",
}  # fmt: skip
_TARGETS = frozenset((
    "موقع", "مواقع", "مقر", "مقار", "مقرات", "هدف", "اهداف", "قاعده", "قواعد", "معسكر", "معسكرات", "مركز", "مراكز",
    "دوريه", "دوريات", "حاجز", "حواجز", "نقطه", "نقاط", "اليه", "اليات", "دبابه", "دبابات", "رتل", "ارتال", "موكب",
    "قافله", "مركبه", "مركبات", "تجمع", "تجمعات", "مستودع", "مستودعات", "منشاه", "منشات", "ثكنه", "سياره", "سيارات",
    "عناصر", "عنصر", "مسلح", "مسلحين", "قيادي", "قياديين", "جندي", "جنود", "سفينه", "سفن", "طائره", "طائرات",
))  # fmt: skip
_STILL = frozenset((
    "موقع", "مواقع", "مقر", "مقار", "مقرات", "هدف", "اهداف", "قاعده", "قواعد", "معسكر", "معسكرات", "مستودع", "مستودعات",
    "مخزن", "مخازن", "تمركز", "تمركزات", "تجمع", "تجمعات", "ثكنه", "ثكنات", "منازل", "منزل", "معاقل", "معقل", "اوكار",
    "مواضع", "تحصينات", "مكتب", "مكاتب", "خيام", "منصات", "منصه", "رتل", "ارتال", "عجلات", "مركبات", "مركبه",
))  # fmt: skip
_BUILDINGS = frozenset(
    ("مسجد", "كنيسه", "مدرسه", "مبني", "مستشفي", "سفاره", "قنصليه", "مخفر")
)  # of the one behind
_ALLIED = (
    "موالي",
    "موال",
    "متحالف",
    "مدعوم",
    "مءيد",
    "مناهض",
    "معارض",
    "منتمي",
    "محسوب",
    "معترف",
    "مقرب",
    "منافس",
)
_BODIES = frozenset(("armed_group", "party", "military", "police"))
_CLITIC: dict[str, Link] = {"ب": "at", "ل": "for"}


class Linked(NamedTuple):
    """A party and its link."""

    party: Party
    link: Link


def linked(scene: Scene, trigger: Trigger, after: int) -> list[Linked]:
    """The parties between the trigger and `after`, each with its link to the trigger."""
    found: list[Linked] = []
    floor = trigger.after
    for party in scene.within(trigger.after, after):
        if found and _of(scene.tokens, found[-1].party, party):
            found[-1] = Linked(party, found[-1].link)  # «عناصر من الحركة»
        else:
            found.append(Linked(party, _link(scene.tokens, party, floor, trigger, found)))
        floor = party.after
    return found


def _link(tokens: Sequence[Token], party: Party, floor: int, trigger: Trigger, before: list[Linked]) -> Link:
    owner = party.clitic == "ل" and party.first > floor and _target(tokens[party.first - 1])
    if party.clitic and before and party.first >= floor and _sided(tokens[party.first - 1].fold):
        return "other"
    if party.clitic and not owner:
        return "other" if party.clitic == "ك" else _CLITIC[party.clitic]
    if _hit(tokens, party, floor, trigger):
        return "against"
    if party.joined and before and party.first - floor <= 3:
        return "between" if _between(before) else before[-1].link
    for at in range(party.first - 1, max(floor, party.first - _GAP) - 1, -1):
        token = tokens[at]
        if before and _sided(token.fold):
            return "other"
        if token.kind != "word":
            if token.fold == "،" and not trigger.verb:
                return "between" if party.joined and _between(before) else "other"
            if token.fold in ("،", "(", "-", "–"):
                break
            continue
        word = token.fold
        if word in ("قبل",) and at > 0 and tokens[at - 1].fold == "من":
            return "by"
        found = _WORDS.get(word) or (_WORDS.get(word[1:]) if word[:1] in "وف" else None)
        if found:
            return found
        if (
            word[:1] in "بل"
            and len(word) > 3
            and token.cuts
            and at != party.first - 1
            or word.startswith(("لل", "بال"))
        ):
            lead = next((cut for cut in token.cuts if cut.pro in ("ب", "ل")), None)
            if lead and party.first - at <= 3:
                return _CLITIC[lead.pro]
        if _conjoined(token) and before:
            return before[-1].link
    if before and floor > trigger.after and party.first - floor <= 4:
        return "owner" if before[-1].link == "owner" else "other"
    return "owner" if party.first - trigger.after <= (_GAP if trigger.verb else _OWNED) else "other"


def _of(tokens: Sequence[Token], some: Party, whole: Party) -> bool:
    """Whether the unnamed ones are told to be the other's: «مسلحين من الحركة», «عناصر تابعين للحركة»."""
    if (
        some.mention.kind != "anonymous_group"
        or whole.mention.kind not in _BODIES
        or whole.first - some.after > 1
    ):
        return False
    between = [token.fold for token in tokens[some.after : whole.first]]
    return between == ["من"] or (whole.clitic == "ل" and between != [])


def _hit(tokens: Sequence[Token], party: Party, floor: int, trigger: Trigger) -> bool:
    """Whether something of the party's that stands still is hit: «قصف مواقع الفصائل», «مواقع تابعة لـ»."""
    if trigger.type != "ASSAULT" or party.first == floor:
        return False
    if any(cut.stem in _BUILDINGS for cut in tokens[party.first - 1].cuts) and not party.clitic:
        return True
    near = tokens[max(floor, party.first - 2) : party.first]
    return any(cut.stem in _STILL and cut.pro in ("", "ال") for token in near for cut in token.cuts)


def _sided(word: str) -> bool:
    """Whether the word only says whose side the party before is on: «الموالية لـ», «المدعوم من», «المتحالفة مع»."""
    return word.removeprefix("و").removeprefix("ال").startswith(_ALLIED)


def _target(token: Token) -> bool:
    """Whether the word is something of a party's that is hit: «مواقع لـ», «أهداف لـ»."""
    return any(cut.stem in _TARGETS for cut in token.cuts)


def _between(before: list[Linked]) -> bool:
    return any(one.link == "between" for one in before)


def _conjoined(token: Token) -> bool:
    return len(token.fold) > 4 and token.fold[:1] == "و"
