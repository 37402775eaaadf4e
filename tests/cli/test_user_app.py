"""`rasid user` as it is typed."""

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from rasid.store import Store
from rasid.store.users import Users


@pytest.mark.parametrize("command", ["add", "list", "role", "password", "remove"])
def test_every_command_tells_what_it_does(rasid: Run, command: str) -> None:
    assert rasid("user", command, "--help").exit_code == 0


def test_users_from_first_to_last(rasid: Run, empty_case: Path, tmp_path: Path) -> None:
    case = tmp_path / "case.rasid"
    case.write_bytes(empty_case.read_bytes())
    for words in (
        ("add", "sana", "--role", "admin", "--make-password"),
        ("add", "yara", "--make-password"),
        ("role", "yara", "reviewer"),
        ("password", "yara", "--make-password"),
        ("remove", "yara"),
        ("add", "yara", "--make-password", "--again"),
    ):
        result = rasid("user", *words, "--store", case)
        assert result.exit_code == 0, result.output
    assert "sana: admin since" in rasid("user", "list", "--store", case).output
    with Store.open(case) as store:
        assert [(one.name, one.role) for one in Users(store.engine).all()] == [
            ("sana", "admin"),
            ("yara", "reader"),
        ]
