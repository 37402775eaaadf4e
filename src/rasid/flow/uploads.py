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
from typing import Any, BinaryIO, Self

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
WAITING = 20  # uploads of a person that wait
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
    """Whose upload it is, and how its files are to be read; `names` are those of columns by our fields.

    `job` takes it in; `look` is the file of what was found when it was last looked through.
    """

    who: str
    made_at: str
    names: dict[str, str] = {}
    addresses: tuple[str, ...] = ()
    job: int | None = None
    look: str | None = None


class Upload:
    """One upload. Files are added one by one; the list of them only grows."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.id = folder, folder.name
        self._kept: list[File] | None = None

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

    def keep(self, file: File) -> None:
        """Put a file that is on the disk on the list."""
        with (self.folder / "files.jsonl").open("ab") as out:
            out.write(msgspec.json.encode(file) + b"\n")
        if self._kept is not None:
            self._kept.append(file)

    def kept(self) -> list[File]:
        """The files there were when this was first asked, and those kept since."""
        if self._kept is None:
            self._kept = self.files()
        return self._kept

    def add(self, name: str, stream: BinaryIO, largest: int = LARGEST, most: int = MOST) -> File:
        """Keep a file. Raises InputError, and keeps nothing of it, where a limit is passed."""
        with Incoming(self, name, largest, most) as incoming:
            while piece := stream.read(PIECE):
                incoming.write(piece)
        return incoming.file

    def gathered(self, fetch: bool = False) -> Iterator[Gathered]:
        """What is in the files and behind the addresses; each item is said to come from where its label says."""
        plan, labels = self.plan, {str(self.folder / file.name): file.label for file in self.files()}
        for item in gather([*labels, *plan.addresses], plan.names, fetch=fetch):
            yield relabelled(item, labels)

    def remove(self) -> None:
        """Throw everything of it away."""
        shutil.rmtree(self.folder, ignore_errors=True)


class Incoming:
    """A file of an upload while it comes: written piece by piece, kept when the `with` ends well."""

    def __init__(self, upload: Upload, name: str, largest: int = LARGEST, most: int = MOST) -> None:
        self._upload, self._largest, self._most = upload, largest, most
        there = upload.kept()
        self._room = most - sum(file.size for file in there)
        self.file = File(f"{token_urlsafe(12)}{ending(name)}", labelled(name), 0)
        if len(there) >= MANY:
            raise InputError(
                f"{self.file.label}: an upload has at most {MANY:,} files; pack them into one .zip"
            )
        self._path = upload.folder / self.file.name
        self._out = self._path.open("xb")

    def __enter__(self) -> Self:
        return self

    def write(self, piece: bytes) -> None:
        """Write more of it. Raises InputError where a limit is passed or the disk is full."""
        size, label = self.file.size + len(piece), self.file.label
        if size > self._largest:
            raise InputError(f"{label}: larger than {self._largest / 2**20:g} MB; split it")
        if size > self._room:
            raise InputError(f"{label}: all files together are larger than {self._most / 2**20:g} MB")
        try:
            self._out.write(piece)
        except OSError as error:
            raise InputError(f"{label}: could not be kept: {error.strerror}") from error
        self.file = msgspec.structs.replace(self.file, size=size)

    def __exit__(self, kind: object, *error: object) -> None:
        self._out.close()
        if kind is not None:
            self._path.unlink(missing_ok=True)
            return
        self._upload.keep(self.file)


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
        """A new upload; of very many that were never taken in the oldest goes.

        Raises InputError for a field there is not, or an address that is none.
        """
        self.check(names, addresses)
        mine = sorted(self._waiting(who), key=lambda one: one.plan.made_at)
        for forgotten in mine[: len(mine) + 1 - WAITING]:
            forgotten.remove()
        upload = Upload(self.folder / token_urlsafe(16))
        upload.folder.mkdir(mode=0o700)
        plan = Plan(who, datetime.now(UTC).isoformat(timespec="seconds"), dict(names), addresses)
        (upload.folder / "plan.json").write_bytes(msgspec.json.encode(plan))
        return upload

    def check(self, names: Mapping[str, str], addresses: tuple[str, ...] = ()) -> None:
        """Raise InputError for a field there is not, or an address that is none."""
        unknown = [name for name in names if name not in FIELDS]
        if unknown:
            raise InputError(f"{labelled(unknown[0])}: there is no such field; there are {', '.join(FIELDS)}")
        wrong = [address for address in addresses if not is_address(address)]
        if wrong:
            raise InputError(f"{labelled(wrong[0])}: no address of a page; write https://…")

    def _waiting(self, who: str) -> list[Upload]:
        """Somebody's uploads that were not taken in."""
        found = (Upload(path.parent) for path in self.folder.glob("*/plan.json"))
        return [one for one in found if one.plan.who == who and one.plan.job is None]

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
