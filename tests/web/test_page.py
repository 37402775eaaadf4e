"""The page: whole in one file, safe with any text, in two languages."""

import json
import re
from html.parser import HTMLParser
from importlib.resources import files
from typing import get_args

import pytest
from msgspec.structs import replace

from rasid.knowledge import Knowledge
from rasid.model import records
from rasid.model.reading import DocumentPart, Reader, Reading, SegmentPart
from rasid.model.records import (
    Attribution,
    Entity,
    Event,
    Evidence,
    Hop,
    Mention,
    Name,
    Problem,
    Publication,
    Quantity,
    Step,
    Time,
)  # fmt: skip
from rasid.web.page import SCRIPTS, page, texts

TEXT = (
    "🔴 انفجار في النخلتين\n\n"
    "🔴 قال متحدث باسم بلدية النخلتين يوم الأحد إن «أربعة أشخاص قتلوا في انفجار قرب السوق».\n\n"
    "وأضاف أن الهدنة مع لواء النهر معلقة منذ يوم الأحد."
)
HOSTILE = "</script><img src=x onerror=alert(1)><!--<script>&\u2028\"'"


def found(words: str, text: str = TEXT, nth: int = 0) -> Evidence:
    at = -1
    for _ in range(nth + 1):
        at = text.index(words, at + 1)
    return Evidence((at, at + len(words)), words)


def reading(
    text: str = TEXT, name: str = "t", title: str = "🔴 انفجار في النخلتين", town: str = "النخلتين"
) -> Reading:
    """A reading made by hand, every layer with something in it, an emoji before every word."""
    head = found(title, text)
    sunday, four = found("يوم الأحد", text), found("أربعة أشخاص", text)
    speaker, brigade = found("متحدث باسم بلدية النخلتين", text), found("لواء النهر", text)
    said = found("أربعة أشخاص قتلوا في انفجار قرب السوق", text)
    return Reading(
        document=DocumentPart(
            name, "0" * 64, "folder/a.txt", None, "nabd", "ar", head,
            Publication("2024-02-04", "inferred", (sunday,)), text,
        ),
        reader=Reader("0.1.0", "0123456789abcdef"),
        segments=(SegmentPart(head.span, "title", "r"), SegmentPart((head.span[1], len(text)), "body", "r")),
        times=(Time("t1", sunday.span, sunday.text, "date", "2024-02-04", "2024-02-05", "r"),),
        quantities=(Quantity("q1", four.span, four.text, 4, 4, "exact", "killed", "r"),),
        mentions=(
            Mention("m1", found("النخلتين", text).span, "النخلتين", "place", "town", "name", "r"),
            Mention("m2", speaker.span, speaker.text, "office", "speaker", "role", "r"),
            Mention("m3", brigade.span, brigade.text, "armed_group", "brigade", "name", "r"),
        ),
        entities=(
            Entity("town", "place", Name(town, "Two Palms")),
            Entity("speaker", "office", Name("متحدث", None), local=True),
            Entity("brigade", "armed_group", Name("لواء النهر", "River Brigade")),
        ),
        attributions=(
            Attribution(
                "a1", found("قال", text), speaker, "speaker", (said,), "direct", "assert", "statement", None, None,
                (Hop("speaker", "spokesperson", speaker.span, "town"),), "office", "2024-02-04", "r",
            ),
        ),
        events=(
            Event(
                "e1", found("انفجار", text, 1), "ASSAULT", "explosives", (), (), ("town",), "t1", "2024-02-03", (),
                ("q1",), "occurred", "a1", None, "r",
            ),
        ),
        steps=(
            Step("p1", "truce", ("town", "brigade"), "town", "suspended", found("الهدنة مع لواء النهر معلقة", text), None,
                 "2024-02-04", "r"),
        ),
        problems=(Problem("date-order-assumed", HOSTILE, sunday.span),),
    )  # fmt: skip


class Outline(HTMLParser):
    """Elements with their attributes, and what stands inside script elements of JSON."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.json: list[str] = []
        self._inside = False
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        self._inside = tag == "script" and dict(attrs).get("type") == "application/json"

    def handle_endtag(self, tag: str) -> None:
        self._inside = False

    def handle_data(self, data: str) -> None:
        if self._inside:
            self.json.append(data)


def test_nothing_is_fetched_from_outside() -> None:
    html = page([reading()])
    for tag, attributes in Outline(html).elements:
        assert tag not in ("link", "img", "iframe", "base", "object"), tag
        assert all(
            attributes.get(name, "#").startswith("#") for name in ("src", "href") if name in attributes
        )  # type: ignore[union-attr]
    assert "@import" not in html
    assert not re.search(r"\burl\(", html)
    assert "default-src &#39;none&#39;" in html or "default-src 'none'" in html


def test_scripts_run_only_by_their_own_hash() -> None:
    policy = next(a["content"] for t, a in Outline(page([])).elements if a.get("http-equiv")) or ""
    assert re.search(r"script-src 'sha256-[\w+/=]+';", policy)
    assert "unsafe" not in policy


def test_hostile_words_stay_words() -> None:
    text = f"{HOSTILE}\n\n{TEXT}"
    html = page([reading(text, name=HOSTILE, title=HOSTILE, town=HOSTILE)])
    outline = Outline(html)
    assert "<img" not in html
    assert sum(tag == "script" for tag, _ in outline.elements) == 4
    back = json.loads(outline.json[2])
    assert back["document"]["text"] == text
    assert back["document"]["title"]["text"] == back["entities"][0]["name"]["ar"] == HOSTILE
    assert "\u2028" not in html


def test_each_document_stands_by_itself() -> None:
    outline = Outline(page(reading(name=f"t{i}") for i in range(3)))
    assert [json.loads(line)["document"]["id"] for line in outline.json[2:]] == ["t0", "t1", "t2"]
    assert [row["counts"] for row in json.loads(outline.json[1])] == [[1, 1, 1, 1, 1, 3, 1]] * 3


def test_a_text_without_a_title_is_listed_by_its_first_words() -> None:
    whole = reading()
    untitled = replace(whole, document=replace(whole.document, title=None))
    assert json.loads(Outline(page([untitled])).json[1])[0]["title"].startswith(
        "🔴 انفجار في النخلتين 🔴 قال"
    )


def test_equal_readings_give_equal_pages() -> None:
    assert page([reading()]) == page([reading()])


def test_both_languages_say_everything() -> None:
    assert texts("ar").keys() == texts("en").keys()
    assert all(words.strip() for name in ("ar", "en") for words in texts(name).values())


@pytest.mark.parametrize(
    ("group", "values"),
    [
        ("act", records.Act), ("form", records.Form), ("channel", records.Channel), ("role", records.HopRole),
        ("identification", records.Identification), ("modality", records.Modality), ("type", records.EventType),
        ("kind", records.MentionKind), ("kind", records.TimeKind), ("mod", records.TimeMod),
        ("approx", records.Approx), ("measure", records.Measure), ("process", records.Process),
    ],
)  # fmt: skip
def test_every_value_has_its_words(group: str, values: object) -> None:
    assert {f"{group}.{value}" for value in get_args(values)} <= texts("ar").keys()


def test_every_mode_and_state_the_knowledge_gives_has_its_words(know: Knowledge) -> None:
    entries = [*know.triggers.entries, *know.weapons.entries, *know.moves.entries]
    modes = {entry.mode for entry in entries if getattr(entry, "mode", None)}
    states = {state for entry in entries for state in getattr(entry, "states", {}).values()}
    assert modes and states
    assert {f"mode.{mode}" for mode in modes} | {f"state.{state}" for state in states} <= texts("ar").keys()


def test_each_script_comes_after_what_it_imports() -> None:
    before: list[str] = []
    for name in SCRIPTS:
        source = (files("rasid.web") / "static" / name).read_text("utf-8")
        assert set(re.findall(r'^import .* from "\./(.*)";$', source, re.MULTILINE)) <= set(before), name
        assert source.count("\nimport ") + source.startswith("import ") == len(
            re.findall(r"^import .*;$", source, re.MULTILINE)
        )
        before.append(name)


def test_the_modules_become_one_function() -> None:
    program = page([]).split("<script>")[-1]
    assert program.startswith("(function () {")
    assert not re.search(r"^(import|export) ", program, re.MULTILINE)
