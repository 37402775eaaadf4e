"""Deciding about occurrences: by forms, without scripts, and undone by one more."""

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from rasid.flow.regrouping import Changed
from rasid.model.fusion.links import Ref
from rasid.web.pages.deciding import _onwards


@pytest.fixture
def case(desk):
    return desk.case("s.k.")


@pytest.fixture
def one(case):
    return max(case.occurrences_bare(), key=lambda o: len(o.reports))


@pytest.fixture
def other(case, one):
    return next(o for o in case.occurrences_bare() if o.type != one.type)


def refs(case, id) -> set[Ref]:
    return {report.event for report in case.occurrence(id).reports}


def sent(client, path, **data):
    """Where a form leads: the occurrence, what was done, the numbers of the judgements."""
    answer = client.post(path, data=data)
    assert answer.status_code == 303, answer.text
    to = urlsplit(answer.headers["location"])
    query = parse_qs(to.query)
    return to.path.rpartition("/")[2], query["done"][0], query["given"][0]


def test_merging_leads_to_what_holds_both_and_is_undone(client, case, one, other):
    before, its = refs(case, one.id), refs(case, other.id)
    id, done, given = sent(client, f"/occurrences/{one.id}/merge", other=other.id, words="one raid")
    assert done == "merge"
    assert refs(case, id) == before | its
    page = client.get(f"/occurrences/{id}", params={"done": done, "given": given}).text
    assert "Merged. This page holds the reports of both." in page
    assert "one raid" in page
    gone = one.id if id == other.id else other.id
    assert (
        client.get(f"/occurrences/{gone}", follow_redirects=False).headers["location"] == f"/occurrences/{id}"
    )
    id, done, _ = sent(client, "/occurrences/undo", given=given)
    assert (refs(case, id), done) == (before, "undo")


def test_splitting_leads_to_the_rest(client, case, one):
    chosen = sorted(refs(case, one.id))[:1]
    id, done, given = sent(client, f"/occurrences/{one.id}/split", record=[str(ref) for ref in chosen])
    assert done == "split"
    assert refs(case, id) == {report.event for report in one.reports} - set(chosen)
    assert set(chosen) in [refs(case, o.id) for o in case.occurrences_bare()]
    sent(client, "/occurrences/undo", given=given)
    assert refs(case, one.id) == {report.event for report in one.reports}


def test_keeping_apart_is_kept(client, case, one, other):
    id, done, _ = sent(client, f"/occurrences/{one.id}/part", other=other.id)
    assert (id, done) == (one.id, "part")
    assert case.judgements("occurrences")[-1].verdict == "cannot_link"


def test_a_rejected_one_says_so_and_comes_back(client, case, one):
    id, done, given = sent(client, f"/occurrences/{one.id}/reject", words="a rumour")
    assert (id, done) == (one.id, "reject")
    page = client.get(f"/occurrences/{id}").text
    assert "Left out of every view by" in page
    assert one.id not in client.get("/occurrences").text
    sent(client, "/occurrences/undo", given=given)
    assert "Left out of every view by" not in client.get(f"/occurrences/{id}").text


def test_fields_are_corrected(client, case, one):
    kept = {"first_day": one.first_day, "last_day": one.last_day, "place": one.where.name or ""}
    parties = {"actors": list(one.actors), "recipients": list(one.recipients)}
    _, done, _ = sent(client, f"/occurrences/{one.id}/correct", type="PROTEST", **kept, **parties)
    assert done == "correct"
    found = case.occurrence(one.id)
    assert (found.type, found.actors, found.first_day) == ("PROTEST", one.actors, one.first_day)


@pytest.mark.parametrize(
    ("what", "data", "why"),
    [
        ("merge", {"other": "o123"}, "no occurrence"),
        ("split", {}, "choose some of its reports"),
        ("correct", {"first_day": "soon"}, "not a day"),
    ],
)
def test_what_does_not_fit_is_refused_in_words(client, case, one, what, data, why):
    answer = client.post(f"/occurrences/{one.id}/{what}", data=data)
    assert answer.status_code == 400
    assert why in answer.json()["error"]["message"]
    assert case.judgements() == []


@pytest.mark.parametrize("given", ["", "x", "1,", "9999"])
def test_nothing_that_was_not_given_is_undone(client, given):
    assert client.post("/occurrences/undo", data={"given": given}).status_code in (400, 422)


def test_a_stranger_and_another_site_decide_nothing(stranger, client, case, one, other):
    form = {"other": other.id}
    assert stranger.post(f"/occurrences/{one.id}/merge", data=form).status_code == 401
    foreign = {"Sec-Fetch-Site": "cross-site"}
    assert client.post(f"/occurrences/{one.id}/merge", data=form, headers=foreign).status_code == 403
    assert case.judgements() == []


def test_a_notice_that_was_made_up_is_not_shown(client, one):
    page = client.get(f"/occurrences/{one.id}", params={"done": "merge", "given": "1<script>"}).text
    assert "Merged." not in page
    assert not re.search(r"<script>", page.split("<main")[1].split("</main>")[0])


def test_what_waits_for_a_busy_case_is_told_to():
    assert "done=later" in _onwards("merge", Changed((3,), "o1", settled=False)).headers["location"]
    assert (
        _onwards("merge", Changed((3,), None, settled=True)).headers["location"].startswith("/occurrences?")
    )
