"""`rasid user add|list|role|password|remove`: who may log in to the desk of a case."""

import getpass
import json
import secrets
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from rasid.cli.terminal import isolate
from rasid.flow.case import user
from rasid.model.errors import InputError
from rasid.store import Store
from rasid.store.users import Users, check_password, checked_name, checked_role


def add(store: str, name: str, role: str, stdin: bool, make: bool, again: bool) -> int:
    """Let somebody in."""
    name = checked_name(name)
    checked_role(role)
    with _users(store) as users:
        secret = _password(name, stdin, make)
        users.add(name, secret, role, user(), again)
    print(f"{isolate(name)} may log in as {role}")
    return _told(secret, make)


def listed(store: str, as_json: bool) -> int:
    """Everybody, a line each."""
    with _users(store) as users:
        found = users.all()
    for one in found:
        if as_json:
            print(json.dumps(msgspec.to_builtins(one), ensure_ascii=False))
        else:
            ended = f", shut out {one.ended_at[:10]}" if one.ended_at else ""
            print(f"{isolate(one.name)}: {one.role} since {one.made_at[:10]}{ended}")
    if not found and not as_json:
        print("no users; let somebody in: rasid user add NAME --role admin")
    return 0


def role(store: str, name: str, to: str) -> int:
    """Change what a user may do."""
    with _users(store) as users:
        users.set_role(checked_name(name), to, user())
    print(f"{isolate(name)} is {to} now")
    return 0


def password(store: str, name: str, stdin: bool, make: bool) -> int:
    """Change a password."""
    name = checked_name(name)
    with _users(store) as users:
        secret = _password(name, stdin, make)
        users.set_password(name, secret, user())
    print(f"{isolate(name)} has another password; sessions and tokens ended")
    return _told(secret, make)


def remove(store: str, name: str) -> int:
    """Shut a user out."""
    with _users(store) as users:
        users.remove(checked_name(name), user())
    print(f"{isolate(name)} is shut out; what they judged stays")
    return 0


@contextmanager
def _users(store: str) -> Iterator[Users]:
    with Store.open(store) as opened:
        yield Users(opened.engine)


def _password(name: str, stdin: bool, make: bool) -> str:
    """A password that was typed twice, came in, or is made. Raises InputError for a bad one."""
    if stdin and make:
        raise InputError("--password-stdin and --make-password do not go together")
    if make:
        return secrets.token_urlsafe(15)
    if stdin:
        found = sys.stdin.readline().rstrip("\r\n")
    elif not sys.stdin.isatty():
        raise InputError("no terminal to ask at; use --password-stdin or --make-password")
    else:
        found = getpass.getpass(f"password for {name}: ")
        check_password(name, found)
        if getpass.getpass("again: ") != found:
            raise InputError("the two passwords are not the same")
    check_password(name, found)
    return found


def _told(secret: str, make: bool) -> int:
    if make:
        print(f"password: {secret}")
    return 0
