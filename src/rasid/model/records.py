"""The records of a reading. Spans are half-open, in code points; `text` is the words a span covers."""

from typing import Literal

import msgspec

from rasid.model.spans import Span

MentionKind = Literal[
    "person", "armed_group", "party", "state", "government", "military", "police", "office", "organisation",
    "company", "place", "facility", "outlet", "agency", "document", "population", "anonymous_individual",
    "anonymous_group", "weapon",
]  # fmt: skip
MentionForm = Literal["name", "alias", "role", "label", "pronoun"]
TimeKind = Literal["date", "interval", "duration", "set", "vague"]
TimeMod = Literal["start", "mid", "end", "approx", "more_than", "less_than"]
Approx = Literal["exact", "about", "at_least", "more_than", "at_most", "less_than", "between", "vague"]
Measure = Literal[
    "attack", "missile", "drone", "shell", "bomb", "strike", "killed", "wounded", "killed_or_wounded",
    "detained", "kidnapped", "missing", "displaced", "person", "fighter", "soldier", "official", "source",
    "round", "site", "building", "aircraft", "vehicle", "money", "percent", "distance", "other",
]  # fmt: skip
Act = Literal[
    "assert", "deny", "confirm", "accuse", "warn", "threaten", "promise", "propose", "demand", "accept",
    "reject", "predict", "announce", "praise", "condemn", "explain", "no_comment",
]  # fmt: skip
Form = Literal["direct", "indirect", "mixed"]
Channel = Literal["statement", "interview", "press_conference", "post", "speech", "letter", "report", "leak"]
HopRole = Literal[
    "republisher", "agency", "cited_outlet", "correspondent", "document", "spokesperson", "speaker", "witness"
]
Identification = Literal[
    "named", "office", "organisation", "document", "partly_anonymous", "anonymous", "none"
]
Modality = Literal[
    "occurred", "ongoing", "claimed", "alleged", "denied", "threatened", "planned", "demanded", "promised",
    "hypothetical", "negated", "foiled",
]  # fmt: skip
EventType = Literal[
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT",
    "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]  # fmt: skip
Process = Literal["truce", "negotiation", "withdrawal"]


class Evidence(msgspec.Struct, frozen=True):
    """Words of the document that carry a field."""

    span: Span
    text: str


class Publication(msgspec.Struct, frozen=True):
    """When the document was published (ISO 8601 date, month, year or interval) and how that is known."""

    value: str | None
    by: Literal["stated", "metadata", "inferred", "unknown"]
    because: tuple[Evidence, ...] = ()


class Expression(msgspec.Struct, frozen=True):
    """A time expression as it stands, before anybody's clock has been read.

    `value` is final for absolute expressions; a relative one has `value` None and says by `shift` how to get
    from a clock's day to its value (see read/times).
    """

    span: Span
    text: str
    kind: TimeKind
    value: str | None
    rule: str
    mod: TimeMod | None = None
    shift: str | None = None
    part: str | None = None


class Time(msgspec.Struct, frozen=True, omit_defaults=False):
    """A time expression with its value; `anchor` is the day of the clock it was read by, if any."""

    id: str
    span: Span
    text: str
    kind: TimeKind
    value: str | None
    anchor: str | None
    rule: str
    mod: TimeMod | None = None


class Quantity(msgspec.Struct, frozen=True):
    """A count of something; `high` None is open upwards. `of` is an entity id, `period` a time's id.

    `part_of` is the count this one is a share of («15 قتيلا بينهم 3 أطفال»), `added_to` the one it adds to
    («12 جنديا وثلاثة عمال»).
    """

    id: str
    span: Span
    text: str
    low: float | int | None
    high: float | int | None
    approx: Approx
    measure: Measure
    rule: str
    of: str | None = None
    period: str | None = None
    cumulative: bool = False
    part_of: str | None = None
    added_to: str | None = None


class Quote(msgspec.Struct, frozen=True):
    """A quoted passage: `span` with its marks, `inner` without. `closed` is False when the end was inferred."""

    span: Span
    inner: Span
    style: str
    closed: bool = True


class Mention(msgspec.Struct, frozen=True):
    """Words that refer to an entity."""

    id: str
    span: Span
    text: str
    kind: MentionKind
    entity: str
    form: MentionForm
    rule: str


class Name(msgspec.Struct, frozen=True):
    """A display name in Arabic and, where known, English."""

    ar: str
    en: str | None = None


class Entity(msgspec.Struct, frozen=True):
    """Who or what is mentioned. `local` entities exist in this document only."""

    id: str
    kind: MentionKind
    name: Name
    wikidata: str | None = None
    local: bool = False


class Cue(msgspec.Struct, frozen=True):
    """Words that may hand a statement to a speaker. `first`/`after` are token indices; `frame` the rule family."""

    span: Span
    first: int
    after: int
    act: Act
    frame: str
    rule: str


class Hop(msgspec.Struct, frozen=True):
    """One link of a chain; `principal` is on whose behalf a spokesperson speaks."""

    entity: str | None
    role: HopRole
    span: Span | None
    principal: str | None = msgspec.field(default=None, name="for")


class Attribution(msgspec.Struct, frozen=True):
    """Who said what: cue, source, content, and the chain of hops, innermost source last."""

    id: str
    cue: Evidence
    source: Evidence | None
    source_entity: str | None
    content: tuple[Evidence, ...]
    form: Form
    act: Act
    channel: Channel | None
    given_to: str | None
    within: str | None
    chain: tuple[Hop, ...]
    identification: Identification
    uttered: str | None
    rule: str


class Event(msgspec.Struct, frozen=True):
    """One mention of an event. `actor`, `recipient`, `place` are entity ids, `time` a time's id."""

    id: str
    trigger: Evidence
    type: EventType
    mode: str | None
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    place: tuple[str, ...]
    time: str | None
    value: str | None
    weapon: tuple[Evidence, ...]
    casualties: tuple[str, ...]
    modality: Modality
    attribution: str | None
    same_as: str | None
    rule: str


class Step(msgspec.Struct, frozen=True):
    """A move in a truce, negotiation or withdrawal, as one chain asserts it."""

    id: str
    process: Process
    parties: tuple[str, ...]
    party: str | None
    state: str
    evidence: Evidence
    attribution: str | None
    date: str | None
    rule: str


class Problem(msgspec.Struct, frozen=True):
    """Something wrong with a document or a knowledge file, in words; `code` is worded (`no-date`)."""

    code: str
    message: str
    span: Span | None = None
