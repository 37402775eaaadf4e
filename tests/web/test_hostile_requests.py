"""Hostile requests: each is answered with an error of the one shape, and changes nothing in the case."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from fastapi.testclient import TestClient
from httpx import Headers
from sqlalchemy import func, select, text
from tests.desks import HOST
from tests.teams import PASSWORD, PEOPLE, quick

from rasid.api.app import router as api
from rasid.api.describing import published
from rasid.api.desk import Desk
from rasid.store import Store
from rasid.store.engines import writing
from rasid.store.schema import metadata
from rasid.store.tokens import Tokens
from rasid.web.app import make_app
from rasid.web.pages import ROUTERS

COOKIE = "rasid-session-0"
OURS = {"Sec-Fetch-Site": "same-origin"}
JSON = {"Content-Type": "application/json"}
USER = b'{"name": "mallory", "password": "let me in please 1", "role": "admin"}'
EVIL = "http://evil.example"
MANY = (("X-Padding", "x" * 4000),) * 5


class Hostile(NamedTuple):
    """A request and the status it gets. The cookie of an admin goes with it: an attacker rides on it.

    `{…}` in headers and cookie is a secret of the `Place`.
    """

    name: str
    status: int
    method: str = "GET"
    path: str = "/api/v1/users"
    headers: Any = ()
    content: Any = None
    cookie: str | None = "{admin}"


def post(name: str, status: int, headers: Any, content: Any = USER, path: str = "/api/v1/users") -> Hostile:
    """A change that is asked for."""
    return Hostile(name, status, "POST", path, headers, content)


def bearer(name: str, secret: str, status: int = 401, path: str = "/api/v1/users") -> Hostile:
    """A token, beside an admin's cookie that must not help it."""
    return Hostile(name, status, path=path, headers={"Authorization": secret})


def host(name: str, value: str, status: int = 421, **more: str) -> Hostile:
    """Somebody else's name for us."""
    return Hostile(name, status, headers={"Host": value, **more})


def at(name: str, path: str, status: int) -> Hostile:
    """An address that is none."""
    return Hostile(name, status, path=path)


def chunks() -> Iterator[bytes]:
    """More than may be sent, without saying how much."""
    for _ in range(40):
        yield b" " * 65536


HOSTILE = (
    host("a name of another site", "evil.example"),
    host("another site's with our port", "evil.example:80"),
    host("our name before an @", "127.0.0.1@evil.example"),
    host("our name as a beginning", "127.0.0.1.evil.example"),
    host("our name with a dot at its end", "localhost."),
    host("the address of every interface", "0.0.0.0"),
    host("another address of IPv6", "[::2]"),
    host("IPv6 without brackets", "::1"),
    host("a port too big", "127.0.0.1:99999"),
    host("a port that is no number", "127.0.0.1:http"),
    host("a host with a path", "127.0.0.1/evil"),
    host("no name at all", ""),
    host("our name as somebody forwarded it", "evil.example", 421, **{"X-Forwarded-Host": HOST}),
    Hostile("two hosts", 400, headers=(("Host", HOST), ("Host", "evil.example"))),
    post("asked for by another site", 403, {**JSON, "Sec-Fetch-Site": "cross-site"}),
    post("asked for by a neighbour of the site", 403, {**JSON, "Sec-Fetch-Site": "same-site"}),
    post("asked for by nobody knows whom", 403, {**JSON, "Sec-Fetch-Site": "friendly"}),
    post("an origin elsewhere, of an old browser", 403, {**JSON, "Origin": EVIL}),
    post("an origin that is hidden", 403, {**JSON, "Origin": "null"}),
    post("an origin of another port", 403, {**JSON, "Origin": f"http://{HOST}:8080"}),
    post("an origin that begins as ours", 403, {**JSON, "Origin": f"http://{HOST}.evil.example"}),
    post("an origin that cannot be", 403, {**JSON, "Origin": "http://[::1"}),
    post("an origin of another kind", 403, {**JSON, "Origin": f"ftp://{HOST}"}),
    post("no word of whose page asks", 403, JSON),
    post("our site, yet another origin", 403, {**JSON, **OURS, "Origin": EVIL}),
    post("two origins", 400, (*JSON.items(), ("Origin", f"http://{HOST}"), ("Origin", EVIL))),
    post("a password instead of a token excuses nothing", 403, {**JSON, "Authorization": "Basic czpr"}),
    post("a form of another site, as text", 415, {"Content-Type": "text/plain", **OURS}),
    post("a form", 415, {"Content-Type": "application/x-www-form-urlencoded", **OURS}),
    post("XML", 415, {"Content-Type": "application/xml", **OURS}),
    post("nobody knows what", 415, OURS),
    post("JSON by half", 415, {"Content-Type": "application/json-evil", **OURS}),
    post("logging out by another site", 403, {"Sec-Fetch-Site": "cross-site"}, b"", "/leave"),
    post("logging in by another site", 403, {"Origin": EVIL}, b"name=a&password=b", "/login"),
    post("shutting out by another site", 403, {"Origin": EVIL}, b"name=sana&out=1", "/users/change"),
    Hostile("another method in a header", 405, path="/api/v1/users/sana", headers={"X-HTTP-Method-Override": "DELETE"}),
    bearer("a token there is not", "Bearer rasid_" + "A" * 43),
    bearer("a token of another case", "Bearer {foreign}"),
    bearer("a token whose time is over", "Bearer {expired}"),
    bearer("a token that was taken back", "Bearer {revoked}"),
    bearer("a token of somebody who was shut out", "Bearer {ended}"),
    bearer("a token with less than its owner may", "Bearer {narrow}", 403),
    bearer("a token of somebody who may less now", "Bearer {demoted}", 403),
    bearer("a session's secret as a token", "Bearer {admin}"),
    bearer("no token", "Bearer "),
    bearer("a token in the wrong case", "Bearer {upper}"),
    bearer("a name and a password", "Basic c2FuYTpwYXNz"),
    bearer("a NUL for a token", "Bearer rasid_\\0"),
    Hostile("two tokens", 400, headers=(("Authorization", "Bearer a"), ("Authorization", "Bearer {script}"))),
    Hostile("a token in the address", 401, path="/api/v1/users?access_token={script}", cookie=None),
    Hostile("a token as a cookie", 401, cookie="{script}"),
    Hostile("a session whose time is over", 401, cookie="{stale}"),
    Hostile("a session of another case", 401, cookie="{elsewhere}"),
    Hostile("a session of somebody who was shut out", 401, cookie="{gone}"),
    Hostile("what the case keeps of a session", 401, cookie="{hash}"),
    Hostile("a query for a session", 401, cookie="' OR '1'='1"),
    Hostile("a reader at an admin's list", 403, cookie="{reader}"),
    Hostile("a reader at the log", 403, path="/api/v1/audit", cookie="{reader}"),
    Hostile("a reader at the log's rows", 403, path="/api/v1/audit/rows", cookie="{reader}"),
    Hostile("a reader at everybody's tokens", 403, path="/api/v1/tokens?everybody=true", cookie="{reader}"),
    Hostile("a reader at the users' page", 403, path="/users", cookie="{reader}"),
    Hostile("a reader who makes an admin", 403, "POST", headers={**JSON, **OURS}, content=USER, cookie="{reader}"),
    Hostile("a reader who becomes one", 403, "PATCH", "/api/v1/users/yara", {**JSON, **OURS}, b'{"role": "admin"}',
            "{reader}"),
    Hostile("a reader who gives an admin a password", 403, "PATCH", "/api/v1/users/sana", {**JSON, **OURS},
            b'{"password": "let me in please 1"}', "{reader}"),
    Hostile("a reader whose token may review", 403, "POST", "/api/v1/tokens", {**JSON, **OURS},
            b'{"name": "more", "scopes": ["read", "review"]}', "{reader}"),
    Hostile("a reader who ends an admin's session", 404, "DELETE", "/api/v1/sessions/{id}", OURS, None, "{reader}"),
    Hostile("a reader who judges", 403, "POST", "/api/v1/judgements", {**JSON, **OURS},
            b'{"question": "events", "verdict": "note", "one": "x/e1"}', "{reader}"),
    Hostile("a password changed without the one before", 403, "PATCH", "/api/v1/users/sana", {**JSON, **OURS},
            b'{"password": "let me in please 1"}'),
    post("a script for a name", 400, {**JSON, **OURS}, USER.replace(b"mallory", b"<script>x</script>")),
    post("a name that turns the line around", 400, {**JSON, **OURS}, USER.replace(b"mallory", b"a\\u202eb")),
    post("a formula for a name", 400, {**JSON, **OURS}, USER.replace(b"mallory", b"=1+1")),
    post("a NUL in a name", 422, {**JSON, **OURS}, USER.replace(b"mallory", b"a\\u0000b")),
    post("half a code point in a name", 422, {**JSON, **OURS}, USER.replace(b"mallory", b"a\\ud800b")),
    post("a field that is not asked for", 422, {**JSON, **OURS}, USER.replace(b"}", b', "made_at": "x"}')),
    post("what is no JSON", 422, {**JSON, **OURS}, b"{"),
    post("JSON without an end to its depth", 400, {**JSON, **OURS}, b"[" * 100_000),
    post("more than is taken", 413, {**JSON, **OURS}, b" " * (2**20 + 1)),
    post("more than is taken, without its length", 413, {**JSON, **OURS}, chunks),
    post("more than is told", 413, {**JSON, **OURS, "Content-Length": "99999999999999999999"}),
    post("less than nothing", 400, {**JSON, **OURS, "Content-Length": "-1"}),
    post("a length in other digits", 400, {**JSON, **OURS, "Content-Length": "1e3"}),
    at("upwards", "/static/%2e%2e/%2e%2e/%2e%2e/etc/passwd", 400),
    at("upwards by encoded strokes", "/static/..%2f..%2f..%2fetc%2fpasswd", 400),
    at("upwards by backslashes", "/static/..%5c..%5cpyproject.toml", 400),
    at("a whole path", "/static//etc/passwd", 404),
    at("a folder", "/static/desk", 404),
    at("a NUL before an ending", "/static/theme.css%00.html", 400),
    at("a document upwards", "/documents/..%2f..%2fcase.rasid", 400),
    at("a document with a NUL", "/documents/a%00b", 400),
    at("a line end in an address", "/login%0d%0aSet-Cookie:%20a=b", 400),
    at("an address without an end", f"/search?q={'x' * 9000}", 414),
    Hostile("headers without an end", 431, headers=MANY),
    at("a row there cannot be", "/api/v1/audit?after=-1", 400),
    at("a day there cannot be", "/api/v1/audit?since=2031-13-1", 400),
    at("half a query as a day", "/api/v1/audit?since='%20OR%201--", 400),
    Hostile("a number past every bound", 422, "DELETE", f"/api/v1/tokens/{2**80}", OURS),
    Hostile("TRACE", 405, "TRACE"),
    Hostile("CONNECT", 405, "CONNECT"),
    Hostile("a method nobody knows", 405, "BREW"),
    Hostile("a method a page has not", 405, "PUT", "/", {**OURS}),
    Hostile("a question of another site", 405, "OPTIONS", headers={"Origin": EVIL, "Access-Control-Request-Method": "POST"}),
    Hostile("a used key", 401, path="/enter?key={key}", cookie=None),
    Hostile("no key", 401, path="/enter", cookie=None),
)  # fmt: skip


class Place(NamedTuple):
    """A desk, and the secrets that hostile requests use."""

    desk: Desk
    client: TestClient
    secrets: dict[str, str]


@pytest.fixture(scope="module")
def place(fused: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """A desk with users, and everything that once let somebody in."""
    folder = tmp_path_factory.mktemp("hostile")
    made = Desk(shutil.copy(fused, folder / "case.rasid"), who="s.k.", language="en")
    for name, role in (*PEOPLE, ("rami", "admin"), ("huda", "admin")):
        quick(made.users).add(name, PASSWORD, role, "s.k.")
    client = TestClient(make_app(made), base_url=f"http://{HOST}", follow_redirects=False)
    yield Place(made, client, secrets(made, folder))
    made.close()


def secrets(desk: Desk, folder: Path) -> dict[str, str]:
    """Sessions and tokens, most of them over."""
    found = {"key": desk.key or ""}
    assert desk.enter(found["key"])
    tokens = desk.tokens
    for name in ("script", "expired", "revoked"):
        token, found[name] = tokens.make("sana", name, ["read", "admin"])
        if name == "revoked":
            tokens.revoke(token.id, "sana")
    found["narrow"] = tokens.make("sana", "narrow", ["read", "review", "write"])[1]
    found["demoted"] = tokens.make("huda", "was", ["read", "admin"])[1]
    found["stale"] = desk.sessions.open("sana")
    with writing(desk.store.engine) as connection:
        connection.execute(
            text("UPDATE tokens SET ends_at = '2020-01-01T00:00:00+00:00' WHERE name = 'expired'")
        )
        connection.execute(text("UPDATE sessions SET ends_at = '2999' WHERE who = 'sana'"))
    found["gone"], found["ended"] = desk.sessions.open("rami"), tokens.make("rami", "last", ["admin"])[1]
    desk.users.remove("rami", "sana")
    desk.users.set_role("huda", "reader", "sana")
    found |= {"admin": desk.sessions.open("sana"), "reader": desk.sessions.open("yara")}
    with writing(desk.store.engine) as connection:
        connection.execute(text("UPDATE sessions SET ends_at = '2020' WHERE ends_at = '2999'"))
    with Store.create(folder / "other.rasid") as other:
        found["foreign"] = Tokens(other.engine).make("sana", "there", ["admin"])[1]
        found["elsewhere"] = type(desk.sessions)(other.engine).open("sana")
    session = desk.sessions.find(found["admin"])
    assert session is not None
    return found | {"hash": session.hash, "id": session.id, "upper": found["script"].upper()}


def counts(desk: Desk) -> dict[str, int]:
    """How many rows each table has."""
    with desk.store.engine.connect() as connection:
        return {
            name: connection.execute(select(func.count()).select_from(table)).scalar_one()
            for name, table in metadata.tables.items()
        }


def send(place: Place, hostile: Hostile) -> Any:
    """The answer to a request."""

    def filled(words: str) -> str:
        for name, secret in place.secrets.items():
            words = words.replace(f"{{{name}}}", secret)
        return words

    given = hostile.headers.items() if isinstance(hostile.headers, dict) else hostile.headers
    headers = [(name, filled(value)) for name, value in given]
    if hostile.cookie is not None:
        headers.append(("Cookie", f"{COOKIE}={filled(hostile.cookie)}"))
    content = hostile.content() if callable(hostile.content) else hostile.content
    place.client.cookies.clear()
    return place.client.request(
        hostile.method, filled(hostile.path), headers=Headers(headers), content=content
    )


@pytest.mark.parametrize("hostile", HOSTILE, ids=[one.name for one in HOSTILE])
def test_it_is_refused_and_changes_nothing(place: Place, hostile: Hostile) -> None:
    before = counts(place.desk)
    answer = send(place, hostile)
    assert answer.status_code == hostile.status, answer.text
    error = answer.json()["error"]
    assert set(error) == {"status", "code", "message"}
    assert error["status"] == hostile.status and error["message"]
    assert answer.headers["content-security-policy"].startswith("default-src 'none'")
    assert not [name for name in answer.headers if name.startswith("access-control-")]
    assert "set-cookie" not in answer.headers
    assert not any(secret in answer.text for secret in place.secrets.values())
    assert counts(place.desk) == before


def test_there_are_many_and_no_two_are_called_the_same() -> None:
    assert len({one.name for one in HOSTILE}) == len(HOSTILE) >= 100


@pytest.mark.parametrize("name", ["127.0.0.1", "LOCALHOST", "127.0.0.1:8000", "[::1]", "[::1]:8000"])
def test_our_own_names_are_answered(place: Place, name: str) -> None:
    assert send(place, host("ours", name, 200)).status_code in (200, 401)
    assert send(place, Hostile("ours", 200, path="/login", headers={"Host": name})).status_code == 200


def test_the_same_requests_of_our_own_are_taken(place: Place) -> None:
    """So that the table above does not pass for another reason than it says."""
    made = send(place, post("ours", 201, {**JSON, **OURS}))
    assert made.status_code == 201
    old = send(
        place, post("ours", 201, {**JSON, "Origin": f"http://{HOST}"}, USER.replace(b"mallory", b"m2"))
    )
    assert old.status_code == 201
    by_token = {**JSON, "Authorization": "Bearer {script}", "Sec-Fetch-Site": "cross-site"}
    assert send(place, post("ours", 201, by_token, USER.replace(b"mallory", b"m3"))).status_code == 201
    assert send(place, bearer("ours", "bearer {script}", 200)).status_code == 200
    assert send(place, Hostile("ours", 200, path="/users", headers=OURS)).status_code == 200


def test_a_page_is_told_as_a_page(place: Place) -> None:
    answer = send(
        place, Hostile("page", 403, path="/users", headers={"Accept": "text/html"}, cookie="{reader}")
    )
    assert answer.status_code == 403
    assert "this needs the scope admin" in answer.text and "<h1>" in answer.text


def test_an_answer_to_head_has_no_body(place: Place) -> None:
    answer = send(place, Hostile("head", 405, "HEAD"))
    assert (answer.status_code, answer.content) == (405, b"")
    assert send(place, Hostile("head", 200, "HEAD", "/static/theme.css")).status_code == 200


OPEN = {"/login", "/enter", "/leave"}  # who has not come in may come here
OWN = (
    "/login",
    "/leave",
    "/preferences",
    "/tokens",
    "/api/v1/preferences",
    "/api/v1/tokens",
    "/api/v1/sessions",
)


def routes(place: Place) -> Iterator[tuple[str, str]]:
    """Every method and address of the server but its files, with something for each part that is not fixed."""
    found = [
        (method, route.path) for router in ROUTERS for route in router.routes for method in route.methods
    ]
    described = published(api.routes)["paths"].items()
    found += [(method.upper(), path) for path, methods in described for method in methods]
    for method, path in found:
        yield method, re.sub(r"\{[^}]+\}", "1", path)


def test_no_address_was_forgotten(place: Place) -> None:
    before, found = counts(place.desk), list(routes(place))
    assert len(found) > 60
    forgotten = [
        (method, path)
        for method, path in found
        if path not in OPEN
        and send(place, Hostile(path, 401, method, path, OURS, cookie=None)).status_code != 401
    ]
    assert forgotten == []
    assert counts(place.desk) == before


def test_readers_change_nothing_but_their_own(place: Place) -> None:
    before = counts(place.desk)
    changed = [
        (method, path)
        for method, path in routes(place)
        if method != "GET"
        and not path.startswith(OWN)
        and (path, method) != ("/api/v1/users/1", "PATCH")  # one's own password
        and send(place, Hostile(path, 403, method, path, OURS, cookie="{reader}")).status_code != 403
    ]
    assert changed == []
    assert counts(place.desk) == before
