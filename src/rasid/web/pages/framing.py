"""How outlets name and voice actors, whom they give the word, and a word in its contexts: counts, never a score."""

from collections import defaultdict
from typing import Annotated, Any, get_args

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.api.asked import given, meant
from rasid.flow.actors import acting
from rasid.flow.framed import counted, near_names
from rasid.flow.listing import offered
from rasid.flow.searching import asked, searched
from rasid.fuse.framing import matrix
from rasid.model.fusion.framing import Framing, Keyword, Share, Verb, VoiceKind
from rasid.store.kwic import Sorting, lines
from rasid.web.asked import Choice
from rasid.web.charts import matrix as matrices
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
SORTS: tuple[Sorting, ...] = get_args(Sorting)
LINES, CONTEXT = 40, 8  # documents of words in context, words on each side
WIDEST, LONGEST = 12, 40  # outlets and words of the matrix
CHOICES = 24  # actors offered
NEAR = 8  # words near names shown of an outlet
Text = Annotated[str, Query(max_length=300)]
Texts = Annotated[list[str], Query(max_length=100)]


@router.get("/framing")
def page(
    request: Request,
    case: At,
    actor: Text = "",
    outlets: Texts = [],  # noqa: B006 - never changed
    voice: Text = "",
    words: Text = "",
    sort: Text = "hits",
) -> HTMLResponse:
    """An actor's names, verbs and speech by outlet, or the speech of the whole case; a word in context."""
    m = manner(request)
    some = given(outlets)
    who = min(meant(case, actor.strip())) if actor.strip() else None
    chosen = next((one for one in matrices.VOICES if one == voice), None)
    found = counted(case, who)
    names = Names(case, m)
    return render(
        request,
        "framing.html",
        title=m.word("nav.framing"),
        styles=("filters.css", "actors.css", "search.css", "framing.css"),
        who=who,
        name=names(who) if who else None,
        names=names,
        choices=acting(case, most=CHOICES).items if who is None else (),
        offered_choices=[Choice(one, one, one in some) for one in offered(case, "occurrences").outlets],
        voices=matrices.VOICES,
        voice=chosen,
        words=words,
        sort=sort if sort in SORTS else "hits",
        sorts=SORTS,
        matrix=drawn(found, some, chosen, m),
        total=sum(one.count for one in _kept(found, some, chosen)),
        verbs=by_outlet([one for one in found.verbs if not some or one.outlet in some]),
        shares=ordered([one for one in found.shares if not some or one.outlet in some]),
        **_context(case, who, some, words, sort),
    )


@router.get("/framing/near")
def near(request: Request, case: At, actor: Text) -> HTMLResponse:
    """The words near an actor's names in one outlet more than in the others: a part of the page, asked for apart."""
    who = min(meant(case, actor.strip()))
    found, documents = near_names(case, who)
    whole = request.headers.get("hx-request") is None
    m = manner(request)
    template = "framing_near.html" if whole else "framing_near_part.html"
    return render(
        request,
        template,
        title=m.word("framing.near"),
        styles=("framing.css",),
        who=who,
        name=Names(case, m)(who),
        keywords=shown(found),
        documents=documents,
    )


def drawn(found: Framing, outlets: tuple[str, ...], voice: VoiceKind | None, m: Any) -> str:
    """The matrix of names as a table."""
    made = matrix(found.namings, outlets, voice, WIDEST, LONGEST)
    return matrices.draw(made, m, m.word("framing.names"))


def by_outlet(verbs: list[Verb]) -> list[tuple[str | None, list[Verb]]]:
    """Reporting verbs by outlet, the outlets that give most first."""
    found: defaultdict[str | None, list[Verb]] = defaultdict(list)
    for verb in verbs:
        found[verb.outlet].append(verb)
    return sorted(found.items(), key=lambda one: (-sum(verb.count for verb in one[1]), one[0] or ""))


def ordered(shares: list[Share]) -> list[Share]:
    """Shares of speech, those out of most statements first."""
    return sorted(shares, key=lambda one: (-one.of, one.outlet or ""))


def shown(found: list[Keyword]) -> list[Keyword]:
    """The words an outlet has more of than the others, the surest few of each."""
    counts: defaultdict[str, int] = defaultdict(int)
    kept = []
    for one in found:
        counts[one.outlet] += one.log_ratio > 0
        if one.log_ratio > 0 and counts[one.outlet] <= NEAR:
            kept.append(one)
    return kept


def _kept(found: Framing, outlets: tuple[str, ...], voice: VoiceKind | None) -> Any:
    return (n for n in found.namings if (not outlets or n.outlet in outlets) and voice in (None, n.voice))


def _context(case: At, who: str | None, outlets: tuple[str, ...], words: str, sort: str) -> dict[str, Any]:
    """The lines of a word in context, of the latest documents that have it, and how many have it."""
    if not words.strip():
        return {"lines": (), "documents": 0}
    several = {"outlets": outlets, "actors": (who,) if who else ()}
    found = searched(case, asked(case, words, several=several), most=LINES)
    order: Sorting = next((one for one in SORTS if one == sort), "hits")
    return {"lines": list(lines(found.items, CONTEXT, "words", order)), "documents": found.total}
