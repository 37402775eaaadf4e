"""Accuracy of times on outside sets, where their conventions and those of news agree.

    python benchmarks/times.py FOLDER [leads.jsonl] [--misses N]

FOLDER holds duckling_ar, maha_ar, dateparser_ar and recognizers_ar as JSON Lines. An answer is right when the
first time read has the expected value as far as it goes («قبل عام» is 2020, not a day of it), or lies a week off
for a bare weekday or a year off for a day without year: those sets take both for the coming one, news for the
last. `leads.jsonl` has articles with their date.
"""

import json
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from rasid.knowledge import Knowledge, load
from rasid.model.document import Document, Origin
from rasid.model.keys import EXPRESSIONS, TIMES
from rasid.read import TABLE, read

_YEARLESS = ("day-of-month", "month", "day-range", "interval")
Case = tuple[str, str, tuple[str, ...]]  # text, day of the clock, values that are right


def lines(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as file:
        yield from (json.loads(line) for line in file)


def duckling(folder: Path) -> Iterator[Case]:
    for row in lines(folder / "duckling_ar" / "time.jsonl"):
        expected = row["expected"] or {}
        value = expected.get("value") or expected.get("start")
        if value:
            yield row["text"], row["reference_time"][:10], (value[:16],)


def durations(folder: Path) -> Iterator[Case]:
    units = {"year": "Y", "month": "M", "week": "W", "day": "D", "hour": "TH", "minute": "TM"}
    for row in lines(folder / "duckling_ar" / "duration.jsonl"):
        unit = units[(row["expected"] or {"grain": "day"})["grain"]]
        yield f"خلال {row['text']}", "2013-02-12", (f"P{unit[:-1]}{row['expected']['value']}{unit[-1]}",)


def maha(folder: Path) -> Iterator[Case]:
    for row in lines(folder / "maha_ar" / "time.jsonl"):
        for found in row["expected"][:1]:
            value = found["value"]
            if isinstance(value, dict) and (at := value.get("at") or value.get("start")):
                yield row["text"], row["reference_time"][:10], (at.replace(" ", "T")[:16],)


def dateparser(folder: Path) -> Iterator[Case]:
    for row in lines(folder / "dateparser_ar" / "dateparser_ar.jsonl"):
        if row["kind"] == "hijri":
            yield row["text"], "2024-02-11", (row["expected"],)
        elif row["kind"] == "search":
            yield row["text"], "2024-02-11", (row["expected"][0][1],)


def recognizers(folder: Path, spec: str) -> Iterator[Case]:
    for row in lines(folder / "recognizers_ar" / f"datetime_{spec}.jsonl"):
        for found in row["results"][:1]:
            value = found["value"] or {}
            sides = (value.get("PastResolution") or {}, value.get("FutureResolution") or {})
            right = tuple(str(next(iter(side.values()))).replace(" ", "T")[:16] for side in sides if side)
            if right and row["reference_time"]:
                yield row["text"], row["reference_time"][:10], right


def agrees(ours: str | None, wanted: tuple[str, ...], rule: str) -> bool:
    """Whether our value is one of the right ones as far as both go; hours count only when both tell one."""
    if not ours:
        return False
    start = ours.split("/")[0]
    for right in wanted:
        if ours == right or right.startswith(start) or start.startswith(right):
            return True
        if rule in ("weekday", "period", "deictic") and _days(start, right) in (0, 7):
            return True
        if rule.removeprefix("edge-") in _YEARLESS and start[4:] == right[4:][: len(start) - 4]:
            return True
        if start[:10] == right[:10] and (start[10:12].isalpha() or right[10:] in ("", "T00:00")):
            return True
    return False


def _days(one: str, other: str) -> int | None:
    try:
        first = date.fromisoformat(one[:10]) if "W" not in one else date.fromisoformat(one[:8] + "-1")
        return abs((first - date.fromisoformat(other[:10])).days)
    except ValueError:
        return None


def measure(name: str, cases: Iterator[Case], know: Knowledge, misses: int) -> None:
    total = right = 0
    for text, day, wanted in cases:
        found = read(Document(text, Origin(date=day)), know, TABLE)[TIMES]
        good = bool(found) and agrees(found[0].value, wanted, found[0].rule)
        total, right = total + 1, right + good
        if not good and misses > 0:
            misses -= 1
            print(f"    {text} | {day} | wanted {wanted} | ours {[(t.text, t.value) for t in found]}")
    print(f"{name:<34} {right:4} of {total:4}  {right / max(total, 1):.3f}")


def leads(path: Path, know: Knowledge) -> None:
    """Whether the weekday beside «اليوم» or «أمس» falls on the day that the article's date makes it."""
    total = right = 0
    stages = TABLE[: next(at for at, stage in enumerate(TABLE) if stage.gives is EXPRESSIONS) + 1]
    for row in lines(path):
        text = f"{row['title']}\n\n{row['text']}" if row["title"] else row["text"]
        published = date.fromisoformat(row["date"][:10])
        for found in read(Document(text, Origin(title=row["title"])), know, stages)[EXPRESSIONS]:
            words = (found.shift or "").split()
            if len(words) == 3 and words[0] == "day":
                total += 1
                right += (published.isoweekday() + int(words[1]) - int(words[2])) % 7 == 0
    print(f"{'leads: weekday and date agree':<34} {right:4} of {total:4}  {right / max(total, 1):.3f}")


def main(arguments: list[str]) -> None:
    misses = int(arguments.pop(arguments.index("--misses") + 1)) if "--misses" in arguments else 0
    paths = [Path(argument) for argument in arguments if argument != "--misses"]
    if not paths or not paths[0].is_dir():
        sys.exit(__doc__)
    know, folder = load(), paths[0]
    measure("duckling: times", duckling(folder), know, misses)
    measure("duckling: durations", durations(folder), know, misses)
    measure("maha: times", maha(folder), know, misses)
    measure("dateparser: hijri, search", dateparser(folder), know, misses)
    for spec in ("DateParser", "DatePeriodParser", "DateTimeParser"):
        measure(f"recognizers: {spec}", recognizers(folder, spec), know, misses)
    for path in paths[1:]:
        leads(path, know)


if __name__ == "__main__":
    main(sys.argv[1:])
