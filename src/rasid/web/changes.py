"""Values of fields as people read them: what a correction put in place of what."""

from collections.abc import Mapping
from typing import Any

from rasid.flow.pointers import ENTITIES
from rasid.web.manner import Manner
from rasid.web.names import Names


class Changes:
    """`changes(field, value, document)`: a field's value in words."""

    def __init__(self, m: Manner, names: Names) -> None:
        self._m, self._names = m, names

    def __call__(self, field: str, value: Any, document: str | None = None) -> str:
        """Entities by name, values of the model by their words, evidence by its text."""
        if value is None or value in ([], ()):
            return self._m.word("review.empty_value")
        if isinstance(value, bool):
            return self._m.word("reading.yes" if value else "reading.no")
        if isinstance(value, int | float):
            return self._m.number(value)
        if isinstance(value, Mapping):
            return self._part(field, value, document)
        if isinstance(value, list | tuple):
            return self._several(field, value, document)
        return self._names(value, document) if field in ENTITIES else self._m.value(field, value)

    def _several(self, field: str, values: "list[Any] | tuple[Any, ...]", document: str | None) -> str:
        if len(values) == 2 and all(isinstance(one, int) for one in values):
            return self._m.digit(f"{values[0]}–{values[1]}")
        said = " ← " if field == "chain" else "، " if self._m.language == "ar" else ", "
        return said.join(self(field, one, document) for one in values)

    def _part(self, field: str, value: Mapping[str, Any], document: str | None) -> str:
        if "text" in value:
            return f"«{value['text']}»"
        if "ar" in value:
            return str((value.get("en") if self._m.language == "en" else None) or value["ar"])
        return (
            self._names(value["entity"], document)
            if value.get("entity")
            else self._m.value(field, value.get("role"))
        )
