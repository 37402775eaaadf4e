"""Chains: the hops a statement came by, and how its innermost source is identified."""

from rasid.arabic.fold import fold
from rasid.match.spans import token_range
from rasid.model.records import Hop, HopRole, Identification, Mention
from rasid.read.attributions.draft import Draft, Range
from rasid.read.attributions.sources import source_governed
from rasid.read.attributions.speakers import Speaker
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import PREPOSITIONS, RELATIVE, definite

_BODIES = frozenset(
    ("armed_group", "party", "state", "government", "military", "police", "organisation", "company",
     "outlet", "agency", "place", "facility")
)  # fmt: skip
_SPOKESMEN = ("متحدث", "المتحدث", "متحدثه", "المتحدثه", "ناطق", "الناطق", "الناطقه", "ممثل", "متحدثون")
_MEMBERS = frozenset(
    ("ممثل", "عضو", "قيادي", "مسءول", "ضابط", "جندي", "عنصر", "دبلوماسي", "مسءوله", "قياديه",
     "مساعد", "احد", "احدي")
)  # fmt: skip
_PLAIN = frozenset(
    ("مصدر", "مصادر", "المصدر", "المصادر", "شهود", "عيان", "شاهد", "محليه", "محلي", "مطلعه", "مطلع",
     "خاصه", "خاص", "موثوقه", "موثوق", "عده", "متطابقه", "متعدده", "ان", "من", "نفسه", "نفسها",
     "ذاته", "ذاتها", "ناشطون", "نشطاء", "مراقبون", "محللون", "خبراء", "سكان", "اهالي", "تسريبات",
     "التسريبات", "شهود_عيان", "مقربه", "اعلاميه", "صحفيه")
)  # fmt: skip


def hop(view: View, mention: Mention | None, source: Range | None) -> Hop:
    """One link of a chain from the words of a source and the mention in them."""
    span = view.span(*source) if source else (mention.span if mention else None)
    role = _role(view, mention, source)
    principal = _principal(view, mention, source) if role == "spokesperson" else None
    return Hop(mention.entity if mention else None, role, span, principal)


def _role(view: View, mention: Mention | None, source: Range | None) -> HopRole:
    words = [token.fold for token in view.tokens[source[0] : source[1]]] if source else []
    head = words[0].lstrip("و") if words else ""
    if head in _SPOKESMEN or any(word in ("باسم", "باسمها", "باسمه") for word in words):
        return "spokesperson"
    if head in ("مراسل", "مراسله", "مراسلو", "موفد"):
        return "correspondent"
    if head in ("شهود", "شاهد", "سكان", "اهالي"):
        return "witness"
    roles: dict[str, HopRole] = {"agency": "agency", "outlet": "cited_outlet", "document": "document"}
    return roles.get(mention.kind, "speaker") if mention else "speaker"


def _principal(view: View, mention: Mention | None, source: Range | None) -> str | None:
    """The body behind «باسم» or in the spokesperson's words."""
    if source is None:
        return None
    for at in range(source[0], source[1]):
        found = view.covered.get(at)
        nested = view.mention_at.get(at)
        for candidate in (nested[1] if nested else None, found):
            if (
                candidate
                and candidate.kind in _BODIES
                and (mention is None or candidate.entity != mention.entity)
            ):
                return candidate.entity
    return None


def outer_source(view: View, draft: Draft) -> Range | None:
    """«نقلت X عن Y»: the words of Y, between the cue and its content."""
    if draft.cue.rule != "naqala" or draft.cue.frame != "say":
        return None
    for at in range(draft.cue.after, draft.zone):
        if view.tokens[at].fold == "عن" and view.depth(at) == view.depth(draft.cue.first):
            probe = draft.cue.__class__(draft.cue.span, at, at + 1, "assert", "preposition", "naqlan")
            return source_governed(view, probe, draft.zone)
    return None


def hops_of(view: View, draft: Draft, own: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """The draft's own hops, from the outermost in."""
    quoted = outer_source(view, draft)
    inner = [quoted] if quoted else []
    found = [hop(view, mention_of(view, source), source) for source in draft.outer]
    found += own
    found += [hop(view, mention_of(view, source), source) for source in (*inner, *draft.inner)]
    return unrepeated(found)


def unrepeated(hops: list[Hop] | tuple[Hop, ...]) -> tuple[Hop, ...]:
    """The hops without those whose entity is already in the chain."""
    seen: set[str] = set()
    kept = []
    for link in hops:
        if link.entity is None or link.entity not in seen:
            kept.append(link)
            if link.entity:
                seen.add(link.entity)
    return tuple(kept)


def without_publisher(view: View, hops: tuple[Hop, ...]) -> tuple[Hop, ...]:
    """The chain without the outlet that publishes the document."""
    outlet = view.document.origin.outlet
    if not outlet or len(hops) < 2:
        return hops
    return tuple(link for link in hops if not _is(view, link, outlet))


def _is(view: View, link: Hop, outlet: str) -> bool:
    if link.entity is None:
        return False
    entity = view.entities.get(link.entity)
    return link.entity == outlet or entity is not None and fold(entity.name.ar) == fold(outlet)


def _name_behind(view: View, link: Hop) -> bool:
    """«مدير الميناء سالم الواحي», «علي الواحي مدير الميناء»: beside a post stand words that can only be a name."""
    if link.span is None:
        return False
    first, after = token_range(view.tokens, link.span)
    ahead = next((at for at in range(first, after) if at in view.covered), first)
    if ahead - first in (2, 3) and not any(
        view.tokens[at].fold.startswith("ال") for at in range(first, ahead - 1)
    ):
        return True
    at = view.mention_at[first][0] if first in view.mention_at else after
    rest = [token for token in view.tokens[at:after] if token.kind == "word"]
    if len(rest) not in (2, 3, 4) or any(view.covered.get(k) for k in range(at, after)):
        return False
    plain = all(word.fold not in PREPOSITIONS and word.fold not in RELATIVE for word in rest)
    return plain and not definite(rest[0].fold) and not rest[0].fold.startswith(("و", "ب", "ل"))


def identification(view: View, hops: tuple[Hop, ...], speaker: Speaker | None) -> Identification:
    """How the innermost source is identified."""
    if not hops:
        return "none"
    last = hops[-1]
    entity = view.entities.get(last.entity) if last.entity else None
    kind = entity.kind if entity else None
    words = view.document.words(last.span) if last.span else ""
    if kind == "person":
        return "named"
    head = next(iter(fold(words).split()), "")
    if kind == "office":
        return "named" if _name_behind(view, last) else "partly_anonymous" if head in _MEMBERS else "office"
    if last.role == "correspondent":
        return "office"
    if kind == "document":
        return "document"
    if kind in ("anonymous_individual", "anonymous_group"):
        full = entity.name.ar if entity and len(entity.name.ar) > len(words) else words
        described = [word for word in fold(full).split() if word not in _PLAIN and not word.isdigit()]
        return "partly_anonymous" if described else "anonymous"
    if kind == "population":
        return "partly_anonymous" if head.endswith(("ته", "تها", "تهم")) else "anonymous"
    if kind in _BODIES:
        return "organisation"
    return "none"
