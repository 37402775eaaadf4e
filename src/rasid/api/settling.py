"""Settling: groups made again of what was judged with `apply` false: /settlement."""

import msgspec
from fastapi import APIRouter, Request
from fastapi.responses import Response

from rasid.api.access import At, Reviewer
from rasid.api.answering import answer
from rasid.api.describing import gives

router = APIRouter(tags=["judgements"])


class Settlement(msgspec.Struct, frozen=True):
    """Whether it is done; false while another process is at it: then it is done by the next time."""

    settled: bool


@router.post("/settlement", operation_id="settle", **gives(Settlement))
def settlement(request: Request, case: At, who: Reviewer) -> Response:
    """Make again every group that a judgement bears on and that has not been made since."""
    return answer(request, Settlement(case.settle()))
