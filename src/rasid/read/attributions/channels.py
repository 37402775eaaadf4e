"""Channels: by what an utterance was made («في بيان»), and to whom it was told («لـ«الصحيفة»»)."""

from rasid.model.records import Channel
from rasid.read.attributions.draft import Draft, Range
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import STOPS

_AROUND = frozenset(("في", "خلال", "عبر", "علي", "ضمن", "من", "اثناء", "وفي", "خلال"))
_WRITTEN: tuple[tuple[str, Channel], ...] = (
    ("تسريب", "leak"), ("بيان", "statement"), ("تقرير", "report"), ("تقارير", "report"), ("احصاء", "report"),
    ("دراس", "report"), ("رسال", "letter"), ("تغريد", "post"), ("منشور", "post"), ("تصريح", "statement"),
)  # fmt: skip
_PRESS = frozenset(("outlet", "agency"))


def channel(view: View, draft: Draft) -> Channel | None:
    """The channel told between the cue and its content, or before the cue in the same sentence."""
    if draft.cue.frame == "signature":
        return "post"
    if draft.source is not None and (written := _document(view, draft.source)):
        return written
    first = view.sentences[draft.sentence].first
    spans = [
        (draft.cue.after, max(draft.zone, draft.cue.after)),
        (_clause(view, draft, first), draft.cue.first),
    ]
    for start, after in spans:
        for at in range(start, after):
            found = _named(view, at)
            if found:
                return found
    return draft.entry.channel


def _document(view: View, source: Range) -> Channel | None:
    """What a document that speaks is: a report, a leak, a statement."""
    found = mention_of(view, source)
    if found is None or found.kind != "document":
        return None
    heads = [token.fold for token in view.tokens[source[0] : min(source[0] + 2, source[1])]]
    for start, meaning in _WRITTEN:
        if any(start in head for head in heads):
            return meaning
    return None


def _clause(view: View, draft: Draft, first: int) -> int:
    """Where the cue's own clause begins."""
    for at in range(draft.cue.first - 1, first, -1):
        if view.tokens[at].fold in STOPS:
            return at + 1
    return max(first, draft.cue.first - 16)


def _named(view: View, at: int) -> Channel | None:
    found = view.knowledge.formulas.at(view.tokens, at)
    if found is None or found.entry.channel is None:
        return None
    before = view.tokens[at - 1].fold if at else ""
    if before in _AROUND or found.cut.pro.endswith("ب"):
        return found.entry.channel
    return None


def given_to(view: View, draft: Draft) -> str | None:
    """The outlet it was told to: «في تصريح إلى «الصحيفة»», «لـ«الوكالة»»."""
    for at in range(draft.cue.after, max(draft.zone, draft.cue.after)):
        found = view.mention_at.get(at)
        if found is None or found[1].kind not in _PRESS:
            continue
        before = view.tokens[at - 1]
        fused = view.document.text[view.tokens[at].start : found[1].span[0]].replace("ـ", "")
        if before.fold in ("ل", "الي", "مع") or fused in ("ل",) or _dative(view, at):
            return found[1].entity
    return None


def _dative(view: View, at: int) -> bool:
    word = view.tokens[at].fold
    return word.startswith("ل") and not view.tokens[at].raw.startswith("ال")
