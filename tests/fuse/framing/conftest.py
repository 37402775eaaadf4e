"""What the tests of framing share: readings written by hand, a document a list of segments."""

from collections.abc import Callable, Sequence

import pytest

from rasid.model.reading import DocumentPart, Reader, Reading, SegmentPart
from rasid.model.records import Attribution, Entity, Evidence, Hop, Mention, Name, Publication

ACTOR = Entity("river_brigade", "armed_group", Name("لواء النهر"))
HALL = Entity("town_hall", "government", Name("البلدية"))
PORT = Entity("port", "facility", Name("الميناء"))
GUARD = Entity("n1", "anonymous_individual", Name("حارس"), local=True)
ENTITIES = (ACTOR, HALL, PORT, GUARD)
Make = Callable[..., Reading]


def _evidence(text: str, words: str, after: int = 0) -> Evidence:
    first = text.index(words, after)
    return Evidence((first, first + len(words)), words)


def mentions_of(text: str, words: str, entity: Entity, form: str) -> list[Mention]:
    """Every place of some words as a mention of an entity."""
    found: list[Mention] = []
    at = text.find(words)
    while at >= 0:
        found.append(Mention("m", (at, at + len(words)), words, entity.kind, entity.id, form, "test"))
        at = text.find(words, at + 1)
    return found


@pytest.fixture
def make() -> Make:
    """A reading: segments as (kind, text), mentions as (words, entity, form), attributions as keywords."""

    def reading(
        segments: Sequence[tuple[str, str]],
        mentions: Sequence[tuple[str, Entity, str]] = (),
        said: Sequence[dict[str, object]] = (),
        document: str = "d1",
        outlet: str | None = "almarfa",
    ) -> Reading:
        text = "\n".join(part for _, part in segments)
        at, parts = 0, []
        for kind, part in segments:
            parts.append(SegmentPart((at, at + len(part)), kind, "test"))
            at += len(part) + 1
        return Reading(
            DocumentPart(document, "", None, None, outlet, "ar", None, Publication(None, "unknown")),
            Reader("0", "0"),
            tuple(parts),
            (),
            (),
            tuple(m for words, entity, form in mentions for m in mentions_of(text, words, entity, form)),
            ENTITIES,
            tuple(_attribution(text, number, **one) for number, one in enumerate(said, 1)),
            (),
            (),
            (),
        )

    return reading


def _attribution(
    text: str,
    number: int,
    cue: str,
    content: str,
    source: Entity | None = None,
    form: str = "indirect",
    act: str = "assert",
    identification: str = "organisation",
    hops: Sequence[Hop] = (),
) -> Attribution:
    return Attribution(
        id=f"a{number}",
        cue=_evidence(text, cue),
        source=None,
        source_entity=source.id if source else None,
        content=(_evidence(text, content),),
        form=form,
        act=act,
        channel=None,
        given_to=None,
        within=None,
        chain=tuple(hops),
        identification=identification,
        uttered=None,
        rule="test",
    )
