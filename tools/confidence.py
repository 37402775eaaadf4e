"""Measure each rule on gold and write src/rasid/data/schema/confidence.yaml.

    python tools/confidence.py gold/articles=src/rasid/samples/articles.jsonl [MORE_GOLD=MORE_TEXTS ...]

Only counts go into the file, no word of a text. Run it when rules or gold have changed.
"""

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from rasid.evaluate.gold import GoldDocument, load_gold
from rasid.evaluate.rules import Seen, seen
from rasid.evaluate.texts import documents
from rasid.knowledge import load
from rasid.model.document import Document
from rasid.read import read

TARGET = Path(__file__).resolve().parent.parent / "src" / "rasid" / "data" / "schema" / "confidence.yaml"
HEAD = """\
about: How many records each rule made on annotated documents, and with how many of them the annotators agree \
(evaluate/rules.py says how they are matched). Some of these documents were in view when the rules were written.
source: counted by tools/confidence.py over {count} documents in {sets} sets of gold
licence: CC0-1.0
entries:
"""


def pairs(gold: Path, texts: str) -> Iterator[tuple[GoldDocument, Document]]:
    """Every document that has gold, with it."""
    know = load()
    for document in documents([texts]):
        path = gold / f"{document.id}.yaml"
        if path.exists():
            yield load_gold(path, document.text), read(document, know)


def written(rows: Iterable[Seen], count: int, sets: int) -> str:
    """The file."""
    entries = (
        f"  - layer: {row.layer}\n    rule: '{row.rule}'\n    made: {row.made}\n    right: {row.right}\n"
        for row in rows
    )
    return HEAD.format(count=count, sets=sets) + "".join(entries)


def main(sets: list[str]) -> int:
    """Measure and write."""
    found = [pair for one in sets for pair in pairs(Path(one.partition("=")[0]), one.partition("=")[2])]
    rows = seen(found)
    TARGET.write_text(written(rows, len(found), len(sets)), encoding="utf-8")
    print(f"{len(rows)} rules in {len(found)} documents: {TARGET}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
