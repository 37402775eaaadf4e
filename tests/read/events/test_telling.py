"""Whether enough is told."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "اتهامات كثيرة في الصحف.",
        "دعم كبير للفكرة.",
        "الحرب طويلة وصعبة.",
        "تحرير النص عمل صعب.",
        "المعارك طويلة.",
    ],
)
def test_general_words_need_a_party_or_a_place(events_of, line):
    assert events_of(line) == []


def test_a_verbal_act_with_both_sides_is_told(event_of):
    found = event_of("اتفاق بين تركيا وسوريا.")
    assert (found.type, set(found.actor)) == ("AGREE", {"turkey", "syria"})


def test_an_answer_counts_when_it_is_announced(events_of):
    assert [event.modality for event in events_of("توعدت إسرائيل بالرد على لبنان.")][-1] == "threatened"
    assert events_of("كان رد الوزير واضحا.") == []
