"""Documents a page at a time."""

import pytest
from sqlalchemy import update

from rasid.model.document import Document, Origin
from rasid.model.errors import InputError
from rasid.model.gathered import Gathered
from rasid.store import Store
from rasid.store.browsing import browse
from rasid.store.engines import writing
from rasid.store.schema import documents


def item(number: int) -> Gathered:
    origin = Origin(id=f"n{number}", outlet="صوت الوادي", title=f"خبر {number}")
    return Gathered("here", document=Document(f"نص {number}", origin))


def test_the_latest_day_first_and_none_twice(store: Store) -> None:
    list(store.documents.add(map(item, range(5)), "tests"))
    ids = list(store.documents.ids())
    with writing(store.engine) as connection:
        for id, day in zip(ids, ("2031-01-01", "2031-01-03", "2031-01-03"), strict=False):
            connection.execute(update(documents).where(documents.c.id == id).values(day=day))
    found, after = [], None
    while True:
        page = browse(store.engine, after, 2)
        assert page.total == 5
        found += page.items
        after = page.after
        if after is None:
            break
    assert [one.id for one in found] == [ids[2], ids[1], ids[0], ids[4], ids[3]]
    assert {one.outlet for one in found} == {"صوت الوادي"}
    assert found[0].title.startswith("خبر ")


@pytest.mark.parametrize("after", ["", "2031-01-01", "~"])
def test_what_no_page_ended_with_is_refused(store: Store, after: str) -> None:
    with pytest.raises(InputError, match="no place in this list"):
        browse(store.engine, after)
