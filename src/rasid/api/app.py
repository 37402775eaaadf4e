"""The REST API, /api/v1: a router for each kind of thing, put together."""

from fastapi import APIRouter

router = APIRouter(prefix="/api/v1")
