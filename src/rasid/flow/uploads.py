"""Uploads: files that somebody sent, kept in a private folder until they are taken into the case.

The names they came with are labels, never paths: on the disk a file has a number and the ending that tells its kind.
"""

import shutil
import unicodedata
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from fcntl import LOCK_EX, LOCK_NB, flock
from pathlib import Path
from secrets import token_urlsafe
from tempfile import gettempdir, mkdtemp
from typing import Any, BinaryIO

import msgspec

from rasid.gather import gather
from rasid.gather.articles import is_address
from rasid.gather.kinds import ending
from rasid.gather.tables import FIELDS
from rasid.model.document import Document
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered

LARGEST = 512 * 2**20  # bytes of a file
MOST = 2 * 2**30  # bytes of an upload
MANY = 20_000  # files of an upload
PIECE = 2**20
PREFIX = "rasid-desk-"
LONGEST = 200  # letters of a label
HIDDEN = (
    "Cc",
    "Cf",
    "Cs",
    "Co",
    "Cn",
    "Zl",
    "Zp",
)  # categories of characters that are not seen, or turn others
JOINERS = "\u200c\u200d"  # which Arabic letters have a use for


class File(msgspec.Struct, frozen=True):
    """A file of an upload: what it is called on the disk, what it was called where it came from, its bytes."""

    name: str
    label: str
    size: int


class Plan(msgspec.Struct, frozen=True):
    """Whose upload it is, and how its files are to be read; `names` are those of columns by our fields."""

    who: str
    made_at: str
    names: dict[str, str] = {}
    addresses: tuple[str, ...] = ()
    job: int | None = None


class Upload:
    """One upload. Files are added one by one; the list of them only grows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.id = folder, folder.name

    @property
    def plan(self) -> Plan:
        """Whose it is and how it is read."""
        return msgspec.json.decode((self.folder / "plan.json").read_bytes(), type=Plan)

    def change(self, **values: Any) -> None:
        """Change the plan."""
        made = msgspec.structs.replace(self.plan, **values)
        partial = self.folder / f"plan.{token_urlsafe(4)}"
        partial.write_bytes(msgspec.json.encode(made))
        partial.replace(self.folder / "plan.json")

    def files(self) -> list[File]:
        """The files, in the order in which they came."""
        path = self.folder / "files.jsonl"
        decode = msgspec.json.Decoder(File).decode
        return [decode(line) for line in path.read_bytes().splitlines()] if path.exists() else []

    def add(self, name: str, stream: BinaryIO, largest: int = LARGEST, most: int = MOST) -> File:
        """Keep a file. Raises InputError, and keeps nothing of it, where a limit is passed."""
        there = self.files()
        room, label = most - sum(file.size for file in there), labelled(name)
        if len(there) >= MANY:
            raise InputError(f"{label}: an upload has at most {MANY:,} files; pack them into one .zip")
        kept = self.folder / f"{token_urlsafe(12)}{ending(name)}"
        size = 0
        try:
            with kept.open("xb") as out:
                while piece := stream.read(PIECE):
                    size += len(piece)
                    if size > largest:
                        raise InputError(f"{label}: larger than {largest / 2**20:g} MB; split it")
                    if size > room:
                        raise InputError(f"{label}: all files together are larger than {most / 2**20:g} MB")
                    out.write(piece)
        except BaseException:
            kept.unlink(missing_ok=True)
            raise
        file = File(kept.name, label, size)
        with (self.folder / "files.jsonl").open("ab") as out:
            out.write(msgspec.json.encode(file) + b"\n")
        return file

    def gathered(self, fetch: bool = False) -> Iterator[Gathered]:
        """What is in the files and behind the addresses; each item is said to come from where its label says."""
        plan, labels = self.plan, {str(self.folder / file.name): file.label for file in self.files()}
        for item in gather([*labels, *plan.addresses], plan.names, fetch=fetch):
            yield relabelled(item, labels)

    def remove(self) -> None:
        """Throw everything of it away."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Uploads:
    """The uploads of a server, in a folder that only its user may look into. `close` throws all of them away.

    What a server that was killed left is thrown away by the next one.
    """

    def __init__(self, within: Path | None = None) -> None:
        for left in Path(within or gettempdir()).glob(f"{PREFIX}*"):
            _sweep(left)
        self.folder = Path(mkdtemp(prefix=PREFIX, dir=within))
        self._hold = (self.folder / "lock").open("w")
        flock(self._hold, LOCK_EX)

    def open(self, who: str, names: Mapping[str, str] = {}, addresses: tuple[str, ...] = ()) -> Upload:  # noqa: B006
        """A new upload. Raises InputError for a field there is not, or an address that is none."""
        unknown = [name for name in names if name not in FIELDS]
        if unknown:
            raise InputError(f"{unknown[0]}: there is no such field; there are {', '.join(FIELDS)}")
        wrong = [address for address in addresses if not is_address(address)]
        if wrong:
            raise InputError(f"{labelled(wrong[0])}: no address of a page; write https://…")
        upload = Upload(self.folder / token_urlsafe(16))
        upload.folder.mkdir(mode=0o700)
        plan = Plan(who, datetime.now(UTC).isoformat(timespec="seconds"), dict(names), addresses)
        (upload.folder / "plan.json").write_bytes(msgspec.json.encode(plan))
        return upload

    def find(self, id: str, who: str) -> Upload | None:
        """Somebody's upload; None where they have none of this id."""
        if not id.replace("-", "").replace("_", "").isalnum():
            return None
        upload = Upload(self.folder / id)
        return upload if (upload.folder / "plan.json").is_file() and upload.plan.who == who else None

    def close(self) -> None:
        """Throw everything away."""
        shutil.rmtree(self.folder, ignore_errors=True)
        self._hold.close()


def _sweep(folder: Path) -> None:
    """Throw a folder away that no server holds; one that belongs to somebody else is let be."""
    with suppress(OSError), (folder / "lock").open("a") as held:
        flock(held, LOCK_EX | LOCK_NB)
        shutil.rmtree(folder, ignore_errors=True)


def labelled(name: str) -> str:
    """A file's name as it may be shown: what cannot be seen or turns the direction of others is told by its number."""
    shown = "".join(f"⟨U+{ord(char):04X}⟩" if _hides(char) else char for char in name)
    return shown if len(shown) <= LONGEST else f"{shown[: LONGEST // 2]}…{shown[-LONGEST // 2 + 1 :]}"


def _hides(char: str) -> bool:
    return unicodedata.category(char) in HIDDEN and char not in JOINERS


def relabelled(item: Gathered, labels: Mapping[str, str]) -> Gathered:
    """The item as if it came from the label of its file; the path on this disk is no part of what is known of it."""
    path = next((path for path in (item.where, *_packs(item.where)) if path in labels), None)
    where = labels[path] + labelled(item.where[len(path) :]) if path else labelled(item.where)
    document = item.document
    if document is not None:
        document = Document(document.text, msgspec.structs.replace(document.origin, path=None))
    return item._replace(where=where, document=document)


def _packs(where: str) -> Iterator[str]:
    """The paths that a place may be inside of."""
    at = where.rfind("/")
    while at > 0:
        yield where[:at]
        at = where.rfind("/", 0, at)
