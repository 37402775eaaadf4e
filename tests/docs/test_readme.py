"""What the README and the guides tell a user to type is there to be typed."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import typer

from rasid.cli import app

ROOT = Path(__file__).resolve().parents[2]
GUIDES = [
    ROOT / "README.md",
    ROOT / "docs" / "start" / "README.md",
    *sorted((ROOT / "docs" / "use").glob("*.md")),
]


def code(path: Path, language: str) -> list[str]:
    """The blocks of code of a language in a page."""
    return re.findall(rf"```{language}\n(.*?)```", path.read_text("utf-8"), re.S)


def typed(path: Path) -> list[list[str]]:
    """The calls of `rasid` in the shell blocks of a page, each as its words after `rasid`."""
    lines = [shlex.split(line, comments=True) for block in code(path, "sh") for line in block.splitlines()]
    calls = [line[1:] if line[:1] == ["./run"] else line for line in lines]
    return [line[1:] for line in calls if line[:1] == ["rasid"]]


RASID = [line for path in GUIDES for line in typed(path)]


@pytest.mark.parametrize("line", RASID, ids=" ".join)
def test_a_command_and_its_options_exist(line: list[str]) -> None:
    command: Any = typer.main.get_command(app)
    rest = list(line)
    while hasattr(command, "commands"):
        command = command.commands[rest.pop(0)]
    options = {option for parameter in command.params for option in parameter.opts}
    assert {word for word in rest if re.fullmatch("--[a-z-]+|-[a-z]", word)} <= options


def test_the_pages_tell_much_to_type() -> None:
    assert len(RASID) > 40


def test_the_readme_says_two_commands_that_set_up_themselves() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "./run rasid demo" in text
    assert "./run pytest" in text


@pytest.mark.parametrize("block", code(ROOT / "README.md", "python"))
def test_python_examples_run(block: str, tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", block], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
