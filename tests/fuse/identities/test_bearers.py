"""The entities of a reading, where they meet others, and what the document says of them."""

from tests.fuse.occurrences.stories import attribution, event, local, mention, story

from rasid.fuse.identities.bearers import bearers


def borne(know, *entities, **rest):
    reading = story("a", event("e1", actor=["houthis"]), entities=entities, **rest)
    return {bearer.ref.record: bearer for bearer in bearers(reading, know)}


def test_a_listed_actor_has_its_listed_name_and_id(know):
    found = borne(know)["houthis"]
    assert (found.key, found.kind, found.country, found.local) == ("=houthis", "armed_group", "yemen", False)
    assert found.name.ar == know.world.entries["houthis"].name.ar


def test_things_are_nobody(know):
    found = borne(know, local("rifle", "weapon", "بندقية قنص"), local("paper", "document", "بيان الحزب"))
    assert list(found) == ["houthis"]


def test_names_meet_by_kind_and_last_word(know):
    found = borne(
        know,
        local("one", "person", "كمال الساري"),
        local("two", "armed_group", "لواء الساري"),
        local("three", "person", "جمال السارى"),
    )
    assert found["one"].key == found["three"].key
    assert found["one"].key != found["two"].key


def test_who_is_nobodys_but_the_documents(know):
    found = borne(
        know,
        local("source", "anonymous_individual", "مصدر في الشرطة"),
        local("short", "person", "كمال"),
        local("armed", "armed_group", "الجماعات المسلحة"),
        local("post", "office", "المتحدث الرسمي"),
    )
    assert {name: found[name].key for name in ("source", "short", "armed", "post")} == {
        name: f"a/{name}" for name in ("source", "short", "armed", "post")
    }


def test_posts_meet_by_owner_and_title(know):
    found = borne(know, local("yemen_oil_minister", "office", "وزير النفط"))
    assert found["yemen_oil_minister"].key == "office~yemen_oil_minister"


def test_a_spokesperson_is_of_whom_it_speaks_for(know):
    said = attribution("a1", "kamil", principal="houthis", source="كمال الساري المتحدث باسم الجماعة")
    found = borne(know, local("kamil", "person", "كمال الساري"), attributions=[said])["kamil"]
    assert [(tie.other, tie.belonging, tie.quoted.text) for tie in found.said] == [
        ("houthis", "office_of", "كمال الساري المتحدث باسم الجماعة")
    ]


def test_words_that_describe_a_source_tie_it(know):
    words = "عضو في جماعة الحوثي"
    found = borne(
        know,
        local("houthis_member", "anonymous_individual", words),
        local("houthis_source", "anonymous_individual", "مصدر في الجماعة"),
        local("houthis_wing", "armed_group", "جناح الجماعة"),
        mentions=[
            mention("m1", "houthis_member", words),
            mention("m2", "houthis_source", "مصدر في الجماعة"),
            mention("m3", "houthis_wing", "جناح الجماعة"),
            mention("m4", "houthis_member", "العضو"),
        ],
    )
    assert [(tie.other, tie.belonging, tie.quoted.text) for tie in found["houthis_member"].said] == [
        ("houthis", "member_of", words)
    ]
    assert found["houthis_source"].said[0].belonging == "office_of"
    assert found["houthis_wing"].said[0].belonging == "part_of"
    assert found["houthis"].said == ()
