"""Speed and memory of reading, beside a bare token-trie pass over the same texts in one process and run.

    python benchmarks/read.py articles.jsonl [more.jsonl ...]

Prints articles and characters a second of a first pass, in which word types are met for the first time, and of
a second one, as in a long run; the ratio to the bare pass, time by stage, and peak memory.
"""

import resource
import sys
from collections import Counter
from collections.abc import Sequence
from time import perf_counter

from rasid.arabic.words import tokenize
from rasid.flow.memory import settle
from rasid.gather import gather
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document
from rasid.read import stages
from rasid.read.stage import apply


def read_all(documents: Sequence[Document], know: Knowledge) -> Counter[str]:
    """Seconds by stage."""
    spent: Counter[str] = Counter()
    for document in documents:
        document = Document(document.text, document.origin)
        for stage in stages():
            start = perf_counter()
            document = apply(stage, document, know)
            spent[stage.gives.name] += perf_counter() - start  # type: ignore[assignment]
    return spent


def main(paths: list[str]) -> None:
    documents = [found.document for found in gather(paths) if found.document]
    characters = sum(len(document.text) for document in documents)
    if not documents:
        sys.exit(__doc__)
    start = perf_counter()
    know = load()
    names = know.world.names
    read_all(documents[:1], know)
    settle()
    took = perf_counter() - start
    print(
        f"{len(documents)} articles, {characters / len(documents):.0f} characters each; start-up {took:.2f} s"
    )
    first, spent = read_all(documents, know), read_all(documents, know)
    start = perf_counter()
    found = sum(1 for document in documents for _ in names.find(list(tokenize(document.text))))
    bare = perf_counter() - start
    print(f"bare token-trie pass: {len(documents) / bare:.0f} articles a second ({found} names)")
    for label, seconds in (("first pass", first.total()), ("second pass", spent.total())):
        pace, even = len(documents) / seconds, characters / seconds / 2500
        print(
            f"{label}: {pace:.1f} articles a second, {even:.1f} of 2,500 characters; {seconds / bare:.1f} x bare"
        )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"peak memory {peak:.0f} MB; the second pass by stage:")
    for name, seconds in spent.most_common():
        print(
            f"  {name:<14} {seconds / spent.total():6.1%}  {seconds / len(documents) * 1000:.2f} ms an article"
        )


if __name__ == "__main__":
    main(sys.argv[1:])
