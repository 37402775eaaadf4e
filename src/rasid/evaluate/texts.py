"""The texts under evaluation: tables of articles, or a folder of `<id>.txt`."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from rasid.gather import gather
from rasid.model.document import Document
from rasid.model.errors import InputError


def documents(paths: Iterable[str]) -> Iterator[Document]:
    """The documents, each under its id: a table's, or the name of its file.

    Raises InputError for what cannot be read: an evaluation over half of the texts would mislead.
    """
    for found in gather(paths):
        if found.document is None:
            raise InputError(f"{found.where}: {found.failure}")
        document = found.document
        if document.origin.id is None and document.origin.path:
            document.id = Path(document.origin.path).stem
        yield document
