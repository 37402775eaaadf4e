"""The commands, each in a module of its own, imported when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from rasid.cli.calling import Fields, Folder, call
from rasid.cli.case_app import CASE, case_app
from rasid.cli.user_app import user_app

app = typer.Typer(
    name="rasid",
    help="Reads Arabic reporting on conflicts and gives back evidence: who said what, who did what to whom, "
    "where, when and how many - every field on the words that carry it, every claim with its chain of sources.",
    epilog="Exit status: 0 all read, 1 something could not be read, or a floor was missed, 2 wrong use or "
    "refused data. NO_COLOR=1 switches colours off; RASID_CACHE names the cache folder.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
)
knowledge_app = typer.Typer(
    help="What Rasid knows: check it, look a word up.", no_args_is_help=True, rich_markup_mode=None
)
app.add_typer(knowledge_app, name="knowledge")
app.add_typer(case_app, name="case")
app.add_typer(user_app, name="user")

Paths = Annotated[
    list[str],
    typer.Argument(
        help="Files, folders, or - for standard input: text, HTML, JSON Lines, CSV.", show_default=False
    ),
]


@app.command()
def read(
    paths: Paths,
    form: Annotated[str, typer.Option("--format", "-f", help="table, jsonl or html.")] = "table",
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write here, not to the terminal.")
    ] = None,
    jobs: Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read.")] = 1,
    text: Annotated[bool, typer.Option("--text", help="Put the document's text into the JSON too.")] = False,
    resume: Annotated[
        bool, typer.Option("--resume", help="Keep what FILE holds and read only what it lacks (jsonl).")
    ] = False,
    field: Fields = None,
    knowledge: Folder = None,
) -> None:
    """Read articles and write their evidence.

    Example: rasid read articles/ --format jsonl --out evidence.jsonl --jobs 4
    """
    call(
        "read",
        paths=paths,
        form=form,
        out=out,
        jobs=jobs,
        text=text,
        resume=resume,
        fields=field,
        folder=knowledge,
    )


@app.command()
def show(
    paths: Paths,
    field: Fields = None,
    knowledge: Folder = None,
) -> None:
    """Show articles in the terminal with their evidence beside them."""
    call("show", paths=paths, fields=field, folder=knowledge)


@app.command()
def demo(
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="FILE", help="Where to write the page.")
    ] = None,
    knowledge: Folder = None,
) -> None:
    """Read the bundled sample articles: a summary here, and a page to open in a browser."""
    call("demo", out=out, folder=knowledge)


@app.command()
def desk(
    case: Annotated[str, typer.Argument(envvar="RASID_CASE", help="A file, or a postgresql:// URL.")] = CASE,
    host: Annotated[str, typer.Option("--host", help="Address of this machine to answer at.")] = "127.0.0.1",
    port: Annotated[int, typer.Option("--port", min=0, max=65535, help="0: a free one.")] = 0,
    no_browser: Annotated[bool, typer.Option("--no-browser", help="Open no browser.")] = False,
    lang: Annotated[str | None, typer.Option("--lang", help="ar or en; else as chosen before.")] = None,
    allow_host: Annotated[
        list[str] | None, typer.Option("--allow-host", metavar="NAME", help="A name it may be called by.")
    ] = None,
    fetch: Annotated[bool, typer.Option("--fetch", help="Let addresses be fetched in imports.")] = False,
    behind_https: Annotated[
        bool, typer.Option("--behind-https", help="Something in front of it speaks HTTPS.")
    ] = False,
    new: Annotated[bool, typer.Option("--new", help="Start an empty case there first.")] = False,
    demo: Annotated[bool, typer.Option("--demo", help="Show the samples; nothing is kept.")] = False,
    knowledge: Folder = None,
) -> None:
    """Open a case in the browser: read, check, correct, map, search, import, export.

    Example: rasid desk truce.rasid --lang en
    """
    call(
        "desk", store=case, host=host, port=port, browser=not no_browser, lang=lang, hosts=allow_host,
        fetch=fetch, https=behind_https, new=new, demo=demo, folder=knowledge,
    )  # fmt: skip


@app.command()
def stages(
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
) -> None:
    """List the stages of reading, what each gives and needs."""
    call("stages", as_json=json)


@app.command()
def evaluate(
    gold: Annotated[Path, typer.Argument(metavar="GOLD_DIR", help="Folder of gold files, <id>.yaml.")],
    texts: Annotated[
        list[str], typer.Option("--texts", help="The texts: JSON Lines, or a folder of <id>.txt.")
    ],
    misses: Annotated[
        str | None, typer.Option("--misses", metavar="LAYER", help="Show the costliest misses of a row.")
    ] = None,
    most: Annotated[int, typer.Option("--most", help="How many kinds of misses.")] = 20,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="ID", help="Only these documents.")
    ] = None,
    leave: Annotated[
        list[str] | None, typer.Option("--except", metavar="ID", help="All but these documents.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    floors: Annotated[
        Path | None, typer.Option("--floors", metavar="FILE", help="Check against these floors.")
    ] = None,
    name: Annotated[str, typer.Option("--set", metavar="NAME", help="Which set of floors.")] = "own",
    write: Annotated[
        bool, typer.Option("--write-floors", help="Raise the floors to what is measured now.")
    ] = False,
    allow: Annotated[
        bool, typer.Option("--allow-regression", help="Let --write-floors lower a floor too.")
    ] = False,
    knowledge: Folder = None,
) -> None:
    """Hold readings against gold annotations, one row a layer.

    Example: rasid evaluate gold/articles --texts src/rasid/samples/articles.jsonl --misses "times value"
    """
    call(
        "evaluate", gold=gold, texts=texts, misses=misses, most=most, only=only, leave=leave, as_json=json,
        floors=floors, name=name, write=write, allow=allow, folder=knowledge,
    )  # fmt: skip


@knowledge_app.command("check")
def knowledge_check(knowledge: Folder = None) -> None:
    """Load every knowledge file with all its refusals and count what it holds."""
    call("knowledge", folder=knowledge, word=None)


@knowledge_app.command("find")
def knowledge_find(
    word: Annotated[str, typer.Argument(help="An Arabic word or phrase.")],
    knowledge: Folder = None,
) -> None:
    """Look a word up in every lexicon and in the world files."""
    call("knowledge", folder=knowledge, word=word)


@app.callback(invoke_without_command=True)
def _root(
    version: Annotated[bool, typer.Option("--version", help="Print the version.", is_eager=True)] = False,
) -> None:
    if version:
        from rasid.version import __version__  # noqa: PLC0415 - only this option needs it

        typer.echo(__version__)
        raise typer.Exit
