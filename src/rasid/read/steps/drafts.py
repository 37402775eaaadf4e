"""Drafts: from the topics of each sentence to steps, without ids."""

from collections.abc import Iterator, Sequence

from rasid.knowledge.entries import TopicEntry
from rasid.match.phrases import Match
from rasid.model.records import Act, Attribution, Step
from rasid.model.spans import Span
from rasid.model.words import Sentence
from rasid.read.steps.chains import PARTICLES, Move, behind, chain, denied, moves, right
from rasid.read.steps.dates import date
from rasid.read.steps.parties import between, names_side, party
from rasid.read.steps.scene import Scene
from rasid.read.steps.states import Told, told
from rasid.read.steps.topics import Topics

_LEAD = 4  # words between the start of a content and what its cue governs
_LONG = 12  # words of evidence behind the topic
_DECISIVE = frozenset(("deny", "partial", "breach", "possible"))
_STANDING = frozenset(
    ("repudiated", "suspended", "bound", "reported_bound", "expired", "in_effect", "strained")
)


def drafts(scene: Scene) -> Iterator[Step]:
    """The steps of a document in text order."""
    found: list[Step] = []
    topics = Topics(scene)
    for sentence in scene.sentences:
        named = topics.find(sentence)
        if named:
            found += _Reading(scene, sentence, named).steps()
    yield from _settled(found)


def _settled(found: list[Step]) -> Iterator[Step]:
    """«لا هدنة» is no refusal but an end where the document tells of a truce that was."""
    stood = any(step.process == "truce" and step.state in _STANDING for step in found)
    for step in found:
        if step.rule == "truce-no" and stood:
            step = Step(
                step.id, step.process, step.parties, step.party, "repudiated", step.evidence, step.attribution,
                step.date, step.rule,
            )  # fmt: skip
        yield step


class _Reading:
    """One sentence with its topics and moves."""

    def __init__(self, scene: Scene, sentence: Sentence, topics: Sequence[Match[TopicEntry]]) -> None:
        self.scene, self.sentence, self.topics = scene, sentence, topics
        self.moves = moves(scene, sentence.first, sentence.after)

    def steps(self) -> list[Step]:
        """The steps of the sentence, one for each process, state and clause."""
        made: list[Step] = []
        before: list[Move] = []
        for at, topic in enumerate(self.topics):
            after = self.topics[at + 1].first if at + 1 < len(self.topics) else self.sentence.after
            said = self.scene.attribution(self._span(topic.first, topic.after))
            first = max(self.sentence.first, self.scene.token_at(said[1][0]) if said else 0)
            line = chain(self.scene, topic, [move for move in self.moves if not self._within(move)], first)
            if not line and at and self._joined(topic, self.topics[at - 1]):
                line = before
            before = line
            act = self._act(topic, line, said, first)
            for step in self._of(topic, line, said[0] if said else None, act, first, after):
                if self._body(step.party) and not any(
                    (step.process, step.state, step.party) == (m.process, m.state, m.party) for m in made
                ):
                    made.append(step)
        return made

    def _body(self, name: str | None) -> bool:
        """Whether a party can take a step: crowds cannot."""
        entity = self.scene.entities.get(name or "")
        return entity is None or entity.kind != "population"

    def _of(
        self,
        topic: Match[TopicEntry],
        line: list[Move],
        said: Attribution | None,
        act: Act | None,
        first: int,
        after: int,
    ) -> Iterator[Step]:
        subject, negation = topic.entry.subject, denied(self.scene.tokens, topic, first)
        end = right(self.scene, topic, after)
        last = behind(self.scene, topic, self.moves, end)
        if subject == "hostilities" and not self._fighter(said):
            return
        if subject == "resolution":
            yield self._step(
                topic, Told("withdrawal", "legal_basis", None, "law"), line, said, first, end, None
            )
            return
        left = subject in ("withdrawal", "stay")
        law = next((move for move in line if left and move.id == "law"), None)
        plain = told(subject, [move for move in line if move is not law], act, negation)
        if last and (plain is None or last.id in _DECISIVE):
            plain = told(subject, [last], None, "") or plain
        else:
            last = None
        if law:
            yield self._step(
                topic, Told("withdrawal", "legal_basis", law, "law"), line, said, first, end, None
            )
        if plain:
            yield self._step(topic, plain, line, said, first, end, last)

    def _step(
        self,
        topic: Match[TopicEntry],
        what: Told,
        line: Sequence[Move],
        said: Attribution | None,
        first: int,
        end: int,
        last: Move | None,
    ) -> Step:
        scene = self.scene
        start = min([topic.first, *(move.first for move in line)])
        lawful = (
            scene.covering((what.by.first if what.by else topic.first) + 1) if what.rule == "law" else None
        )
        whose = lawful.entity if lawful else party(scene, topic, line, what.by, what.state, said, first)
        lead = [one for one in scene.within(max(first, start - _LEAD), start) if one.entity == whose]
        start = lead[-1].first if lead else start
        if what.rule == "act" and said:
            start = self._told(said, start)
        after = max(min(end, topic.after + _LONG), last.match.after if last else 0)
        state = what.state if what.process != "truce" else _authority(scene, what.state, whose, said, line)
        span = self._span(start, after)
        return Step(
            id="",
            process=what.process,
            parties=between(scene, start, after, whose),
            party=whose,
            state=state,
            evidence=scene.document.evidence(span),
            attribution=said.id if said else None,
            date=date(scene, span, said),
            rule=f"{topic.entry.id}-{what.rule}",
        )

    def _fighter(self, said: Attribution | None) -> bool:
        """Whether an armed group speaks."""
        entity = self.scene.entities.get(said.source_entity or "") if said else None
        return entity is not None and entity.kind == "armed_group"

    def _act(
        self, topic: Match[TopicEntry], line: list[Move], said: tuple[Attribution, Span] | None, first: int
    ) -> Act | None:
        """The act of the attribution whose content begins with the chain."""
        if said is None:
            return None
        start = min([topic.first, *(move.first for move in line)])
        lead = [token.fold for token in self.scene.tokens[first:start]]
        plain = len(lead) <= _LEAD and not any(word in PARTICLES for word in lead[1:])
        return said[0].act if plain else None

    def _told(self, said: Attribution, start: int) -> int:
        """Where the evidence begins when the cue is the move: at the source before it, or at the cue."""
        spans = [said.cue.span, *((said.source.span,) if said.source else ())]
        places = [self.scene.token_at(span[0]) for span in spans]
        near = [at for at in places if max(self.sentence.first, start - _LONG) <= at < start]
        return min(near, default=start)

    def _joined(self, topic: Match[TopicEntry], before: Match[TopicEntry]) -> bool:
        """Whether the topic is joined to the one before it: «وقف … وانسحاب …», «في … ولا في …»."""
        tokens = self.scene.tokens
        lead = tokens[topic.first - 1].fold
        return (
            topic.cut.pro.startswith("و")
            or lead in ("و", "او")
            or (lead in ("في", "علي", "الي") and tokens[topic.first - 2].fold in ("ولا", "او", "و"))
        )

    def _within(self, move: Move) -> bool:
        """Whether the move's words are a topic's own."""
        return move.id != "timetable" and any(
            topic.first <= move.first < topic.after for topic in self.topics
        )

    def _span(self, first: int, after: int) -> Span:
        while after > first + 1 and self.scene.tokens[after - 1].kind in ("punct", "break"):
            after -= 1
        return self.scene.tokens[first].start, self.scene.tokens[after - 1].end


def _authority(
    scene: Scene, state: str, whose: str | None, said: Attribution | None, line: Sequence[Move]
) -> str:
    """Of another's commitment only a report is heard."""
    if whose is None or state not in ("bound", "suspended", "denies_being_bound"):
        return state
    named = said is not None and said.identification not in ("anonymous", "partly_anonymous")
    own = said is not None and names_side(scene, said, whose)
    if said is None and any(move.id in ("declare", "plan") for move in line):
        return state
    if state == "denies_being_bound":
        return state if own or said is None else "strained"
    return state if own and named else f"reported_{state}"
