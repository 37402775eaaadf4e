"""The bundled samples as readings, and groups over them that are made by hand."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import pytest

from rasid.export import Readings
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import CopyGroup, Pair, Passage
from rasid.model.fusion.figures import Comparison, Figure, Series
from rasid.model.fusion.identities import Identity, Tie
from rasid.model.fusion.links import Link, Quoted, Reason, Ref
from rasid.model.fusion.occurrences import Occurrence, Report, Where
from rasid.model.fusion.origins import Origins, Voice
from rasid.model.fusion.processes import Commitment, Deadline, HeldStep, ProcessState
from rasid.model.reading import Reading
from rasid.model.records import Name
from rasid.read.reading import reading

SAMPLES = Path(__file__).resolve().parents[2] / "src" / "rasid" / "samples" / "articles.jsonl"
TEXT = "قُصف حي السنابل فجر الأحد. قال مسعف إن ثلاثة أشخاص قُتلوا.\nوعاد الهدوء 🕊 إلى الحي."
WHY = Reason("shared-words", "الكلمات نفسها", (Quoted("0000000000000001", (0, 4), "قُصف"),))
Make = Callable[..., Any]


@pytest.fixture(scope="session")
def readings(know: Knowledge) -> list[Reading]:
    """The twelve bundled articles, read with their texts."""
    found = []
    for line in SAMPLES.read_text("utf-8").splitlines():
        row = json.loads(line)
        title = row["title"]
        text = f"{title}\n\n{row['text']}" if title else row["text"]
        origin = Origin(
            id=row["id"],
            outlet=row["outlet"],
            title=title,
            date=row["date"],
            url=f"https://example.org/{row['id']}",
        )
        found.append(reading(Document(text, origin), know, with_text=True))
    return found


@pytest.fixture(scope="session")
def small(know: Knowledge) -> Reading:
    """One short article with an id as a case gives it."""
    origin = Origin(id="0000000000000001", outlet="reuters", title=None, date="2024-02-04")
    return reading(Document(TEXT, origin), know, with_text=True)


def report(number: int = 1, modality: str = "occurred", **changes: Any) -> Report:
    made = Report(
        event=Ref("0000000000000001", f"e{number}"),
        outlet="reuters",
        published="2024-02-04",
        modality="occurred",
        attribution=None,
        trigger=Quoted("0000000000000001", (0, 4), "قُصف"),
    )
    return msgspec.structs.replace(made, modality=modality, **changes)


@pytest.fixture
def occurrence() -> Make:
    """An air strike of one state on a group in Baghdad, told twice; fields may be changed."""

    def make(**changes: Any) -> Occurrence:
        made = Occurrence(
            id="occ1",
            type="ASSAULT",
            mode="aerial",
            reports=(report(1), report(2, "claimed")),
            first_day="2024-02-04",
            last_day="2024-02-04",
            time_precision="day",
            where=Where("baghdad", "بغداد", "iraq", 33.3406, 44.4009, "city"),
            actors=("united_states",),
            recipients=("kataib_hezbollah",),
            modality={"occurred": 1, "claimed": 1},
            casualties=(Ref("0000000000000001", "q1"),),
            maybe=(Link(Ref("a", "e1"), Ref("b", "e1"), "maybe", 0.5, {"time": 1.0, "place": None}, (WHY,)),),
            reasons=(WHY,),
            origins=Origins(
                1, 2, (Voice("hop", "iraq", (Ref("0000000000000001", "a1"),), "target"),), (WHY,)
            ),
        )
        return msgspec.structs.replace(made, **changes)

    return make


@pytest.fixture
def figure() -> Make:
    """Three killed, told on the day; fields may be changed."""

    def make(**changes: Any) -> Figure:
        made = Figure(
            ref=Ref("0000000000000001", "q1"),
            quoted=Quoted("0000000000000001", (40, 51), "ثلاثة أشخاص"),
            low=3,
            high=3,
            approx="exact",
            measure="killed",
            of=None,
            actor=None,
            target=None,
            place="baghdad",
            count="incident",
            period_start=None,
            period_end=None,
            as_of="2024-02-04",
            outlet="reuters",
            published="2024-02-04",
            chain=("0000000000000001/x1",),
            modality="occurred",
            headline=False,
        )
        return msgspec.structs.replace(made, **changes)

    return make


@pytest.fixture
def series(figure: Make) -> Make:
    """A series of these figures."""

    def make(*figures: Figure, **changes: Any) -> Series:
        told = figures or (figure(),)
        made = Series(
            "s1", "killed", "incident", "قتلى، بغداد", told, (), (WHY,), Ref("0000000000000001", "e1")
        )
        return msgspec.structs.replace(made, **changes)

    return make


@pytest.fixture
def source(know: Knowledge, small: Reading, occurrence: Make, figure: Make, series: Make) -> Make:
    """A source of one article and one group of every kind; each may be replaced."""

    def make(**changes: Any) -> Readings:
        step = HeldStep(
            Ref("0000000000000001", "p1"), "suspended", "kataib_hezbollah", "2024-02-04", None, "reuters", ("iraq",),
            "own_commitment", Quoted("0000000000000001", (0, 4), "قُصف"),
        )  # fmt: skip
        commitment = Commitment("kataib_hezbollah", ("suspended",), False, (step,), (WHY,))
        due = Deadline("iraq", ("kataib_hezbollah",), "تسليم السلاح", None, None, "pending", step.quoted)
        later = figure(
            ref=Ref("0000000000000002", "q4"), low=5, high=None, approx="at_least", as_of="2024-02-05"
        )
        told = series(
            figure(), later, comparisons=(Comparison(figure().ref, later.ref, "later_increment", (WHY,)),)
        )
        pair = Pair(
            "0000000000000001", "0000000000000002", "partially_derived", 0.9, 0.9, 0.25, "other_from_one",
            (Passage((0, 20), (5, 25), 4),), (WHY,),
        )  # fmt: skip
        group = CopyGroup("c1", (pair.one, pair.other), pair.one, (pair,), ())
        identity = Identity(
            "kataib_hezbollah", "armed_group", Name("كتائب حزب الله", "Kata'ib Hezbollah"),
            (Ref("0000000000000001", "kataib_hezbollah"),),
            (Tie("kataib_hezbollah", "islamic_resistance_in_iraq", "member_of", (WHY,)),), (), (),
        )  # fmt: skip
        process = ProcessState(
            "t1", "truce", ("kataib_hezbollah", "united_states"), None, "contested", True, (commitment,), (due,),
            (step,), (WHY,),
        )  # fmt: skip
        parts: dict[str, Any] = {
            "readings": [small],
            "occurrences": [occurrence()],
            "figures": [told],
            "processes": [process],
            "copies": [group],
            "identities": [identity],
        }
        parts.update(changes)
        return Readings(parts.pop("readings"), know, **parts)

    return make


@pytest.fixture
def corpus(readings: list[Reading], know: Knowledge) -> Readings:
    """The twelve articles with nothing fused."""
    return Readings(readings, know)
