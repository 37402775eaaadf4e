"""Drafts: from the topics of each sentence to steps, without ids."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from rasid.arabic.fold import offset
from rasid.knowledge.entries import TopicEntry
from rasid.match.phrases import Match
from rasid.model.records import Act, Attribution, Step
from rasid.model.spans import Span
from rasid.model.words import Sentence
from rasid.read.steps.authority import due, heard
from rasid.read.steps.chains import BREAKS, PARTICLES, Move, behind, chain, denied, moves, right
from rasid.read.steps.dates import date
from rasid.read.steps.parties import between, party
from rasid.read.steps.scene import Scene
from rasid.read.steps.states import Told, told
from rasid.read.steps.topics import Spotted, Topics

_LEAD = 4  # words between the start of a content and what its cue governs
_LONG = 12  # words of evidence behind the topic, and of a cue before it
_DECISIVE = frozenset(("deny", "partial", "breach", "possible"))
_RELATED = frozenset(("effect", "begin"))  # may be told of a topic besides what governs it
_STOOD = frozenset(("repudiated", "suspended", "bound", "reported_bound", "expired", "in_effect", "strained"))


class _Clause(NamedTuple):
    """A topic with what governs it; `first` bounds it to the left, `end` to the right, in tokens."""

    topic: Match[TopicEntry]
    line: Sequence[Move]
    said: Attribution | None
    act: Act | None
    first: int
    end: int


def drafts(scene: Scene, spots: Sequence[Spotted]) -> Iterator[Step]:
    """The steps of the sentences in which topics may be, in text order."""
    found: list[Step] = []
    topics = Topics(scene, spots)
    for sentence, words in spots:
        named = topics.standing(sentence, words)
        if named:
            found += _Reading(scene, sentence, named).steps()
    yield from _settled(found)


def _settled(found: list[Step]) -> Iterator[Step]:
    """«لا هدنة» is no refusal but an end where the document tells of a truce that was."""
    stood = any(step.process == "truce" and step.state in _STOOD for step in found)
    for step in found:
        ended = stood and step.process == "truce" and step.rule.endswith("-no")
        yield msgspec.structs.replace(step, state="repudiated") if ended else step


class _Reading:
    """One sentence with its topics and moves."""

    def __init__(self, scene: Scene, sentence: Sentence, topics: Sequence[Match[TopicEntry]]) -> None:
        self.scene, self.sentence, self.topics = scene, sentence, topics
        self.moves = moves(scene, sentence.first, sentence.after)
        self.before = [move for move in self.moves if not self._named(move)]

    def steps(self) -> list[Step]:
        """The steps of the sentence, one for each process, state and party."""
        made: list[Step] = []
        told: set[tuple[str, str, str | None]] = set()
        for clause in self._clauses():
            for step in self._of(clause):
                key = step.process, step.state, step.party
                if self._body(step.party) and key not in told:
                    told.add(key)
                    made.append(step)
        return made

    def _clauses(self) -> Iterator[_Clause]:
        """Each topic with its chain; a joined topic without one has that of the topic before it."""
        line: list[Move] = []
        for at, topic in enumerate(self.topics):
            after = self.topics[at + 1].first if at + 1 < len(self.topics) else self.sentence.after
            said = self.scene.attribution(self._words(topic))
            held = max(self.sentence.first, self.scene.token_at(said[1][0]) if said else 0)
            first = self._opening(said[0], held) if said else held
            found = chain(self.scene, topic, self.before, first)
            line = line if not found and at and self._joined(topic) else found
            act = self._act(topic, line, said[0], held) if said else None
            yield _Clause(topic, line, said[0] if said else None, act, first, right(self.scene, topic, after))

    def _of(self, clause: _Clause) -> Iterator[Step]:
        """The steps told of one topic: its state, and the law it rests on."""
        topic, line = clause.topic, clause.line
        subject = topic.entry.subject
        if subject == "hostilities" and not self._fighter(clause.said):
            return
        law = next(
            (move for move in line if subject in ("withdrawal", "stay") and move.id in ("law", "vote")), None
        )
        if law or subject == "resolution":
            yield self._step(clause, Told("withdrawal", "legal_basis", law, "law"), None)
        if subject == "resolution":
            return
        negation = denied(self.scene.tokens, topic, clause.first)
        plain = told(subject, [move for move in line if move is not law], clause.act, negation)
        last = behind(self.scene, topic, self.moves, clause.end)
        said_of = told(subject, [last], None, "") if last else None
        if said_of and last and plain and last.id not in _DECISIVE:
            yield self._step(clause, plain, None)
            if last.id in _RELATED or last.match.cut.en:
                yield self._step(clause._replace(line=()), said_of, last)
        elif what := said_of or plain:
            yield self._step(clause, what, last if said_of else None)

    def _step(self, clause: _Clause, what: Told, last: Move | None) -> Step:
        scene, topic, said = self.scene, clause.topic, clause.said
        whose = self._whose(clause, what)
        start = self._start(clause, what, whose)
        after = max(min(clause.end, topic.after + _LONG), last.match.after if last else 0)
        span = self._span(start, after)
        day = date(scene, span, scene.tokens[topic.first].start, said)
        state = due(what.state, day, scene.published)
        if what.process == "truce":
            state = heard(scene, state, whose, said, clause.line)
        return Step(
            id="",
            process=what.process,
            parties=between(scene, start, after, whose),
            party=None if state == "strained" else whose,
            state=state,
            evidence=scene.document.evidence(span),
            attribution=said.id if said else None,
            date=day,
            rule=f"{topic.entry.id}-{what.rule}",
        )

    def _whose(self, clause: _Clause, what: Told) -> str | None:
        """The party; of a resolution the body that passed it."""
        if what.rule == "law" and not (what.by and what.by.verb):
            body = self.scene.covering((what.by.first if what.by else clause.topic.first) + 1)
            if body:
                return body.entity
        return party(self.scene, clause.topic, clause.line, what.by, what.state, clause.said, clause.first)

    def _start(self, clause: _Clause, what: Told, whose: str | None) -> int:
        """Where the evidence begins: at the outermost move, at the party before it, or at the cue that is the move."""
        start = min([clause.topic.first, *(move.first for move in clause.line)])
        lead = self.scene.within(max(clause.first, start - _LEAD), start)
        start = next((one.first for one in reversed(lead) if one.entity == whose), start)
        if what.rule != "act" or clause.said is None:
            return start
        spans = [clause.said.cue.span, *((clause.said.source.span,) if clause.said.source else ())]
        places = [self.scene.token_at(span[0]) for span in spans]
        low = max(self.sentence.first, start - _LONG)
        return min((at for at in places if low <= at < start), default=start)

    def _opening(self, said: Attribution, held: int) -> int:
        """Where words that govern the topic may begin: behind the cue when it leads its content, else with it."""
        cue = self.scene.token_at(said.cue.span[1] - 1) + 1
        low = max(self.sentence.first, held - _LONG)
        return cue if low < cue <= held else held

    def _words(self, topic: Match[TopicEntry]) -> Span:
        """The topic's words without the particles written onto it."""
        head = self.scene.tokens[topic.first]
        return head.start + offset(head.raw, topic.cut.first), self.scene.tokens[topic.after - 1].end

    def _act(
        self, topic: Match[TopicEntry], line: Sequence[Move], said: Attribution, first: int
    ) -> Act | None:
        """The act of the attribution whose content begins with the chain."""
        start = min([topic.first, *(move.first for move in line)])
        lead = [token.fold for token in self.scene.tokens[first:start]]
        plain = len(lead) <= _LEAD and not any(word in PARTICLES or word in BREAKS for word in lead[1:])
        return said.act if plain else None

    def _body(self, name: str | None) -> bool:
        """Whether a party can take a step: crowds cannot."""
        entity = self.scene.entities.get(name or "")
        return entity is None or entity.kind != "population"

    def _fighter(self, said: Attribution | None) -> bool:
        """Whether an armed group speaks."""
        entity = self.scene.entities.get(said.source_entity or "") if said else None
        return entity is not None and entity.kind == "armed_group"

    def _joined(self, topic: Match[TopicEntry]) -> bool:
        """Whether the topic is joined to the one before it: «وقف … وانسحاب …», «في … ولا في …»."""
        tokens, at = self.scene.tokens, topic.first
        if topic.cut.pro.startswith("و") or tokens[at - 1].fold in ("و", "او"):
            return True
        return tokens[at - 1].fold in ("في", "علي", "الي") and tokens[at - 2].fold in ("ولا", "او", "و")

    def _named(self, move: Move) -> bool:
        """Whether the move's words are a topic's own («وقف» in «وقف إطلاق النار»)."""
        own = any(topic.first <= move.first < topic.after for topic in self.topics)
        return own and move.id != "timetable"

    def _span(self, first: int, after: int) -> Span:
        while after > first + 1 and self.scene.tokens[after - 1].kind in ("punct", "break"):
            after -= 1
        return self.scene.tokens[first].start, self.scene.tokens[after - 1].end
