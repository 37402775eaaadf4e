"""Speakers of attributions."""

import pytest

from rasid.fuse.origins.speakers import Speaker, speaker, speaker_of
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.reading import Reading
from rasid.model.records import Entity, MentionKind, Name
from rasid.read.reading import reading

KEYS = [
    (Entity("reuters", "agency", Name("رويترز")), "reuters", True),
    (Entity("x", "person", Name("سالم الواحي"), local=True), "~سالم الواحي", True),
    (Entity("x", "person", Name("الواحي"), local=True), "~الواحي", False),
    (Entity("x", "office", Name("مدير المرفأ"), local=True), "~مدير المرفا", False),
    (Entity("x", "anonymous_individual", Name("مصدر أمني"), local=True), "d/x", False),
]  # fmt: skip


@pytest.mark.parametrize(("entity", "key", "firm"), KEYS)
def test_how_far_a_name_is_one_voice(entity: Entity, key: str, firm: bool) -> None:
    found = speaker(entity, "d")
    assert (found.key, found.firm) == (key, firm)
    assert found.entity == ("d/x" if entity.local else entity.id)


def read(text: str, know: Knowledge) -> Reading:
    return reading(Document(text, Origin(id="d")), know)


TOLD: list[tuple[str, str, MentionKind]] = [
    ("قال سالم الواحي إن الجسر سيفتح غداً.", "سالم الواحي", "person"),
    ("نقلت رويترز عن سالم الواحي قوله إن الجسر سيفتح غداً.", "سالم الواحي", "person"),
    ("قال مصدر أمني إن الجسر أغلق.", "مصدر أمني", "anonymous_individual"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "name", "kind"), TOLD)
def test_the_innermost_speaks(text: str, name: str, kind: MentionKind, know: Knowledge) -> None:
    found = read(text, know)
    who = speaker_of(found.attributions[-1], found)
    assert isinstance(who, Speaker)
    assert (who.name, who.kind) == (name, kind)
