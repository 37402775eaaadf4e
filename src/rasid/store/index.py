"""The index of words: which documents hold which terms, in the database's own full-text index.

Terms are made here (see `stems`) and kept as they are, so both databases find the same documents. SQLite: a
contentless FTS5 table; what is taken out stays in its postings, out of sight, until the index is made anew.
PostgreSQL: a `tsvector` column under a GIN index.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from sqlalchemy import Column, Connection, Integer, MetaData, Table, Text, insert
from sqlalchemy import delete as delete_from

from rasid.arabic.words import spoken
from rasid.store.stems import terms

indexed = Table(  # PostgreSQL: with a third column, `terms tsvector`
    "indexed",
    MetaData(),
    Column("number", Integer, primary_key=True),
    Column("document", Text, nullable=False, unique=True),
)
_LAST, _MOST = 16_383, 255  # places a tsvector keeps: the last, and how many a term
_TOKENIZER = "ascii tokenchars ''.''"  # terms are letters and digits; the point is that of 12.5


def create(connection: Connection) -> None:
    """Make the tables of the index, empty. Called by the first migration, and to make the index anew."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql(
            "CREATE TABLE indexed (number INTEGER PRIMARY KEY AUTOINCREMENT, document TEXT NOT NULL UNIQUE)"
        )
        connection.exec_driver_sql(
            f"CREATE VIRTUAL TABLE words USING fts5(terms, content='', tokenize='{_TOKENIZER}')"
        )
        return
    connection.exec_driver_sql(
        "CREATE TABLE indexed (number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,"
        " document text NOT NULL UNIQUE, terms tsvector NOT NULL)"
    )
    connection.exec_driver_sql("CREATE INDEX indexed_terms ON indexed USING gin (terms)")


def drop(connection: Connection) -> None:
    """Remove the tables of the index."""
    if connection.dialect.name == "sqlite":
        connection.exec_driver_sql("DROP TABLE words")
    connection.exec_driver_sql("DROP TABLE indexed")


def put(connection: Connection, rows: Sequence[tuple[str, str]]) -> None:
    """Index the texts of documents, (id, text) each; a document that is there already is replaced."""
    latest = dict(rows)
    if not latest:
        return
    remove(connection, latest)
    if connection.dialect.name == "sqlite":
        made = connection.execute(
            insert(indexed).returning(indexed.c.number, indexed.c.document),
            [{"document": document} for document in latest],
        )
        lines = [(number, _line(latest[document])) for number, document in made]
        connection.exec_driver_sql("INSERT INTO words (rowid, terms) VALUES (?, ?)", lines)
        return
    vectors = [(document, _vector(text)) for document, text in latest.items()]
    connection.exec_driver_sql("INSERT INTO indexed (document, terms) VALUES (%s, %s::tsvector)", vectors)


def remove(connection: Connection, documents: Iterable[str]) -> None:
    """Take documents out of the index."""
    found = list(documents)
    for at in range(0, len(found), 500):
        connection.execute(delete_from(indexed).where(indexed.c.document.in_(found[at : at + 500])))


def _line(text: str) -> str:
    """The stems of a text as FTS5 reads them: with spaces between."""
    return " ".join(map(_stems, spoken(text)))


def _vector(text: str) -> str:
    """The stems of a text as PostgreSQL writes a tsvector: 'stem':1,5,9."""
    places: dict[str, list[str]] = {}
    for number, word in enumerate(spoken(text), 1):
        for stem in _stems(word).split():
            places.setdefault(stem, []).append(str(min(number, _LAST)))
    return " ".join(f"'{stem}':{','.join(at[:_MOST])}" for stem, at in places.items())


@lru_cache(maxsize=400_000)
def _stems(word: str) -> str:
    """The stems of a word as it stands, with spaces between."""
    return " ".join(stem for term in terms(word) for stem in term.stems)
