"""The gate: floors that a measure may not fall under, pinned to the gold they were measured on."""

from collections.abc import Iterable, Mapping
from hashlib import sha256
from pathlib import Path

import msgspec

from rasid.evaluate.scores import Score
from rasid.model.errors import InputError


class Floors(msgspec.Struct, frozen=True):
    """The floors of one gold set: F1 by row, and the digest of the gold files they hold for."""

    digest: str
    documents: int
    f1: dict[str, float]


def digest(gold: Path, names: Iterable[str]) -> str:
    """SHA-256 over the gold files of these documents."""
    total = sha256()
    for name in sorted(names):
        total.update(name.encode())
        total.update((gold / f"{name}.yaml").read_bytes())
    return total.hexdigest()


def load_floors(path: Path) -> dict[str, Floors]:
    """The floors of every set in a file; none when there is no file. Raises InputError when it is damaged."""
    if not path.exists():
        return {}
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Floors])
    except msgspec.DecodeError as error:
        raise InputError(f"{path}: not a floors file: {error}") from error


def fallen(floors: Floors, scores: Mapping[str, Score]) -> list[str]:
    """The rows under their floor, in words. A floor whose row is gone has fallen to nothing."""
    return [
        f"{row}: {scores[row].f1 if row in scores else 0:.4f} is under its floor of {floor:.4f}"
        for row, floor in floors.f1.items()
        if row not in scores or scores[row].f1 + 1e-9 < floor
    ]


def write_floors(path: Path, name: str, measured: Floors, allow_regression: bool = False) -> None:
    """Put a set's floors into the file.

    Raises InputError when that would lower one, or exchange the gold under them, and it is not allowed.
    """
    sets = load_floors(path)
    old = sets.get(name)
    if old and not allow_regression:
        lower = [row for row, floor in old.f1.items() if measured.f1.get(row, 0.0) < floor]
        if lower:
            raise InputError(
                f"{path}: would lower {', '.join(lower)}; say --allow-regression if that is meant"
            )
        if old.digest != measured.digest:
            raise InputError(
                f"{path}: the gold of {name!r} has changed; say --allow-regression to pin the new one"
            )
    sets[name] = measured
    encoded = msgspec.json.format(msgspec.json.encode(sets, order="sorted"), indent=2)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(encoded + b"\n")
