"""Vendored files: as vendor.toml says they are, and inside the wheel."""

import hashlib
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FOLDERS = ("src/rasid/web/static/vendor", "tests/web/vendor")


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_file_is_unmodified(folder: str) -> None:
    table = tomllib.loads((ROOT / folder / "vendor.toml").read_text("utf-8"))["file"]
    found = {path.name for path in (ROOT / folder).iterdir()} - {"vendor.toml"}
    assert found == {file["name"] for file in table}
    for file in table:
        assert hashlib.sha256((ROOT / folder / file["name"]).read_bytes()).hexdigest() == file["sha256"]
        assert file["licence"] in ("0BSD", "BSD-2-Clause", "BSD-3-Clause", "MIT", "ISC", "OFL-1.1", "MPL-2.0")


def test_the_wheel_has_what_the_desk_needs(tmp_path: Path) -> None:
    built = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(built, cwd=ROOT, check=True, capture_output=True)
    inside = set(zipfile.ZipFile(next(tmp_path.glob("*.whl"))).namelist())
    web = ROOT / "src" / "rasid" / "web"
    wanted = {
        f"rasid/web/{path.relative_to(web).as_posix()}"
        for folder in ("static", "templates", "texts")
        for path in (web / folder).rglob("*")
        if path.is_file()
    }
    assert wanted - inside == set()
