"""How well events are told to be one: judged pairs of real articles, coded event tables, and what it costs.

./run python -m benchmarks.occurrences pairs READINGS       # abha_2015.jsonl read with --format jsonl
./run python -m benchmarks.occurrences tables FOLDER        # MELTT's crash tables and taxonomies
./run python -m benchmarks.occurrences speed READINGS... --articles 100000
"""

import argparse
import csv
import random
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from rasid.fuse.occurrences import QUESTION
from rasid.fuse.occurrences.tables import Row, Window, match_rows
from rasid.fuse.occurrences.tellings import Telling
from rasid.fuse.question import answer, group_all
from rasid.knowledge import load
from rasid.model.codec import decode
from rasid.model.fusion.links import Ref
from rasid.model.reading import Reading

PAIRS = Path(__file__).with_name("abha_pairs.tsv")


def readings(paths: Iterable[Path]) -> list[Reading]:
    """The readings of JSON Lines files."""
    return [decode(line) for path in paths for line in path.open("rb")]


def judged(found: dict[str, Reading]) -> Iterator[tuple[Ref, Ref, dict[str, str]]]:
    """The judged pairs whose events the reader still finds, by the spans of their triggers."""
    lines = [line for line in PAIRS.read_text().splitlines() if not line.startswith("#")]
    for row in csv.DictReader(lines, delimiter="\t"):
        one = at(found[row["one"]], int(row["first"]), int(row["after"]))
        other = at(found[row["other"]], int(row["other_first"]), int(row["other_after"]))
        if one and other:
            yield one, other, row


def digest(document: str) -> str:
    """What stands for a document in the list of pairs."""
    return sha256(document.encode()).hexdigest()[:16]


def at(reading: Reading, first: int, after: int) -> Ref | None:
    """The event whose trigger stands there."""
    for event in reading.events:
        if event.trigger.span[0] < after and first < event.trigger.span[1]:
            return Ref(reading.document.id, event.id)
    return None


def pairs(paths: list[Path]) -> None:
    """Pairwise precision, recall and F1, and B-cubed over the events of the pairs."""
    found = {digest(reading.document.id): reading for reading in readings(paths)}
    groups = answer(QUESTION, found.values(), load())
    home = {report.event: group.id for group in groups for report in group.reports}
    hits: Counter[tuple[str, str]] = Counter()
    gold: dict[Ref, str] = {}
    for one, other, row in judged(found):
        together = one in home and home[one] == home.get(other)
        hits[row["label"], "same" if together else "different"] += 1
        for ref, denotes in ((one, row["denotes"]), (other, row["other_denotes"])):
            gold[ref] = str(ref) if denotes == "-" else denotes
    right, wrong, missed = hits["same", "same"], hits["different", "same"], hits["same", "different"]
    print(f"{sum(hits.values())} pairs: {dict(hits)}")
    print(f"pairwise  {scored(right / max(1, right + wrong), right / max(1, right + missed))}")
    print(f"B-cubed   {scored(*b_cubed(gold, home))}   over {len(gold)} events")
    great = max(groups, key=lambda group: len(group.reports))
    documents = {report.event.document for report in great.reports}
    print(f"largest: {len(great.reports)} reports of {len(documents)} documents, {great.type} {great.mode}, "
          f"{great.first_day} {great.where.entity}")  # fmt: skip


def b_cubed(gold: dict[Ref, str], home: dict[Ref, str]) -> tuple[float, float]:
    """B-cubed precision and recall (Bagga and Baldwin 1998)."""
    mine, true = defaultdict(set), defaultdict(set)
    for ref, name in gold.items():
        mine[home.get(ref, str(ref))].add(ref)
        true[name].add(ref)
    shares = [(mine[home.get(ref, str(ref))], true[name], ref) for ref, name in gold.items()]
    precision = sum(len(one & other) / len(one) for one, other, _ in shares) / len(shares)
    recall = sum(len(one & other) / len(other) for one, other, _ in shares) / len(shares)
    return precision, recall


def scored(precision: float, recall: float) -> str:
    """P, R and F1 in a line."""
    both = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
    return f"P {precision:.3f}  R {recall:.3f}  F1 {both:.3f}"


def tables(folder: Path) -> None:
    """MELTT's crash tables: expected 140 unique, 34 matches, 55 duplicates removed."""
    rows = list(crash_rows(folder))
    groups = match_rows(rows, Window(days=2, km=4))
    matches = [group for group in groups if len(group) > 1]
    removed = len(rows) - len(groups)
    print(f"{len(rows)} rows: {len(groups)} unique, {len(matches)} matches, {removed} duplicates removed")
    print(dict(Counter(tuple(ref.document[-1] for ref in group) for group in matches)))


def crash_rows(folder: Path) -> Iterator[Row]:
    """The rows of crash_data1..3.csv with the levels of their three taxonomies."""
    codes: dict[tuple[str, str, str], tuple[str, ...]] = {}
    for taxonomy in ("model_tax", "color_tax", "damage_tax"):
        with (folder / f"taxonomy_{taxonomy}.csv").open() as file:
            for source, base, *levels in list(csv.reader(file))[1:]:
                codes[taxonomy, source, base] = tuple(levels)
    for path in sorted(folder.glob("crash_data?.csv")):
        with path.open() as file:
            for row in csv.DictReader(file):
                coded = {name: codes[name, path.stem, row[name]] for name in row if name.endswith("_tax")}
                ref = Ref(path.stem, f"{int(row['event']):04}")
                first, last = int(float(row["date"])), int(float(row["enddate"]))
                yield Row(ref, first, last, float(row["latitude"]), float(row["longitude"]), coded)


def speed(paths: list[Path], articles: int, days: int) -> None:
    """Claims of that many articles, made by moving real ones in time, place and party, linked and grouped."""
    know = load()
    given = [list(QUESTION.claims(reading, know)) for reading in readings(paths)]
    varied = [claim for claims in vary(given, articles, days, random.Random(7)) for claim in claims]
    heads = [claim for claim in varied if claim.head is None]
    print(f"{articles} articles, {len(varied)} claims, {len(heads)} first mentions")
    started = time.process_time()
    filed: defaultdict[str, list[Telling]] = defaultdict(list)
    for claim in varied:
        for block in QUESTION.blocks(claim):
            filed[block].append(claim)
    print(
        f"blocks: {len(filed)}, largest {max(map(len, filed.values()))}, {time.process_time() - started:.0f} s"
    )
    compared, links = 0, []
    for claim in varied:
        met = {claim.ref}
        for block in QUESTION.near(claim):
            for other in filed.get(block, ()):
                if other.ref > claim.ref and other.ref not in met:
                    met.add(other.ref)
                    compared += 1
                    found = QUESTION.link(claim, other, know)
                    if found:
                        links.append(found)
    linked = time.process_time()
    same = sum(link.decision == "same" for link in links)
    print(f"compared {compared} pairs, {compared / len(varied):.0f} a claim, {same} same, {len(links) - same} maybe, "
          f"{linked - started:.0f} s, {(linked - started) / compared * 1e6:.1f} us a pair")  # fmt: skip
    groups = list(group_all(QUESTION, varied, links, (), know))
    print(
        f"{len(groups)} groups, {time.process_time() - linked:.0f} s; in all {time.process_time() - started:.0f} s"
    )


def vary(
    given: list[list[Telling]], articles: int, days: int, chance: random.Random
) -> Iterator[list[Telling]]:
    """Articles with new ids, each moved to a day of a span of days; half of them to another place and party.

    Copies keep what they say on one day together, so a day has both retellings and look-alikes.
    """
    spots = [claim.spot for claims in given for claim in claims if claim.spot]
    sides = [(claim.actors, claim.recipients, claim.topics) for claims in given for claim in claims]
    for number in range(articles):
        claims = chance.choice(given)
        shift, elsewhere = chance.randrange(days), chance.random() < 0.5
        yield [
            moved(claim, f"{number:016x}", shift, chance, spots if elsewhere else [], sides)
            for claim in claims
        ]


def moved(claim, document, shift, chance, spots, sides):  # type: ignore[no-untyped-def]
    """A telling of another document, day, and where `spots` are given, place and parties."""
    change: dict[str, object] = {"ref": Ref(document, claim.ref.record)}
    if claim.first is not None and claim.last is not None:
        change |= {"first": claim.first + shift, "last": claim.last + shift}
    if spots and claim.spot:
        change["spot"] = chance.choice(spots)
    if spots and claim.head is None:
        change |= dict(zip(("actors", "recipients", "topics"), chance.choice(sides), strict=True))
    return msgspec.structs.replace(claim, **change)


def main() -> None:
    """Run what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("pairs", "tables", "speed"))
    parser.add_argument("paths", nargs="+", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--days", type=int, default=365)
    asked = parser.parse_args()
    if asked.what == "pairs":
        pairs(asked.paths)
    elif asked.what == "tables":
        tables(asked.paths[0])
    else:
        speed(asked.paths, asked.articles, asked.days)


if __name__ == "__main__":
    main()
