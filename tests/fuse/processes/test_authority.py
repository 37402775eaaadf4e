import pytest

from rasid.fuse.processes.authority import Voices, believed
from rasid.fuse.processes.sides import actor

SIDES = ("hamas", "israel")


def authorities(know, reading, sides=SIDES):
    """The authority of every step, in text order."""
    voices, said = Voices(reading, know), {one.id: one for one in reading.attributions}
    return [
        voices.authority(
            step, actor(step.party, know) if step.party else None, sides, said.get(step.attribution or "")
        )
        for step in reading.steps
    ]


@pytest.mark.parametrize(("text", "wanted"), [
    ("أعلنت حركة حماس قبول الهدنة مع إسرائيل.", ["own_commitment"]),
    ("قال مصدر في حركة حماس إن الحركة ملتزمة بالهدنة مع إسرائيل.", ["anonymous"]),
    ("قالت الأمم المتحدة إن الهدنة بين حماس وإسرائيل دخلت حيز التنفيذ.", ["monitor"]),
    ("قال وزير الخارجية القطري إن جولة جديدة من المفاوضات بين حماس وإسرائيل عقدت أمس في الدوحة.", ["mediator"]),
    ("قالت إسرائيل إن حركة حماس علقت الهدنة.", ["other_party"]),
    ("دخلت الهدنة بين حماس وإسرائيل حيز التنفيذ.", ["reporter"]),
    ("ذكرت وكالة رويترز أن الهدنة بين حماس وإسرائيل دخلت حيز التنفيذ.", ["reporter"]),
])  # fmt: skip
def test_what_a_chain_is_to_a_step(know, reading_of, text, wanted):
    assert authorities(know, reading_of(text)) == wanted


def test_a_headline_alone_is_the_outlet_s_word(know, reading_of):
    title = "حماس: لا هدنة مع إسرائيل"
    alone = reading_of(f"{title}\n\nقال محلل إن الأمر صعب.", title=title)
    assert authorities(know, alone)[0] == "reporter"
    said = reading_of(f"{title}\n\nوقالت حماس إن الأمر انتهى.", title=title)
    assert authorities(know, said)[0] == "own_commitment"


@pytest.mark.parametrize(("state", "authority", "wanted"), [
    ("bound", "own_commitment", "bound"),
    ("bound", "anonymous", "reported_bound"),
    ("accepted", "anonymous", "reported_bound"),
    ("accepted", "reporter", "accepted"),
    ("repudiated", "anonymous", "reported_suspended"),
    ("suspended", "other_party", "reported_suspended"),
    ("denies_being_bound", "reporter", "reported_suspended"),
    ("called_for", "anonymous", "called_for"),
    ("in_effect", "monitor", "in_effect"),
])  # fmt: skip
def test_nobody_binds_another(state, authority, wanted):
    assert believed("truce", state, authority) == wanted


def test_of_talks_everything_is_believed():
    assert believed("negotiation", "suspended", "anonymous") == "suspended"
