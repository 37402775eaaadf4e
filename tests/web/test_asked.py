"""The filter form: it holds what was chosen, and keeps what else the address has."""

from urllib.parse import quote

from fastapi import Request

from rasid.web.asked import filters
from rasid.web.rendering import environment, manner

FORM = '{% from "filters.html" import filter_form %}{{ filter_form(m, "/occurrences", filters) }}'


def form(desk, query, **how):
    scope = {
        "type": "http", "query_string": quote(query, safe="&=+%").encode(), "headers": [], "path": "/occurrences",
        "app": type("App", (), {"state": type("State", (), {"desk": desk})}),
    }  # fmt: skip
    request = Request(scope)
    made = filters(request, desk.case("s.k."), "occurrences", **how)
    return made, environment().from_string(FORM).render(m=manner(request), filters=made)


def test_nothing_is_chosen_at_first(desk):
    made, html = form(desk, "")
    assert (made.count, made.kept) == (0, [])
    assert "ASSAULT" in {one.value for one in made.choices["kinds"]}
    assert " checked" not in html
    assert 'class="clear"' not in html
    assert ">Filters<" in html


def test_what_was_chosen_stays(desk):
    query = "kinds=ASSAULT&places=iraq&since=2024-08&least=2&words=سيارة&after=x&lang=ar&span=week"
    made, html = form(desk, query)
    assert made.count == 5
    assert 'name="kinds" value="ASSAULT" checked' in html
    assert 'name="places" value="iraq" checked><bdi>العراق</bdi>' in html
    assert 'name="since" value="2024-08"' in html
    assert 'name="words" value="سيارة"' in html
    assert made.kept == [("lang", "ar"), ("span", "week")]
    assert 'href="/occurrences?lang=ar&amp;span=week"' in html


def test_a_page_has_the_fields_it_asks_for(desk):
    made, html = form(desk, "kinds=AID&span=week", fields=("words", "outlets"), own=("span",))
    assert list(made.choices) == ["outlets"]
    assert ('name="words"' in html, 'name="span"' in html) == (True, False)
    assert made.kept == [("kinds", "AID")]


def test_hostile_values_are_escaped(desk):
    _, html = form(desk, 'words="><script>alert(1)</script>&places=<b>')
    assert "<script>alert" not in html
    assert "<b>" not in html
