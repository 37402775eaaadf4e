import io

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
