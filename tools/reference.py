"""Writes docs/reference from the code: commands, layers, records, lexicons, problem codes and the JSON Schema.

python tools/reference.py          writes the pages
python tools/reference.py --check  exits 1 when a page is not what would be written
"""

import ast
import inspect
import sys
import types
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import click
import msgspec
import typer

from rasid.cli import app
from rasid.knowledge.entries import LEXICONS
from rasid.model import codec, reading, records, words
from rasid.model.records import EventType
from rasid.read import stages

ROOT = Path(__file__).resolve().parent.parent
TARGET = ROOT / "docs" / "reference"
MADE = "<!-- made by tools/reference.py -->\n\n"


def commands() -> str:
    """Every command with its help."""
    group = typer.main.get_command(app)
    return "# Commands\n\n" + "\n".join(_command(group, "rasid"))


def _command(command: click.Command, name: str) -> Iterator[str]:
    context = click.Context(command, info_name=name)
    yield f"## {name}\n\n{(command.help or '').strip()}\n"
    rows = [row for parameter in command.params if (row := _parameter(parameter, context))]
    if rows:
        yield "| option | meaning |\n|---|---|\n" + "\n".join(rows) + "\n"
    for child in getattr(command, "commands", {}).values():
        yield from _command(child, f"{name} {child.name}")


def _parameter(parameter: click.Parameter, context: click.Context) -> str | None:
    record = parameter.get_help_record(context)
    if record:
        return f"| `{record[0].replace('|', chr(92) + '|')}` | {record[1].replace('|', chr(92) + '|')} |"
    return f"| `{parameter.human_readable_name}` | {getattr(parameter, 'help', None) or ''} |"


def layers() -> str:
    """The table of stages."""
    rows = []
    for number, stage in enumerate(stages(), start=1):
        needs = ", ".join(f"`{key.name}`" for key in stage.needs) or "-"
        rows.append(f"| {number} | `{stage.gives.name}` | {needs} | {_about(stage.run)} |")
    head = "# Layers\n\nOne stage gives one layer, from the layers it needs, in this order.\n\n"
    return head + "| | layer | needs | what |\n|---|---|---|---|\n" + "\n".join(rows) + "\n"


def _about(run: Any) -> str:
    module = sys.modules[run.__module__.rpartition(".")[0]] if "." in run.__module__ else None
    own = sys.modules[run.__module__].__doc__ or (module and module.__doc__) or ""
    return own.strip().partition("\n")[0]


def record_pages() -> str:
    """Every record type with its fields."""
    pages = ["# Records\n\nSpans are half-open, in Unicode code points of the document's text.\n"]
    for module in (reading, records, words):
        for name, kind in vars(module).items():
            if (
                inspect.isclass(kind)
                and issubclass(kind, msgspec.Struct)
                and kind.__module__ == module.__name__
            ):
                pages.append(_record(name, kind))
    return "\n".join(pages)


def _record(name: str, kind: type[msgspec.Struct]) -> str:
    hints = get_type_hints(kind)
    rows = [
        f"| `{field.encode_name}` | {_type(hints[field.name])} |" for field in msgspec.structs.fields(kind)
    ]
    return f"## {name}\n\n{inspect.getdoc(kind)}\n\n| field | type |\n|---|---|\n" + "\n".join(rows) + "\n"


def _type(hint: Any) -> str:
    origin, args = get_origin(hint), get_args(hint)
    if origin is Literal:
        return " · ".join(f"`{value}`" for value in args)
    if origin in (Union, types.UnionType):
        return " or ".join("null" if arg is type(None) else _type(arg) for arg in args)
    if origin is tuple and args[-1:] == (Ellipsis,):
        return f"list of {_type(args[0])}"
    if origin is tuple:
        return "[start, end]" if args == (int, int) else ", ".join(map(_type, args))
    return str(getattr(hint, "__name__", hint))


def lexicons() -> str:
    """Every lexicon with what its entries hold."""
    rows = []
    for name, kind in sorted(LEXICONS.items()):
        own = [
            f"`{f}`" for f in kind.__annotations__ if f not in ("id", "forms", "verbs", "participles", "note")
        ]
        about = (inspect.getdoc(kind) or "").partition("\n")[0]
        rows.append(f"| `{name}` | {about} | {', '.join(own) or '-'} |")
    head = (
        "# Lexicons\n\n`src/rasid/data/language/<name>.yaml`; every entry also has `id`, `forms`, `verbs`, "
    )
    head += "`participles`.\n\n"
    return head + "| lexicon | an entry | own fields |\n|---|---|---|\n" + "\n".join(rows) + "\n"


def events() -> str:
    """The event types."""
    names = "\n".join(f"- `{name}`" for name in get_args(EventType))
    modes = "\n".join(
        f"| `{kind}` | {', '.join(f'`{mode}`' for mode in found) or '-'} |"
        for kind, found in sorted(_modes().items())
    )
    head = "# Event types\n\nPLOVER 2.0 (draft manual, 2024): what is recorded, and by which trigger entries' modes."
    return f"{head}\n\n{names}\n\n| type | modes the lexicon gives |\n|---|---|\n{modes}\n"


def _modes() -> dict[str, list[str]]:
    from rasid.knowledge import load  # noqa: PLC0415 - only this page reads the data

    found: dict[str, set[str]] = {name: set() for name in get_args(EventType)}
    for entry in load().triggers.entries:
        if entry.mode:
            found[entry.type].add(entry.mode)
    return {name: sorted(modes) for name, modes in found.items()}


def problems() -> str:
    """Every problem code in the source, with its message."""
    found: dict[str, str] = {}
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            if node.func.id == "Problem" and isinstance(node.args[0], ast.Constant):
                found[str(node.args[0].value)] = _message(node)
    rows = "\n".join(f"| `{code}` | {message} |" for code, message in sorted(found.items()))
    head = "# Problem codes\n\nWhat is wrong with a document or a knowledge file is a record, not an exception.\n\n"
    return f"{head}| code | message |\n|---|---|\n{rows}\n"


def _message(call: ast.Call) -> str:
    return ast.unparse(call.args[1]).strip("f'\"").replace("|", "\\|") if len(call.args) > 1 else ""


def pages() -> dict[str, str]:
    """File name -> content of every page."""
    made = {
        "commands.md": commands(),
        "layers.md": layers(),
        "records.md": record_pages(),
        "lexicons.md": lexicons(),
        "events.md": events(),
        "problems.md": problems(),
    }
    index = "# Reference\n\n" + "\n".join(
        f"- [{text.partition(chr(10))[0].strip('# ')}]({name})" for name, text in made.items()
    )
    index += "\n- [The JSON Schema of a reading](reading.schema.json)\n"
    schema = msgspec.json.format(msgspec.json.encode(codec.schema()), indent=2).decode() + "\n"
    return {name: MADE + text for name, text in {**made, "README.md": index}.items()} | {
        "reading.schema.json": schema
    }


def main() -> int:
    """Write or check the pages."""
    made = pages()
    stale = [
        name
        for name, text in made.items()
        if not (TARGET / name).exists() or (TARGET / name).read_text("utf-8") != text
    ]
    if "--check" in sys.argv:
        for name in stale:
            print(f"docs/reference/{name} is stale; make docs")
        return int(bool(stale))
    for name in stale:
        (TARGET / name).write_text(made[name], encoding="utf-8")
    print(f"{len(stale)} pages written")
    return 0


if __name__ == "__main__":
    sys.exit(main())
