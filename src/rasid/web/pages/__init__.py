"""The pages of the desk, a file a page; each has a `router`. This table is all of them."""

from fastapi import APIRouter

from rasid.web.pages import entrance, overview, processes

ROUTERS: tuple[APIRouter, ...] = (entrance.router, overview.router, processes.router)
