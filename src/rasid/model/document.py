"""The immutable document: a text, what is known of its origin, and layers of records."""

from collections.abc import Mapping
from hashlib import sha256
from types import MappingProxyType
from typing import Any, TypeVar, cast

import msgspec

from rasid.model.errors import StageError
from rasid.model.keys import Key
from rasid.model.records import Evidence, Problem
from rasid.model.spans import Span

T = TypeVar("T")


class Origin(msgspec.Struct, frozen=True):
    """What came with a text: none of it is read from the text itself.

    `title` is the headline where the text begins with one (`title + "\\n\\n" + body`); dates are ISO 8601:
    `date` of publication, `edited` of its last change, `retrieved` of the fetching. `forwarded_from` names whose
    post it repeats, `reply_to` the id of the post it answers, `degraded` why the words may be out of order.
    """

    id: str | None = None
    path: str | None = None
    url: str | None = None
    outlet: str | None = None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    language: str | None = None
    edited: str | None = None
    retrieved: str | None = None
    forwarded_from: str | None = None
    reply_to: str | None = None
    degraded: str | None = None


class Document:
    """A text with its origin, layers by key, and the problems met so far. Never changed in place."""

    __slots__ = ("_layers", "id", "origin", "problems", "sha256", "text")

    def __init__(
        self,
        text: str,
        origin: Origin | None = None,
        layers: Mapping[str, tuple[Any, ...]] | None = None,
        problems: tuple[Problem, ...] = (),
    ) -> None:
        self.text = text
        self.origin = origin or Origin()
        self.sha256 = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
        self.id = self.origin.id or self.sha256[:16]
        self.problems = problems
        self._layers: Mapping[str, tuple[Any, ...]] = MappingProxyType(dict(layers or {}))

    def __getitem__(self, key: Key[T]) -> tuple[T, ...]:
        """The records of a layer. Raises StageError when it has not been made."""
        try:
            return cast(tuple[T, ...], self._layers[key.name])
        except KeyError:
            raise StageError(
                f"the document has no layer {key.name!r} yet; does the stage declare it?"
            ) from None

    def __contains__(self, key: Key[Any]) -> bool:
        return key.name in self._layers

    def words(self, span: Span) -> str:
        """The text of a span."""
        return self.text[span[0] : span[1]]

    def evidence(self, span: Span) -> Evidence:
        """The span with its words."""
        return Evidence(span, self.text[span[0] : span[1]])

    def with_layer(
        self, key: Key[T], records: tuple[T, ...], problems: tuple[Problem, ...] = ()
    ) -> "Document":
        """A new document that also has this layer and these problems."""
        made = self._share()
        made._layers = MappingProxyType({**self._layers, key.name: records})
        made.problems = self.problems + problems
        return made

    def seeing(self, keys: tuple[Key[Any], ...]) -> "Document":
        """The same document with only these layers in sight."""
        made = self._share()
        made._layers = MappingProxyType({key.name: self[key] for key in keys})
        made.problems = ()
        return made

    def _share(self) -> "Document":
        made = object.__new__(Document)
        made.text, made.origin, made.sha256, made.id = self.text, self.origin, self.sha256, self.id
        return made
