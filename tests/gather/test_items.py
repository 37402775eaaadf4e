import io
from collections.abc import Iterator
from typing import IO

import pytest

from rasid.gather.articles import Source, article
from rasid.gather.items import Found, failure, founds, items, single
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered, Raw

SOURCE = Source("a.x")


def made(text: str) -> Gathered:
    return article(SOURCE, text, Raw(text.encode(), "text/plain"))


def costly(text: str) -> Gathered:
    if text == "memory":
        raise MemoryError
    if text == "wrong":
        raise KeyError("a")
    if text == "refused":
        raise InputError("holds nothing")
    return made(text)


def read(stream: IO[bytes], source: Source) -> Iterator[Found]:
    for line in stream.read().decode().split():
        if line == "end":
            raise InputError("cut short")
        yield lambda line=line: costly(line)


def told(content: str, skip: int = 0) -> list[str]:
    found = items(read, io.BytesIO(content.encode()), SOURCE, skip)
    return [item.document.text if item.document else item.failure or "" for item in found]


def test_what_cannot_be_read_is_told_among_the_rest() -> None:
    assert told("a refused b wrong c memory d") == [
        "a",
        "holds nothing",
        "b",
        "damaged, or not of the kind its name says (KeyError: 'a')",
        "c",
        "takes more memory than a reader may; it may be damaged or hostile",
        "d",
    ]


def test_what_breaks_off_keeps_what_was_read() -> None:
    assert told("a end b") == ["a", "cut short"]


def test_nothing_is_a_failure() -> None:
    assert told("") == ["holds no article"]


def test_what_was_read_before_is_not_made_again(monkeypatch: pytest.MonkeyPatch) -> None:
    assert told("wrong refused c", skip=2) == ["c"]
    assert told("a", skip=1) == []


def test_a_single_article_is_made_when_it_is_wanted() -> None:
    kind = single("x", lambda content, source: costly(content.decode()))
    assert (kind.single, kind.guarded) == (True, True)
    (found,) = founds(kind.read, io.BytesIO(b"refused"), SOURCE)
    assert callable(found)
    with pytest.raises(InputError):
        found()


@pytest.mark.parametrize(
    ("error", "why"),
    [
        (InputError("no"), "line 1: no"),
        (PermissionError(13, "Permission denied"), "line 1: Permission denied"),
        (ValueError("x"), "line 1: damaged, or not of the kind its name says (ValueError: x)"),
    ],
)
def test_a_failure_says_where_and_why(error: Exception, why: str) -> None:
    assert failure(SOURCE, error, "line 1") == Gathered("a.x", None, why)
