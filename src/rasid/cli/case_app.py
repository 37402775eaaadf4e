"""The commands of `rasid case`, each in a module of its own, imported when it is called."""

from pathlib import Path
from typing import Annotated

import typer

from rasid.cli.calling import Fields, Folder, call

case_app = typer.Typer(
    help="A case: follow a matter over many outlets. Take documents in, read and fuse them, then ask: which "
    "are copies, how many independent voices say it, which reports are one occurrence, how did a figure grow, "
    "where does a truce stand and who says so, how does each outlet name them.",
    epilog="The case is one file (case.rasid here, or --store PATH, or RASID_CASE), or a PostgreSQL database "
    "(--store postgresql://…). Every step can be stopped and run again: it goes on where it was.",
    no_args_is_help=True,
    rich_markup_mode=None,
)

Where = Annotated[
    str,
    typer.Option(
        "--store", "-s", metavar="CASE", envvar="RASID_CASE", help="A file, or a postgresql:// URL."
    ),
]
Format = Annotated[str, typer.Option("--format", "-f", help="table, jsonl or csv.")]
Form = Annotated[str, typer.Option("--format", "-f", help="table or jsonl; as CSV: rasid case export csv.")]
Jobs = Annotated[int, typer.Option("--jobs", "-j", min=1, help="Processes that read.")]
Engine = Annotated[str, typer.Option("--engine", help="local, or ray (needs rasid[ray]).")]
Address = Annotated[
    str | None, typer.Option("--address", help="Of a Ray cluster; auto: the one this machine belongs to.")
]
Day = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="As known on this day (ISO).")]
Most = Annotated[int, typer.Option("--most", min=0, help="How many to show; 0 for all.")]
Some = list[str] | None
Outlets = Annotated[Some, typer.Option("--outlet", help="Of this outlet; may be given again.")]
Since = Annotated[str | None, typer.Option("--since", metavar="DAY", help="From this day, month or year on.")]
Until = Annotated[str | None, typer.Option("--until", metavar="DAY", help="Up to this day, month or year.")]
Actors = Annotated[Some, typer.Option("--actor", help="With this entity: its id or a name.")]
Acts = Annotated[Some, typer.Option("--act", help="assert, deny, threaten, …")]
Types = Annotated[Some, typer.Option("--type", help="PLOVER event type, e.g. ASSAULT.")]
Modalities = Annotated[Some, typer.Option("--modality", help="occurred, claimed, denied, …")]
CASE = "case.rasid"


@case_app.command()
def init(store: Where = CASE) -> None:
    """Start a case. Example: rasid case init --store truce.rasid"""
    call("case_keep:init", store=store)


@case_app.command()
def add(
    paths: Annotated[
        list[str],
        typer.Argument(help="Files, folders, globs, @lists, URLs with --fetch, or - .", show_default=False),
    ],
    store: Where = CASE,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only count what would come in, and tell what would not.")
    ] = False,
    fetch: Annotated[bool, typer.Option("--fetch", help="Let URLs be fetched.")] = False,
    field: Fields = None,
) -> None:
    """Take documents in. The same input twice adds nothing; an edited text becomes a new version.

    Example: rasid case add articles/ telegram/result.json crawl.warc.gz
    """
    call("case_keep:add", store=store, paths=paths, dry_run=dry_run, fetch=fetch, fields=field)


@case_app.command()
def read(
    store: Where = CASE,
    jobs: Jobs = 1,
    engine: Engine = "local",
    address: Address = None,
    knowledge: Folder = None,
) -> None:
    """Read what is unread. A new version of Rasid, or other knowledge, reads all again.

    Example: rasid case read --jobs 4
    """
    call("case_keep:read", store=store, jobs=jobs, engine=engine, address=address, folder=knowledge)


@case_app.command()
def fuse(
    store: Where = CASE,
    only: Annotated[
        list[str] | None, typer.Option("--only", metavar="QUESTION", help="copies, origins, occurrences, …")
    ] = None,
    knowledge: Folder = None,
) -> None:
    """Group what belongs together. Only what is new, or judged, and what it touches is done.

    Example: rasid case fuse
    """
    call("case_keep:fuse", store=store, only=only, folder=knowledge)


@case_app.command()
def status(
    store: Where = CASE,
    failures: Annotated[bool, typer.Option("--failures", help="List what failed, and why.")] = False,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    knowledge: Folder = None,
) -> None:
    """Count what is there, unread, failed."""
    call("case_keep:status", store=store, failures=failures, as_json=json, folder=knowledge)


@case_app.command()
def copies(store: Where = CASE, form: Form = "table", most: Most = 50) -> None:
    """Texts of the same words. Wholly or in part, and who has it from whom."""
    call("case_views:copies", store=store, form=form, most=most)


@case_app.command()
def origins(
    ids: Annotated[
        list[str] | None, typer.Argument(help="An occurrence, or records as DOCUMENT/a1; none: statements.")
    ] = None,
    store: Where = CASE,
    form: Form = "table",
    most: Most = 50,
    knowledge: Folder = None,
) -> None:
    """Independent voices behind a report. Of an occurrence or of records; without ids, statements printed twice."""
    call("case_views:origins", store=store, ids=ids, form=form, most=most, folder=knowledge)


@case_app.command()
def occurrences(
    store: Where = CASE,
    form: Form = "table",
    kind: Annotated[str | None, typer.Option("--type", help="PLOVER event type, e.g. ASSAULT.")] = None,
    actor: Annotated[str | None, typer.Option("--actor", help="An entity: its id or a name.")] = None,
    place: Annotated[str | None, typer.Option("--place", help="A place: its id or a name.")] = None,
    since: Since = None,
    until: Until = None,
    least: Annotated[int, typer.Option("--reports", min=1, help="At least so many reports.")] = 1,
    most: Most = 50,
    knowledge: Folder = None,
) -> None:
    """Events, each with all its reports.

    Example: rasid case occurrences --type ASSAULT --since 2024-08 --reports 2
    """
    call("case_views:occurrences", store=store, form=form, kind=kind, actor=actor, place=place, since=since,
        until=until, least=least, most=most, folder=knowledge,
    )  # fmt: skip


@case_app.command()
def figures(
    id: Annotated[str | None, typer.Argument(help="An occurrence: the figures told of it.")] = None,
    store: Where = CASE,
    form: Format = "table",
    measure: Annotated[str | None, typer.Option("--measure", help="killed, wounded, attack, …")] = None,
    most: Most = 50,
    knowledge: Folder = None,
) -> None:
    """Numbers over time. What grew, what differs, what only looks different - and why.

    Example: rasid case figures --measure killed
    """
    call("case_figures", store=store, group=id, form=form, measure=measure, most=most, folder=knowledge)


@case_app.command()
def process(
    kind: Annotated[
        str | None, typer.Argument(metavar="[KIND]", help="truce, negotiation or withdrawal.")
    ] = None,
    store: Where = CASE,
    as_of: Day = None,
    party: Annotated[str | None, typer.Option("--party", help="An entity: its id or a name.")] = None,
    form: Format = "table",
    most: Most = 20,
    knowledge: Folder = None,
) -> None:
    """Where truces and talks stand. And withdrawals; who holds what, in which words.

    Example: rasid case process truce --as-of 2024-08-26
    """
    call("case_process", store=store, kind=kind, as_of=as_of, party=party, form=form, most=most, folder=knowledge
    )  # fmt: skip


@case_app.command()
def framing(
    actor: Annotated[str | None, typer.Argument(help="An entity: its id or a name.")] = None,
    store: Where = CASE,
    form: Format = "table",
    most: Most = 40,
    knowledge: Folder = None,
) -> None:
    """How outlets name and voice an actor. Without one, the actors most named."""
    call("case_framing", store=store, actor=actor, form=form, most=most, folder=knowledge)


@case_app.command()
def search(
    words: Annotated[
        str, typer.Argument(help='Words, "exact phrases", OR, -without, begin*; none with filters alone.')
    ] = "",
    store: Where = CASE,
    outlet: Outlets = None,
    since: Since = None,
    until: Until = None,
    actor: Actors = None,
    part: Annotated[
        Some, typer.Option("--part", help="The actor's: actor, recipient, place, source, mention, …")
    ] = None,
    held_by: Annotated[Some, typer.Option("--held-by", help="Said by this entity, or through it.")] = None,
    layer: Annotated[Some, typer.Option("--layer", help="attributions, events, quantities or steps.")] = None,
    act: Acts = None,
    type: Types = None,
    mode: Annotated[Some, typer.Option("--mode", help="PLOVER mode, e.g. drone.")] = None,
    modality: Modalities = None,
    voice: Annotated[Some, typer.Option("--voice", help="direct, indirect, mixed or narrator.")] = None,
    kwic: Annotated[bool, typer.Option("--kwic", help="Keywords in context, right to left.")] = False,
    size: Annotated[int, typer.Option("--size", min=1, help="Words of context on each side.")] = 8,
    sort: Annotated[str, typer.Option("--sort", help="Of --kwic: hits, before or after.")] = "hits",
    facets: Annotated[bool, typer.Option("--facets", help="Count by outlet, month, act, type, …")] = False,
    order: Annotated[str, typer.Option("--order", help="newest, oldest or best.")] = "newest",
    form: Format = "table",
    most: Most = 50,
    knowledge: Folder = None,
) -> None:
    """Search texts and what was read in them. Spelling, clitics and digits do not matter.

    Example: rasid case search "هدنة -غزة" --type RETREAT --since 2024 --kwic
    """
    filters = {
        "outlets": outlet, "since": since, "until": until, "actors": actor, "parts": part, "held_by": held_by,
        "layers": layer, "acts": act, "types": type, "modes": mode, "modalities": modality, "voices": voice,
    }  # fmt: skip
    call(
        "case_search", store=store, words=words, filters=filters, form=form, order=order, most=most,
        kwic=kwic, size=size, sort=sort, facet=facets, folder=knowledge,
    )  # fmt: skip


@case_app.command()
def export(
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="csv, parquet, acled, ucdp, ftm, prov, …")],
    store: Where = CASE,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", metavar="PATH", help="A file, or a folder of files.")
    ] = None,
    outlet: Outlets = None,
    since: Since = None,
    until: Until = None,
    actor: Actors = None,
    act: Acts = None,
    type: Types = None,
    modality: Modalities = None,
    excel: Annotated[
        bool, typer.Option("--excel", help="CSV that Excel opens safely: formulas are escaped.")
    ] = False,
    text: Annotated[bool, typer.Option("--text", help="With the documents' texts.")] = False,
    knowledge: Folder = None,
) -> None:
    """Write another tool's format. What was written and what was left out is counted.

    Example: rasid case export ucdp --out events.csv --since 2024
    """
    call(
        "case_export:export_case", store=store, form=form, out=out, outlets=outlet, since=since, until=until,
        actors=actor, acts=act, types=type, modalities=modality, excel=excel, text=text, folder=knowledge,
    )  # fmt: skip


@case_app.command()
def explain(
    id: Annotated[str, typer.Argument(help="A group's id, DOCUMENT/RECORD, or two of them as ONE=OTHER.")],
    store: Where = CASE,
    json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False,
    knowledge: Folder = None,
) -> None:
    """Say why. The rules, scores and words that a result stands on.

    Example: rasid case explain 1f0c…/e3=77ab…/e1
    """
    call("case_judging:explain", store=store, what=id, as_json=json, folder=knowledge)


@case_app.command()
def judge(
    verdict: Annotated[
        str, typer.Argument(help="must_link, cannot_link, accept, reject, correct, add or note.")
    ],
    question: Annotated[str, typer.Argument(help="occurrences, copies, … or a layer: events, steps, …")],
    one: Annotated[str, typer.Argument(help="DOCUMENT, DOCUMENT/RECORD, or a group's id.")],
    other: Annotated[str | None, typer.Argument(help="The other one, of must_link and cannot_link.")] = None,
    store: Where = CASE,
    value: Annotated[
        str | None, typer.Option("--set", metavar="JSON", help="Fields of correct and add.")
    ] = None,
    words: Annotated[str | None, typer.Option("--note", help="Why, in your words.")] = None,
    revokes: Annotated[int | None, typer.Option("--revoke", help="The judgement this takes back.")] = None,
) -> None:
    """Decide what the machine may not. Kept for ever, with who and when; `case fuse` applies it.

    Example: rasid case judge cannot_link occurrences 1f0c…/e3 77ab…/e1 --note "two roads, two bombs"
    """
    call("case_judging:judge", store=store, verdict=verdict, question=question, one=one, other=other, value=value,
        words=words, revokes=revokes,
    )  # fmt: skip


@case_app.command()
def judgements(
    question: Annotated[
        str | None, typer.Argument(help="occurrences, copies, … or a layer; none: all of them.")
    ] = None,
    store: Where = CASE,
    form: Form = "table",
) -> None:
    """List what people decided. Each with its number, by which it is taken back."""
    call("case_judging:judgements", store=store, question=question, form=form)


@case_app.command()
def backup(
    to: Annotated[Path, typer.Argument(metavar="FILE", help="Where to write it.")], store: Where = CASE
) -> None:
    """Write the case into one file. Others may work on meanwhile."""
    call("case_keep:backup", store=store, to=to)


@case_app.command()
def restore(
    source: Annotated[Path, typer.Argument(metavar="FILE", help="A backup.")], store: Where = CASE
) -> None:
    """Make a case from a backup. The case must not be there yet."""
    call("case_keep:restore", store=store, source=source)


@case_app.command()
def verify(store: Where = CASE) -> None:
    """Look for damage. The file, every checksum, and the chain of the log."""
    call("case_keep:verify", store=store)


@case_app.command()
def upgrade(
    store: Where = CASE,
    backup: Annotated[
        Path | None, typer.Option("--backup", metavar="FILE", help="Where the backup goes first.")
    ] = None,
) -> None:
    """Bring an older case up to date. A backup is made first."""
    call("case_keep:upgrade", store=store, backup=backup)
