"""Identities from bearers: by id, by name, never by anonymity; their ties and their judgements."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.fuse.occurrences.stories import event, local, mention, ref, story

from rasid.fuse.identities import QUESTION
from rasid.fuse.identities.groups import MOST, groups, identity
from rasid.fuse.question import answer
from rasid.model.fusion.links import Judgement

SARI = ("kamil", "person", "كمال الساري")


def people(document, *named, actor=()):
    return story(document, event("e1", actor=actor), entities=[local(*one) for one in named])


def identified(know, *readings, judgements=()):
    return answer(QUESTION, readings, know, judgements)


def refs(found):
    return sorted(sorted(str(one) for one in identity.entities) for identity in found)


def judged(verdict, one, other=None):
    return Judgement(1, "identities", verdict, ref(one), "s.k.", "2031-06-01", ref(other) if other else None)


def test_a_listed_actor_is_one_through_all_documents(know):
    (found,) = identified(know, people("a", actor=["houthis"]), people("b", actor=["houthis"]))
    assert (found.id, found.kind, refs([found])) == ("houthis", "armed_group", [["a/houthis", "b/houthis"]])


def test_equal_names_of_two_documents_are_one(know):
    readings = [
        people("a", SARI),
        people("b", ("k", "person", "كمال بن سعيد الساري")),
        people("c", ("x", "person", "ماجد الساري")),
    ]
    found = identified(know, *readings)
    assert refs(found) == [["a/kamil", "b/k"], ["c/x"]]
    assert "كمال بن سعيد الساري" in found[0].reasons[0].words


def test_anonymous_sources_stay_in_their_document(know):
    source = ("source", "anonymous_individual", "مصدر في الشرطة")
    assert refs(identified(know, people("a", source), people("b", source))) == [["a/source"], ["b/source"]]


def test_two_of_one_name_in_one_document_are_two(know):
    found = identified(know, people("a", SARI, ("other", "person", "كمال الساري")), people("b", SARI))
    assert [len(one.entities) for one in sorted(found, key=lambda one: len(one.entities))] == [1, 2]
    assert any("a names both" in reason.words for one in found for reason in one.reasons)


def test_one_name_of_two_kinds_is_for_a_person_to_decide(know):
    found = identified(
        know, people("a", ("x", "party", "لواء النهر")), people("b", ("y", "armed_group", "لواء النهر"))
    )
    assert refs(found) == [["a/x"], ["b/y"]]
    assert [[link.decision for link in one.maybe] for one in found] == [["maybe"], ["maybe"]]


def test_near_names_are_for_a_person_to_decide(know):
    found = identified(
        know, people("a", ("x", "person", "سالم الدوسري")), people("b", ("y", "person", "سليم الدوسري"))
    )
    assert [link.reasons[0].words for link in found[0].maybe] == [
        "«سالم الدوسري» (person) and «سليم الدوسري» (person)"
    ]


def test_posts_of_one_owner_are_one(know):
    post = "yemen_oil_minister"
    found = identified(
        know, people("a", (post, "office", "وزير النفط")), people("b", (post, "office", "وزير النفط اليمني"))
    )
    assert refs(found) == [[f"a/{post}", f"b/{post}"]]


@pytest.mark.parametrize(
    "verdict, expected",
    [("cannot_link", [["a/kamil"], ["b/kamil"]]), ("accept", [["a/kamil", "b/kamil"]])],
)
def test_judgements_part_names(know, verdict, expected):
    judgements = [judged(verdict, "a/kamil", "b/kamil")]
    assert refs(identified(know, people("a", SARI), people("b", SARI), judgements=judgements)) == expected


def test_must_link_joins_names_that_meet(know):
    readings = [people("a", SARI), people("b", ("majid", "person", "ماجد الساري"))]
    assert refs(identified(know, *readings, judgements=[judged("must_link", "a/kamil", "b/majid")])) == [
        ["a/kamil", "b/majid"]
    ]


def test_a_rejected_entity_is_nobody(know):
    assert refs(
        identified(know, people("a", SARI), people("b", SARI), judgements=[judged("reject", "a/kamil")])
    ) == [["b/kamil"]]
    assert (
        identified(
            know, people("a", SARI), judgements=[judged("reject", "a/kamil"), judged("reject", "a/e1")]
        )
        == []
    )


def test_a_rejected_identity_is_not_given(know):
    (found,) = identified(know, people("a", SARI))
    assert identified(know, people("a", SARI), judgements=[judged("reject", found.id)]) == []


def ties(found):
    return {
        (tie.one, tie.belonging, tie.other): [reason.rule for reason in tie.reasons] for tie in found.ties
    }


def test_ties_by_knowledge_go_up_and_down(know):
    (found,) = identified(know, people("a", actor=["islamic_resistance_in_iraq"]))
    said = ties(found)
    assert said["islamic_resistance_in_iraq", "member_of", "iraqi_resistance"] == ["knowledge"]
    assert said["islamic_resistance_in_iraq", "umbrella_of", "kataib_hezbollah"] == ["knowledge"]


def test_a_coordination_is_told_of_whom_it_coordinates(know):
    (found,) = identified(know, people("a", actor=["iraqi_resistance"]))
    assert ("iraqi_resistance_coordination", "coordination_of", "iraqi_resistance") in ties(found)
    assert ("iraqi_resistance", "umbrella_of", "islamic_resistance_in_iraq") in ties(found)


def test_ties_by_documents_quote_them(know):
    words = "عضو في جماعة الحوثي"
    reading = story(
        "a", event("e1"), entities=[local("houthis_member", "anonymous_individual", words)],
        mentions=[mention("m1", "houthis_member", words)],
    )  # fmt: skip
    (found,) = identified(know, reading)
    (tie,) = found.ties
    assert (tie.belonging, tie.other, tie.reasons[0].evidence[0].document) == ("member_of", "houthis", "a")
    assert tie.reasons[0].words == words


def test_nothing_gives_nothing(know):
    assert list(groups((), (), (), know)) == []


def test_an_identity_names_itself_as_most_do(know):
    readings = [people("a", SARI), people("b", ("k", "person", "كمال بن سعيد الساري")), people("c", SARI)]
    claims = [claim for reading in readings for claim in QUESTION.claims(reading, know)]
    assert identity(claims, (), ("d names both",), know).name.ar == "كمال الساري"


def test_a_crowd_of_names_is_joined_by_equality_alone(know):
    crowd = [people(f"d{n:04}", ("x", "person", f"كمال{n} الساري")) for n in range(MOST + 1)]
    claims = [
        claim
        for reading in [*crowd, people("z", ("x", "person", "كمال1 الساري"))]
        for claim in QUESTION.claims(reading, know)
    ]
    assert len(list(groups(claims, (), (), know))) == MOST + 1


NAMES = st.sampled_from(["كمال الساري", "كمال بن سعيد الساري", "ماجد الساري", "مجيد الساري"])


@settings(max_examples=40, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=6), st.randoms())
def test_order_changes_nothing(know, names, random):
    readings = [people(f"d{number}", ("x", "person", name)) for number, name in enumerate(names)]
    found = identified(know, *readings)
    random.shuffle(readings)
    assert identified(know, *readings) == found
    assert sum(len(one.entities) for one in found) == len(names)
