"""Gathering: from files, folders, archives, chats and addresses to documents. What fails is told, not raised."""

from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing
from typing import BinaryIO

from rasid.gather.child import Limits
from rasid.gather.fetch import Fetching
from rasid.gather.inputs import inputs
from rasid.gather.kinds import READERS
from rasid.gather.preview import Preview, summary
from rasid.gather.routes import Router
from rasid.model.gathered import Gathered

__all__ = ["READERS", "Fetching", "Limits", "Preview", "gather", "preview"]


def gather(
    paths: Iterable[str],
    names: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    *,
    fetch: Fetching | bool = False,
    limits: Limits | None = None,
) -> Iterator[Gathered]:
    """The articles of files, folders, patterns (`news/**/*.html`), lists (`@list.txt`), addresses and `-`.

    `names` maps our field names (id title text date outlet url author language) to those of a table's columns.
    Addresses are fetched only when `fetch` is True or says how; `limits` are those of the child process.
    """
    with closing(Router(names or {}, stdin, _how(fetch), limits)) as router:
        for given in inputs(paths):
            yield from router.read(given).items


def preview(
    paths: Iterable[str],
    names: Mapping[str, str] | None = None,
    stdin: BinaryIO | None = None,
    *,
    fetch: Fetching | bool = False,
    limits: Limits | None = None,
) -> Iterator[Preview]:
    """What each file or address would give to `gather`: how many articles, which failures. Nothing is kept."""
    with closing(Router(names or {}, stdin, _how(fetch), limits)) as router:
        for given in inputs(paths):
            yield summary(given.where, *router.read(given))


def _how(fetch: Fetching | bool) -> Fetching | None:
    return Fetching() if fetch is True else fetch or None
