"""Writes docs/reference from the code: commands, layers, records, groups, formats, tables, codes, the JSON Schema.

python tools/reference.py          writes the pages
python tools/reference.py --check  exits 1 when a page is not what would be written
"""

import ast
import inspect
import re
import sys
import types
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import click
import msgspec
import typer

from rasid.cli import app
from rasid.export import FORMATS
from rasid.flow.questions import GROUPS
from rasid.gather.kinds import KINDS, READERS
from rasid.knowledge.entries import LEXICONS
from rasid.model import codec, reading, records, words
from rasid.model.fusion import copies, figures, framing, identities, links, occurrences, origins, processes
from rasid.model.records import EventType
from rasid.read import stages
from rasid.store.schema import metadata

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
    """Every record type of a reading with its fields."""
    head = "# Records\n\nSpans are half-open, in Unicode code points of the document's text.\n"
    return "\n".join([head, *_records(reading, records, words)])


def groups() -> str:
    """Every record type of fusion with its fields."""
    head = (
        "# Groups\n\nWhat is computed across documents. A `Ref` points at a record of a document; `Reason` says why, "
        "in words, with the words of documents that it stands on.\n\n| question | its groups |\n|---|---|\n"
    )
    rows = "\n".join(
        f"| `{name}` | [{kind.__name__}](#{kind.__name__.lower()}) |" for name, kind in GROUPS.items()
    )
    rooms = (links, copies, origins, identities, occurrences, figures, processes, framing)
    return "\n".join([f"{head}{rows}\n", *_records(*rooms)])


def _records(*modules: types.ModuleType) -> Iterator[str]:
    for module in modules:
        for name, kind in vars(module).items():
            if (
                inspect.isclass(kind)
                and issubclass(kind, msgspec.Struct)
                and kind.__module__ == module.__name__
            ):
                yield _record(name, kind)


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


def formats() -> str:
    """Every format of `rasid case export`."""
    rows = "\n".join(
        f"| `{one.name}` | {'a folder' if one.folder else f'`{one.suffix}`'} | {', '.join(one.holds)} | {one.about} |"
        for one in FORMATS.values()
    )
    head = "# Export formats\n\n`rasid case export FORMAT`; [how to use them](../use/export.md).\n\n"
    return f"{head}| format | file | holds | what |\n|---|---|---|---|\n{rows}\n"


def inputs() -> str:
    """Every kind of file that can be taken in."""
    rows = "\n".join(
        f"| `{name}` | {' '.join(f'`{ending}`' for ending, kind in READERS.items() if kind.name == name)} "
        f"| {'a file' if one.single else 'many'} | {'yes' if one.guarded else 'no'} |"
        for name, one in KINDS.items()
    )
    head = (
        "# Inputs\n\nWhat `rasid case add` and `rasid read` take in; [what comes of it](../use/gather.md). What is "
        "*apart* is parsed in a child process with limits of memory and time.\n\n"
    )
    return f"{head}| kind | endings | an article is | apart |\n|---|---|---|---|\n{rows}\n"


def tables() -> str:
    """Every table of a case with its columns."""
    source = (ROOT / "src" / "rasid" / "store" / "schema.py").read_text(encoding="utf-8")
    told = {name: words for words, name in re.findall(r'Table\(  # ([^\n]+)\n\s+"(\w+)"', source)}
    pages = [
        "# Tables of a case\n\nThe same in SQLite and PostgreSQL, to be read by other programs; "
        "[what the store promises](../use/store.md). Write through Rasid only.\n"
    ]
    for table in metadata.sorted_tables:
        rows = "\n".join(
            f"| `{column.name}` | {column.type.__class__.__name__.lower()} | {_key(column)} |"
            for column in table.columns
        )
        words = f"{told[table.name]}\n\n" if table.name in told else ""
        pages.append(f"## {table.name}\n\n{words}| column | type | key |\n|---|---|---|\n{rows}\n")
    return "\n".join(pages)


def _key(column: Any) -> str:
    keys = ["primary"] if column.primary_key else []
    return ", ".join([*keys, *sorted(f"of `{key.target_fullname}`" for key in column.foreign_keys)])


def problems() -> str:
    """Every problem code of a document and every fault of a case in the source, with its message."""
    head = "# Problem codes\n\nWhat is wrong with a document or a knowledge file is a record, not an exception.\n\n"
    faults = "## Faults of a case\n\nWhat `rasid case verify` tells.\n\n"
    return f"{head}{_codes('Problem')}\n{faults}{_codes('Fault')}"


def _codes(record: str) -> str:
    found: defaultdict[str, list[str]] = defaultdict(list)
    for path in sorted((ROOT / "src").rglob("*.py")):
        nodes = list(ast.walk(ast.parse(path.read_text(encoding="utf-8"))))
        for node in nodes:
            if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Name) or not node.args:
                continue
            if node.func.id == record and isinstance(node.args[0], ast.Constant):
                found[str(node.args[0].value)].append(_message(node, nodes))
    rows = "\n".join(f"| `{code}` | {'; '.join(told)} |" for code, told in sorted(found.items()))
    return f"| code | message |\n|---|---|\n{rows}\n"


def _message(call: ast.Call, nodes: list[ast.AST]) -> str:
    """The message as it is written in the source, names of variables in braces."""
    words = call.args[1] if len(call.args) > 1 else None
    if isinstance(words, ast.Name):
        given = [
            (node.lineno, node.value)
            for node in nodes
            if isinstance(node, ast.Assign)
            and node.lineno < call.lineno
            and any(isinstance(target, ast.Name) and target.id == words.id for target in node.targets)
        ]
        words = max(given, key=lambda one: one[0])[1] if given else words
    if isinstance(words, ast.Constant):
        told = str(words.value)
    elif isinstance(words, ast.JoinedStr):
        told = ast.unparse(words)[2:-1]
    else:
        told = f"{{{ast.unparse(words)}}}" if words else ""
    return told.replace("|", "\\|")


def pages() -> dict[str, str]:
    """File name -> content of every page."""
    made = {
        "commands.md": commands(),
        "layers.md": layers(),
        "records.md": record_pages(),
        "groups.md": groups(),
        "inputs.md": inputs(),
        "formats.md": formats(),
        "tables.md": tables(),
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
