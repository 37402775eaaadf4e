"""Copies: how exact and how fast the index is, beside brute force and MinHash-LSH on the same texts in one run.

    python benchmarks/copies.py articles.jsonl [more.jsonl ...]
    python benchmarks/copies.py --scale 100000

The first prints precision, recall and F1 of pairs against an exact recomputation by sets, over folded words and
over the same words raw; recall of pairs whose Jaccard is under 0.5; seconds of CPU; and, of articles credited to
an agency that copy another outlet's, the share that one group holds together. The second fills the index with
documents of random words and copied passages: time and memory, and the time to add 100 more.
"""

import resource
import sys
from collections.abc import Hashable, Sequence
from itertools import combinations
from time import process_time

import numpy as np
from datasketch import MinHash, MinHashLSH

from rasid.flow.memory import settle
from rasid.fuse.copies import Facts, Run, candidates, common, compare, due, facts, groups, merge
from rasid.fuse.copies.shingles import words
from rasid.fuse.credits import credited
from rasid.gather import gather
from rasid.knowledge import Knowledge, load
from rasid.model.document import Document
from rasid.model.fusion.copies import Pair, Print
from rasid.read import read
from rasid.read.prints import fingerprint
from rasid.read.reading import reading

Ends = tuple[int, int]
Shares = dict[Ends, tuple[float, float]]
WHOLE, HALF = 0.8, 0.5


def shingle_sets(texts: Sequence[Sequence[Hashable]]) -> list[set[tuple[Hashable, ...]]]:
    """The different runs of five items of each text; of a shorter text all of it."""
    return [set(zip(*(text[at:] for at in range(min(5, len(text)))), strict=False)) for text in texts]


def by_force(sets: Sequence[set[tuple[Hashable, ...]]]) -> Shares:
    """Containment in the shorter one and Jaccard of every pair that shares a shingle."""
    found = {}
    for one, other in combinations(range(len(sets)), 2):
        shared = len(sets[one] & sets[other])
        if shared:
            shorter = min(len(sets[one]), len(sets[other]))
            found[one, other] = shared / shorter, shared / len(sets[one] | sets[other])
    return found


def score(label: str, found: set[Ends], wanted: set[Ends]) -> None:
    """Print precision, recall and F1 of pairs."""
    right = len(found & wanted)
    precision, recall = right / max(len(found), 1), right / max(len(wanted), 1)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    print(f"  {label:<40} {precision:6.3f} {recall:6.3f} {f1:6.3f}   {right} of {len(wanted)}")


def minhash(sets: Sequence[set[tuple[Hashable, ...]]], threshold: float) -> tuple[set[Ends], float]:
    """Pairs that MinHash-LSH (128 permutations) calls near, and the seconds it took from sets to pairs."""
    start = process_time()
    lsh, made = MinHashLSH(threshold=threshold, num_perm=128), []
    for number, shingles in enumerate(sets):
        hashed = MinHash(num_perm=128)
        hashed.update_batch([repr(shingle).encode() for shingle in shingles])
        lsh.insert(number, hashed)
        made.append(hashed)
    found = {(min(a, b), max(a, b)) for a, hashed in enumerate(made) for b in lsh.query(hashed) if a != b}
    return found, process_time() - start


def index(known: Sequence[Facts]) -> tuple[dict[Ends, Pair], float, float]:
    """The compared pairs, and the seconds for candidates and for comparing them."""
    start = process_time()
    run = Run.of({number: facts.print for number, facts in enumerate(known)})
    near, usual = list(candidates(run, [])), common(run, [])
    middle = process_time()
    pairs = {(a, b): pair for a, b, _ in near if (pair := compare(known[a], known[b], usual))}
    return pairs, middle - start, process_time() - middle


def measure(documents: Sequence[Document], know: Knowledge) -> None:
    """All figures on real articles."""
    known = []
    spent = 0.0
    for document in documents:
        document = read(document, know)
        start = process_time()
        printed = fingerprint(document, know)
        spent += process_time() - start
        known.append(facts(reading(document, know), printed, know, document.origin.author))
    print(f"{len(known)} articles; a print takes {spent / len(known) * 1000:.2f} ms")
    settle()
    pairs, finding, comparing = index(known)
    print(
        f"index: {finding:.2f} s to find candidates, {comparing:.2f} s to compare them ({len(pairs)} pairs)"
    )
    sets = {
        "folded words": shingle_sets([words(facts.print).tolist() for facts in known]),
        "raw words of the same prose": shingle_sets(
            [raw(*both) for both in zip(known, documents, strict=True)]
        ),
    }
    for name, found in sets.items():
        compared(name, pairs, found)
    agencies(known, documents, pairs, by_force(sets["folded words"]), know)


def raw(of: Facts, document: Document) -> list[str]:
    """The words of a print as they stand in the text."""
    places = zip(
        *(np.frombuffer(part, "<u4").tolist() for part in (of.print.starts, of.print.ends)), strict=True
    )
    return [document.text[first:after] for first, after in places]


def compared(name: str, pairs: dict[Ends, Pair], sets: Sequence[set[tuple[Hashable, ...]]]) -> None:
    """Our pairs and those of MinHash-LSH against the exact ones over some shingles."""
    start = process_time()
    exact = by_force(sets)
    print(f"{name}: brute force {process_time() - start:.1f} s{'':<24} P      R     F1")
    near, seconds = minhash(sets, HALF)
    for least in (WHOLE, HALF):
        wanted = {ends for ends, share in exact.items() if share[0] >= least}
        hidden = {ends for ends in wanted if exact[ends][1] < HALF}
        found = {ends for ends, pair in pairs.items() if pair.containment >= least}
        score(f"index, containment >= {least}", found, wanted)
        score("  of these, Jaccard < 0.5", found & hidden, hidden)
        score(f"MinHash-LSH at 0.5 ({seconds:.1f} s)", near, wanted)
        score("  of these, Jaccard < 0.5", near & hidden, hidden)


def agencies(
    known: Sequence[Facts],
    documents: Sequence[Document],
    pairs: dict[Ends, Pair],
    exact: Shares,
    know: Knowledge,
) -> None:
    """Of articles credited to an agency that copy another outlet's (exact), the share in one group with it."""
    number = {facts.id: at for at, facts in enumerate(known)}
    group = {number[id]: found.id for found in groups(pairs.values()) for id in found.documents}
    credit = [
        any(know.world.entries[entity].kind == "agency" for entity, _ in credited(d.origin.author, know))
        for d in documents
    ]
    copying: dict[int, bool] = {}
    for (one, other), (containment, _) in exact.items():
        if containment >= HALF and known[one].outlet != known[other].outlet:
            for end in (one, other):
                if credit[end]:
                    held = one in group and group[one] == group.get(other)
                    copying[end] = copying.get(end, True) and held
    print(
        f"agency articles that copy another outlet's: {sum(copying.values())} of {len(copying)} held together"
    )


def scale(count: int) -> None:
    """The index alone: documents of 250 words drawn by Zipf's law, three in ten with a passage of an earlier one."""
    rng = np.random.default_rng(1)
    ranks = np.cumsum(1 / np.arange(1, 200_001))
    texts: list[np.ndarray] = []
    for number in range(count + 100):
        text = np.searchsorted(ranks, rng.random(250) * ranks[-1]).astype("<u4")
        if number and rng.random() < 0.3:
            source, first, size = texts[rng.integers(number)], rng.integers(200), rng.integers(20, 200)
            passage = source[first : first + size]
            text[: len(passage)] = passage
        texts.append(text)
    prints = {number: Print(text.tobytes(), b"", b"") for number, text in enumerate(texts)}
    held = memory()
    runs: list[Run] = []
    start = process_time()
    pairs = sum(add(prints, first, min(first + 2000, count), runs) for first in range(0, count, 2000))
    took = process_time() - start
    size = sum(len(run.to_bytes()) for run in runs)
    print(f"{count} documents: {took:.1f} s, {pairs} pairs, {len(runs)} runs of {size / 1e6:.0f} MB")
    start = process_time()
    runs = [Run.from_bytes(run.to_bytes()) for run in runs]
    found = add(prints, count, count + 100, runs)
    print(f"100 more, runs loaded: {process_time() - start:.2f} s, {found} pairs")
    print(f"peak memory {memory():.0f} MB, of which {held:.0f} before the index")


def add(prints: dict[int, Print], first: int, after: int, runs: list[Run]) -> int:
    """Add some documents to the runs; how many candidate pairs they make."""
    new = Run.of({number: prints[number] for number in range(first, after)})
    found = sum(1 for _ in candidates(new, runs))
    runs.append(new)
    while merging := due([len(run) for run in runs]):
        merged = merge([runs[place] for place in merging[0]])
        runs[:] = [run for place, run in enumerate(runs) if place not in merging[0]] + [merged]
    return found


def memory() -> float:
    """Peak memory in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--scale"]:
        scale(int(arguments[1]))
        return
    documents = [found.document for found in gather(arguments) if found.document]
    if not documents:
        sys.exit(__doc__)
    measure(documents, load())


if __name__ == "__main__":
    main(sys.argv[1:])
