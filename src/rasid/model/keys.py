"""Layer keys: a typed name for what a stage gives and others need."""

from typing import Generic, TypeVar

from rasid.model import records, words

T = TypeVar("T")


class Key(Generic[T]):
    """The name of a layer of records of type `T`."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def __repr__(self) -> str:
        return f"Key({self.name!r})"


TOKENS: Key[words.Token] = Key("tokens")
SEGMENTS: Key[words.Segment] = Key("segments")
SENTENCES: Key[words.Sentence] = Key("sentences")
EXPRESSIONS: Key[records.Expression] = Key("expressions")
DATELINE: Key[records.Publication] = Key("dateline")
QUANTITIES: Key[records.Quantity] = Key("quantities")
QUOTES: Key[records.Quote] = Key("quotes")
MENTIONS: Key[records.Mention] = Key("mentions")
ENTITIES: Key[records.Entity] = Key("entities")
CUES: Key[records.Cue] = Key("cues")
ATTRIBUTIONS: Key[records.Attribution] = Key("attributions")
TIMES: Key[records.Time] = Key("times")
EVENTS: Key[records.Event] = Key("events")
STEPS: Key[records.Step] = Key("steps")
