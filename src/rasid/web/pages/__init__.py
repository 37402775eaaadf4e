"""The pages of the desk, a file a page; each has a `router`. This table is all of them."""

from fastapi import APIRouter

from rasid.web.pages import (
    actors,
    audit,
    deciding,
    documents,
    entrance,
    figures,
    framing,
    login,
    manual,
    map,
    occurrences,
    overview,
    preferences,
    processes,
    review,
    search,
    timeline,
    tokens,
    users,
)

ROUTERS: tuple[APIRouter, ...] = (
    entrance.router,
    login.router,
    manual.router,
    map.router,
    overview.router,
    audit.router,
    deciding.router,
    occurrences.router,
    figures.router,
    actors.router,
    framing.router,
    documents.router,
    preferences.router,
    processes.router,
    review.router,
    search.router,
    timeline.router,
    tokens.router,
    users.router,
)
