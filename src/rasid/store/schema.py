"""The tables of a case. Every change of them is a migration under `store/migrations/`.

Texts, readings and claims are zlib-compressed; JSON is written by `model/codec.py`. `day` columns are ISO dates,
`at` columns ISO timestamps in UTC.
"""

from sqlalchemy import (
    BigInteger,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    PrimaryKeyConstraint,
    Table,
    Text,
)  # fmt: skip

metadata = MetaData()
Big = BigInteger().with_variant(Integer, "sqlite")

blobs = Table(  # bytes as gathered, one row a content
    "blobs",
    metadata,
    Column("sha256", Text, primary_key=True),
    Column("media_type", Text, nullable=False),
    Column("size", Big, nullable=False),
    Column("content", LargeBinary, nullable=False),  # zlib
)

sources = Table(  # files, pages and feeds that were added, and how it went
    "sources",
    metadata,
    Column("id", Big, primary_key=True),
    Column("where", Text, nullable=False),
    Column("sha256", Text),
    Column("kind", Text, nullable=False),
    Column("added_at", Text, nullable=False),
    Column("items", Integer, nullable=False),
    Column("failures", Integer, nullable=False),
)

failures = Table(  # what could not be gathered or read, and why
    "failures",
    metadata,
    Column("id", Big, primary_key=True),
    Column("source", Big, ForeignKey("sources.id")),
    Column("version", Big),
    Column("reader", Text),  # who could not read it
    Column("knowledge", Text),
    Column("where", Text, nullable=False),
    Column("message", Text, nullable=False),
    Column("at", Text, nullable=False),
    Index("failures_of", "version", "reader", "knowledge"),
    Index("failures_where", "where"),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Text, primary_key=True),  # 16 hex digits of the key
    Column("key", Text, nullable=False, unique=True),  # id, URL, path or content that identifies it
    Column("outlet", Text, index=True),
    Column("day", Text, index=True),  # of publication, once read
    Column("version", Big),  # the current one
    Column("added_at", Text, nullable=False),
)

versions = Table(
    "versions",
    metadata,
    Column("id", Big, primary_key=True),
    Column("document", Text, ForeignKey("documents.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),  # 1, 2, …
    Column("sha256", Text, nullable=False, index=True),  # of the text
    Column("text", LargeBinary, nullable=False),  # zlib, UTF-8
    Column("origin", LargeBinary, nullable=False),  # JSON of model.document.Origin
    Column("raw", Text, ForeignKey("blobs.sha256"), index=True),
    Column("locator", Text),  # where in its source: «line 17», «message 12»
    Column("source", Big, ForeignKey("sources.id")),
    Column("added_at", Text, nullable=False),
)

readings = Table(  # the last reading by each reader and knowledge
    "readings",
    metadata,
    Column("id", Big, primary_key=True),
    Column("version", Big, ForeignKey("versions.id"), nullable=False),
    Column("reader", Text, nullable=False),
    Column("knowledge", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),  # zlib of JSON
    Column("print", LargeBinary, nullable=False),  # zlib of a Print
    Column("read_at", Text, nullable=False),
    Index("readings_of", "version", "reader", "knowledge", unique=True),
)

records = Table(  # what search filters by: a row an attribution, event, figure or step of a current reading
    "records",
    metadata,
    Column("document", Text, nullable=False),
    Column("record", Text, nullable=False),  # a1, e3, q2, p1
    Column("layer", Text, nullable=False),
    Column("first", Integer, nullable=False),  # span of its content, trigger or words
    Column("after", Integer, nullable=False),
    Column("kind", Text),  # act, event type, measure, state
    Column("mode", Text),
    Column("modality", Text),
    Column("voice", Text),  # direct, indirect, mixed; narrator for what stands in no attribution
    Column("day", Text),
    Column("confidence", Float),  # how often the rule that made it was right on gold, None where unknown
    PrimaryKeyConstraint("document", "record"),
    Index("records_kind", "layer", "kind", "day"),
    Index("records_confidence", "confidence", "document", "first", "record"),
    sqlite_with_rowid=False,
)

roles = (
    Table(  # who has which part in a record; role `mention` with record '' : named anywhere in the document
        "roles",
        metadata,
        Column("entity", Text, nullable=False),
        Column("document", Text, nullable=False),
        Column("record", Text, nullable=False),
        Column("role", Text, nullable=False),  # actor, recipient, place, source, hop, party, of, mention
        PrimaryKeyConstraint("entity", "document", "record", "role"),
        Index("roles_document", "document"),
        sqlite_with_rowid=False,
    )
)

entities = Table(
    "entities",
    metadata,
    Column("id", Text, primary_key=True),  # a local one: document/id
    Column("kind", Text, nullable=False),
    Column("ar", Text, nullable=False),
    Column("en", Text),
    Column("wikidata", Text),
    Column("local", Integer, nullable=False),
    Column("fold", Text),  # the Arabic name, folded
)

fused = Table(  # which reading of a document has gone into which question
    "fused",
    metadata,
    Column("question", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("reading", Big, nullable=False),
    Column("method", Text, nullable=False),  # version of the room
    PrimaryKeyConstraint("question", "document"),
)

claims = Table(
    "claims",
    metadata,
    Column("question", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("question", "document", "record"),
)

blocks = Table(
    "blocks",
    metadata,
    Column("question", Text, nullable=False),
    Column("block", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("record", Text, nullable=False),
    PrimaryKeyConstraint("question", "block", "document", "record"),
    Index("blocks_document", "document", "question"),
    sqlite_with_rowid=False,
)

links = Table(
    "links",
    metadata,
    Column("question", Text, nullable=False),
    Column("one_document", Text, nullable=False),
    Column("one_record", Text, nullable=False),
    Column("other_document", Text, nullable=False),
    Column("other_record", Text, nullable=False),
    Column("decision", Text, nullable=False),
    Column("score", Float, nullable=False),
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("question", "one_document", "one_record", "other_document", "other_record"),
    Index("links_other", "question", "other_document", "other_record"),
)

groups = Table(
    "groups",
    metadata,
    Column("question", Text, nullable=False),
    Column("id", Text, nullable=False),
    Column("block", Text),  # of questions that group by block
    Column("size", Integer, nullable=False),
    Column("day", Text),  # the first day, for sorting
    Column("last", Text),  # the last day
    Column(
        "kind", Text
    ),  # of an occurrence its event type, of a series its measure, of a process which it is
    Column("place", Text),  # of an occurrence: its entity
    Column("country", Text),
    Column("precision", Text),  # of the place
    Column(
        "told", Text
    ),  # of an occurrence: the modalities of its reports, the firmest first, blanks around each
    Column("body", LargeBinary, nullable=False),
    PrimaryKeyConstraint("question", "id"),
    Index("groups_id", "id"),
    Index("groups_block", "question", "block"),
    Index("groups_day", "question", "day", "id", "last", "kind", "told"),  # enough to count by
    Index("groups_place", "question", "place", "precision", "country", "id"),
)

parties = Table(  # who has which part in a group; one that a document alone knows by its id there
    "parties",
    metadata,
    Column("question", Text, nullable=False),
    Column("group", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("role", Text, nullable=False),  # actor, recipient, party, of, target, speaker
    PrimaryKeyConstraint("question", "group", "entity", "role"),
    Index("parties_entity", "entity", "question"),
    sqlite_with_rowid=False,
)

members = Table(
    "members",
    metadata,
    Column("question", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("group", Text, nullable=False),
    PrimaryKeyConstraint("question", "document", "record", "group"),
    Index("members_group", "question", "group"),
    sqlite_with_rowid=False,
)

dirty = (
    Table(  # claims whose groups are to be made again; of questions that group by block: a block, record ''
        "dirty",
        metadata,
        Column("question", Text, nullable=False),
        Column("document", Text, nullable=False),
        Column("record", Text, nullable=False),
        PrimaryKeyConstraint("question", "document", "record"),
    )
)

runs = Table(  # sorted postings of the copies index
    "runs",
    metadata,
    Column("id", Big, primary_key=True),
    Column("size", Big, nullable=False),
    Column("body", LargeBinary, nullable=False),
)

judgements = Table(  # append-only
    "judgements",
    metadata,
    Column("number", Big, primary_key=True),
    Column("question", Text, nullable=False),
    Column("one", Text, nullable=False, index=True),
    Column("other", Text, index=True),
    Column("document", Text, index=True),  # of `one`: a document, or a group's id
    Column("verdict", Text),
    Column("who", Text),
    Column("revokes", Big, index=True),
    Column("body", LargeBinary, nullable=False),  # of a Judgement
)

audit = Table(  # append-only; hash = sha256 of previous hash and the row
    "audit",
    metadata,
    Column("number", Big, primary_key=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("what", Text, nullable=False),
    Column("detail", Text, nullable=False),  # JSON
    Column("previous", Text, nullable=False),
    Column("hash", Text, nullable=False, unique=True),
)

jobs = Table(
    "jobs",
    metadata,
    Column("id", Big, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("state", Text, nullable=False),  # running, done, failed, stopped
    Column("done", Big, nullable=False),
    Column("total", Big),
    Column("error", Text),
    Column("started_at", Text, nullable=False),
    Column("ended_at", Text),
    Column("who", Text),
    Column("detail", Text),  # JSON: what it works on, what came of it
    Column("stop", Integer),  # 1 when somebody wants it stopped
)

users = Table(
    "users",
    metadata,
    Column("name", Text, primary_key=True),
    Column("password", Text, nullable=False),  # argon2id
    Column("role", Text, nullable=False),  # reader, reviewer, admin
    Column("made_at", Text, nullable=False),
    Column("ended_at", Text),  # when it was shut out
)

preferences = Table(  # JSON: language, digits, months, theme
    "preferences", metadata, Column("who", Text, primary_key=True), Column("body", Text, nullable=False)
)

sessions = Table(
    "sessions",
    metadata,
    Column("hash", Text, primary_key=True),  # SHA-256 of what the cookie has
    Column("who", Text, nullable=False, index=True),
    Column("local", Integer, nullable=False),  # 1: whoever started the desk on this machine, no row in users
    Column("made_at", Text, nullable=False),
    Column("seen_at", Text, nullable=False),
    Column("ends_at", Text, nullable=False),
)

tokens = Table(
    "tokens",
    metadata,
    Column("id", Big, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),  # SHA-256 of the token
    Column("who", Text, nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("scopes", Text, nullable=False),  # words with blanks between: read review write admin
    Column("made_at", Text, nullable=False),
    Column("ends_at", Text),
    Column("used_at", Text),
    Column("revoked_at", Text),
)

aliases = Table(  # names that corrections taught, waiting to go into the user's knowledge
    "aliases",
    metadata,
    Column("id", Big, primary_key=True),
    Column("fold", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("entity", Text, nullable=False),
    Column("document", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("state", Text, nullable=False),  # waiting, accepted, rejected
    Column("decided_by", Text),
    Column("decided_at", Text),
    Index("aliases_words", "fold", "entity", unique=True),
)

settings = Table(
    "settings",
    metadata,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)
