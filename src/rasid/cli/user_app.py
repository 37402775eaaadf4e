"""The commands of `rasid user`."""

from typing import Annotated

import typer

from rasid.cli.calling import call
from rasid.cli.case_app import CASE, Where

user_app = typer.Typer(
    help="Who may log in to the desk of a case, and as what: a reader sees everything, a reviewer also judges "
    "and corrects, an admin also adds documents and lets people in.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Name = Annotated[str, typer.Argument(metavar="NAME", help="The user's name.", show_default=False)]
Role = Annotated[str, typer.Option("--role", help="reader, reviewer or admin.")]
Stdin = Annotated[
    bool, typer.Option("--password-stdin", help="Take the password from the first line of stdin.")
]
Make = Annotated[bool, typer.Option("--make-password", help="Make a password and print it, once.")]


@user_app.command()
def add(
    name: Name,
    role: Role = "reader",
    password_stdin: Stdin = False,
    make_password: Make = False,
    again: Annotated[bool, typer.Option("--again", help="The same person, who was shut out before.")] = False,
    store: Where = CASE,
) -> None:
    """Let somebody in; asks for a password twice. Example: rasid user add sana --role reviewer"""
    call(
        "desk_users:add",
        store=store,
        name=name,
        role=role,
        stdin=password_stdin,
        make=make_password,
        again=again,
    )


@user_app.command("list")
def listed(
    store: Where = CASE, json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False
) -> None:
    """Everybody who may log in, or once might."""
    call("desk_users:listed", store=store, as_json=json)


@user_app.command()
def role(
    name: Name,
    to: Annotated[str, typer.Argument(metavar="ROLE", help="reader, reviewer or admin.", show_default=False)],
    store: Where = CASE,
) -> None:
    """Let a user do more or less, from now on."""
    call("desk_users:role", store=store, name=name, to=to)


@user_app.command()
def password(
    name: Name, password_stdin: Stdin = False, make_password: Make = False, store: Where = CASE
) -> None:
    """Give a user another password; their sessions and tokens end."""
    call("desk_users:password", store=store, name=name, stdin=password_stdin, make=make_password)


@user_app.command()
def remove(name: Name, store: Where = CASE) -> None:
    """Shut a user out: sessions and tokens end, what they judged stays theirs."""
    call("desk_users:remove", store=store, name=name)
