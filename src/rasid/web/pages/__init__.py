"""The pages of the desk, a file a page; each has a `router`. This table is all of them."""

from fastapi import APIRouter

from rasid.web.pages import (
    audit,
    documents,
    entrance,
    login,
    overview,
    preferences,
    processes,
    search,
    tokens,
    users,
)

ROUTERS: tuple[APIRouter, ...] = (
    entrance.router,
    login.router,
    overview.router,
    audit.router,
    documents.router,
    preferences.router,
    processes.router,
    search.router,
    tokens.router,
    users.router,
)
