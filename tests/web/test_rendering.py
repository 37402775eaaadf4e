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
