"""Entities of a case by the beginning or a part of their name."""

from sqlalchemy import ColumnElement, Engine, Row, case, func, or_, select

from rasid.store.schema import entities


def named_like(
    engine: Engine, words: str, kinds: tuple[str, ...] = (), most: int = 20
) -> list[Row[tuple[str, str, str, str | None, int]]]:
    """Id, kind, Arabic and English name of entities, and whether one document alone knows it (1).

    `words` are folded; they are looked for in the folded name and the English one, whole names first, then
    beginnings of names, of words, and what is left; of equal ones the shortest, then by id.
    """
    e = entities.c
    english = func.lower(func.coalesce(e.en, ""))
    where = [or_(_has(e.fold, words), _has(english, words))]
    where += [e.kind.in_(kinds)] if kinds else []
    rank = case(
        (or_(e.fold == words, english == words), 0),
        (or_(_begins(e.fold, words), _begins(english, words)), 1),
        (or_(_has(e.fold, f" {words}"), _has(english, f" {words}")), 2),
        else_=3,
    )
    query = (
        select(e.id, e.kind, e.ar, e.en, e.local)
        .where(*where)
        .order_by(rank, e.local, func.length(e.fold), e.id)
        .limit(most)
    )
    with engine.connect() as connection:
        return list(connection.execute(query))


def _has(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return column.contains(words, autoescape=True)


def _begins(column: ColumnElement[str], words: str) -> ColumnElement[bool]:
    return column.startswith(words, autoescape=True)
