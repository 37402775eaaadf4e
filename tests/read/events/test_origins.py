"""Adjectives of origin on event nouns."""

import pytest


@pytest.mark.parametrize(
    "line",
    [
        "قالت تركيا كلمتها. غارات تركية على حلب.",
        "قالت تركيا كلمتها. الغارات التركية على حلب.",
        "قالت تركيا كلمتها. غارات جوية تركية على حلب.",
    ],
)
def test_the_adjective_of_a_state_says_who_did_it(events_of, line):
    assert events_of(line)[-1].actor == ("turkey",)


def test_a_definite_adjective_does_not_belong_to_an_indefinite_noun(events_of):
    found = events_of("قالت تركيا كلمتها. غارات استهدفت القرية التركية.")
    assert found[-1].actor == ()


def test_an_adjective_of_an_entity_the_document_does_not_mention_is_left_out(events_of):
    assert events_of("غارات فرنسية على حلب.")[0].actor == ()
