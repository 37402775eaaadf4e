"""A stage: one function that gives one layer from the layers it declares it needs."""

from collections.abc import Callable, Iterable, Sequence
from typing import Any, Generic, NamedTuple, TypeVar

from rasid.knowledge import Knowledge
from rasid.model.document import Document
from rasid.model.errors import StageError
from rasid.model.keys import Key
from rasid.model.records import Problem

T = TypeVar("T")


class Stage(NamedTuple, Generic[T]):
    """`run(document, knowledge)` yields the records of `gives` and, mixed among them, problems."""

    gives: Key[T]
    needs: tuple[Key[Any], ...]
    run: Callable[[Document, Knowledge], Iterable[T | Problem]]


def check(table: Sequence[Stage[Any]]) -> None:
    """Refuse a table in which a layer is made twice or needed before it is made."""
    made: set[str] = set()
    for stage in table:
        missing = [key.name for key in stage.needs if key.name not in made]
        if missing:
            raise StageError(
                f"stage {stage.gives.name!r} needs {', '.join(missing)}, which no earlier stage gives"
            )
        if stage.gives.name in made:
            raise StageError(f"two stages give {stage.gives.name!r}")
        made.add(stage.gives.name)


def apply(stage: Stage[Any], document: Document, knowledge: Knowledge) -> Document:
    """The document with the stage's layer. The stage sees only the layers it declared."""
    records: list[Any] = []
    problems: list[Problem] = []
    for found in stage.run(document.seeing(stage.needs), knowledge):
        (problems if isinstance(found, Problem) else records).append(found)
    return document.with_layer(stage.gives, tuple(records), tuple(problems))
