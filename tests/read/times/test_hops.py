from datetime import date

from rasid.model.records import Attribution, Evidence, Expression
from rasid.model.spans import Span
from rasid.read.times.hops import Hops

TODAY = Expression((60, 65), "اليوم", "date", None, "deictic", shift="day 0")


def said(
    name: str, cue: Span, content: Span, uttered: str | None = None, form: str = "indirect"
) -> Attribution:
    return Attribution(
        name, Evidence(cue, ""), None, None, (Evidence(content, ""),), form, "assert", None, None, None, (), "none",  # type: ignore[arg-type]
        uttered, "test",
    )  # fmt: skip


def dated(shift: str) -> Expression:
    return Expression((12, 20), "الأربعاء", "date", None, "weekday", shift=shift)


def clock(attributions: list[Attribution], *expressions: Expression) -> date | None:
    return Hops(attributions, [*expressions, TODAY], lambda one: "2024-01-24TEV").clock(TODAY)


def test_a_time_outside_every_content_has_the_publishers_clock() -> None:
    assert clock([said("a1", (0, 4), (80, 90))], dated("weekday 3 near")) is None


def test_a_stated_utterance_is_the_clock() -> None:
    assert clock([said("a1", (0, 4), (50, 90), "2024-01-20")]) == date(2024, 1, 20)


def test_a_day_between_cue_and_content_dates_the_utterance() -> None:
    assert clock([said("a1", (0, 4), (50, 90))], dated("weekday 3 near")) == date(2024, 1, 24)


def test_the_innermost_dated_hop_decides() -> None:
    outer, inner = said("a1", (0, 4), (30, 99), "2024-01-20"), said("a2", (31, 35), (50, 90), "2024-01-19")
    assert clock([outer, inner]) == date(2024, 1, 19)


def test_a_deictic_date_of_reported_speech_is_the_writers_own() -> None:
    assert clock([said("a1", (0, 4), (50, 90))], dated("day -1")) is None
    assert clock([said("a1", (0, 4), (50, 90), form="direct")], dated("day -1")) == date(2024, 1, 24)
