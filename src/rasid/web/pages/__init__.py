"""The pages of the desk, a file a page; each has a `router`. This table is all of them."""

from fastapi import APIRouter

from rasid.web.pages import (
    audit,
    deciding,
    documents,
    entrance,
    figures,
    login,
    manual,
    occurrences,
    overview,
    preferences,
    processes,
    search,
    timeline,
    tokens,
    users,
)

ROUTERS: tuple[APIRouter, ...] = (
    entrance.router,
    login.router,
    manual.router,
    overview.router,
    audit.router,
    deciding.router,
    occurrences.router,
    figures.router,
    documents.router,
    preferences.router,
    processes.router,
    search.router,
    timeline.router,
    tokens.router,
    users.router,
)
