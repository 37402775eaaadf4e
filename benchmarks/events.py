"""Does a sentence tell of an assault or a protest? Precision, recall and F1 on labelled sentences.

    python benchmarks/events.py FOLDER [-v]

FOLDER holds assault.jsonl and protest.jsonl of arabic_event_gsr: `text`, `event_type` and `label`, of which "yes"
is to be told from "easy no" and "difficult no"; "ambiguous" is left out. With -v every error is printed.
"""

import json
import sys
from pathlib import Path

from rasid.evaluate.scores import Score
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document
from rasid.model.keys import EVENTS
from rasid.read import read

UNREAL = frozenset(("hypothetical", "negated", "planned", "demanded", "promised", "threatened", "denied"))
NO = frozenset(("easy no", "difficult no"))


def told(text: str, kind: str, knowledge: Knowledge) -> list[str]:
    """The triggers of real events of this type in a sentence."""
    found = read(Document(text), knowledge)[EVENTS]
    return [event.trigger.text for event in found if event.type == kind and event.modality not in UNREAL]


def measure(path: Path, knowledge: Knowledge, verbose: bool) -> Score:
    """Counts of one file."""
    score = Score()
    for line in path.read_text(encoding="utf-8").splitlines():
        case = json.loads(line)
        yes = case["label"] == "yes"
        if not yes and case["label"] not in NO:
            continue
        words = told(case["text"], case["event_type"], knowledge)
        score += Score(int(yes), int(bool(words)), int(yes and bool(words)))
        if verbose and yes != bool(words):
            print("missed" if yes else "spurious", words, case["text"])
    return score


def main() -> None:
    """Print one line a file."""
    folder, knowledge = Path(sys.argv[1]), load()
    for name in ("assault", "protest"):
        score = measure(folder / f"{name}.jsonl", knowledge, "-v" in sys.argv)
        print(
            f"{name}: P {score.precision:.3f} R {score.recall:.3f} F1 {score.f1:.3f} of {score.gold} sentences"
        )


if __name__ == "__main__":
    main()
