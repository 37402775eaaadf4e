"""Occurrences: the list, and a page that says who tells what, from whom, and what does not agree."""

import re

import pytest
from tests.desks import client_of
from tests.flow.articles import BLAST, article, take_in

from rasid.api.desk import Desk
from rasid.flow.case import Case
from rasid.flow.tracing import trace
from rasid.web.manner import Manner


def plain(text: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", text.replace("\u2068", "").replace("\u2069", "")))


@pytest.fixture
def case(desk):
    return desk.case("s.k.")


@pytest.fixture
def one(case):
    """An occurrence with figures and several reports."""
    return max((o for o in case.occurrences_bare() if o.casualties), key=lambda o: len(o.reports))


def ids(page: str) -> list[str]:
    return re.findall(r'<th scope="row"><a href="/occurrences/(\w+)">', page)


def test_the_list_has_every_occurrence_the_latest_first(client, case):
    found = client.get("/occurrences").text
    days = {one.id: one.first_day or "" for one in case.occurrences_bare()}
    shown = [days[id] for id in ids(found)]
    assert shown == sorted(shown, reverse=True)
    assert f"{len(days)} found" in plain(found)


def test_the_oldest_come_first_where_that_is_asked(client, case):
    shown = ids(client.get("/occurrences", params={"order": "oldest"}).text)
    days = {one.id: one.first_day for one in case.occurrences_bare()}
    assert [days[id] for id in shown] == sorted(days[id] for id in shown)


def test_a_row_says_what_is_told_by_how_many(client, case, one):
    page = client.get("/occurrences", params={"least": 3}).text
    row = plain(next(row for row in page.split("<tr>") if one.id in row))
    origins = trace(case, [report.event for report in one.reports])
    assert f"Reports: {len(one.reports)}, outlets: " in row
    assert f"independent origins: {origins.low}" in row
    assert "killed: " in row
    assert Manner("en").day(one.first_day) in row


def test_filters_hold_and_nothing_found_says_what_to_do(client, case):
    count = sum(one.type == "ASSAULT" for one in case.occurrences_bare())
    assert f"{count} found" in plain(client.get("/occurrences", params={"kinds": "ASSAULT"}).text)
    page = client.get("/occurrences", params={"since": "1900", "until": "1901"}).text
    assert "Widen the dates or clear the filters." in page


def test_the_export_link_keeps_the_filters(client):
    page = client.get("/occurrences", params={"kinds": "ASSAULT"}).text
    assert 'href="/export?view=occurrences&amp;kinds=ASSAULT"' in page


def test_a_page_names_every_report_with_its_words(client, one):
    page = client.get(f"/occurrences/{one.id}").text
    for report in one.reports:
        first, after = report.trigger.span
        assert f"/documents/{report.event.document}?at={first}-{after}" in page
        assert f'value="{report.event}"' in page


def test_origins_are_an_interval_with_each_voice_and_no_score(client, case, one):
    page = plain(client.get(f"/occurrences/{one.id}").text)
    found = trace(case, [report.event for report in one.reports])
    interval = str(found.low) if found.low == found.high else f"{found.low} to {found.high}"
    assert f"Independent origins {interval} Reports behind them: {len(one.reports)}." in page
    assert "does not mean more true" in page


def test_figures_stand_side_by_side(client, case, one):
    page = client.get(f"/occurrences/{one.id}").text
    assert page.count('class="chart ranges"') == len(case.figures_of(one))
    assert 'id="ranges-0"' in page
    assert 'data-svg="ranges-0"' in page


def test_copies_say_who_has_it_from_whom(tmp_path):
    with Case.create(tmp_path / "case.rasid") as made:
        take_in(
            made,
            [
                article("one", BLAST, "صحيفة المرفأ", "2024-03-03"),
                article("two", BLAST + " انتهى.", "إذاعة القارب", "2024-03-04"),
            ],
        )
        one = max(made.occurrences_bare(), key=lambda o: len({r.event.document for r in o.reports}))
    desk = Desk(tmp_path / "case.rasid", who="s.k.", language="en")
    with client_of(desk) as client:
        page = plain(client.get(f"/occurrences/{one.id}").text)
    desk.close()
    section = page.split("Who copied whom")[1]
    assert section.index("صحيفة المرفأ") < section.index("إذاعة القارب")
    assert re.search(r"(took \d+ %|\d+ %) of its words", section)


def test_reports_go_page_by_page(client, one, monkeypatch):
    monkeypatch.setattr("rasid.web.pages.occurrences.REPORTS", 2)
    first, second = (client.get(f"/occurrences/{one.id}", params={"reports": n}).text for n in (1, 2))
    shown = [set(re.findall(r'name="record" value="([^"]+)"', page)) for page in (first, second)]
    assert len(shown[0]) == 2
    assert not shown[0] & shown[1]
    assert 'href="?reports=2#reports"' in first


def test_both_languages_and_directions(client, one):
    page = client.get(f"/occurrences/{one.id}", params={"lang": "ar"}).text
    assert "المصادر المستقلة" in page
    assert 'direction="rtl"' in page


def test_one_that_is_not_there_is_a_404(client):
    assert client.get("/occurrences/o123").status_code == 404
    assert client.get("/occurrences/o123/why").status_code == 404


def test_why_gives_the_links_in_words_and_every_point(client, one, monkeypatch):
    page = plain(client.get(f"/occurrences/{one.id}/why").text)
    assert "The strongest links between its reports: " in page
    assert "speaks" in page
    assert " same (" in page
    monkeypatch.setattr("rasid.web.pages.occurrences.POINTS", 2)
    assert "The first 2 points are shown" in plain(client.get(f"/occurrences/{one.id}/why").text)
    assert "أقوى الصلات" in client.get(f"/occurrences/{one.id}/why", params={"lang": "ar"}).text


def test_others_are_looked_for_by_id_and_by_words(client, case, one):
    other = next(o for o in case.occurrences_bare() if o.id != one.id)
    page = client.get(f"/occurrences/{one.id}", params={"find": other.id}).text
    assert f'name="other" value="{other.id}"' in page
    words = case.text(other.reports[0].event.document).split()[0]
    assert 'class="found"' in client.get(f"/occurrences/{one.id}", params={"find": words}).text
    assert "None has these words" in client.get(f"/occurrences/{one.id}", params={"find": "قسطنطينية"}).text


def test_a_stranger_sees_nothing(stranger, one):
    assert stranger.get("/occurrences").status_code == 401
    assert stranger.get(f"/occurrences/{one.id}").status_code == 401
