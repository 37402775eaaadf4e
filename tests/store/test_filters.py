import pytest
from sqlalchemy import select
from sqlalchemy.dialects import sqlite

from rasid.store.filters import Query, names_records, of_document, of_record
from rasid.store.schema import documents, records


def sql(query: Query) -> str:
    """The filters of a document as SQL with its values."""
    statement = select(documents.c.id).where(*of_document(query))
    return str(statement.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))


def test_without_filters_any_document_with_a_text_will_do() -> None:
    assert sql(Query()).endswith("WHERE documents.version IS NOT NULL")


@pytest.mark.parametrize(
    ("until", "last"), [("2020", "2020-12-31"), ("2020-05", "2020-05-31"), ("2020-05-07", "2020-05-07")]
)
def test_the_last_day_of_a_year_or_month_is_in_it(until: str, last: str) -> None:
    assert f"documents.day <= '{last}'" in sql(Query(until=until))


def test_any_of_several_outlets_will_do() -> None:
    assert "documents.outlet IN ('a', 'b')" in sql(Query(outlets=("a", "b")))


def test_actors_alone_are_looked_for_anywhere_in_the_document() -> None:
    found = sql(Query(actors=("x",)))
    assert "roles" in found and "records" not in found


@pytest.mark.parametrize("field", ["held_by", "layers", "acts", "types", "modes", "modalities", "voices"])
def test_filters_of_records_ask_for_one_record(field: str) -> None:
    query = Query(actors=("x",), **{field: ("y",)})
    assert names_records(query)
    found = sql(query)
    assert "FROM records \n" in found and "'y'" in found and "'x'" in found


def test_words_outlets_and_days_name_no_record() -> None:
    assert not names_records(Query("نهر", outlets=("a",), since="2020", actors=("x",)))


def test_a_type_is_of_events_only() -> None:
    (condition,) = of_record(Query(types=("ASSAULT",)))
    assert str(condition).startswith("records.layer =")
    assert records.c.kind.name in str(condition)
