"""Times by the publisher's clock and by the clocks of those who are quoted."""

import re
from pathlib import Path

import pytest
import yaml

import rasid.read.times as room
from rasid.knowledge import Knowledge
from rasid.model.document import Document, Origin
from rasid.model.keys import TIMES
from rasid.model.records import Time
from rasid.read import TABLE, read

STAGES = TABLE[: TABLE.index(room.STAGE) + 1]
TEXT = (Path(room.__file__).parent / "examples.yaml").read_text(encoding="utf-8")
EXAMPLES = yaml.load(TEXT, Loader=yaml.BaseLoader)["entries"]
CASES = [(entry["value"], text) for entry in EXAMPLES for text in entry["phrasings"]]


def times(know: Knowledge, text: str, date: str | None = "2024-02-11") -> list[Time]:
    return list(read(Document(text, Origin(date=date)), know, STAGES)[TIMES])


def value(time: Time) -> str:
    return " ".join(str(part) for part in (time.value, time.mod) if part)


@pytest.mark.parametrize(("wanted", "text"), CASES)
def test_examples(know: Knowledge, wanted: str, text: str) -> None:
    span = re.search(r"\[(.*)\]", text)
    found = times(know, text.replace("[", "").replace("]", ""))
    if span is None:
        assert (wanted, found) == ("none", [])
    else:
        assert [(time.text, value(time)) for time in found] == [(span[1], wanted.removesuffix(" set"))]


def test_a_week_day_is_past_unless_the_sentence_looks_ahead(know: Knowledge) -> None:
    assert [time.value for time in times(know, "قال إن اللقاء عقد الخميس")] == ["2024-02-08"]
    assert [time.value for time in times(know, "قال إن اللقاء سيعقد الخميس")] == ["2024-02-15"]


def test_without_a_clock_relative_times_have_no_value(know: Knowledge) -> None:
    found = times(know, "وصل الوفد أمس بعد ثلاثة أيام من الانتظار عام 2019", date=None)
    assert [(time.value, time.anchor) for time in found] == [(None, None), ("P3D", None), ("2019", None)]


def test_the_anchor_is_the_day_of_the_clock(know: Knowledge) -> None:
    assert [time.anchor for time in times(know, "وصل الوفد أمس")] == ["2024-02-11"]


def test_times_follow_the_weekday_of_the_text(know: Knowledge) -> None:
    found = times(know, "وصل الوفد اليوم السبت. وكان قد غادر أمس")
    assert [time.value for time in found] == ["2024-02-10", "2024-02-09"]


def test_the_same_day_is_the_one_spoken_of_last(know: Knowledge) -> None:
    found = times(know, "وصل الوفد يوم الاثنين الماضي. وفي اليوم نفسه عقد لقاء، وفي اليوم التالي غادر")
    assert [time.value for time in found] == ["2024-02-05", "2024-02-05", "2024-02-06"]


def test_an_hour_alone_is_of_the_day_spoken_of_last(know: Knowledge) -> None:
    found = times(know, "وصل الوفد يوم الخميس. وبدأ اللقاء عند الساعة 18:00")
    assert [time.value for time in found] == ["2024-02-08", "2024-02-08T18:00"]


def test_the_hop_that_is_dated_has_its_own_today(know: Knowledge) -> None:
    found = times(know, "قالت وكالة رويترز، مساء الأربعاء، إن الوفد وصل اليوم إلى بغداد")
    assert [time.value for time in found] == ["2024-02-07TEV", "2024-02-07"]


def test_the_writer_keeps_his_own_yesterday_in_reported_speech(know: Knowledge) -> None:
    found = times(know, "قالت وكالة رويترز أمس إن الوفد وصل أمس إلى بغداد")
    assert [time.value for time in found] == ["2024-02-10", "2024-02-10"]


def test_a_quoted_speaker_has_his_own_tomorrow(know: Knowledge) -> None:
    found = times(know, "قال المتحدث باسم الحكومة أمس: «سنعود إلى بغداد غدا»")
    assert [time.value for time in found] == ["2024-02-10", "2024-02-11"]


def test_ids_count_in_text_order(know: Knowledge) -> None:
    assert [time.id for time in times(know, "وصل أمس وغادر اليوم")] == ["t1", "t2"]
