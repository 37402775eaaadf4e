"""Readers: what they take and give, and reading on after what cannot be read."""

from collections.abc import Callable, Iterator
from functools import partial
from itertools import islice
from typing import IO, NamedTuple

from rasid.gather.articles import Source
from rasid.gather.streams import whole
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

Found = Gathered | Callable[[], Gathered]  # what is costly to make is made only when it is wanted
Reader = Callable[[IO[bytes], Source], Iterator[Found]]
_SAID = 200  # letters of what a parser of someone else's says


class Kind(NamedTuple):
    """A kind of file: its name, its reader, and whether the reader runs in a child process with limits.

    `single` says that a file of it is one item.
    """

    name: str
    read: Reader
    guarded: bool = True
    single: bool = False


def single(name: str, read: Callable[[bytes, Source], Gathered], guarded: bool = True) -> Kind:
    """A kind whose files are one article each."""

    def reader(stream: IO[bytes], source: Source) -> Iterator[Found]:
        yield partial(read, whole(stream), source)

    return Kind(name, reader, guarded, single=True)


def items(read: Reader, stream: IO[bytes], source: Source, skip: int = 0) -> Iterator[Gathered]:
    """The items of a stream after the first `skip`; what cannot be read is a failure among them."""
    for found in islice(founds(read, stream, source), skip, None):
        try:
            item = found() if callable(found) else found
        except Exception as error:  # a parser of someone else's may raise anything
            item = failure(source, error)
        yield item


def founds(read: Reader, stream: IO[bytes], source: Source) -> Iterator[Found]:
    """What a reader finds, at least one failure, whatever happens to it."""
    empty = True
    try:
        for found in read(stream, source):
            empty = False
            yield found
    except Exception as error:  # a parser of someone else's may raise anything
        yield failure(source, error)
        return
    if empty:
        yield Gathered(source.where, None, "holds no article")


def failure(source: Source, error: Exception, place: str | None = None) -> Gathered:
    """What is told of an error, after the place in the file where it stands."""
    if isinstance(error, InputError):
        why = str(error)
    elif isinstance(error, MemoryError):
        why = "takes more memory than a reader may; it may be damaged or hostile"
    elif isinstance(error, OSError) and error.strerror:
        why = error.strerror
    else:
        said = " ".join(str(error).split())[:_SAID]
        why = f"damaged, or not of the kind its name says ({type(error).__name__}: {said})"
    return Gathered(source.where, None, f"{place}: {why}" if place else why)
