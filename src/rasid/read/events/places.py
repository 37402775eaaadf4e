"""Places: where it was, by the named places near the trigger."""

from collections.abc import Iterable, Iterator

from rasid.read.events.clauses import Clause
from rasid.read.events.links import Linked, linked
from rasid.read.events.scene import Party, Scene
from rasid.read.events.triggers import Trigger

PLACES = frozenset(("place", "facility"))
_IN = frozenset((
    "في", "قرب", "داخل", "وسط", "شمال", "جنوب", "شرق", "غرب", "شرقي", "غربي", "شمالي", "جنوبي", "محيط", "ضواحي",
    "العاصمه", "مدينه", "بلده", "قريه", "منطقه", "محافظه",
))  # fmt: skip
_CARE = frozenset(("مستشفي", "مشفي", "مستشفيات", "مشافي"))  # where the hurt are taken
_NAMED = 3  # words of a name that may tell its place
_BACK = 30  # words back to the place that «عليها» takes up
_HEAD = 20  # words of a headline
_CHAIN = 6  # tokens between the places of one chain, from the village up to the country


def places(scene: Scene, trigger: Trigger, bounds: Clause, near: list[Linked]) -> list[str]:
    """Named places behind the trigger, else before it in the clause; of a chain the first, most specific one."""
    far = near if bounds.far == bounds.near else linked(scene, trigger, bounds.far)
    behind = [one.party for one in far if one.link == "at"]
    chosen = list(_specific(behind))
    if not chosen and trigger.mode == "seize" and trigger.after < bounds.near:
        chosen = _taken_up(scene, trigger)
    if not chosen:
        ahead = [party for party in scene.within(bounds.own, trigger.first) if _stands_in(scene, party)]
        chosen = list(_specific(ahead or _headed(scene, trigger)))
    named = [party.mention.entity for party in chosen]
    return list(dict.fromkeys(named or _inside(scene, near)))


def _inside(scene: Scene, near: list[Linked]) -> Iterator[str]:
    """The place told within the name of what is hit: «مسجد قوات الشرطة بمحافظة كذا»."""
    for party, link in near:
        if link not in ("against", "at", "owner") or party.after - party.first < _NAMED:
            continue
        for match in scene.know.world.names.find(scene.tokens, party.first + 1, party.after):
            before = scene.tokens[match.first - 1]
            told = match.cut.pro == "ب" or any(cut.stem in _IN for cut in before.cuts)
            if told and match.entry.entity.kind == "place":
                yield match.entry.entity.id
                return


def _taken_up(scene: Scene, trigger: Trigger) -> list[Party]:
    """The last place before the trigger if «عليها» takes it up."""
    if scene.tokens[trigger.after].fold not in ("عليها", "عليه"):
        return []
    ahead = scene.before(max(0, trigger.first - _BACK), trigger.first)
    return [party for party in ahead if party.mention.kind in PLACES][:1]


def _headed(scene: Scene, trigger: Trigger) -> list[Party]:
    """The place that a headline opens with: «كركوك: اشتباكات …»."""
    first = scene.covering(0)
    if trigger.first > _HEAD or first is None or first.after >= len(scene.tokens):
        return []
    return [first] if first.first == 0 and scene.tokens[first.after].fold == ":" else []


def _stands_in(scene: Scene, party: Party) -> bool:
    """Whether it is told as a place, and no hospital: what happened before came to it."""
    before = scene.tokens[party.first - 1].fold if party.first else ""
    if any(cut.stem in _CARE for cut in scene.tokens[party.first].cuts):
        return False
    return party.clitic == "ب" or before in _IN


def _specific(parties: Iterable[Party]) -> Iterator[Party]:
    last: Party | None = None
    for party in parties:
        if party.mention.kind not in (*PLACES, "state"):
            continue
        if last is None or party.joined:
            yield party
        elif party.first - last.after > _CHAIN:
            return
        last = party
