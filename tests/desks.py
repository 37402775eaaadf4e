"""A desk for tests: the samples served to a client in the process, or to a real browser."""

import os
import shutil
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import uvicorn
from fastapi.testclient import TestClient
from selenium import webdriver
from selenium.webdriver.chrome.service import Service

from rasid.api.desk import Desk
from rasid.web.app import make_app

CHROMIUM, DRIVER = Path("/usr/bin/chromium"), shutil.which("chromedriver")
FLAGS = (
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync",
    "--disable-background-networking", "--disable-component-update", "--force-prefers-reduced-motion",
)  # fmt: skip
SHOTS = Path(os.environ.get("RASID_SCREENSHOTS", ".screenshots"))
SIZES = {"laptop": (1366, 768), "phone": (390, 844)}
AXE = Path(__file__).parent / "web" / "vendor" / "axe.min.js"
HOST = "127.0.0.1"


@pytest.fixture
def desk(fused: Path, tmp_path: Path) -> Iterator[Desk]:
    """A desk over a copy of the samples' case, started by s.k. on this machine."""
    made = Desk(shutil.copy(fused, tmp_path / "case.rasid"), who="s.k.", language="en")
    yield made
    made.close()


def client_of(desk: Desk, enter: bool = True) -> TestClient:
    """A client of the desk, which has come in."""
    client = TestClient(
        make_app(desk),
        base_url=f"http://{HOST}",
        headers={"Sec-Fetch-Site": "same-origin"},
        follow_redirects=False,
    )
    if enter:
        assert client.get("/enter", params={"key": desk.key}).status_code == 303
    return client


@pytest.fixture
def client(desk: Desk) -> Iterator[TestClient]:
    """A client that has come in."""
    with client_of(desk) as made:
        yield made


@pytest.fixture
def stranger(desk: Desk) -> Iterator[TestClient]:
    """A client that has not."""
    with client_of(desk, enter=False) as made:
        yield made


class Served(NamedTuple):
    """A desk that answers at an address."""

    desk: Desk
    url: str


def serving(desk: Desk) -> Iterator[Served]:
    """Serve a desk on a free port until the test is over."""
    server = uvicorn.Server(uvicorn.Config(make_app(desk), host=HOST, port=0, log_level="warning"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    for _ in range(200):
        if server.started:
            break
        time.sleep(0.05)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Served(desk, f"http://{HOST}:{port}")
    server.should_exit = True
    thread.join(10)


@pytest.fixture
def served(desk: Desk) -> Iterator[Served]:
    """The desk at an address, for a browser."""
    yield from serving(desk)


@pytest.fixture(scope="session")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Chromium, the same for all tests."""
    if not CHROMIUM.exists() or not DRIVER:
        pytest.skip("needs Chromium and its driver: apt-get install chromium chromium-driver")
    options = webdriver.ChromeOptions()
    options.binary_location = str(CHROMIUM)
    for flag in (*FLAGS, f"--user-data-dir={tmp_path_factory.mktemp('profile')}"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    browser = webdriver.Chrome(options=options, service=Service(DRIVER))
    yield browser
    browser.quit()


@pytest.fixture
def browser(driver: webdriver.Chrome, served: Served) -> Iterator[webdriver.Chrome]:
    """Chromium come in to the desk; the test fails when a script failed or something was refused to it."""
    resize(driver, "laptop")
    driver.delete_all_cookies()
    driver.get_log("browser")
    driver.get(f"{served.url}/enter?key={served.desk.key}")
    yield driver
    wrong = [entry["message"] for entry in driver.get_log("browser") if entry["level"] == "SEVERE"]
    assert wrong == []


def resize(driver: webdriver.Chrome, size: str) -> None:
    """Give the page the size of a laptop or a phone."""
    width, height = SIZES[size]
    metrics = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == "phone"}
    driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", metrics)


def shoot(driver: webdriver.Chrome, name: str) -> Path:
    """Keep a picture of the page, for eyes."""
    SHOTS.mkdir(exist_ok=True)
    path = SHOTS / f"{name}.png"
    driver.save_screenshot(str(path))
    return path


def faults(driver: webdriver.Chrome) -> list[str]:
    """What axe-core finds on the page that is serious or critical."""
    driver.execute_script(AXE.read_text("utf-8"))
    found = driver.execute_async_script("axe.run({resultTypes: ['violations']}).then(arguments[0])")
    return [
        f"{one['id']}: {one['help']}: {node['html'][:160]}"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
        for node in one["nodes"]
    ]


def until(condition: Callable[[], Any], seconds: float = 8) -> Any:
    """What a condition gives once it holds. Fails after so many seconds."""
    end = time.monotonic() + seconds
    while not (found := condition()):
        assert time.monotonic() < end, "waited in vain"
        time.sleep(0.03)
    return found
