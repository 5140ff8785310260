"""A project, and files to import into it."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from annotator.app.commands import export, new_project
from annotator.app.session import Session
from annotator.domain.document import document_id

TEXT = "Sara said: it rains."


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    """Return an empty project, open as nobody."""
    with Session.open(new_project(tmp_path / "project")) as opened:
        yield opened


@pytest.fixture
def line() -> Callable[..., dict[str, object]]:
    """Return a maker of full lines: two spans and a relation by Sara, and what is to be otherwise."""

    def make(text: str = TEXT, *, layers: object = None, ids: str = "", **other: object) -> dict[str, object]:
        spans = [span(f"s{ids}", "SPEAKER", 0, 4, text), span(f"c{ids}", "CLAIM", 11, 19, text)]
        roles = {"claim": [f"c{ids}"], "speaker": [f"s{ids}"]}
        relations = [{"id": f"r{ids}", "label": "SAID_BY", "roles": roles, "attributes": {}}]
        work = {"sara": {"status": "done", "spans": spans, "relations": relations}}
        made = {"format": "annotator/1", "id": document_id(text), "title": "t", "text": text}
        made |= {"offset_unit": "codepoint", "metadata": {}, "directions": {}}
        return made | {"layers": work if layers is None else layers} | other

    return make


def span(id_: str, label: str, start: int, end: int, text: str = TEXT, **other: object) -> dict[str, object]:
    """Return a span of a full line."""
    made = {"id": id_, "label": label, "fragments": [[start, end]], "quote": [text[start:end]]}
    return made | {"attributes": {}, "note": ""} | other


@pytest.fixture
def file(tmp_path: Path) -> Callable[..., Path]:
    """Return a maker of JSON Lines files."""

    def make(*lines: object, name: str = "file.jsonl") -> Path:
        path = tmp_path / name
        path.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in lines), encoding="utf-8")
        return path

    return make


def exported(session: Session, folder: Path) -> list[dict]:
    """Return what the project exports, unfinished work too."""
    export(session, folder / "exported.jsonl", include_unfinished=True)
    return [json.loads(one) for one in (folder / "exported.jsonl").read_text(encoding="utf-8").splitlines()]
