"""`rasid stages`: the table of stages."""

import sys

import msgspec

from rasid.cli.terminal import console
from rasid.read import stages


def run(as_json: bool) -> int:
    """Print the table."""
    rows = [
        {
            "gives": stage.gives.name,
            "needs": [key.name for key in stage.needs],
            "about": _about(stage.run.__module__),
        }
        for stage in stages()
    ]
    if as_json:
        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(rows)) + b"\n")
        return 0
    out = console()
    for row in rows:
        out.print(f"[bold]{row['gives']:<14}[/] {row['about']}")
        if row["needs"]:
            out.print(f"{'':<14} needs {', '.join(row['needs'])}")
    return 0


def _about(module: str) -> str:
    return (sys.modules[module].__doc__ or "").strip().partition("\n")[0]
