"""Fetch the vendored files of vendor.toml from the npm registry again, and check them: tools/vendor.py [FOLDER].

Each `[[file]]` has name, package, version, path (in the package), sha256 and licence. Needs npm.
"""

import hashlib
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from pathlib import Path

FOLDERS = ("src/rasid/web/static/vendor", "tests/web/vendor")
ROOT = Path(__file__).resolve().parent.parent


def fetched(package: str, version: str, into: Path) -> Path:
    """The package as npm packs it."""
    told = subprocess.run(
        ["npm", "pack", f"{package}@{version}", "--silent"],
        cwd=into,
        capture_output=True,
        text=True,
        check=True,
    )
    return into / told.stdout.split()[-1]


def refresh(folder: Path) -> int:
    """Write every file anew; how many are not what vendor.toml says."""
    wrong = 0
    with tempfile.TemporaryDirectory() as work, (folder / "vendor.toml").open("rb") as table:
        packs: dict[tuple[str, str], Path] = {}
        for file in tomllib.load(table)["file"]:
            key = (file["package"], file["version"])
            if key not in packs:
                packs[key] = fetched(*key, Path(work))
            with tarfile.open(packs[key]) as pack:
                member = pack.extractfile(f"package/{file['path']}")
                assert member is not None
                content = member.read()
            found = hashlib.sha256(content).hexdigest()
            if found != file["sha256"]:
                print(f"{file['name']}: sha256 is {found}, not {file['sha256']}: left as it was")
                wrong += 1
                continue
            (folder / file["name"]).write_bytes(content)
    return wrong


if __name__ == "__main__":
    sys.exit(min(1, sum(refresh(ROOT / folder) for folder in sys.argv[1:] or FOLDERS)))
