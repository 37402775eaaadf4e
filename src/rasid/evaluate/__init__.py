"""Evaluation: our readings held against gold annotations, layer by layer."""

from collections.abc import Callable, Iterable
from pathlib import Path

from rasid.evaluate.gold import load_gold
from rasid.evaluate.layers import compare
from rasid.evaluate.scores import Tally
from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.errors import InputError


def evaluate(
    gold: Path,
    documents: Iterable[Document],
    knowledge: Knowledge,
    wanted: Callable[[str], bool] = lambda name: True,
) -> dict[str, Tally]:
    """A tally for each document that has a gold file `<id>.yaml` in the folder and is wanted.

    Raises InputError when the folder holds no gold for any of the documents.
    """
    from rasid.read import read  # noqa: PLC0415 - the reader, which agreement of people does not need

    files = {path.stem: path for path in sorted(gold.glob("*.yaml"))}
    found: dict[str, Tally] = {}
    for document in documents:
        if document.id in files and wanted(document.id):
            path = files[document.id]
            try:
                found[document.id] = compare(load_gold(path, document.text), read(document, knowledge))
            except KeyError as error:
                raise InputError(f"{path}: an annotation lacks its {error}") from error
    if not found:
        raise InputError(f"{gold}: no gold file (<id>.yaml) for any of the texts; check --texts and the ids")
    return found


def total(tallies: Iterable[Tally]) -> Tally:
    """The sum of the tallies."""
    whole = Tally()
    for tally in tallies:
        whole += tally
    return whole
