"""Assembly: drafts become attributions, with speakers, nesting, chains, acts and channels."""

from collections.abc import Iterator
from typing import NamedTuple

from rasid.match.spans import Intervals
from rasid.model.records import Attribution, Channel, Form, Hop, Mention
from rasid.model.spans import Span, inside
from rasid.read.attributions.acts import act
from rasid.read.attributions.chains import hop, hops_of, identification, unrepeated, without_publisher
from rasid.read.attributions.channels import channel, given_to
from rasid.read.attributions.dates import Dates
from rasid.read.attributions.draft import Draft
from rasid.read.attributions.sources import first_person, gender
from rasid.read.attributions.speakers import Speaker, Speakers
from rasid.read.attributions.view import View
from rasid.read.attributions.voices import mention_of
from rasid.read.attributions.words import RELATIVE, VAGUE

_DEEPEST = 12  # statements within statements; no real one goes deeper
_OF_THINGS = frozenset(("itabara", "abraza", "azhara"))


def assemble(view: View, found: list[Draft]) -> Iterator[Attribution]:
    """The attributions of the drafts, in text order."""
    return iter(_Assembly(view, found).run())


class _Place(NamedTuple):
    """A span of a draft's content and the draft's number."""

    span: Span
    number: int


class _Assembly:
    """All drafts of a document with what is learnt of each."""

    def __init__(self, view: View, found: list[Draft]) -> None:
        self.view = view
        self.drafts = found
        self.spans = [[view.span(*part) for part in draft.content] for draft in found]
        self.places = Intervals([_Place(span, n) for n, spans in enumerate(self.spans) for span in spans])
        self.outer = [self._enclosing(number) for number in range(len(found))]
        self.speakers: list[Speaker | None] = []
        self.dates = Dates(view)

    def run(self) -> list[Attribution]:
        memory = Speakers(self.view)
        for number in range(len(self.drafts)):
            speaker = self._speaker(number, memory)
            self.speakers.append(speaker)
            if speaker is not None:
                speaker.nested = self.outer[number] is not None
                speaker.aside = self._aside(self.drafts[number])
                memory.spoken.append(speaker)
        self._lead_back()
        kept = [number for number, speaker in enumerate(self.speakers) if self._keeps(number, speaker)]
        names = {number: f"a{place}" for place, number in enumerate(kept, 1)}
        channels = self._channels(kept)
        return [self._record(number, names, channels) for number in kept]

    def _lead_back(self) -> None:
        """«وفق ما نقلته الصحيفة» behind an unnamed speaker's second statement holds for the one just before."""
        for number, speaker in enumerate(self.speakers):
            draft = self.drafts[number]
            if (
                not draft.outer
                or speaker is None
                or speaker.mention is None
                or speaker.mention.kind == "person"
            ):
                continue
            for back in range(number - 1, -1, -1):
                earlier = self.speakers[back]
                if (
                    earlier is None
                    or earlier.entity != speaker.entity
                    or draft.sentence - self.drafts[back].sentence > 2
                ):
                    break
                earlier.hops = unrepeated([*speaker.hops[:-1], *earlier.hops])

    def _keeps(self, number: int, speaker: Speaker | None) -> bool:
        """An attribution needs somebody, except reports without any («تفيد الأنباء»)."""
        draft = self.drafts[number]
        unknown = draft.source is not None and (speaker is None or speaker.mention is None)
        if unknown and draft.source and self.view.knowledge.formulas.at(self.view.tokens, draft.source[0]):
            return False
        if unknown and self.outer[number] is not None and draft.cue.frame == "say":
            return False
        if unknown and draft.kind == "object" and draft.cue.rule in _OF_THINGS:
            return False  # «وتعتبر القاعدة موقعا مهما»
        if self.outer[number] is not None and self._coordinate(draft):
            return False
        return speaker is not None or draft.cue.frame == "noun" or draft.source is not None

    def _aside(self, draft: Draft) -> bool:
        """«التي تحدثت عن»: said in a relative clause, nobody goes on from there."""
        at = draft.cue.first
        return at > 0 and self.view.tokens[at - 1].fold in RELATIVE

    def _coordinate(self, draft: Draft) -> bool:
        """«يرفع … ويعلن»: inside a statement, a joined verb with a phrase reports nobody's words."""
        if draft.cue.frame != "say" or draft.source is not None or draft.kind in ("clause", "quote", "colon"):
            return False
        return not first_person(self.view, draft.cue)

    def _enclosing(self, number: int) -> int | None:
        """The draft in whose content the cue of this one stands, the narrowest if there are several."""
        cue = self.drafts[number].cue.span
        near = {place.number for place in self.places.meeting(cue) if inside(cue, place.span)} - {number}
        around = sorted((sum(b - a for a, b in self.spans[other]), other) for other in near)
        for _, other in around[:_DEEPEST]:
            if all(any(inside(span, outer) for outer in self.spans[other]) for span in self.spans[number]):
                return other
        return None

    def _around(self, number: int) -> list[int]:
        found: list[int] = []
        at = self.outer[number]
        while at is not None and at not in found and len(found) < _DEEPEST:
            found.append(at)
            at = self.outer[at]
        return found

    def _speaker(self, number: int, memory: Speakers) -> Speaker | None:
        view, draft = self.view, self.drafts[number]
        said = gender(draft.cue, draft.entry, view)
        if draft.source is not None:
            mention = mention_of(view, draft.source) or memory.ahead(draft)
            again = memory.again(draft, said) if mention is None else None
            if again is not None:
                hops = hops_of(view, draft, again.hops)
                return Speaker(again.entity, hops, said, draft, True, again.mention)
            own: tuple[Hop, ...] = (hop(view, mention, draft.source),)
            if view.tokens[draft.source[0]].fold in VAGUE:
                mention, own = None, ()
            if mention and mention.kind in ("anonymous_individual", "anonymous_group"):
                own = unrepeated([*memory.path(mention.entity), *own])
            return Speaker(
                mention.entity if mention else None, hops_of(view, draft, own), said, draft, True, mention
            )
        around = [s for at in reversed(self._around(number)) if at < number and (s := self.speakers[at])]
        found = memory.continued(draft, around)
        if found is None:
            hops = hops_of(view, draft, ())
            return Speaker(hops[-1].entity, hops, said, draft, True) if hops else None
        if isinstance(found, Mention):
            own = (hop(view, found, None),)
            return Speaker(found.entity, hops_of(view, draft, own), said, draft, False, found)
        return Speaker(
            found.entity, hops_of(view, draft, found.hops), found.gender or said, draft, False, found.mention
        )

    def _chain(self, number: int) -> tuple[Hop, ...]:
        hops: list[Hop] = []
        for at in reversed([number, *self._around(number)]):
            speaker = self.speakers[at]
            hops += speaker.hops if speaker else ()
        own = self.speakers[number]
        chain = unrepeated(hops)
        if own and own.hops and own.hops[-1].entity and chain and chain[-1].entity != own.hops[-1].entity:
            last = own.hops[-1]
            chain = (*(link for link in chain if link.entity != last.entity), last)
        return without_publisher(self.view, chain)

    def _channels(self, kept: list[int]) -> dict[int, tuple[Channel | None, str | None]]:
        """Channel and outlet of each; what is told once holds for a speaker's run of statements."""
        told = {n: (channel(self.view, self.drafts[n]), given_to(self.view, self.drafts[n])) for n in kept}
        for order in (kept, kept[::-1]):
            for before, number in zip(order, order[1:], strict=False):
                one, other = self.speakers[before], self.speakers[number]
                same = one is not None and other is not None and one.entity and one.entity == other.entity
                near = self._near(before, number, onward=order is kept)
                if same and near and told[number] == (None, None):
                    told[number] = told[before]
        return told

    def _near(self, one: int, other: int, onward: bool) -> bool:
        """Whether a channel told at one holds at the other: onward for a while, backward in the paragraph."""
        first, last = self.drafts[one].sentence, self.drafts[other].sentence
        sentences = self.view.sentences
        if onward:
            return last - first <= 2
        return sentences[first].paragraph == sentences[last].paragraph and sentences[first].segment != "title"

    def _record(
        self, number: int, names: dict[int, str], channels: dict[int, tuple[Channel | None, str | None]]
    ) -> Attribution:
        view, draft, speaker = self.view, self.drafts[number], self.speakers[number]
        chain = self._chain(number)
        form = self._form(draft, self.spans[number])
        within = next((names[at] for at in self._around(number) if at in names), None)
        return Attribution(
            id=names[number],
            cue=view.document.evidence(draft.cue.span),
            source=view.document.evidence(view.span(*draft.source)) if draft.source else None,
            source_entity=speaker.entity if speaker else None,
            content=tuple(view.document.evidence(span) for span in self.spans[number]),
            form=form,
            act=act(view, draft),
            channel=channels[number][0],
            given_to=channels[number][1],
            within=within,
            chain=chain,
            identification=identification(view, chain, speaker),
            uttered=self.dates.uttered(draft.cue.span, self.spans[number][0], form),
            rule=f"{draft.cue.rule}-{draft.kind}",
        )

    def _form(self, draft: Draft, spans: list[Span]) -> Form:
        """Direct when all of it is quoted, mixed when a part is that is no name."""
        view = self.view
        if draft.kind == "signature":
            return "direct"
        depth = view.depth(draft.cue.first)
        if all(self._quoted(part[0], part[1], depth) for part in draft.content):
            return "direct"
        for first, after, _ in draft.content:
            for at in range(first, after):
                if at in view.quote_at and not view.is_name(at):
                    return "mixed"
        if draft.kind == "colon" and self._own_voice(draft):
            return "direct"
        return "indirect"

    def _quoted(self, first: int, after: int, depth: int) -> bool:
        """Whether tokens[first:after] lie in one quote that the cue does not share."""
        opened = self.view.enclosing.get(first, -1)
        if opened < 0 or opened == depth:
            return False
        quote = self.view.quote_at[opened]
        return quote.first <= first and after <= quote.last

    def _own_voice(self, draft: Draft) -> bool:
        """A headline behind «X:» gives X's own words unless X is an outlet."""
        mention = mention_of(self.view, draft.source) if draft.source else None
        return mention is None or mention.kind not in ("outlet", "agency", "document")
