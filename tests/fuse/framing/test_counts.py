import pytest

from rasid.fuse.framing.claims import WHOLE, FramingClaim, Named, Said
from rasid.fuse.framing.counts import EXAMPLES, framing, groups
from rasid.knowledge import Knowledge
from rasid.model.fusion.framing import Framing
from rasid.model.fusion.links import Ref


def claim(
    document: str, outlet: str | None, *parts: Named | Said, counts=(0, 0, 0, 4), actor="x"
) -> FramingClaim:
    named = tuple(part for part in parts if isinstance(part, Named))
    said = tuple(part for part in parts if isinstance(part, Said))
    return FramingClaim(Ref(document, actor), outlet, named, said, *counts)


def named(words: str, voice="narrator", places: int = 1, speaker=None, form="name") -> Named:
    return Named(voice, speaker, form, words, tuple((n, n + len(words)) for n in range(places)))


def namings(*claims: FramingClaim, without=()) -> list[tuple[object, ...]]:
    return [(n.outlet, n.voice, n.words, n.count, n.documents) for n in framing(claims, without).namings]


def test_words_are_counted_by_outlet_and_voice_the_commonest_first() -> None:
    found = namings(
        claim("d1", "north", named("اللواء", places=2), named("المتمردون", "headline")),
        claim("d2", "north", named("اللواء", places=3)),
        claim("d3", "east", named("اللواء", "direct")),
    )
    assert found == [
        ("east", "direct", "اللواء", 1, 1),
        ("north", "narrator", "اللواء", 5, 2),
        ("north", "headline", "المتمردون", 1, 1),
    ]


def test_spellings_that_fold_alike_are_one_shown_as_mostly_written() -> None:
    found = namings(claim("d1", "north", named("إخوان"), named("أخوان", places=2), named("اخوان")))
    assert found == [("north", "narrator", "أخوان", 4, 1)]


def test_the_article_fused_with_a_particle_is_the_article() -> None:
    found = namings(claim("d1", "north", named("للشعب"), named("الشعب", places=2)))
    assert found == [("north", "narrator", "الشعب", 3, 1)]


@pytest.mark.parametrize("other", [named("ل", speaker="y"), named("ل", form="role"), named("ل", "direct")])
def test_speakers_forms_and_voices_are_kept_apart(other: Named) -> None:
    assert [n[3] for n in namings(claim("d1", "north", named("ل"), other))] == [1, 1]


def test_copies_are_left_out() -> None:
    found = framing(
        [
            claim("d1", "north", named("ل"), counts=(1, 0, 0, 3)),
            claim("d2", "east", named("ل"), counts=(1, 0, 0, 9)),
        ],
        without={"d2"},
    )
    assert [n.outlet for n in found.namings] == ["north"]
    assert [(share.outlet, share.of) for share in found.shares] == [("north", 3)]
    assert found.actor == "x"


def test_examples_are_the_first_places_with_their_words() -> None:
    (naming,) = framing(
        [claim("d1", "north", named("لواء", places=2)), claim("d2", "north", named("لواء", places=5))]
    ).namings
    assert len(naming.examples) == EXAMPLES
    assert [(quoted.document, quoted.text) for quoted in naming.examples] == [("d1", "لواء")] * 2 + [
        ("d2", "لواء")
    ]


def test_verbs_are_counted_by_act() -> None:
    found = framing(
        [
            claim("d1", "north", Said("زعم", "assert", (0, 3)), Said("قال", "assert", (5, 8))),
            claim("d2", "north", Said("زعمَ", "assert", (0, 4)), Said("زعم", "deny", (0, 3))),
        ]
    )
    assert [(v.outlet, v.words, v.act, v.count) for v in found.verbs] == [
        ("north", "زعم", "assert", 2),
        ("north", "زعم", "deny", 1),
        ("north", "قال", "assert", 1),
    ]
    assert found.verbs[0].examples[1].text == "زعمَ"


def test_shares_are_sums_by_outlet() -> None:
    found = framing(
        [
            claim("d1", "north", counts=(2, 1, 1, 5)),
            claim("d2", "north", counts=(1, 1, 0, 2)),
            claim("d3", None),
        ]
    )
    assert [(s.outlet, s.attributions, s.direct, s.anonymous, s.of) for s in found.shares] == [
        (None, 0, 0, 0, 4),
        ("north", 3, 2, 1, 7),
    ]


def test_totals_have_no_actor_and_no_names() -> None:
    found = framing([claim("d1", "north", counts=(3, 1, 1, 3), actor=WHOLE)])
    assert (found.actor, found.id, found.namings, found.verbs) == (None, "*", (), ())
    assert found.shares[0].attributions == found.shares[0].of == 3


def test_without_claims_there_is_nothing() -> None:
    assert framing([]) == Framing(None, (), (), ())


def test_a_group_is_one_actor(know: Knowledge) -> None:
    (group,) = groups([claim("d1", "north", named("ل"))], (), (), know)
    assert (group.id, len(group.namings)) == ("x", 1)
