import io
import json
from typing import Any

import pytest

from rasid.knowledge import Knowledge
from rasid.model import codec
from rasid.model.errors import StoreError
from rasid.read.reading import read_text

TEXT = "قال متحدث باسم البلدية إن ثلاثة أشخاص أصيبوا في انفجار وقع يوم الأحد."


def test_a_reading_survives_being_written(know: Knowledge) -> None:
    reading = read_text(TEXT, know)
    assert codec.decode(codec.encode(reading)) == reading


def test_a_stream_gives_its_readings_and_skips_blank_lines(know: Knowledge) -> None:
    line = codec.encode(read_text(TEXT, know))
    assert len(list(codec.decode_lines(io.BytesIO(line + b"\n\n" + line + b"\n")))) == 2


@pytest.mark.parametrize("line", [b"", b"{}", b"[1]", b'{"document": 3}', b"\xff"])
def test_what_is_no_reading_is_refused_with_advice(line: bytes) -> None:
    with pytest.raises(StoreError, match="rasid read"):
        codec.decode(line)


def test_the_schema_names_every_layer() -> None:
    text = str(codec.schema())
    for layer in (
        "segments",
        "times",
        "quantities",
        "mentions",
        "entities",
        "attributions",
        "events",
        "steps",
    ):
        assert f"'{layer}'" in text


@pytest.mark.parametrize(
    ("path", "value"),
    [
        (("document", "id"), 3),
        (("document", "published"), None),
        (("document", "published", "by"), "guess"),
        (("reader",), None),
        (("segments", 0, "kind"), "poem"),
        (("segments", 0, "span"), [1]),
        (("quantities", 0, "low"), "three"),
        (("quantities", 0, "measure"), "cats"),
        (("attributions", 0, "act"), "sing"),
        (("attributions", 0, "chain"), None),
        (("events", 0, "type"), "WAR"),
        (("events", 0, "trigger"), "انفجار"),
        (("times", 0, "kind"), "day"),
        (("mentions", 0, "kind"), "thing"),
        (("entities", 0, "name"), "x"),
        (("problems",), {}),
    ],
)
def test_a_field_of_another_kind_is_refused_with_its_place(
    path: tuple[Any, ...], value: Any, know: Knowledge
) -> None:
    plain = json.loads(codec.encode(read_text(TEXT, know)))
    inner = plain
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    with pytest.raises(StoreError, match="not a reading") as told:
        codec.decode(json.dumps(plain))
    assert str(path[0]) in str(told.value)


@pytest.mark.parametrize(
    "layer", ["document", "reader", "segments", "times", "attributions", "events", "problems"]
)
def test_a_reading_without_a_layer_is_none(layer: str, know: Knowledge) -> None:
    plain = json.loads(codec.encode(read_text(TEXT, know)))
    del plain[layer]
    with pytest.raises(StoreError, match=layer):
        codec.decode(json.dumps(plain))


def test_equal_texts_give_equal_bytes(know: Knowledge) -> None:
    one, other = (codec.encode(read_text(TEXT, know)) for _ in range(2))
    assert one == other
    assert b"\n" not in one
    assert "انفجار".encode() in one
