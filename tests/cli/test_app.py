import subprocess
import sys

import pytest

COMMANDS = ["read", "show", "demo", "stages", "evaluate", "knowledge"]


def test_help_names_every_command(rasid) -> None:  # type: ignore[no-untyped-def]
    out = rasid("--help").output
    assert all(command in out for command in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_explains_itself(command: str, rasid) -> None:  # type: ignore[no-untyped-def]
    result = rasid(command, "--help")
    assert result.exit_code == 0
    assert "Usage" in result.output


def test_the_version(rasid) -> None:  # type: ignore[no-untyped-def]
    assert rasid("--version").output.strip().count(".") == 2


def test_help_loads_no_reader() -> None:
    script = "import sys; from rasid.cli.app import app; print([m for m in ('rasid.read', 'trafilatura', 'yaml') if m in sys.modules])"
    assert (
        subprocess.run([sys.executable, "-c", script], capture_output=True, text=True).stdout.strip() == "[]"
    )
