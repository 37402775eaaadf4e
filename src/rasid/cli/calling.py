"""What all commands share: options of one meaning, and the late import of what does the work."""

from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer

Folder = Annotated[
    Path | None,
    typer.Option(
        "--knowledge", metavar="DIR", envvar="RASID_KNOWLEDGE", help="Your own knowledge over the bundled."
    ),
]
Fields = Annotated[
    list[str] | None,
    typer.Option(
        "--field", metavar="OURS=THEIRS", help="A table's column for id, title, text, date, outlet or url."
    ),
]


def call(to: str, /, **options: Any) -> None:
    """Run `to`, a `module` or `module:function` of `rasid.cli` with these options; leave with its status if not 0."""
    module, _, function = to.partition(":")
    status = getattr(import_module(f"rasid.cli.{module}"), function or "run")(**options)
    if status:
        raise typer.Exit(status)
