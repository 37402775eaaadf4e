"""Connections that are not kept open for whoever is in no hurry."""

import asyncio

import h11
from uvicorn.protocols.http.h11_impl import H11Protocol

SECONDS = 20.0  # in which a request's line and headers have to be there


class Prompt(H11Protocol):
    """HTTP/1.1 as uvicorn speaks it, but a request whose headers do not come in time ends the connection."""

    waiting: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Somebody is there; now they have to say what they want."""
        super().connection_made(transport)
        self._await()

    def data_received(self, data: bytes) -> None:
        """More of what they say."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._await()
        else:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """They went."""
        self._stop()
        super().connection_lost(exc)

    def _await(self) -> None:
        if self.waiting is None:
            self.waiting = self.loop.call_later(SECONDS, self._late)

    def _stop(self) -> None:
        if self.waiting is not None:
            self.waiting.cancel()
            self.waiting = None

    def _late(self) -> None:
        self.transport.abort()
