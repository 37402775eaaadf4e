"""Templates: everything put into one is escaped, a name it does not have is an error."""

import pytest
from fastapi.testclient import TestClient
from jinja2 import UndefinedError

from rasid.web.rendering import environment, other_language, static_folder


def test_what_is_put_in_is_escaped() -> None:
    template = environment().from_string('{% from "parts.html" import quote %}{{ quote(words) }}')
    made = template.render(words="<script>alert(1)</script>")
    assert "<script>" not in made
    assert "&lt;script&gt;" in made


def test_a_name_that_is_not_given_is_an_error() -> None:
    with pytest.raises(UndefinedError):
        environment().from_string("{{ nobody }}").render()


def test_the_other_language_keeps_the_rest_of_the_query() -> None:
    assert other_language("q=%D8%A7&lang=ar&page=2", "en") == "q=%D8%A7&page=2&lang=en"


def test_words_for_scripts_cannot_end_their_element(client: TestClient) -> None:
    page = client.get("/").text
    inside = page.split('id="words">')[1].split("</script>")[0]
    assert "<" not in inside


def test_no_page_has_styles_or_scripts_of_its_own(client: TestClient) -> None:
    page = client.get("/").text
    assert " style=" not in page
    assert " onclick=" not in page
    assert "<style" not in page


def test_static_files_are_with_the_package() -> None:
    assert static_folder().endswith("web/static")


def test_a_language_in_the_address_holds_until_another_is_chosen(client: TestClient) -> None:
    assert '<html lang="ar"' in client.get("/", params={"lang": "ar"}).text
    assert '<html lang="ar"' in client.get("/review").text
    assert '<html lang="ar"' in client.get("/", params={"lang": "<b>"}).text
    chosen = {"language": "en", "digits": "latn", "months": "both", "theme": "auto"}
    client.post("/preferences", data=chosen)
    assert '<html lang="en"' in client.get("/").text


def test_the_language_of_a_browser_is_seen_by_no_script(client: TestClient) -> None:
    given = client.get("/", params={"lang": "ar"}).headers["set-cookie"]
    assert given.startswith("rasid-language=ar;")
    assert "HttpOnly" in given
    assert "expires" not in given.lower()


def test_what_somebody_prefers_holds_on_every_page(client: TestClient) -> None:
    client.patch("/api/v1/preferences", json={"language": "ar", "digits": "arab", "theme": "dark"})
    for path in ("/", "/search", "/timeline"):
        page = client.get(path).text
        assert '<html lang="ar" dir="rtl"' in page
        assert 'data-theme="dark"' in page
    assert "<dd>١٢</dd>" in client.get("/").text


def test_the_link_to_the_other_language_stays_on_the_page(client: TestClient) -> None:
    assert 'href="?kinds=AID&amp;lang=ar"' in client.get("/occurrences?kinds=AID").text


def test_every_template_can_be_read_and_says_nothing_is_safe() -> None:
    loader = environment()
    names = loader.list_templates()
    assert len(names) > 30
    for name in names:
        source, _, _ = loader.loader.get_source(loader, name)  # type: ignore[union-attr]
        loader.get_template(name)
        assert "|safe" not in source.replace(" ", "")
        assert " style=" not in source
        assert "autoescape" not in source
