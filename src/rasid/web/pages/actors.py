"""Who acts and speaks: the list, and one actor with its names, what it says, what is told of it, its ties."""

from collections import Counter
from collections.abc import Iterable
from typing import Annotated, NamedTuple, get_args
from urllib.parse import urlencode

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from rasid.api.access import At
from rasid.flow.actors import acting, told
from rasid.flow.framed import counted
from rasid.fuse.framing import matrix
from rasid.model.fusion.framing import Verb
from rasid.model.fusion.identities import Tie
from rasid.model.fusion.links import Quoted, Reason
from rasid.model.records import MentionKind
from rasid.store.actors import DOES, SPEAKS, THINGS, months, parts, spread
from rasid.web.charts import matrix as matrices
from rasid.web.charts import months as bars
from rasid.web.names import Names
from rasid.web.rendering import manner, render

router = APIRouter(include_in_schema=False)
KINDS = tuple(kind for kind in get_args(MentionKind) if kind not in THINGS)
WHICH = {"all": None, "known": False, "local": True}
MOST = 20  # records of one kind on a page
VERBS = 15
Text = Annotated[str, Query(max_length=200)]


class Given(NamedTuple):
    """A reporting verb, how often it gives the actor the word in which outlet, and a place."""

    words: str
    act: str
    outlets: Counter[str | None]
    example: Quoted


class Source(NamedTuple):
    """Where a tie is known from: `list`, `document` or `name`; an address or words of the list; words of documents."""

    kind: str
    words: str
    evidence: tuple[Quoted, ...] = ()

    @property
    def address(self) -> str | None:
        """The address to go to, None where there is none."""
        return self.words if self.words.startswith(("https://", "http://")) else None


class Bond(NamedTuple):
    """How one actor belongs to another, by the ids of their pages."""

    one: str
    belonging: str
    other: str
    sources: tuple[Source, ...]


@router.get("/actors")
def overview(
    request: Request,
    case: At,
    words: Text = "",
    kind: Text = "",
    which: Text = "all",
    after: str | None = None,
) -> HTMLResponse:
    """The actors of the case, the most named first."""
    m = manner(request)
    kinds = (kind,) if kind in KINDS else ()
    found = acting(case, words, kinds, WHICH.get(which), after)
    return render(
        request,
        "actors.html",
        title=m.word("nav.actors"),
        styles=("actors.css",),
        found=found,
        names=Names(case, m),
        kinds=KINDS,
        kind=kind,
        words=words,
        which=which if which in WHICH else "all",
        whichs=tuple(WHICH),
        next_url=asked(request, after=found.after) if found.after else None,
    )


@router.get("/actors/{id:path}")
def page(
    request: Request,
    case: At,
    id: str,
    act: Text = "",
    role: Text = "",
    modality: Text = "",
    said_after: str | None = None,
    about_after: str | None = None,
) -> HTMLResponse:
    """One actor. Raises a 404 for nobody the knowledge or the case knows."""
    entity = case.entity(id)
    if entity is None:
        raise HTTPException(404, f"{id}: nobody in this case is called so; see /actors")
    m, engine = manner(request), case.store.engine
    framed, named = counted(case, id), months(engine, id)
    said = parts(engine, id, "attributions", SPEAKS, (act,) if act else (), (), said_after, MOST)
    wanted = (role,) if role in DOES else DOES
    about = parts(engine, id, "events", wanted, (), (modality,) if modality else (), about_after, MOST)
    does, says = spread(engine, id, "events", DOES), spread(engine, id, "attributions", SPEAKS)
    names, identity = Names(case, m), case.identity(id)
    label = m.word("actors.names")
    return render(
        request,
        "actor.html",
        title=names(id),
        styles=("actors.css", "stack.css"),
        id=id,
        entity=entity,
        names=names,
        document=id.partition("/")[0] if "/" in id else None,
        months=named,
        bars=bars.draw(named, m, "months", m.word("actors.months")),
        matrix=matrices.draw(matrix(framed.namings), m, label),
        verbs=given(framed.verbs)[:VERBS],
        said=told(case, said.items),
        said_total=said.total,
        acts=summed((shape.kind, n) for shape, n in says.items()),
        act=act,
        about=told(case, about.items),
        about_total=about.total,
        does=summed(((shape.role, shape.modality), n) for shape, n in does.items()),
        role=role,
        modality=modality,
        ties=bonds(id, identity.ties if identity else (), names),
        namesakes=[str(ref) for ref in identity.entities if str(ref) != id]
        if identity and entity.local
        else (),
        asked=lambda **changes: asked(request, **changes),
        said_next=asked(request, said_after=said.after) + "#said" if said.after else None,
        about_next=asked(request, about_after=about.after) + "#about" if about.after else None,
    )


def asked(request: Request, **changes: str | None) -> str:
    """The query of this page with other values; None takes a value out."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in changes]
    return "?" + urlencode([*kept, *((name, value) for name, value in changes.items() if value)])


def summed(counts: Iterable[tuple[object, int]]) -> list[tuple[object, int]]:
    """Counts added up by what they are of, the most first."""
    total: Counter[object] = Counter()
    for key, n in counts:
        total[key] += n
    return sorted(total.items(), key=lambda one: (-one[1], str(one[0])))


def given(verbs: Iterable[Verb]) -> list[Given]:
    """Verbs with the outlets that give them, those given most first."""
    found: dict[tuple[str, str], Given] = {}
    for verb in verbs:
        one = found.setdefault(
            (verb.words, verb.act), Given(verb.words, verb.act, Counter(), verb.examples[0])
        )
        one.outlets[verb.outlet] += verb.count
    return sorted(found.values(), key=lambda one: (-one.outlets.total(), one.words))


def bonds(id: str, ties: Iterable[Tie], names: Names) -> list[Bond]:
    """How an actor belongs to others: whole ids, and where each tie is known from."""
    document, _, own = id.partition("/")
    home = document if own else None

    def whole(entity: str) -> str:
        return id if entity in (id, own) else names.whole(entity, home)

    return [
        Bond(whole(tie.one), tie.belonging, whole(tie.other), tuple(map(source, tie.reasons))) for tie in ties
    ]


def source(reason: Reason) -> Source:
    """Where a tie is known from: words of a document, an address, a name in words, or the name itself."""
    if reason.evidence:
        return Source("document", "", reason.evidence)
    words = reason.words.partition(": ")[2]
    if words.startswith("named after "):
        return Source("name", "")
    return Source("list", words)
