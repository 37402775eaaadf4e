"""Matrices: the words that name an actor against the outlets that use them, each cell by voice."""

from collections import Counter, defaultdict
from collections.abc import Collection, Sequence
from typing import NamedTuple

from rasid.model.fusion.framing import Naming, VoiceKind
from rasid.model.fusion.links import Quoted
from rasid.model.records import MentionForm


class Cell(NamedTuple):
    """How often, by voice, and a place where it stands."""

    voices: Counter[VoiceKind]
    example: Quoted

    @property
    def total(self) -> int:
        """In all voices together."""
        return self.voices.total()


class Row(NamedTuple):
    """Words that name the actor: what kind of name they are, in all outlets and in each that is shown."""

    words: str
    form: MentionForm
    all: Cell
    cells: tuple[Cell | None, ...]


class Matrix(NamedTuple):
    """Words by outlet, the commonest first. `others` are outlets that have no column, `rest` words without a row.

    Their counts are in `all` of the rows, and in `total`.
    """

    outlets: tuple[str | None, ...]
    rows: tuple[Row, ...]
    others: int
    rest: int
    total: int


def matrix(
    namings: Sequence[Naming],
    outlets: Collection[str] = (),
    voice: VoiceKind | None = None,
    widest: int = 8,
    longest: int = 20,
) -> Matrix:
    """Namings as a matrix of at most so many outlets and words; only of these `outlets` and this `voice` if given."""
    kept = [n for n in namings if (not outlets or n.outlet in outlets) and voice in (None, n.voice)]
    by_words: defaultdict[tuple[str, MentionForm], list[Naming]] = defaultdict(list)
    sizes: Counter[str | None] = Counter()
    for naming in kept:
        by_words[naming.words, naming.form].append(naming)
        sizes[naming.outlet] += naming.count
    heads = sorted(sizes, key=lambda outlet: (-sizes[outlet], outlet or ""))[:widest]
    rows = [
        Row(words, form, _cell(own), tuple(_of(own, outlet) for outlet in heads))
        for (words, form), own in by_words.items()
    ]
    rows.sort(key=lambda row: (-row.all.total, row.words, row.form))
    return Matrix(
        tuple(heads),
        tuple(rows[:longest]),
        len(sizes) - len(heads),
        len(rows[longest:]),
        sizes.total(),
    )


def _of(namings: Sequence[Naming], outlet: str | None) -> Cell | None:
    own = [naming for naming in namings if naming.outlet == outlet]
    return _cell(own) if own else None


def _cell(namings: Sequence[Naming]) -> Cell:
    voices: Counter[VoiceKind] = Counter()
    for naming in namings:
        voices[naming.voice] += naming.count
    return Cell(voices, namings[0].examples[0])
