"""The pages by which documents are added."""

import re

import pytest
from fastapi.testclient import TestClient
from httpx import Response
from tests.desks import until

from rasid.api.desk import Desk

TABLE = "headline,body\nخبر,وصلت السفن إلى الميناء يوم الأحد.\n"


def send(client: TestClient, *files: tuple[str, bytes], **fields: str) -> str:
    """The address of the page of what was sent, once all was looked through."""
    answer = client.post("/import", files=[("files", file) for file in files or [("", b"")]], data=fields)
    assert answer.status_code == 303, answer.text
    return looked(client, answer.headers["location"])


def looked(client: TestClient, address: str) -> str:
    """The address, once all was looked through."""
    until(lambda: "hx-trigger" not in client.get(address).text, 30)
    return address


def follow(client: TestClient, answer: Response) -> str:
    """The page that an answer leads to, once its job is over."""
    address = answer.headers["location"]
    until(lambda: "hx-trigger" not in client.get(address).text, 60)
    page = client.get(address).text
    return page[page.index('id="job"') :]


def test_files_are_shown_before_they_are_taken_in(client: TestClient, desk: Desk) -> None:
    before = desk.store.status()["documents"]
    address = send(client, ("خبر.txt", "غادرت السفن الميناء.".encode()), ("x.pdf", b"no"))
    page = client.get(address).text
    assert "Documents: 1, in files: 2" in page
    assert "غادرت السفن الميناء." in page and "<bdi>خبر.txt</bdi>" in page
    assert "Not readable: 1. The other documents are added." in page
    assert desk.store.status()["documents"] == before
    done = follow(client, client.post(f"{address}/take"))
    assert "New: 1. New versions: 0. There already: 0. Not readable: 1." in done
    assert desk.store.status()["documents"] == before + 1
    assert re.search(r'<a class="to" href="/documents/\w+"><bdi>غادرت', done)
    again = send(client, ("اسم آخر.txt", "غادرت السفن الميناء.".encode()))
    assert "New: 0. New versions: 0. There already: 1." in follow(client, client.post(f"{again}/take"))


def test_columns_are_chosen_and_all_is_looked_through_again(client: TestClient) -> None:
    address = send(client, ("rows.csv", TABLE.encode()))
    page = client.get(address).text
    assert '<option value="body">body</option>' in page and f"{address}/take" not in page
    answer = client.post(f"{address}/columns", data={"text": "body", "title": "headline", "url": ""})
    assert answer.status_code == 303
    page = client.get(looked(client, address)).text
    assert "Documents: 1" in page and '<option value="body" selected>' in page


def test_what_is_thrown_away_is_gone(client: TestClient) -> None:
    address = send(client, text="وصلت السفن.", title="خبر")
    assert client.post(f"{address}/drop").headers["location"] == "/import"
    assert client.get(address).status_code == 404


WRONG = [({}, "nothing to take in"), ({"addresses": "https://example.org/"}, "start the desk with --fetch")]


@pytest.mark.parametrize(("fields", "why"), WRONG)
def test_wrong_forms_come_back_with_why(client: TestClient, fields: dict[str, str], why: str) -> None:
    answer = client.post("/import", files={"files": ("", b"")}, data=fields)
    assert answer.status_code == 400
    assert why in answer.text and "<form" in answer.text


def test_addresses_wait_to_be_fetched_until_they_are_taken_in(client: TestClient, desk: Desk) -> None:
    desk.fetching = True
    address = send(client, addresses="http://127.0.0.1:1/\nhttp://[::1]/admin")
    assert "Pages to be fetched when added: 2" in client.get(address).text
    done = follow(client, client.post(f"{address}/take"))
    assert "Not readable: 2" in done
    assert done.count("is no host of the open internet") == 2


def test_the_form_is_in_arabic_too(client: TestClient) -> None:
    page = client.get("/import", params={"lang": "ar"}).text
    assert "اختيار ملفات" in page and 'enctype="multipart/form-data"' in page


def test_a_stranger_is_led_to_the_door(stranger: TestClient) -> None:
    assert stranger.get("/import", headers={"Accept": "text/html"}).status_code == 303
