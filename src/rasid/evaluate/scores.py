"""Scores: counts that add up over documents, and the measures made of them."""

from collections.abc import Iterator, Sequence

import msgspec


class Score(msgspec.Struct, frozen=True):
    """`hits` of `gold` annotations met by `ours` findings. For shares of the matched, gold == ours."""

    gold: int = 0
    ours: int = 0
    hits: int = 0

    def __add__(self, other: "Score") -> "Score":
        return Score(self.gold + other.gold, self.ours + other.ours, self.hits + other.hits)

    @property
    def precision(self) -> float:
        """Hits of ours; 1 when there is nothing on either side."""
        return self.hits / self.ours if self.ours else float(not self.gold)

    @property
    def recall(self) -> float:
        """Hits of gold; 1 when there is nothing on either side."""
        return self.hits / self.gold if self.gold else float(not self.ours)

    @property
    def f1(self) -> float:
        """2 hits / (gold + ours): the harmonic mean of precision and recall."""
        total = self.gold + self.ours
        return 2 * self.hits / total if total else 1.0


class Miss(msgspec.Struct, frozen=True):
    """Something that cost points: what was wanted, what was given, in which words and sentence."""

    document: str
    row: str
    kind: str  # missed | spurious | wrong
    words: str
    wanted: str
    given: str
    sentence: str


class Tally:
    """Scores by row name and the misses behind them."""

    def __init__(self) -> None:
        self.scores: dict[str, Score] = {}
        self.misses: list[Miss] = []

    def add(self, row: str, gold: int, ours: int, hits: int) -> None:
        """Add counts to a row."""
        self.scores[row] = self.scores.get(row, Score()) + Score(gold, ours, hits)

    def check(self, row: str, right: bool) -> None:
        """Add one matched pair to a row of shares."""
        self.add(row, 1, 1, int(right))

    def __iadd__(self, other: "Tally") -> "Tally":
        for row, score in other.scores.items():
            self.scores[row] = self.scores.get(row, Score()) + score
        self.misses += other.misses
        return self

    def costliest(self, row: str, most: int) -> Iterator[tuple[int, Sequence[Miss]]]:
        """Misses of a row (or of all rows it begins) grouped by their words, the most frequent words first."""
        groups: dict[tuple[str, str], list[Miss]] = {}
        for miss in self.misses:
            if miss.row == row or miss.row.startswith(row + " "):
                groups.setdefault((miss.kind, miss.words), []).append(miss)
        ranked = sorted(groups.values(), key=lambda group: (-len(group), group[0].kind, group[0].words))
        return ((len(group), group) for group in ranked[:most])
