"""What the README and the guides tell a user to type is there to be typed."""

import re
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from rasid.cli import app

ROOT = Path(__file__).resolve().parents[2]
GUIDES = [ROOT / "README.md", ROOT / "docs" / "start" / "README.md", ROOT / "docs" / "use" / "knowledge.md"]


def code(path: Path, language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", path.read_text("utf-8"), re.S)


LINES = [
    line.split("#")[0].split() for path in GUIDES for block in code(path, "sh") for line in block.splitlines()
]
RASID = [line[2:] for line in LINES if line[:2] == ["./run", "rasid"]]


@pytest.mark.parametrize("line", RASID, ids=" ".join)
def test_a_command_and_its_options_exist(line: list[str]) -> None:
    usage = CliRunner().invoke(app, [line[0], "--help"])
    assert usage.exit_code == 0
    assert all(word in usage.output for word in line if word.startswith("--"))


def test_the_readme_says_two_commands_that_set_up_themselves() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    assert "./run rasid demo" in text
    assert "./run pytest" in text


@pytest.mark.parametrize("block", code(ROOT / "README.md", "python"))
def test_python_examples_run(block: str) -> None:
    done = subprocess.run([sys.executable, "-c", block], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip()
