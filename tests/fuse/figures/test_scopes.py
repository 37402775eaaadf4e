import pytest

from rasid.fuse.figures.scopes import Scopes


def scoped(reading_of, know, text):
    """(scopes, first quantity, its scope) of a line."""
    reading = reading_of(text)
    scopes = Scopes(reading, know)
    return scopes, reading.quantities[0], scopes.of(reading.quantities[0])


def test_a_toll_has_the_event_that_holds_it(reading_of, know):
    _, _, scope = scoped(reading_of, know, "قتل ثلاثة جنود في انفجار في عدن.")
    assert scope.event and scope.event.type == "ASSAULT"
    assert scope.place == "aden"
    assert scope.attribution is None


def test_counted_deeds_have_the_event_they_name(reading_of, know):
    _, _, scope = scoped(reading_of, know, "نفذت كتائب حزب الله 40 هجوما على القوات الأميركية.")
    assert scope.event and "هجوم" in scope.event.trigger.text
    assert (scope.actor, scope.target) == ("kataib_hezbollah", "united_states_army")


def test_the_voice_is_that_of_the_content_the_count_stands_in(reading_of, know):
    _, _, scope = scoped(reading_of, know, "قالت وزارة الصحة اليمنية إن ثلاثة جنود قتلوا في انفجار في عدن.")
    assert scope.attribution and scope.attribution.cue.text == "قالت"


@pytest.mark.parametrize(("text", "count", "wanted"), [
    ("قتل ثلاثة جنود في انفجار في عدن أمس.", "incident", "killed|incident|ASSAULT|2024-03-04|yemen"),
    ("قتل ثلاثة جنود في انفجار في عدن.", "incident", "killed|incident|ASSAULT|2024-03-05|yemen"),
    ("نفذت كتائب حزب الله 40 هجوما على القوات الأميركية.", "cumulative", "attack|cumulative|united_states"),
])  # fmt: skip
def test_blocks_are_by_event_or_by_whom_it_is_about(reading_of, know, text, count, wanted):
    scopes, quantity, scope = scoped(reading_of, know, text)
    assert scopes.block(quantity, count, scope) == wanted


def test_what_tells_nothing_stays_in_its_document(reading_of, know):
    scopes, quantity, scope = scoped(reading_of, know, "وصل ثلاثة أشخاص.")
    assert scopes.block(quantity, "stock", scope).startswith("person|stock|document ")


def test_an_undated_event_is_as_fresh_as_the_dated_one_of_its_text(reading_of, know):
    text = "وقع انفجار في عدن أول من أمس. ونفذ مسلحون هجوما في لحج. وقتل في الهجوم ثلاثة جنود."
    scopes, quantity, scope = scoped(reading_of, know, text)
    assert "2024-03-03" in scopes.block(quantity, "incident", scope)
