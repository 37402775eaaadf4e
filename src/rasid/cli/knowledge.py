"""`rasid knowledge check` and `rasid knowledge find WORD`."""

from collections import Counter
from pathlib import Path

from rasid.arabic.words import tokenize
from rasid.cli.terminal import console, quoted
from rasid.knowledge import Knowledge, load


def run(folder: Path | None, word: str | None) -> int:
    """Check everything, or look one word up; 1 when the word is not known."""
    know = load(folder)
    return _check(know) if word is None else _find(know, word)


def _check(know: Knowledge) -> int:
    out = console()
    out.print(f"knowledge {know.digest[:16]}")
    for lexicon in know.all_lexicons():
        out.print(f"{lexicon.name:<16} {len(lexicon.entries):>6} entries")
    kinds = Counter(entry.kind for entry in know.world.entries.values())
    for kind, count in sorted(kinds.items()):
        out.print(f"world {kind:<16} {count:>6}")
    out.print(f"{'name words':<16} {len(know.names):>6}")
    problems = know.problems()
    for problem in problems:
        out.print(f"[yellow]{problem.code}[/]: {quoted(problem.message)}")
    return int(bool(problems))


def _find(know: Knowledge, word: str) -> int:
    out = console()
    tokens = [token for token in tokenize(word) if token.kind != "break"]
    found = 0
    for lexicon in know.all_lexicons():
        for match in lexicon.find(tokens):
            found += 1
            out.print(f"{lexicon.name}: {match.entry.id} ({match.part})")
    for match in know.world.names.find(tokens):
        entity = match.entry.entity
        found += 1
        name = f"{quoted(entity.name.ar)} - {entity.name.en or '?'}"
        out.print(f"world: {entity.id}, {entity.kind}, {match.entry.how}: {name} <{quoted(entity.source)}>")
    for token in tokens:
        if token.fold in know.names:
            found += 1
            out.print(f"name word: {quoted(token.raw)}")
    if not found:
        out.print(f"{quoted(word)} is not known; docs/use/knowledge.md tells how to add it")
    return int(not found)
