"""Speakers: who the words of a source are, and who goes on speaking when no source is said."""

from collections.abc import Sequence

import msgspec

from rasid.arabic.fold import fold
from rasid.model.keys import MENTIONS
from rasid.model.records import Hop, Mention
from rasid.read.attributions.draft import Draft, Range
from rasid.read.attributions.sources import first_person, gender, head_gender
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import ABLE
from rasid.read.attributions.words import COMMAS, PREPOSITIONS, SCENE, listed

_LEADING = 200  # tokens of a sentence in which its subject is looked for
_BACK = 8  # attributions a dropped subject may look back
_MANY = frozenset(
    ("anonymous_group", "population", "armed_group", "government", "military", "police",
     "organisation")
)  # fmt: skip
_IMPERSONAL = frozenset(("dhakara", "itaqada", "tawaqqaa", "rajjaha", "zaama", "iftarada", "qaddara"))
_NAMED = frozenset(("person", "office", "outlet", "agency"))
_PERSONS = frozenset(("person", "office", "anonymous_individual"))
_PRESS = frozenset(("outlet", "agency"))
_UNNAMED = frozenset(("anonymous_individual", "office"))
_WITHIN = 1200  # characters an unnamed person stays in mind


class Speaker(msgspec.Struct):
    """Who made a draft's statement: the entity, the hops down to it, and how verbs agree with it."""

    entity: str | None
    hops: tuple[Hop, ...]
    gender: str
    draft: Draft
    explicit: bool
    mention: Mention | None = None
    nested: bool = False
    aside: bool = False


class Speakers:
    """Remembers who spoke, in text order."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.spoken: list[Speaker] = []

    def continued(self, draft: Draft, around: Sequence[Speaker]) -> Speaker | Mention | None:
        """Who speaks in a draft without a source: of the same sentence, its subject, or who spoke before."""
        wanted = gender(draft.cue, draft.entry, self.view)
        if self._impersonal(draft, wanted):
            return None
        if draft.cue.frame == "noun":
            return around[-1] if around else None
        if draft.cue.frame == "document":
            return self._written(draft)
        if around and (self._first_person(draft) or draft.cue.frame == "describe"):
            return self._issuer(around[-1]) or around[-1]
        same = [
            s for s in self.spoken if s.draft.sentence == draft.sentence and s not in around and not s.aside
        ]
        near = self._near(draft, same, wanted)
        if near:
            return near
        subject = self._subject(draft, wanted)
        if subject and not (around and self._within(subject, around[-1])):
            return self._known(subject) or subject
        if around and draft.cue.frame != "say":
            return around[-1]
        for speaker in reversed(self.spoken[-_BACK:]):
            if (
                speaker not in around
                and not speaker.nested
                and speaker.draft.sentence != draft.sentence
                and self._fits(speaker, wanted)
            ):
                return speaker
        return None

    def _issuer(self, speaker: Speaker) -> Mention | None:
        """Whose «we» a document's is: the body named in its source."""
        source = speaker.draft.source
        if source is None or speaker.mention is None or speaker.mention.kind != "document":
            return None
        inner = (
            self.view.mention_at[at][1]
            for at in range(source[0] + 1, source[1])
            if at in self.view.mention_at
        )
        return next((mention for mention in inner if mention.kind in ABLE - {"document", "outlet"}), None)

    def _written(self, draft: Draft) -> Mention | None:
        """«… بيانا من فلان جاء فيه»: the nearest document before the cue, else whoever is nearest."""
        first = self.view.sentences[draft.sentence].first
        before = [
            self.view.mention_at[at][1] for at in range(first, draft.cue.first) if at in self.view.mention_at
        ]
        able = [mention for mention in before if mention.kind in ABLE]
        written = [mention for mention in able if mention.kind == "document"]
        if draft.cue.rule == "nass":
            return next((mention for mention in able if mention.kind != "document"), None)
        found = written or able
        return found[-1] if found else None

    def _near(self, draft: Draft, same: list[Speaker], wanted: str) -> Speaker | None:
        """The outermost speaker of the sentence whose content this cue ended; else the last that fits."""
        at = draft.cue.first
        ended = [s for s in same if 0 <= at - s.draft.content[-1][1] <= 3 and s.draft.cue.first < at]
        for speaker in [*ended, *reversed(same)]:
            if self._fits(speaker, wanted) and speaker.draft.cue.first < at:
                return speaker
        return None

    def _fits(self, speaker: Speaker, wanted: str) -> bool:
        if speaker.entity is None and speaker.draft.source is None:
            return False
        kind = speaker.mention.kind if speaker.mention else ""
        if wanted == "p":
            return speaker.gender == "p" or kind in _MANY or not kind
        if not wanted or not speaker.gender or speaker.gender == wanted:
            return not (wanted == "m" and speaker.gender == "p")
        return speaker.gender == "p" and wanted == "f" and kind == "anonymous_group"

    def _subject(self, draft: Draft, wanted: str) -> Mention | None:
        """The first mention of the sentence that can speak and agrees with the verb."""
        sentence = self.view.sentences[draft.sentence]
        at = sentence.first
        while at < min(draft.cue.first, sentence.first + _LEADING):
            found = self.view.mention_at.get(at)
            if found is None:
                at += 1
                continue
            after, mention = found
            agrees = not wanted or head_gender(self.view, at) in ("", wanted) or wanted == "p"
            fused = self.view.start(at) < mention.span[0] and at not in self.view.quote_at
            if (
                mention.kind in ABLE - {"document"}
                and agrees
                and not fused
                and self._leads(at, sentence.first)
            ):
                return mention
            at = after
        return None

    def _leads(self, at: int, floor: int) -> bool:
        """Whether no preposition governs the phrase that the mention stands in."""
        tokens = self.view.tokens
        if tokens[at].fold.startswith("لل") or tokens[at - 1].fold in PREPOSITIONS:
            return False
        first = at
        while first > floor and tokens[first - 1].fold not in COMMAS:
            first -= 1
        opener = self.view.knowledge.openers.at(tokens, first)
        first = opener.after if opener and opener.after <= at else first
        return not (tokens[first].fold.lstrip("و") in PREPOSITIONS | SCENE and at - first <= 6)

    def _within(self, mention: Mention, speaker: Speaker) -> bool:
        start = self.view.tokens[speaker.draft.content[0][0]].start
        return mention.span[0] >= start and speaker.entity == mention.entity

    def again(self, draft: Draft, said: str) -> Speaker | None:
        """«الناشطة», «المسؤول نفسه»: an unnamed definite noun is who spoke last, if the verb agrees."""
        first, after, _ = draft.source or (0, 0, 0)
        word = self.view.tokens[first].fold
        if word in ("الاخير", "الاخيره"):
            return self._latter(draft)
        named = self._called(self._words((first, after, 0))) or self._described(draft, word)
        if named is not None:
            return named
        if listed(word) or self.view.knowledge.formulas.at(self.view.tokens, first):
            return None
        if not word.startswith("ال") or after - first > 3 or word.endswith(("ون", "ين", "ات")) or not said:
            return None
        for speaker in reversed(self.spoken[-_BACK:]):
            person = speaker.mention is not None and speaker.mention.kind in _PERSONS
            if person and not speaker.nested:
                return speaker if speaker.gender == said else None
        return None

    def _alone(self, speaker: Speaker) -> Speaker:
        """The speaker with the hops that lead to it, and not those that it led to."""
        place = next(
            (at for at, link in enumerate(speaker.hops) if link.entity == speaker.entity), len(speaker.hops)
        )
        return msgspec.structs.replace(speaker, hops=speaker.hops[: place + 1])

    def _latter(self, draft: Draft) -> Speaker | None:
        """«الأخير», «الأخيرة»: whom the sentence told of last, and not who spoke in it."""
        first = self.view.sentences[draft.sentence].first
        spoken = {speaker.entity for speaker in self.spoken[-1:]}
        for at in range(draft.cue.first - 1, first - 1, -1):
            found = self.view.mention_at.get(at)
            if found and found[1].kind in ABLE and found[1].entity not in spoken:
                own = Hop(found[1].entity, "speaker", found[1].span)
                return Speaker(found[1].entity, (own,), "", draft, True, found[1])
        return None

    def ahead(self, draft: Draft) -> Mention | None:
        """«صحيفة: …» in a headline: who is first told of with that noun below it."""
        first, after, _ = draft.source or (0, 0, 0)
        if draft.kind != "colon" or after - first != 1:
            return None
        word = self.view.tokens[first].fold
        return next(
            (one for one in self.view.document[MENTIONS] if fold(one.text).partition(" ")[0] == word), None
        )

    def _words(self, source: Range) -> list[str]:
        return [token.fold for token in self.view.tokens[source[0] : source[1]] if token.kind != "punct"]

    def _described(self, draft: Draft, word: str) -> Speaker | None:
        """«الدبلوماسي»: who was told of as «دبلوماسي في الوفد», with the hops that led there."""
        if not word.startswith("ال") or draft.source is None or draft.source[1] - draft.source[0] > 1:
            return None
        start = draft.cue.span[0]
        for mention in reversed(self.view.document[MENTIONS]):
            near = start - _WITHIN < mention.span[0] < start
            if near and mention.kind in _UNNAMED and fold(mention.text).partition(" ")[0] == word[2:]:
                hops = (*self.path(mention.entity), Hop(mention.entity, "speaker", mention.span))
                return Speaker(mention.entity, hops, "", draft, True, mention)
        return None

    def _called(self, words: list[str]) -> Speaker | None:
        """Who was called by these words, among others, when first named."""
        if not words or len(words) > 3:
            return None
        for speaker in reversed(self.spoken[-2 * _BACK :]):
            source = speaker.draft.source
            if source is None or speaker.mention is None or speaker.mention.kind not in _NAMED:
                continue
            full = self._words(source) or words[:1]
            if len(full) > len(words) and full[0] != words[0] and all(word in full for word in words):
                return self._alone(speaker) if speaker.mention.kind in _PRESS else speaker
        return None

    def path(self, entity: str) -> tuple[Hop, ...]:
        """The hops by which an unnamed source was first reached."""
        for speaker in reversed(self.spoken):
            for place, link in enumerate(speaker.hops):
                if link.entity == entity and place:
                    return speaker.hops[:place]
        return ()

    def _known(self, mention: Mention) -> Speaker | None:
        """The last speaker with the mention's entity, so that its chain is kept."""
        if mention.kind not in ("anonymous_individual", "anonymous_group"):
            return None
        return next((s for s in reversed(self.spoken) if s.entity == mention.entity), None)

    def _first_person(self, draft: Draft) -> bool:
        return first_person(self.view, draft.cue)

    def _impersonal(self, draft: Draft, wanted: str) -> bool:
        """«يُذكر أن», «يعتقد أن»: a passive without anybody, not a dropped subject."""
        token = self.view.tokens[draft.cue.first]
        if draft.cue.frame != "say":
            return False
        raw = self.view.document.text[draft.cue.span[0] : token.end]
        if len(raw) > 1 and raw[1] == "\u064f" and raw[:1] in ("ي", "ت", "ن", "أ"):
            return True
        if wanted != "m" or raw[:1] != "ي" or draft.cue.rule not in _IMPERSONAL:
            return False
        return draft.cue.rule == "dhakara" or draft.kind == "clause"
