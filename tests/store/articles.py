"""Articles and readings of our own for tests of the store."""

from rasid.model.document import Document, Origin
from rasid.model.fusion.copies import Print
from rasid.model.gathered import Gathered, Raw
from rasid.model.reading import DocumentPart, Reader, Reading
from rasid.model.records import Entity, Event, Evidence, Mention, Name, Publication
from rasid.store import Store

WORDS = "انفجرت سيارة في بلدة وادي النخلتين"
PRINT = Print(b"aaaabbbb", b"ccccdddd", b"eeeeffff")


def line(text: str, number: int = 1, where: str = "news.jsonl", **origin: str) -> Gathered:
    """An article as a line of a table."""
    raw = Raw(text.encode("utf-8", "surrogatepass"), "application/json", f"line {number}")
    return Gathered(where, Document(text, Origin(path=where, **origin)), None, raw)


def file(text: str, path: str, **origin: str) -> Gathered:
    """An article that is a whole file."""
    return Gathered(path, Document(text, Origin(path=path, **origin)), None, Raw(text.encode(), "text/plain"))


def add(store: Store, *items: Gathered) -> list[str | None]:
    """Add items; the ids of their documents."""
    return [outcome.document for outcome in store.documents.add(items, "tests")]


def what(store: Store, *items: Gathered) -> list[str]:
    """Add items; what became of each."""
    return [outcome.what for outcome in store.documents.add(items, "tests")]


def reading(
    document: str, text: str = WORDS, reader: str = "1", knowledge: str = "k", day: str | None = "2031-05-06"
) -> Reading:
    """A small reading: one event in a town, done by a group known to this document only."""
    part = DocumentPart(
        id=document, sha256=Document(text).sha256, path=None, url=None, outlet="الشروق الجديد",
        language="ar", title=None, published=Publication(day, "stated"),
    )  # fmt: skip
    event = Event(
        id="e1", trigger=Evidence((0, 6), text[:6]), type="ASSAULT", mode="explosives", actor=("n1",), recipient=(),
        place=("nakhlatayn",), time=None, value="2031-05-04/2031-05-05", weapon=(), casualties=(),
        modality="occurred", attribution=None, same_as=None, rule="test",
    )  # fmt: skip
    return Reading(
        document=part, reader=Reader(reader, knowledge), segments=(), times=(), quantities=(),
        mentions=(Mention("m1", (7, 12), text[7:12], "armed_group", "n1", "name", "test"),),
        entities=(
            Entity("n1", "armed_group", Name("لواء الندى"), local=True),
            Entity("nakhlatayn", "place", Name("النخلتين", "Nakhlatayn")),
        ),
        attributions=(), events=(event,), steps=(), problems=(),
    )  # fmt: skip
