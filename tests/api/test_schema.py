"""The whole API against its own description: schemathesis asks every route what fits it and what does not."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
import schemathesis
from schemathesis import GenerationMode, engine
from schemathesis.config import SchemathesisConfig
from schemathesis.engine.events import NonFatalError, ScenarioFinished
from schemathesis.specs.openapi.checks import AcceptedNegativeData as Accepted
from tests.desks import HOST

from rasid.api.desk import Desk
from rasid.flow.background import Background
from rasid.web.app import make_app

EXAMPLES = 5  # of what does not fit, made up for each operation
MEANINGLESS = ["2xx", "3xx", "400", "404", "409", "429", "503"]  # fits, but not this case
REFUSED = ["400", "401", "403", "404", "405", "409", "413", "414", "415", "422", "431"]
FORM = "multipart/form-data"  # whose fields are texts, whatever type they are given
CHECKS = {
    "not_a_server_error", "status_code_conformance", "content_type_conformance", "response_schema_conformance",
    "negative_data_rejection", "positive_data_acceptance", "missing_required_header", "unsupported_method",
    "allow_header_conformance", "ignored_auth",
}  # fmt: skip


def asked(desk: Desk) -> Any:
    """The description as schemathesis takes it, with a token that may do everything."""
    for _ in range(9):  # some are taken back on the way
        _, secret = desk.tokens.make(desk.who, "tests", ("read", "review", "write", "admin"))
    headers = {"Authorization": f"Bearer {secret}", "Host": HOST}
    schema = schemathesis.openapi.from_asgi(
        "/api/v1/openapi.json", make_app(desk), config=SchemathesisConfig(seed=1), headers=headers
    )
    config = schema.config
    config.update(headers=headers, base_url=f"http://{HOST}", continue_on_failure=True)
    config.generation.update(deterministic=True, max_examples=EXAMPLES, database="none")
    config.phases.coverage.unexpected_methods = {"OPTIONS"}
    config.phases.examples.enabled = config.phases.stateful.enabled = False
    config.checks.positive_data_acceptance.expected_statuses = MEANINGLESS
    config.checks.negative_data_rejection.expected_statuses = REFUSED
    return schema


def faults(schema: Any, done: Counter[str]) -> Iterator[str]:
    """Everything that is not as described; `done` counts the checks."""
    for event in engine.from_schema(schema).execute():
        if isinstance(event, NonFatalError):
            yield str(event.info)
        if not isinstance(event, ScenarioFinished):
            continue
        for case, checks in event.recorder.checks.items():
            for check in checks:
                done[check.name] += 1
                told, made = check.failure_info, event.recorder.cases[case].value
                if told is not None and not (made.media_type == FORM and isinstance(told.failure, Accepted)):
                    failure = f"{told.failure.title}: {told.failure.message[:300]}"
                    yield f"{made.operation.label}: {failure}\n    {told.code_sample[:500]}"


def test_every_route_does_what_is_described(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Background, "_start", lambda *args: None)  # no process is started for what is sent
    done: Counter[str] = Counter()
    schema = asked(desk)
    phases, generation = schema.config.phases, schema.config.generation
    generation.update(modes=[GenerationMode.POSITIVE])  # every bound of every field
    phases.fuzzing.enabled = False
    assert list(faults(schema, done)) == []
    generation.update(modes=[GenerationMode.NEGATIVE])
    phases.fuzzing.enabled, phases.coverage.enabled = True, False
    assert list(faults(schema, done)) == []
    assert set(done) >= CHECKS
    assert done["not_a_server_error"] > 15 * sum(1 for _ in schema.get_all_operations())
