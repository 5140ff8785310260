"""Imports that take labels into the scheme: one act with what they bring, and nothing of a file that is refused."""

from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.importing.unknown_names import UnknownLabelsError
from annotator.app.session import Session
from annotator.domain.annotation import GOLD
from annotator.domain.document import document_id
from annotator.domain.errors import AnnotatorError
from annotator.exchange.label_map import LabelMap
from tests.app.commands.conftest import TEXT, exported, span

Line = Callable[..., dict[str, object]]
File = Callable[..., Path]


def people(relations: bool = True) -> dict[str, object]:
    """Work with a label and a relation that the scheme lacks."""
    spans = [span("p", "PERSON", 0, 4, attributes={"office": "mayor"}), span("c", "CLAIM", 11, 19)]
    ties = [{"id": "r", "label": "UTTERS", "roles": {"who": ["p"], "what": ["c"]}, "attributes": {"how": "aloud"}}]
    return {"sara": {"status": "done", "spans": spans, "relations": ties if relations else []}}


def test_unknown_labels_are_refused_by_kind(session: Session, line: Line, file: File) -> None:
    with pytest.raises(UnknownLabelsError, match=r"PERSON \(line 1\).*--map.*--extend-scheme") as refusal:
        commands.import_files(session, [file(line(layers=people()))])
    assert refusal.value.spans == ("PERSON",)
    assert refusal.value.relations == ("UTTERS",)


def test_labels_are_added_with_the_import_and_removed_by_its_undo(
    session: Session, line: Line, file: File, tmp_path: Path
) -> None:
    before = session.scheme
    changed = []
    session.add_listener(lambda change: changed.append(change.kinds))
    report = commands.import_files(session, [file(line(layers=people()))], extend_scheme=True)
    assert report.counts.spans == 2
    assert "scheme" in changed[-1]
    label, relation = session.scheme.label("PERSON"), session.scheme.relation("UTTERS")
    assert label
    assert relation
    assert [one.id for one in label.attributes] == ["office"]
    assert exported(session, tmp_path)[0]["layers"]["sara"]["relations"][0]["label"] == "UTTERS"
    session.undo()
    assert session.scheme == before
    assert not list(commands.list_documents(session))
    session.redo()
    assert session.scheme.label("PERSON") == label
    assert not commands.check(session).problems


def test_known_labels_change_nothing(session: Session, line: Line, file: File) -> None:
    before = session.scheme
    commands.import_files(session, [file(line())], extend_scheme=True)
    assert session.scheme == before


def test_a_map_says_more(session: Session, line: Line, file: File) -> None:
    commands.import_files(
        session, [file(line(layers=people(relations=False)))], extend_scheme=True,
        label_map=LabelMap({"PERSON": "GUEST", "CLAIM": "CLAIM"}),
    )  # fmt: skip
    assert session.scheme.label("GUEST")
    assert session.scheme.label("PERSON") is None


def test_nothing_of_a_refused_file_is_taken(session: Session, line: Line, file: File) -> None:
    wrong = span("p", "WRONG", 0, 4) | {"quote": ["Omar"]}
    layers = {"sara": {"status": "done", "spans": [wrong], "relations": []}}
    other = "Reem said: it snows."
    good = {"sara": {"status": "done", "spans": [span("g", "GOOD", 0, 4, other)], "relations": []}}
    paths = [file(line(layers=layers), name="a.jsonl"), file(line(other, layers=good), name="b.jsonl")]
    report = commands.import_files(session, paths, extend_scheme=True)
    assert len(report.refused) == 1
    assert session.scheme.label("GOOD")
    assert session.scheme.label("WRONG") is None


def test_a_relation_that_two_files_fill_otherwise(session: Session, line: Line, file: File) -> None:
    other = "Reem said: it snows."
    spans = [span("x", "PLACE", 0, 4, other), span("y", "CLAIM", 11, 20, other)]
    tie = {"id": "t", "label": "UTTERS", "roles": {"who": ["x"], "what": ["y"]}, "attributes": {}}
    layers = {"sara": {"status": "done", "spans": spans, "relations": [tie]}}
    paths = [file(line(layers=people()), name="a.jsonl"), file(line(other, layers=layers), name="b.jsonl")]
    assert not commands.import_files(session, paths, extend_scheme=True).refused
    relation = session.scheme.relation("UTTERS")
    assert relation
    assert relation.roles[0].labels == ("PERSON", "PLACE")
    assert not commands.check(session).problems


def test_unseemly_labels_are_refused_with_their_file(session: Session, line: Line, file: File) -> None:
    layers = {GOLD: {"status": "done", "spans": [span("p", "a\u202eb", 0, 4)], "relations": []}}
    path = file(line(layers=layers))
    with pytest.raises(AnnotatorError, match="cannot be added to the scheme") as refusal:
        commands.import_files(session, [path], extend_scheme=True)
    assert refusal.value.where == str(path)
    assert not list(commands.list_documents(session))


def test_the_plain_form_brings_labels(session: Session, file: File) -> None:
    spans = [{"start": 0, "end": 4, "label": "PER"}]
    path = file({"text": TEXT, "spans": spans})
    commands.import_files(session, [path], layer_name="sara", extend_scheme=True)
    work = session.annotations(document_id(TEXT), session.person("sara").id)
    assert [one.label for one in work.spans.values()] == ["PER"]
