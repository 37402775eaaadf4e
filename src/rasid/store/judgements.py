"""Judgements: what people decided. Rows are only ever added, each with a row of the audit log."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from sqlalchemy import Engine, func, insert, or_, select

from rasid.model.codec import pack, unpack
from rasid.model.errors import StoreError
from rasid.model.fusion.links import Judgement, Ref, Verdict
from rasid.store.audit import Audit, now
from rasid.store.engines import writing
from rasid.store.schema import judgements


class Judgements:
    """The judgements of a store."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.audit = Audit(engine)

    def add(
        self,
        question: str,
        verdict: Verdict,
        one: Ref,
        who: str,
        other: Ref | None = None,
        value: Mapping[str, Any] | None = None,
        words: str | None = None,
        revokes: int | None = None,
    ) -> Judgement:
        """Keep a decision. Raises StoreError when it revokes what is not there."""
        with writing(self.engine) as connection:
            last = connection.execute(select(func.max(judgements.c.number))).scalar() or 0
            if revokes is not None and not 1 <= revokes <= last:
                raise StoreError(f"there is no judgement {revokes} to revoke; the last one is {last}")
            made = Judgement(
                last + 1,
                question,
                verdict,
                one,
                who,
                now(),
                other,
                dict(value) if value else None,
                words,
                revokes,
            )
            row = {
                "number": made.number,
                "question": question,
                "one": str(one),
                "other": str(other) if other else None,
                "document": one.document,
                "verdict": verdict,
                "who": who,
                "revokes": revokes,
                "body": pack(made),
            }
            connection.execute(insert(judgements).values(**row))
            detail = {
                "number": made.number,
                "question": question,
                "verdict": verdict,
                "digest": digest(pack(made)),
            }
            self.audit.add(connection, who, "judge", detail)
        return made

    def all(self, question: str | None = None, document: str | None = None) -> list[Judgement]:
        """The judgements (on one question, of one document), the first first; revoked ones too."""
        query = select(judgements.c.body).order_by(judgements.c.number)
        if question is not None:
            query = query.where(judgements.c.question == question)
        if document is not None:
            mine = select(judgements.c.number).where(judgements.c.document == document)
            query = query.where(or_(judgements.c.document == document, judgements.c.revokes.in_(mine)))
        with self.engine.connect() as connection:
            return [unpack(body, Judgement) for (body,) in connection.execute(query)]

    def get(self, number: int) -> Judgement | None:
        """The judgement of this number, None where there is none."""
        query = select(judgements.c.body).where(judgements.c.number == number)
        with self.engine.connect() as connection:
            body = connection.execute(query).scalar()
        return None if body is None else unpack(body, Judgement)

    def revoked(self, number: int) -> bool:
        """Whether a later judgement takes this one back."""
        query = select(judgements.c.number).where(judgements.c.revokes == number).limit(1)
        with self.engine.connect() as connection:
            return connection.execute(query).scalar() is not None

    def some(
        self,
        question: str | None = None,
        document: str | None = None,
        who: str | None = None,
        before: int | None = None,
        most: int = 50,
    ) -> list[Judgement]:
        """The latest judgements with a number below `before`, the last first."""
        j = judgements.c
        asked = ((j.question, question), (j.document, document), (j.who, who))
        where = [column == value for column, value in asked if value is not None]
        where += [j.number < before] if before is not None else []
        query = select(j.body).where(*where).order_by(j.number.desc()).limit(most)
        with self.engine.connect() as connection:
            return [unpack(body, Judgement) for (body,) in connection.execute(query)]


def digest(body: bytes) -> str:
    """The SHA-256 of a judgement's bytes, as its row of the audit log has it."""
    return sha256(body).hexdigest()
