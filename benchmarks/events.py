"""Does a sentence tell of an assault or a protest? Precision, recall and F1 on labelled sentences.

    python benchmarks/events.py FOLDER [-v]

FOLDER holds assault.jsonl and protest.jsonl of arabic_event_gsr: `text`, `event_type` and `label`, of which "yes"
is to be told from "easy no" and "difficult no"; "ambiguous" is left out. Two lines a file: any event of the type,
and only those a sentence reports as its news: counted dead or wounded, or a verb of the past near its beginning.
With -v every error of the second is printed.
"""

import json
import sys
from pathlib import Path

from rasid.arabic.words import tokenize
from rasid.evaluate.scores import Score
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document
from rasid.model.keys import EVENTS
from rasid.model.records import Event
from rasid.read import read

REAL = frozenset(("occurred", "claimed", "alleged", "ongoing"))
NO = frozenset(("easy no", "difficult no"))
EARLY = 80  # characters within which the news of a sentence is told


def told(text: str, kind: str, knowledge: Knowledge) -> list[Event]:
    """The events of this type in a sentence that are said to have happened."""
    found = read(Document(text), knowledge)[EVENTS]
    return [event for event in found if event.type == kind and event.modality in REAL]


def reported(event: Event, knowledge: Knowledge) -> bool:
    """Whether the event is the sentence's news."""
    match = knowledge.triggers.at(list(tokenize(event.trigger.text)), 0)
    past = match is not None and match.part == "perfect"
    return bool(event.casualties) or (past and event.trigger.span[0] < EARLY)


def measure(path: Path, knowledge: Knowledge, verbose: bool) -> tuple[Score, Score]:
    """Counts of one file: any event, reported events."""
    loose, strict = Score(), Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        yes = case["label"] == "yes"
        if not yes and case["label"] not in NO:
            continue
        found = told(case["text"], case["event_type"], knowledge)
        news = any(reported(event, knowledge) for event in found)
        loose += Score(int(yes), int(bool(found)), int(yes and bool(found)))
        strict += Score(int(yes), int(news), int(yes and news))
        if verbose and yes != news:
            print("missed" if yes else "spurious", [event.trigger.text for event in found], case["text"])
    return loose, strict


def main() -> None:
    """Print two lines a file."""
    folder, knowledge = Path(sys.argv[1]), load()
    for name in ("assault", "protest"):
        for kind, score in zip(
            ("any", "reported"), measure(folder / f"{name}.jsonl", knowledge, "-v" in sys.argv), strict=True
        ):
            print(
                f"{name} {kind}: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} of {score.gold}"
            )


if __name__ == "__main__":
    main()
