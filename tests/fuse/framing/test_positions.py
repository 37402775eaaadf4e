import pytest
from tests.fuse.framing.conftest import ACTOR, HALL, Make

from rasid.fuse.framing.positions import Position, Positions
from rasid.model.records import Hop

NAME = "اللواء"


def voice(make: Make, segments, said=()) -> Position | None:
    """The voice of the only place of NAME."""
    reading = make(segments, [(NAME, ACTOR, "name")], said)
    (mention,) = reading.mentions
    return Positions(reading).of(mention.span)


def test_a_title_is_the_headlines_voice_even_where_somebody_speaks_in_it(make: Make) -> None:
    said = [{"cue": "البلدية:", "content": "اللواء انسحب", "source": HALL, "form": "direct"}]
    assert voice(make, [("title", "البلدية: اللواء انسحب")], said) == Position("headline")


def test_outside_speech_it_is_the_narrators(make: Make) -> None:
    said = [{"cue": "قالت", "content": "الجسر آمن", "source": HALL}]
    assert voice(make, [("body", "قالت البلدية إن الجسر آمن. انسحب اللواء.")], said) == Position("narrator")


def test_the_source_of_speech_is_the_narrators_word(make: Make) -> None:
    said = [{"cue": "قال", "content": "الجسر آمن", "source": ACTOR}]
    assert voice(make, [("body", "قال اللواء إن الجسر آمن")], said) == Position("narrator")


@pytest.mark.parametrize("form", ["direct", "indirect"])
def test_in_speech_it_is_the_speakers(make: Make, form: str) -> None:
    said = [{"cue": "قالت", "content": "اللواء انسحب", "source": HALL, "form": form}]
    assert voice(make, [("body", "قالت البلدية إن اللواء انسحب")], said) == Position(form, "town_hall")


@pytest.mark.parametrize(
    ("content", "found"),
    [
        ("«اللواء انسحب» صباحاً", "direct"),
        ("اللواء انسحب «صباحاً»", "indirect"),
        ("«انسحبوا» ثم عاد اللواء «ليلاً»", "indirect"),
        ("“الجسر آمن واللواء بعيد", "direct"),
        ('إن "اللواء" انسحب', "direct"),
    ],
)
def test_in_mixed_speech_only_what_is_in_quotation_marks_is_direct(
    make: Make, content: str, found: str
) -> None:
    said = [{"cue": "قالت", "content": content, "source": HALL, "form": "mixed"}]
    assert voice(make, [("body", f"قالت البلدية {content}")], said) == Position(found, "town_hall")


def test_the_innermost_speech_counts(make: Make) -> None:
    said = [
        {"cue": "قالت", "content": "الحارس أكد أن اللواء انسحب", "source": HALL},
        {"cue": "أكد", "content": "اللواء انسحب", "source": ACTOR, "form": "direct"},
    ]
    found = voice(make, [("body", "قالت البلدية إن الحارس أكد أن اللواء انسحب")], said)
    assert found == Position("direct", "river_brigade")


def test_without_a_source_the_innermost_hop_speaks(make: Make) -> None:
    hops = (Hop("agency", "agency", None), Hop("town_hall", "speaker", None), Hop(None, "witness", None))
    said = [{"cue": "بحسب", "content": "اللواء انسحب", "hops": hops}]
    assert voice(make, [("body", "بحسب الوكالة اللواء انسحب")], said) == Position("indirect", "town_hall")


def test_an_embedded_post_speaks_for_itself(make: Make) -> None:
    assert voice(make, [("embed", "انسحب اللواء")]) == Position("direct")


@pytest.mark.parametrize("kind", ["repeat", "related", "boilerplate"])
def test_outside_the_article_proper_there_is_no_voice(make: Make, kind: str) -> None:
    assert voice(make, [("body", "خبر"), (kind, "انسحب اللواء")]) is None
