"""Projects are made with a scheme, under the name of a project, over nothing; and backed up whole."""

from pathlib import Path

import pytest

from annotator.app import commands
from annotator.app.bundled import presets, scheme_toml
from annotator.app.session import Session
from annotator.domain.errors import AnnotatorError
from tests.samples import FIRST, ME, place


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


@pytest.mark.parametrize(
    ("name", "made"), [("a", "a.annot"), ("a.annot", "a.annot"), ("v1.2 مشروع", "v1.2 مشروع.annot")]
)
def test_a_project_has_the_name_of_a_project(tmp_path: Path, name: str, made: str) -> None:
    assert commands.new_project(tmp_path / name) == tmp_path / made
    assert [path.name for path in tmp_path.iterdir()] == [made]


def test_a_project_starts_with_the_shipped_scheme(tmp_path: Path) -> None:
    assert "claims" in presets()
    with Session.open(commands.new_project(tmp_path / "a")) as session:
        assert session.scheme.id == "claims"
        assert session.annotators() == []


def test_a_project_may_have_a_scheme_of_its_own(tmp_path: Path) -> None:
    own = tmp_path / "own.toml"
    own.write_text(scheme_toml("claims").replace('id = "claims"', 'id = "own"'))
    with Session.open(commands.new_project(tmp_path / "a", str(own))) as session:
        assert session.scheme.id == "own"


@pytest.mark.parametrize("content", [None, b"\xff", b"= 3", b'format = "annotator-scheme/1"'])
def test_a_scheme_that_cannot_be_used_makes_no_project(tmp_path: Path, content: bytes | None) -> None:
    own = tmp_path / "own.toml"
    if content is not None:
        own.write_bytes(content)
    with pytest.raises(AnnotatorError):
        commands.new_project(tmp_path / "a", str(own))
    assert not (tmp_path / "a.annot").exists()


def test_an_existing_file_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "a.annot").write_text("mine")
    with pytest.raises(AnnotatorError, match="this name already"):
        commands.new_project(tmp_path / "a")
    assert (tmp_path / "a.annot").read_text() == "mine"


def test_a_backup_holds_everything_up_to_now(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("قالت")])
    backup = commands.back_up(session)
    assert backup.parent.name == "project-backups"
    commands.delete_span(session, FIRST, claim.id)
    with Session.open(backup, annotator=ME) as copy:
        assert copy.annotations(FIRST).spans == {claim.id: claim}
        assert copy.next_undo() == "Add claim"
