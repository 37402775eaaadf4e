"""`rasid desk`: a case as pages in the browser, served by this machine."""

import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import as_file, files
from pathlib import Path
from tempfile import TemporaryDirectory

from rasid.api.desk import LOOPBACK, Desk
from rasid.cli.terminal import progress
from rasid.flow.case import Case, user
from rasid.model.errors import InputError
from rasid.store.engines import is_url
from rasid.web.serve import serve
from rasid.web.words import LANGUAGES

ANY = ("0.0.0.0", "::")


def run(
    store: str,
    host: str,
    port: int,
    browser: bool,
    lang: str | None,
    hosts: list[str] | None,
    fetch: bool,
    https: bool,
    new: bool,
    demo: bool,
    folder: Path | None,
) -> int:
    """Serve a case until it is stopped with Ctrl-C."""
    if lang is not None and lang not in LANGUAGES:
        raise InputError(f"--lang is one of {', '.join(LANGUAGES)}, not {lang!r}")
    with _place(store, new, demo, folder) as where:
        names, local = _hosts(host, hosts or ()), host in LOOPBACK
        desk = Desk(where, folder, user(), names, local, fetching=fetch, secure=https)
        try:
            if lang is not None:
                _prefer(desk, lang)
            with _told_to_stop():
                serve(desk, host, port, _tell, browser, https)
        finally:
            desk.close()
    print("stopped")
    return 0


@contextmanager
def _told_to_stop() -> Iterator[None]:
    """Let every signal to stop be a Ctrl-C, so that what is temporary goes."""
    before = {one: signal.signal(one, signal.default_int_handler) for one in (signal.SIGTERM, signal.SIGHUP)}
    try:
        yield
    except KeyboardInterrupt:
        return
    finally:
        for one, handler in before.items():
            signal.signal(one, handler)


@contextmanager
def _place(store: str, new: bool, demo: bool, folder: Path | None) -> Iterator[str]:
    """Where the case is: a new one, one of the samples that is thrown away afterwards, or one there is."""
    if demo:
        with TemporaryDirectory(prefix="rasid-demo-") as made:
            yield samples(Path(made) / "case.rasid", folder)
        return
    if new:
        Case.create(store, folder).close()
    elif not is_url(store) and not Path(store).is_file():
        raise InputError(
            f"{store}: there is no case; start an empty one with `rasid desk {store} --new`, "
            "or look around in the samples with `rasid desk --demo`"
        )
    yield store


def samples(where: Path, folder: Path | None) -> str:
    """Make a case of the bundled articles."""
    with (
        Case.create(where, folder) as case,
        as_file(files("rasid") / "samples" / "articles.jsonl") as articles,
        progress() as bar,
    ):
        task = bar.add_task("reading the samples", total=None)
        for _ in case.add(articles):
            bar.advance(task)
        case.read()
        case.fuse()
    return str(where)


def _hosts(host: str, more: list[str] | tuple[str, ...]) -> tuple[str, ...]:
    """The names the desk may be called by."""
    own = () if host in (*LOOPBACK, *ANY) else (f"[{host}]" if ":" in host else host,)
    return (*LOOPBACK, *own, *more)


def _prefer(desk: Desk, language: str) -> None:
    """Let the language that was asked for go before the one that was chosen earlier."""
    chosen = desk.preferences.of(desk.who)
    if chosen.get("language") != language:
        desk.preferences.put(desk.who, chosen | {"language": language})


def _tell(address: str) -> None:
    print(f"the desk is open at {address}")
    print("the address lets one browser in, once; Ctrl-C here closes the desk")
    sys.stdout.flush()
