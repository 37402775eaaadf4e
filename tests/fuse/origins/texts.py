"""Sayings and sources made by hand."""

from datetime import date

from rasid.fuse.origins.sayings import Saying
from rasid.fuse.origins.sources import Source
from rasid.model.fusion.links import Judgement, Quoted, Ref
from rasid.model.records import Act, MentionKind


def saying(
    ref: str, words: str, day: str | None = "2024-03-05", speaker: str = "mayor", given_to: str | None = None
) -> Saying:
    """A saying whose day is known or not; `ref` is document/record."""
    document, record = ref.split("/")
    ordinal = date.fromisoformat(day).toordinal() if day else None
    quoted = Quoted(document, (0, len(words)), words)
    return Saying(
        ref=Ref(document, record), speaker=speaker, entity=speaker, name=speaker, words=tuple(words.split()),
        first=ordinal, last=ordinal, outlet=document, uttered=day, given_to=given_to, quoted=quoted,
    )  # fmt: skip


def source(
    ref: str,
    speaker: str | None = None,
    firm: bool = True,
    outlet: str | None = "",
    at: int = 0,
    name: str | None = None,
    kind: MentionKind = "person",
    act: Act | None = None,
    credit: str | None = None,
) -> Source:
    """A source; its outlet is called like its document unless another is given."""
    document, record = ref.split("/")
    return Source(
        ref=Ref(document, record), outlet=document if outlet == "" else outlet, published=None,
        quoted=Quoted(document, (at, at + 4), "said"), attribution=Ref(document, f"a{record[1:]}") if speaker else None,
        speaker=speaker, entity=speaker, name=(name or speaker) if speaker else None,
        kind=kind if speaker else None, firm=firm and speaker is not None, act=act, credit=credit,
    )  # fmt: skip


def ref(text: str) -> Ref:
    """A reference written document/record."""
    document, _, record = text.partition("/")
    return Ref(document, record or None)


def judge(verdict: str, one: str, other: str, number: int = 1) -> Judgement:
    """A judgement on origins."""
    return Judgement(number, "origins", verdict, ref(one), "nour", "2024-03-05", ref(other))  # type: ignore[arg-type]
