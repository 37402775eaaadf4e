"""The first page: what the case holds, what is still to be done, what is new."""

import re
from pathlib import Path

from fastapi.testclient import TestClient
from tests.desks import client_of

from rasid.api.desk import Desk
from rasid.flow.case import Case


def test_it_leads_to_what_several_reports_tell(client: TestClient) -> None:
    page = client.get("/").text
    assert re.search(r'<a href="/occurrences/[^"]+"><bdi>[^<]+</bdi>', page)
    assert re.search(r"[Rr]eports?: \d+, [Oo]utlets?: \d+|\d+ reports[^<]*\d+ outlets", page)


def test_it_leads_to_truces_and_to_the_newest_documents(client: TestClient) -> None:
    page = client.get("/").text
    assert re.search(r'<a href="/processes/[^"]+"><bdi>[^<]*[Tt]ruce', page)
    assert len(re.findall(r'href="/documents/[0-9a-f]{16}"', page)) == 8


def test_what_is_not_read_and_what_failed_is_said(desk: Desk, client: TestClient, tmp_path: Path) -> None:
    assert "Documents not read yet" not in client.get("/").text
    (tmp_path / "new.txt").write_text("قال سكان الحي إن السوق أعيد فتحه صباح اليوم.", "utf-8")
    (tmp_path / "broken.pdf").write_bytes(b"%PDF-1.4 nothing")
    list(desk.case("s.k.").add(tmp_path / "new.txt", tmp_path / "broken.pdf"))
    page = client.get("/").text
    assert "Documents not read yet" in page
    assert "What could not be taken in" in page


def test_an_empty_case_says_how_to_begin(tmp_path: Path) -> None:
    Case.create(tmp_path / "empty.rasid", who="s.k.").close()
    desk = Desk(tmp_path / "empty.rasid", who="s.k.", language="en")
    with client_of(desk) as client:
        page = client.get("/").text
    desk.close()
    assert "There are no documents in this case yet" in page
    assert 'href="/import"' in page
