"""How far a trigger's words reach."""

import pytest

from rasid.read.events.clauses import clause
from rasid.read.events.triggers import triggers


@pytest.fixture
def clauses(scene_of):
    def read(text):
        scene = scene_of(text)
        sentence = scene.sentences[0]
        found = list(triggers(scene, sentence))
        made = [
            clause(scene, sentence, found, at, scene.attribution(trigger.span))
            for at, trigger in enumerate(found)
        ]
        words = lambda first, after: " ".join(token.raw for token in scene.tokens[first:after])  # noqa: E731
        return [
            (
                words(bounds.first, trigger.first),
                words(trigger.after, bounds.near),
                words(trigger.after, bounds.far),
            )
            for bounds, trigger in zip(made, found, strict=True)
        ]

    return read


def test_a_clause_ends_where_the_next_trigger_begins(clauses):
    assert clauses("هجوم على حلب وغارات على إدلب.")[0][1] == "على حلب"


def test_a_conjunction_ends_the_near_part_only(clauses):
    _, near, far = clauses("هجوم على حلب بعد أيام في إدلب.")[0]
    assert near == "على حلب"
    assert far == "على حلب بعد أيام في إدلب"


def test_a_clause_stays_within_what_is_said(clauses):
    before, _, _ = clauses("قال وزير الدفاع التركي إن الجيش السوري هاجم بلدة في حلب.")[0]
    assert before == "الجيش السوري"


def test_a_clause_is_bounded_to_the_left(scene_of):
    scene = scene_of("كلمة " * 300 + "هجوم على حلب.")
    sentence = scene.sentences[-1]
    found = list(triggers(scene, sentence))
    assert found[0].first - clause(scene, sentence, found, 0, None).first <= 80


@pytest.mark.parametrize(
    ("line", "own", "dated"),
    [
        ("اتصال اليوم عبر فيه عن استنكاره للهجوم.", "للهجوم", "للهجوم"),
        ("وصلت اليوم أسماء ضحايا هجوم.", "هجوم", "هجوم"),
        ("أغلقت المدارس اليوم بعد الهجوم.", "أغلقت المدارس اليوم بعد الهجوم", "الهجوم"),
        ("فتحت المدارس اليوم بعد أن توقف الهجوم.", "فتحت المدارس اليوم بعد أن توقف الهجوم", None),
        ("وقع في المدينة اليوم هجوم.", "وقع في المدينة اليوم هجوم", None),
    ],
)
def test_what_stands_before_a_holder_is_not_the_triggers_own(scene_of, line, own, dated):
    scene = scene_of(line)
    sentence = scene.sentences[0]
    found = [one for one in triggers(scene, sentence) if one.entry in ("assault_noun", "attack")]
    bounds = clause(scene, sentence, found, 0, None)
    left = lambda first: " ".join(token.raw for token in scene.tokens[first : found[0].after])  # noqa: E731
    assert (left(bounds.own), left(bounds.dated)) == (own, dated or own)
