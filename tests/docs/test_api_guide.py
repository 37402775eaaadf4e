"""The guide to the API is gone through as it is written, against a desk that is served."""

import json
import re
import shutil
import subprocess

import pytest
from tests.desks import Served
from tests.docs.test_readme import ROOT, code

from rasid.api.app import description

GUIDE = ROOT / "docs" / "use" / "api.md"


@pytest.fixture
def environment(served: Served, monkeypatch: pytest.MonkeyPatch) -> Served:
    """A desk at an address, with a token in the environment."""
    _, secret = served.desk.tokens.make(served.desk.who, "guide", ("read", "review"))
    monkeypatch.setenv("RASID_DESK", served.url)
    monkeypatch.setenv("RASID_TOKEN", secret)
    return served


def test_the_client_walks_judges_and_takes_back(
    environment: Served, capsys: pytest.CaptureFixture[str]
) -> None:
    (client,) = code(GUIDE, "python")
    exec(compile(client, GUIDE.name, "exec"), {})
    lines = capsys.readouterr().out.splitlines()
    occurrences = environment.desk.case("x").occurrences_bare(least=2)
    assert lines[0] == "12 documents"
    assert len(lines) == 1 + sum(1 for _ in occurrences) + 2
    assert lines[-2].endswith("is now alleged")
    assert lines[-1] == "judgement 2 takes back 1"
    assert [one.revokes for one in environment.desk.store.judgements.all()] == [None, 1]


@pytest.mark.skipif(shutil.which("curl") is None, reason="needs curl")
def test_every_call_of_curl_is_answered(environment: Served) -> None:
    calls = [line for block in code(GUIDE, "sh") for line in block.splitlines() if line.startswith("curl")]
    found = [
        json.loads(subprocess.run(["sh", "-c", call], capture_output=True, check=True).stdout)
        for call in calls
    ]
    assert found[0]["documents"] == 12
    assert all(one["items"] for one in found[1:])


def test_every_address_it_names_is_there() -> None:
    paths = description()["paths"]
    named = set(
        re.findall(r"`(?:GET |POST )?(?:/api/v1)?(/[a-z]+(?:/\{id\})?)(?:\?q=)?`", GUIDE.read_text("utf-8"))
    )
    assert len(named) > 12
    assert {f"/api/v1{one}" for one in named} - {"/api/v1/docs", "/api/v1/{id}"} <= set(paths)
