"""Who belongs to whom, by the bundled knowledge."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rasid.fuse.identities.graph import FARTHEST, Relation, graph
from rasid.knowledge import load

KNOWN = sorted(load().world.entries)


@pytest.mark.parametrize(
    "one, other, belonging, distance, above",
    [
        ("kataib_hezbollah", "kataib_hezbollah", "same", 0, "kataib_hezbollah"),
        ("kataib_hezbollah", "islamic_resistance_in_iraq", "member_of", 1, "islamic_resistance_in_iraq"),
        ("islamic_resistance_in_iraq", "iraqi_resistance", "member_of", 1, "iraqi_resistance"),
        ("iraqi_resistance_coordination", "iraqi_resistance", "coordination_of", 1, "iraqi_resistance"),
        ("nujaba", "ashab_al_kahf", "member_of", 2, "islamic_resistance_in_iraq"),
        ("united_states_army", "united_states", "part_of", 1, "united_states"),
        ("united_states_army", "united_states_government", "part_of", 2, "united_states"),
        ("mohammed_shia_al_sudani", "iraq", "office_of", 1, "iraq"),
        ("abha", "asir", "part_of", 1, "asir"),
    ],
)
def test_how_two_are_related(know, one, other, belonging, distance, above):
    found = graph(know).related(one, other)
    assert found == graph(know).related(other, one) == Relation(belonging, distance, above)


@pytest.mark.parametrize(
    "one, other", [("houthis", "egypt"), ("yemen_army", "iraq_army"), ("nobody", "houthis")]
)
def test_strangers_are_not_related(know, one, other):
    assert graph(know).related(one, other) is None


def test_the_three_names_and_the_members_are_five_and_more_actors(know):
    names = [
        "iraqi_resistance",
        "islamic_resistance_in_iraq",
        "iraqi_resistance_coordination",
        "kataib_hezbollah",
        "nujaba",
    ]
    pairs = [graph(know).related(one, other) for one in names for other in names if one < other]
    assert all(pair and pair.distance > 0 for pair in pairs)


def test_members_are_below_their_umbrella(know):
    below = {name: edge.belonging for name, edge in graph(know).below("islamic_resistance_in_iraq")}
    assert {"kataib_hezbollah", "nujaba", "kataib_sayyid_al_shuhada", "ashab_al_kahf"} <= set(below)
    assert set(below.values()) == {"member_of"}
    assert graph(know).below("nobody") == []


def test_every_edge_says_where_to_check_it(know):
    edges = graph(know).above("iraqi_resistance_coordination")
    assert [(edge.above, edge.belonging) for edge in edges] == [("iraqi_resistance", "coordination_of")]
    assert "Washington Institute" in edges[0].source


@pytest.mark.parametrize(
    "actor, principal, country, owner",
    [
        ("algeria_army", "algeria", "algeria", None),
        ("yemen_coast_radar", "yemen", "yemen", "yemen"),
        ("houthis_navy", "houthis", "yemen", "houthis"),
        ("houthis", "houthis", "yemen", None),
        ("yemen", "yemen", "yemen", None),
        ("kamil_al_sari", "kamil_al_sari", None, None),
    ],
)
def test_for_whom_a_body_acts(know, actor, principal, country, owner):
    found = graph(know)
    assert (found.principal(actor), found.country(actor), found.owner(actor)) == (principal, country, owner)


def test_climbing_ends_and_never_comes_back(know):
    found = graph(know).climb("huquq_movement")
    assert found["kataib_hezbollah"] == (1, "member_of")
    assert found["islamic_resistance_in_iraq"] == (2, "member_of")
    assert "huquq_movement" not in found


def test_the_graph_of_a_knowledge_is_made_once(know):
    assert graph(know) is graph(know)
    assert "algeria_army" in graph(know).bodies
    assert "saudi_special_emergency_forces" not in graph(know).bodies


@given(st.sampled_from(KNOWN), st.sampled_from(KNOWN))
def test_being_related_is_symmetric_and_near(know, one, other):
    found = graph(know).related(one, other)
    assert found == graph(know).related(other, one)
    assert found is None or (found.distance == 0) == (one == other)
    assert found is None or found.distance <= FARTHEST
