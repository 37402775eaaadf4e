"""Every row of the layers by hand: gold and our records side by side over one line, the counts worked out."""

from typing import Any

import pytest

from rasid.evaluate.gold import GoldDocument, GoldItem
from rasid.evaluate.layers import compare
from rasid.evaluate.scores import Score, Tally
from rasid.model import keys
from rasid.model.document import Document, Origin
from rasid.model.records import (
    Attribution,
    Event,
    Evidence,
    Hop,
    Mention,
    Publication,
    Quantity,
    Step,
    Time,
)  # fmt: skip
from rasid.model.spans import Span
from rasid.model.words import Segment

TEXT = "القائمة العليا\nقال سمير إن لواء النهر قصف البلدة أمس وقتل ثلاثة أشخاص ثم أعلن هدنة غدا"
EMPTY: dict[keys.Key[Any], tuple[Any, ...]] = {
    keys.DATELINE: (), keys.SEGMENTS: (), keys.TIMES: (), keys.QUANTITIES: (), keys.MENTIONS: (),
    keys.ATTRIBUTIONS: (), keys.EVENTS: (), keys.STEPS: (),
}  # fmt: skip
FORMS = {"samir": "سمير", "brigade": "لواء النهر", "town": "البلدة"}


def at(words: str) -> Span:
    start = TEXT.index(words)
    return start, start + len(words)


def evidence(words: str) -> Evidence:
    return Evidence(at(words), words)


def item(*words: str, **fields: Any) -> GoldItem:
    return GoldItem(tuple(at(part) for part in words), {"text": words[0], **fields})


def gold(
    published: str | None = None, chrome: tuple[str, ...] = (), **layers: tuple[GoldItem, ...]
) -> GoldDocument:
    names = ("times", "quantities", "attributions", "events", "steps")
    entities = {name: (at(form),) for name, form in FORMS.items()}
    items = {name: layers.get(name, ()) for name in names}
    return GoldDocument("one", published, tuple(map(at, chrome)), entities=entities, **items)


def scores(wanted: GoldDocument, **layers: tuple[Any, ...]) -> dict[str, tuple[int, int, int]]:
    found = tally(wanted, **layers).scores
    return {row: (score.gold, score.ours, score.hits) for row, score in found.items()}


def tally(wanted: GoldDocument, **layers: tuple[Any, ...]) -> Tally:
    """Our document has the three names as mentions and these layers."""
    document = Document(TEXT, Origin(id="one"))
    mentions = tuple(
        Mention("m", at(form), form, "person", name, "name", "t") for name, form in FORMS.items()
    )
    given = {key.name: found for key, found in EMPTY.items()} | {"mentions": mentions} | layers
    for key in EMPTY:
        document = document.with_layer(key, given[key.name])
    return compare(wanted, document)


def time(words: str, value: str | None, name: str = "t1") -> Time:
    return Time(name, at(words), words, "date", value, None, "t")


def quantity(words: str, low: int, high: int | None, measure: Any = "killed", name: str = "q1") -> Quantity:
    return Quantity(name, at(words), words, low, high, "exact", measure, "t")


def attribution(**changed: Any) -> Attribution:
    fields: dict[str, Any] = {
        "id": "a1", "cue": evidence("قال"), "source": evidence("سمير"), "source_entity": "samir",
        "content": (evidence("لواء النهر قصف البلدة أمس"),), "form": "indirect", "act": "assert",
        "channel": None, "given_to": None, "within": None, "chain": (Hop("samir", "speaker", None),),
        "identification": "named", "uttered": None, "rule": "t",
    }  # fmt: skip
    return Attribution(**(fields | changed))


def event(**changed: Any) -> Event:
    fields: dict[str, Any] = {
        "id": "e1", "trigger": evidence("قصف"), "type": "ASSAULT", "mode": "aerial", "actor": ("brigade",),
        "recipient": (), "place": ("town",), "time": "t1", "value": None, "weapon": (), "casualties": ("q1",),
        "modality": "claimed", "attribution": "a1", "same_as": None, "rule": "t",
    }  # fmt: skip
    return Event(**(fields | changed))


def step(words: str = "أعلن هدنة", party: str | None = "brigade", state: str = "announced") -> Step:
    return Step("p1", "truce", ("brigade",), party, state, evidence(words), None, None, "t")


SAID = item(
    "قال", "لواء النهر قصف البلدة أمس",
    content="…", source_ref="samir", chain=["samir"], form="indirect", act="assert", identification="named",
)  # fmt: skip
STRUCK = item(
    "قصف",
    type="ASSAULT", mode="aerial", actor=["brigade"], place=["town"], time="أمس", casualties=["ثلاثة أشخاص"],
    modality="claimed",
)  # fmt: skip
YESTERDAY = item("أمس", value="2024-03-04")
THREE = item("ثلاثة أشخاص", low=3, high=3, measure="killed")
TRUCE = item("أعلن هدنة", process="truce", state="announced", party="brigade")


@pytest.mark.parametrize(
    ("wanted", "given", "score"),
    [
        ("2024-03-05", "2024-03-05", (1, 1, 1)),
        ("2024-03-05", "2024-03-06", (1, 1, 0)),
        ("2024-03-05", None, (1, 1, 0)),
        (None, "2024-03-05", (1, 1, 0)),
        (None, None, None),
    ],
)
def test_published(wanted: str | None, given: str | None, score: tuple[int, int, int] | None) -> None:
    found = scores(gold(wanted), dateline=(Publication(given, "stated"),))
    assert found.get("published") == score


@pytest.mark.parametrize(
    ("chrome", "ours", "score"),
    [
        (("القائمة العليا",), (("القائمة العليا", "boilerplate"),), (13, 13, 13)),
        (("القائمة العليا",), (("القائمة", "related"),), (13, 7, 7)),
        (("القائمة العليا",), (), (13, 0, 0)),
        ((), (("القائمة", "byline"),), (0, 7, 0)),
        (("القائمة",), (("العليا", "caption"),), (7, 6, 0)),
        ((), (("القائمة", "body"), ("العليا", "title")), (0, 0, 0)),
    ],
)
def test_boilerplate_counts_letters(
    chrome: tuple[str, ...], ours: tuple[tuple[str, Any], ...], score: Any
) -> None:
    segments = tuple(Segment(at(words), kind, 0, 1, "t") for words, kind in ours)
    assert scores(gold(chrome=chrome), segments=segments)["boilerplate"] == score


@pytest.mark.parametrize(
    ("ours", "found", "exact", "value"),
    [
        ((time("أمس", "2024-03-04"),), (1, 1, 1), (1, 1, 1), (1, 1, 1)),
        ((time("أمس", "2024-03-03"),), (1, 1, 1), (1, 1, 1), (1, 1, 0)),
        ((time("البلدة أمس", "2024-03-04"),), (1, 1, 1), (1, 1, 0), (1, 1, 1)),
        ((time("غدا", "2024-03-04"),), (1, 1, 0), (1, 1, 0), (1, 1, 0)),
        ((time("أمس", "2024-03-04"), time("غدا", None)), (1, 2, 1), (1, 2, 1), (1, 2, 1)),
        ((), (1, 0, 0), (1, 0, 0), (1, 0, 0)),
    ],
)
def test_times(ours: tuple[Time, ...], found: Any, exact: Any, value: Any) -> None:
    rows = scores(gold(times=(YESTERDAY,)), times=ours)
    assert (rows["times found"], rows["times exact"], rows["times value"]) == (found, exact, value)


def test_one_of_ours_answers_one_of_gold() -> None:
    both = (item("أمس", value="x"), item("البلدة أمس", value="x"))
    assert scores(gold(times=both), times=(time("أمس", "x"),))["times found"] == (2, 1, 1)


@pytest.mark.parametrize(
    ("ours", "found", "value", "measure"),
    [
        (quantity("ثلاثة أشخاص", 3, 3), 1, 1, 1),
        (quantity("ثلاثة", 3, 3), 1, 1, 1),
        (quantity("ثلاثة أشخاص", 3, None), 1, 0, 1),
        (quantity("ثلاثة أشخاص", 4, 4), 1, 0, 1),
        (quantity("ثلاثة أشخاص", 3, 3, "wounded"), 1, 1, 0),
        (quantity("سمير", 3, 3), 0, 0, 0),
    ],
)
def test_quantities(ours: Quantity, found: int, value: int, measure: int) -> None:
    rows = scores(gold(quantities=(THREE,)), quantities=(ours,))
    hits = [rows[f"quantities {row}"] for row in ("found", "value", "measure")]
    assert hits == [(1, 1, found), (1, 1, value), (1, 1, measure)]


CHECKS = [
    ({}, None),
    ({"source_entity": "town"}, "source"),
    ({"source_entity": None}, "source"),
    ({"chain": (Hop("samir", "speaker", None), Hop("town", "agency", None))}, "innermost hop"),
    ({"chain": (Hop("town", "agency", None), Hop("samir", "speaker", None))}, "chain"),
    ({"chain": ()}, "chain"),
    ({"form": "direct"}, "form"),
    ({"act": "deny"}, "act"),
    ({"channel": "statement"}, "channel"),
    ({"identification": "office"}, "identification"),
]  # fmt: skip


@pytest.mark.parametrize(("changed", "row"), CHECKS)
def test_each_check_of_an_attribution_falls_alone(changed: dict[str, Any], row: str | None) -> None:
    rows = scores(gold(attributions=(SAID,)), attributions=(attribution(**changed),))
    fallen = {
        name.removeprefix("attributions ")
        for name, (_, _, hits) in rows.items()
        if name[:4] == "attr" and not hits
    }
    beside = (
        {"innermost hop", "chain"}
        if "chain" in changed and row != "chain" or changed == {"chain": ()}
        else set()
    )
    assert fallen == ({row} if row else set()) | beside


@pytest.mark.parametrize(
    ("content", "loose", "close"),
    [
        ("لواء النهر قصف البلدة أمس", 1, 1),
        ("لواء النهر قصف البلدة", 1, 1),  # 21 of 25 letters
        ("لواء النهر قصف", 1, 0),  # 14 of 25
        ("لواء", 0, 0),  # 4 of 25
        ("أعلن هدنة", 0, 0),
    ],
)
def test_content_is_scored_by_what_is_shared(content: str, loose: int, close: int) -> None:
    rows = scores(gold(attributions=(SAID,)), attributions=(attribution(content=(evidence(content),)),))
    assert rows["attributions content@0.3"] == (1, 1, loose)
    assert rows["attributions content@0.8"] == (1, 1, close)
    assert ("attributions act" in rows) == bool(loose)


def test_parts_of_a_content_are_scored_together() -> None:
    parts = (evidence("لواء النهر قصف"), evidence("أمس"))
    whole = item("قال", "لواء النهر قصف", "أمس", **{**SAID.fields, "content": ["…", "…"]})
    rows = scores(gold(attributions=(whole,)), attributions=(attribution(content=parts),))
    assert rows["attributions content@0.8"] == (1, 1, 1)


def test_a_cue_is_found_without_its_content() -> None:
    rows = scores(gold(attributions=(SAID,)), attributions=(attribution(content=(evidence("غدا"),)),))
    assert (rows["attributions cue"], rows["attributions content@0.3"]) == ((1, 1, 1), (1, 1, 0))


ALL = {"times": (time("أمس", "2024-03-04"), time("غدا", "2024-03-06", "t2")),
       "quantities": (quantity("ثلاثة أشخاص", 3, 3), quantity("البلدة", 1, 1, name="q2"))}  # fmt: skip
EVENTS = [
    ({}, {}),
    ({"type": "COERCE"}, {"typed": (1, 1, 0)}),
    ({"actor": ()}, {"actor": (1, 0, 0)}),
    ({"actor": ("town",)}, {"actor": (1, 1, 0)}),
    ({"actor": ("brigade", "samir")}, {"actor": (1, 2, 1)}),
    ({"recipient": ("town",)}, {"recipient": (0, 1, 0)}),
    ({"place": ("samir",)}, {"place": (1, 1, 0)}),
    ({"time": None}, {"time": (1, 1, 0)}),
    ({"time": "t2"}, {"time": (1, 1, 0)}),
    ({"casualties": ()}, {"casualties": (1, 0, 0)}),
    ({"casualties": ("q2",)}, {"casualties": (1, 1, 0)}),
    ({"casualties": ("q1", "q2")}, {"casualties": (1, 2, 1)}),
    ({"modality": "occurred"}, {"modality": (1, 1, 0)}),
    ({"mode": None}, {"mode": (1, 1, 0)}),
    ({"trigger": evidence("قصف البلدة")}, {}),
    ({"trigger": evidence("أعلن")}, {"trigger": (1, 1, 0), "typed": (1, 1, 0)}),
]  # fmt: skip
RIGHT = {"trigger": (1, 1, 1), "typed": (1, 1, 1), "actor": (1, 1, 1), "recipient": (0, 0, 0), "place": (1, 1, 1),
         "time": (1, 1, 1), "casualties": (1, 1, 1), "modality": (1, 1, 1), "mode": (1, 1, 1)}  # fmt: skip


@pytest.mark.parametrize(("changed", "fallen"), EVENTS)
def test_each_check_of_an_event_falls_alone(changed: dict[str, Any], fallen: dict[str, Any]) -> None:
    wanted = gold(events=(STRUCK,), times=(YESTERDAY,), quantities=(THREE,))
    rows = scores(wanted, events=(event(**changed),), **ALL)
    found = {row.removeprefix("events "): score for row, score in rows.items() if row.startswith("events")}
    matched = fallen.get("trigger", (1, 1, 1))[2]
    assert found == ({**RIGHT, **fallen} if matched else fallen)


@pytest.mark.parametrize(
    ("ours", "found", "party"),
    [
        (step(), (1, 1, 1), (1, 1, 1)),
        (step(party="town"), (1, 1, 1), (1, 1, 0)),
        (step(party=None), (1, 1, 1), (1, 1, 0)),
        (step(state="violated"), (1, 1, 0), (0, 0, 0)),
        (step("هدنة"), (1, 1, 1), (1, 1, 1)),
        (step("غدا"), (1, 1, 0), (0, 0, 0)),
    ],
)
def test_steps(ours: Step, found: Any, party: Any) -> None:
    rows = scores(gold(steps=(TRUCE,)), steps=(ours,))
    assert (rows["steps"], rows["steps party"]) == (found, party)


MISSES = [
    ({"times": (YESTERDAY,)}, {}, ("times found", "missed", "أمس")),
    ({}, {"times": (time("غدا", None),)}, ("times found", "spurious", "غدا")),
    ({"quantities": (THREE,)}, {}, ("quantities found", "missed", "ثلاثة أشخاص")),
    ({"attributions": (SAID,)}, {}, ("attributions content", "missed", "قال")),
    ({}, {"attributions": (attribution(),)}, ("attributions cue", "spurious", "قال")),
    ({"events": (STRUCK,)}, {}, ("events trigger", "missed", "قصف")),
    ({"steps": (TRUCE,)}, {}, ("steps", "missed", "أعلن هدنة")),
    ({}, {"steps": (step(),)}, ("steps", "spurious", "أعلن هدنة")),
]


@pytest.mark.parametrize(("wanted", "ours", "miss"), MISSES)
def test_every_miss_is_told_with_its_words(wanted: Any, ours: Any, miss: tuple[str, str, str]) -> None:
    misses = tally(gold(**wanted), **ours).misses
    assert miss in {(found.row, found.kind, found.words) for found in misses}
    assert all(found.sentence in TEXT for found in misses)


def test_nothing_wanted_and_nothing_given_is_perfect() -> None:
    found = tally(gold())
    assert {row: score.f1 for row, score in found.scores.items() if score != Score()} == {}
    assert found.misses == []
