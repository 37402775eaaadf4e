"""What every result of fusion is made of: references, words that carry it, reasons, links, judgements."""

from typing import Any, Literal

import msgspec

from rasid.model.spans import Span

QuestionName = Literal[
    "copies", "origins", "occurrences", "figures", "processes", "framing", "identities"
]  # fmt: skip
Decision = Literal["same", "maybe", "different"]
Verdict = Literal["must_link", "cannot_link", "accept", "reject", "correct", "add", "note"]


class Ref(msgspec.Struct, frozen=True, order=True):
    """A document of a case, or a record of it («e3», «a1», «q2»; an entity's id for an entity)."""

    document: str
    record: str | None = None

    def __str__(self) -> str:
        return f"{self.document}/{self.record}" if self.record else self.document


class Quoted(msgspec.Struct, frozen=True):
    """Words of a document that carry a result."""

    document: str
    span: Span
    text: str


class Reason(msgspec.Struct, frozen=True):
    """Why: the rule, in words a reader understands, and the words of documents it stands on."""

    rule: str
    words: str
    evidence: tuple[Quoted, ...] = ()


class Link(msgspec.Struct, frozen=True):
    """What two claims are to each other. `one` < `other`; `parts` are the parts of the score, None where unknown.

    `detail` is the room's own record of the pair, where it has one, as JSON (copies: a `Pair`).
    """

    one: Ref
    other: Ref
    decision: Decision
    score: float
    parts: dict[str, float | None] = {}
    reasons: tuple[Reason, ...] = ()
    detail: bytes | None = None


class Judgement(msgspec.Struct, frozen=True):
    """What a person decided: append-only, applied whenever a view is made.

    must_link, cannot_link: of `one` and `other`. accept, reject: of `one` (a record or a group's id as a
    document). correct: `value` has the fields to read instead. add: `one` is a record that the reader missed, `value`
    its fields. note: `words`. `revokes` is the number of an earlier judgement that holds no longer.
    """

    number: int
    question: str
    verdict: Verdict
    one: Ref
    who: str
    when: str
    other: Ref | None = None
    value: dict[str, Any] | None = None
    words: str | None = None
    revokes: int | None = None
