"""Undoing what was settled restores what was, byte for byte, in whatever order it was settled."""

import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import msgspec
import pytest
from hypothesis import given, settings, strategies as st

from annotator.app import commands
from annotator.app.commands import new_project
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import Annotations
from annotator.domain.document import document_id
from tests.adjudication.layers import TEXT, drafts, layers
from tests.samples import add_articles

DOCUMENT = document_id(TEXT)


@pytest.fixture(scope="module")
def article(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project with the text that random layers lie on."""
    path = new_project(tmp_path_factory.mktemp("undo") / "article.annot")
    with Session.open(path) as session:
        add_articles(session, TEXT)
    return path


@settings(max_examples=20)
@given(layers(), st.data())
def test_undo_restores_what_was(article: Path, work: dict[str, Annotations], data: st.DataObject) -> None:
    with TemporaryDirectory() as folder:
        project = Path(shutil.copy(article, Path(folder) / "project.annot"))
        for name, own in work.items():
            with Session.open(project, name) as session:
                annotate(session, own)
        with Session.open(project, "rana") as session:
            states = [told(session, Path(folder))]
            while waiting := [one for one in commands.disagreements(session) if one.state != "resolved"]:
                resolve(session, data.draw(st.sampled_from(waiting)), data)
                states.append(told(session, Path(folder)))
            for before in reversed(states[:-1]):
                commands.undo(session)
                assert told(session, Path(folder)) == before


def resolve(session: Session, one: Disagreement, data: st.DataObject) -> None:
    """Choose one of the variants, or compose another one of them."""
    variant = data.draw(st.sampled_from(one.variants))
    if variant.content and data.draw(st.booleans()):
        people = {person.id for person in session.annotators()}
        work = {layer: session.annotations(DOCUMENT, layer) for layer in sorted(people)}
        draft = data.draw(drafts(work, one.place, variant.layer))
        commands.compose_disagreement(session, DOCUMENT, one.place, variant.layer, draft)
    else:
        commands.resolve_disagreement(session, DOCUMENT, one.place, variant.layer if variant.content else None)


def annotate(session: Session, work: Annotations) -> None:
    """Put a layer on record as that of the session's annotator, who is done with it."""
    assert session.annotator is not None
    with session.act("Annotate") as act:
        for record in (*work.spans.values(), *work.relations.values()):
            act.put(msgspec.structs.replace(record, layer=session.annotator.id, document=DOCUMENT))
    commands.mark_done(session, DOCUMENT)


def told(session: Session, folder: Path) -> tuple[bytes, list[object]]:
    """Return what is exported, and what the queue tells."""
    commands.export(session, folder / "all.jsonl")
    return (folder / "all.jsonl").read_bytes(), [
        (one.place, one.state, one.decision) for one in commands.disagreements(session)
    ]
