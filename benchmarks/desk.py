"""The desk on a case: server time of its pages and of the API, start-up, and bytes of the first page.

    python benchmarks/desk.py CASE [-n 15] [--words WORDS]

The desk is started as a person starts it (`rasid desk`), on loopback. Each address is asked for once, then `-n`
times one after the other; shown are the median and the longest in milliseconds, and the median as a multiple of a
bare FastAPI route's (a route that answers `{"ok": true}`, served by uvicorn in a process of its own in the same
run). The bytes of the first page are those of the page, its style sheets, scripts and fonts, as they are sent.
"""

import argparse
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from statistics import median
from time import perf_counter, sleep
from urllib.parse import quote, urljoin

import httpx

BARE = """
import uvicorn
from fastapi import FastAPI
app = FastAPI()
@app.get("/")
def ok(): return {"ok": True}
uvicorn.run(app, port=0, log_level="info")
"""
FILES = re.compile(r'(?:href|src)="(/static/[^"]+)"')
FONTS = re.compile(r'url\("(/static/[^"]+)"\)')


@contextmanager
def started(command: list[str], address: re.Pattern[str]) -> Iterator[tuple[str, float]]:
    """A server's process: the address it tells, and the seconds until it does."""
    start = perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    assert process.stdout is not None
    try:
        for line in process.stdout:
            found = address.search(line)
            if found:
                yield found[0], perf_counter() - start
                break
        else:
            sys.exit(f"{' '.join(command)}: ended with {process.wait()}")
    finally:
        process.terminate()
        process.wait(20)


def timed(client: httpx.Client, address: str, times: int) -> tuple[float, float, int]:
    """Median and longest seconds of so many requests, and the status."""
    status = client.get(address).status_code
    took = []
    for _ in range(times):
        start = perf_counter()
        client.get(address)
        took.append(perf_counter() - start)
    return median(took), max(took), status


def transferred(client: httpx.Client) -> dict[str, int]:
    """Bytes as sent, by address, of the first page and of all it loads."""
    sizes: dict[str, int] = {}

    def fetch(address: str) -> str:
        with client.stream("GET", address) as answer:
            body = answer.read()
            sizes[address] = answer.num_bytes_downloaded
        return body.decode("utf-8", "replace")

    for address in FILES.findall(fetch("/")):
        if address not in sizes:
            text = fetch(address)
            for font in FONTS.findall(text):
                if font not in sizes:
                    fetch(urljoin(address, font))
    return sizes


def addresses(client: httpx.Client, words: str) -> dict[str, str]:
    """What to ask for: every page, and one of each kind of thing the case has."""

    def first(kind: str) -> str:
        items = client.get(f"/api/v1/{kind}", params={"most": 1}).json()["items"]
        return quote(items[0]["id"], safe="") if items else "none"

    asked = quote(words)
    return {
        "first page": "/",
        "search": f"/search?q={asked}",
        "search, no words": "/search",
        "reading view": f"/documents/{first('documents')}",
        "review": "/review",
        "occurrences": "/occurrences",
        "an occurrence": f"/occurrences/{first('occurrences')}",
        "figures": "/figures",
        "a figure": f"/figures/{first('figures')}",
        "processes": "/processes",
        "a process": f"/processes/{first('processes')}",
        "actors": "/actors",
        "framing": "/framing",
        "timeline": "/timeline",
        "map": "/map",
        "map's data": "/api/v1/map",
        "graph": "/graph",
        "graph's data": "/api/v1/graph",
        "audit log": "/audit",
        "API: occurrences": "/api/v1/occurrences",
        "API: search": f"/api/v1/search?words={asked}",
        "API: facets": f"/api/v1/facets?words={asked}",
    }


def main() -> None:
    """Start both servers and ask."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("case")
    parser.add_argument("-n", type=int, default=15, dest="times")
    parser.add_argument("--words", default="الهدنة")
    given = parser.parse_args()
    desk = [sys.executable, "-m", "rasid", "desk", given.case, "--no-browser"]
    here = re.compile(r"http://127\.0\.0\.1:\d+(?:/enter\?key=\S+)?")
    with started([sys.executable, "-c", BARE], here) as (bare, _), started(desk, here) as (entry, start):
        for _ in range(100):
            try:
                httpx.get(bare)
                break
            except httpx.ConnectError:
                sleep(0.05)
        with httpx.Client(base_url=bare) as client:
            unit, longest, _ = timed(client, "/", 50)
        print(f"start-up {start:.2f} s; a bare route {unit * 1000:.1f} ms, longest {longest * 1000:.1f}")
        client = httpx.Client(base_url=entry.partition("/enter")[0], timeout=60)
        with client:
            client.get(entry)
            for name, address in addresses(client, given.words).items():
                middle, longest, status = timed(client, address, given.times)
                ratio = f"{middle / unit:8.1f} x"
                print(
                    f"{name:<18} {middle * 1000:8.1f} ms {longest * 1000:8.1f} {ratio}  {status}", flush=True
                )
            sizes = transferred(client)
            print(f"the first page is {sum(sizes.values()) / 1000:,.0f} kB in {len(sizes)} files")


if __name__ == "__main__":
    main()
