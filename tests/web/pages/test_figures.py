"""Figures: the list of series, and each with its drawing, comparisons in words and every figure."""

import re
from xml.etree import ElementTree

import pytest
from tests.flow.test_values import compared, said, series
from tests.web.pages.test_occurrences import plain

from rasid.web.pages.figures import commonest, distinct, row


@pytest.fixture
def case(desk):
    return desk.case("s.k.")


@pytest.fixture
def longest(case):
    return max(case.figures(), key=lambda one: len(one.figures))


def test_the_list_has_every_series(client, case):
    page = client.get("/figures").text
    shown = re.findall(r'<th scope="row"><a href="/figures/(\w+)">', page)
    assert sorted(shown) == sorted(one.id for one in case.figures())
    assert f"{len(shown)} found" in plain(page)


def test_the_order_is_chosen_and_stays_on_the_next_page(client, case, monkeypatch):
    monkeypatch.setattr("rasid.web.pages.figures.ROWS", 2)
    page = client.get("/figures", params={"order": "largest"}).text
    first = re.search(r'<th scope="row"><a href="/figures/(\w+)">', page)[1]
    assert len(client.get(f"/api/v1/figures/{first}").json()["figures"]) == max(
        len(one.figures) for one in case.figures()
    )
    assert '<option value="largest" selected>' in page
    assert re.search(r'href="[^"]*order=largest[^"]*after=', page)


def test_filters_hold(client, case):
    page = client.get("/figures", params={"kinds": "killed"}).text
    assert page.count('<th scope="row">') == sum(one.measure == "killed" for one in case.figures())
    assert "Widen the dates or clear the filters." in client.get("/figures", params={"until": "1900"}).text


def test_a_page_has_each_figure_with_its_words_and_the_drawing(client, longest):
    page = client.get(f"/figures/{longest.id}").text
    for figure in longest.figures:
        first, after = figure.quoted.span
        assert f"/documents/{figure.quoted.document}?at={first}-{after}" in page
    assert 'class="chart series"' in page
    assert 'data-svg="over-time"' in page


def test_comparisons_are_said_in_words(client, case):
    one = next(s for s in case.figures() if any(c.relation == "not_comparable" for c in s.comparisons))
    assert "not comparable" in plain(client.get(f"/figures/{one.id}").text)
    assert "لا تصح المقارنة" in client.get(f"/figures/{one.id}", params={"lang": "ar"}).text


def test_figures_go_page_by_page(client, longest, monkeypatch):
    monkeypatch.setattr("rasid.web.pages.figures.FIGURES", 2)
    assert 'href="?figures=2"' in client.get(f"/figures/{longest.id}").text
    assert 'href="?figures=1"' in client.get(f"/figures/{longest.id}", params={"figures": 2}).text


def test_one_that_is_not_there_is_a_404(client):
    assert client.get("/figures/123").status_code == 404


def test_a_row_says_since_when_what_is_latest_and_what_is_in_conflict():
    seven, nine, share = said("q1", 7, 7), said("q2", 9, 9), said("q3", 2, 2, part_of=said("q1", 7, 7).ref)
    found = row(
        series([seven, nine, share], [compared(seven, nine, "conflict"), compared(nine, seven, "same")])
    )
    assert (found.first, found.last, found.conflicts) == ("2024-03-03", "2024-03-03", 1)
    assert [one.low for one in found.latest] == [7, 9]


def test_the_commonest_parties_come_first_with_a_document_that_has_them():
    assert commonest([("a", "d1"), ("b", "d2"), ("b", "d3"), (None, "d4")]) == [("b", "d2"), ("a", "d1")]


def test_numbers_are_given_once():
    assert [one.low for one in distinct([said("q1", 7, 7), said("q2", 9, 9), said("q3", 7, 7)])] == [7, 9]


def test_a_drawing_is_saved_as_it_is_seen(browser, served, longest):
    browser.get(f"{served.url}/figures/{longest.id}")
    saved = browser.execute_async_script(
        "const done = arguments[0];"
        "import('/static/desk/desk.js').then(({ svgText }) => done(svgText(document.querySelector('svg.series'))));"
    )
    label = next(one for one in ElementTree.fromstring(saved).iter() if one.tag.endswith("}text"))
    assert label.get("paint-order", "").startswith("stroke")  # the letters on their ground, not under it
