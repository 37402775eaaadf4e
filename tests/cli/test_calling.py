"""A command imports what does its work when it is called, and ends with its status."""

import sys
from types import ModuleType

import pytest
import typer

from rasid.cli.calling import call


@pytest.fixture
def worker(monkeypatch):
    """A module of commands, and what it was called with."""
    module, seen = ModuleType("rasid.cli.worker"), []

    def run(**options):
        seen.append(options)
        return options.get("status", 0)

    module.run = module.other = run
    monkeypatch.setitem(sys.modules, "rasid.cli.worker", module)
    return seen


def test_a_module_runs_with_its_options(worker):
    assert call("worker", a=1) is None
    call("worker:other", to="x", b=2)
    assert worker == [{"a": 1}, {"to": "x", "b": 2}]


def test_another_status_ends_the_program(worker):
    with pytest.raises(typer.Exit) as ended:
        call("worker", status=1)
    assert ended.value.exit_code == 1
