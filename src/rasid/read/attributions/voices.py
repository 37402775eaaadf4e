"""Voices: the mention that the words of a source are."""

from rasid.model.records import Mention
from rasid.read.attributions.draft import Range
from rasid.read.attributions.view import View
from rasid.read.attributions.words import COMMAS, masdar_like

ABLE = frozenset(
    ("person", "armed_group", "party", "state", "government", "military", "police", "office",
     "organisation", "company", "outlet", "agency", "document", "anonymous_individual",
     "anonymous_group", "population")
)  # fmt: skip
_CALLED = frozenset(("تسمي", "يسمي", "تطلق", "يطلق", "تدعي", "يدعي", "تعرف", "يعرف"))


def mention_of(view: View, source: Range) -> Mention | None:
    """The mention that a source's words are: the widest at its head, else a person named within."""
    first, after, _ = source
    found = view.mention_at.get(first)
    if found and found[1].kind == "office" and (person := _apposed(view, found[0], after)):
        return person
    if found and (found[1].kind in ABLE or found[1].kind == "place" and found[0] == after):
        return found[1]
    if first in view.covered and view.covered[first].kind in ABLE:
        return view.covered[first]
    people = [view.mention_at[at][1] for at in range(first, after) if at in view.mention_at]
    if view.tokens[first].fold == "ما":
        return next((mention for mention in people if mention.kind in ABLE), None)
    called = next((at for at in range(first, after) if view.tokens[at].fold in _CALLED), after)
    own = next((view.mention_at[at][1] for at in range(called, after) if at in view.mention_at), None)
    if own and own.kind in ABLE:
        return own
    if masdar_like(view.tokens[first].fold):
        return None
    named = [mention for mention in people if mention.kind == "person"]
    if named:
        return named[-1] if after - first < 14 else named[0]
    if after - first > 6:
        return None
    return next(
        (mention for mention in people if mention.kind in ABLE and mention.kind != "population"), None
    )


def _apposed(view: View, at: int, after: int) -> Mention | None:
    """«الناطق باسم الوزارة، سالم الواحي»: the person named right behind a post."""
    at += at < after and view.tokens[at].fold in COMMAS
    behind = view.mention_at.get(at)
    return behind[1] if behind and at < after and behind[1].kind == "person" else None
