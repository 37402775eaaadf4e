"""The whole server: the frame every page has, and what each answer carries."""

from fastapi.testclient import TestClient


def test_the_first_page_counts_what_the_case_holds(client: TestClient) -> None:
    page = client.get("/").text
    assert '<html lang="en" dir="ltr"' in page
    assert '<dt><a href="/search">Documents</a></dt><dd>12</dd>' in page


def test_it_is_arabic_when_asked(client: TestClient) -> None:
    page = client.get("/", params={"lang": "ar"}).text
    assert '<html lang="ar" dir="rtl"' in page
    assert '<dt><a href="/search">الوثائق</a></dt>' in page


def test_a_stranger_is_led_to_the_door(stranger: TestClient) -> None:
    answer = stranger.get("/", headers={"Accept": "text/html"})
    assert (answer.status_code, answer.headers["location"]) == (303, "/login")


def test_an_error_has_one_shape(client: TestClient) -> None:
    answer = client.get("/api/v1/nothing")
    assert answer.json() == {"error": {"status": 404, "code": "not-found", "message": "Not Found"}}


def test_a_module_has_one_address_and_is_asked_for_again(client: TestClient) -> None:
    assert 'src="/static/desk/desk.js"' in client.get("/").text
    assert client.get("/static/desk/desk.js").headers["Cache-Control"] == "no-cache"
    assert "max-age" in client.get("/static/theme.css?v=1").headers["Cache-Control"]
