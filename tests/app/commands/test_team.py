"""The roster, dealing documents out, the guideline, and packages for one person."""

from collections import Counter
from pathlib import Path
from zipfile import ZipFile

import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.document import Facts, StoredText, document_id
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import Annotator
from annotator.exchange.package.archive import open_package

ARABIC, ENGLISH = 12, 18


@pytest.fixture
def session(tmp_path: Path) -> Session:  # type: ignore[misc]
    """Return a project of Arabic and English documents, open as the lead."""
    with Session.open(commands.new_project(tmp_path / "lead"), "lead") as opened:
        with opened.act("Import") as act:
            for number in range(ARABIC + ENGLISH):
                language = "ar" if number < ARABIC else "en"
                text = f"{language} {number}\n"
                act.keep_text(StoredText(document_id(text), text, (language, "fr")))
                act.put(Facts(id=document_id(text), title=text.strip()))
        yield opened


def deal(session: Session, names: list[str], per_document: int, **options: object) -> dict[str, list[str]]:
    commands.assign(session, commands.plan_assignments(session, names, per_document, **options))
    names_of = {one.id: one.name for one in session.annotators()}
    return {names_of[one]: theirs for one, theirs in commands.assignments(session).items()}


def test_everybody_gets_an_equal_share_and_each_document_enough_people(session: Session) -> None:
    dealt = deal(session, ["sara", "omar", "lena", "nadia"], 2)
    assert {len(theirs) for theirs in dealt.values()} == {15}
    assert set(Counter(one for theirs in dealt.values() for one in theirs).values()) == {2}
    assert all(len(set(theirs)) == len(theirs) for theirs in dealt.values())


def test_the_same_seed_deals_the_same_way(session: Session) -> None:
    first = commands.plan_assignments(session, ["sara", "omar"], 1, seed=7)
    assert commands.plan_assignments(session, ["sara", "omar"], 1, seed=7) == first
    assert commands.plan_assignments(session, ["sara", "omar"], 1, seed=8) != first


def test_what_is_dealt_stays_and_counts(session: Session) -> None:
    first = deal(session, ["sara"], 1)["sara"]
    dealt = deal(session, ["sara", "omar"], 2)
    assert sorted(dealt["sara"]) == sorted(first)
    assert len(dealt["omar"]) == ARABIC + ENGLISH
    assert not commands.plan_assignments(session, ["sara", "omar"], 2).pairs


def test_one_language_only(session: Session) -> None:
    dealt = deal(session, ["sara"], 1, language="ar")
    assert len(dealt["sara"]) == ARABIC
    assert all(session.text(one).startswith("ar") for one in dealt["sara"])


def test_more_a_document_than_there_are_people_is_refused(session: Session) -> None:
    with pytest.raises(AnnotatorError, match=r"fewer annotators \(2\)"):
        commands.plan_assignments(session, ["sara", "omar"], 3)
    with pytest.raises(AnnotatorError):
        commands.plan_assignments(session, [], 1)


def test_dealing_is_one_step_of_undo(session: Session) -> None:
    deal(session, ["sara"], 1)
    commands.undo(session)
    assert commands.assignments(session) == {}


def test_documents_that_nobody_began_can_be_taken_back(session: Session) -> None:
    (document, *_) = deal(session, ["lead"], 1)["lead"]
    commands.mark_done(session, document)
    assert commands.unassign(session, "lead") == ARABIC + ENGLISH - 1
    assert commands.assignments(session) == {session.layer: [document]}
    with pytest.raises(AnnotatorError, match="Nobody in the project has this name"):
        commands.unassign(session, "zoe")
    with pytest.raises(AnnotatorError, match="Did you mean lead"):
        commands.unassign(session, "Lead")


def test_a_new_name_leaves_the_work_where_it_was(session: Session) -> None:
    dealt = deal(session, ["sara"], 1)["sara"]
    sara = session.person("sara")
    assert commands.rename_annotator(session, "sara", "Sarah N.") == Annotator(
        id=sara.id, name="Sarah N.", former=("sara",)
    )
    assert commands.assignments(session)[session.person("Sarah N.").id] == dealt
    commands.undo(session)
    assert session.person("sara").id == sara.id
    with pytest.raises(AnnotatorError, match="Another person"):
        commands.rename_annotator(session, "sara", "lead")
    with pytest.raises(AnnotatorError, match="visible"):
        commands.rename_annotator(session, "sara", "\u202esara")


def test_the_guideline_is_kept_and_undone(session: Session) -> None:
    assert commands.guideline(session) == ""
    commands.set_guideline(session, "كل ادّعاء: claim, speaker, stance.")
    commands.set_guideline(session, "Shorter.")
    commands.undo(session)
    assert commands.guideline(session) == "كل ادّعاء: claim, speaker, stance."


def test_a_guideline_beyond_measure_is_refused(session: Session) -> None:
    with pytest.raises(AnnotatorError, match="1,000,001 characters"):
        commands.set_guideline(session, "a" * 1_000_001)
    assert commands.guideline(session) == ""


def test_a_persons_package_holds_their_documents_and_nobody_elses_work(session: Session, tmp_path: Path) -> None:
    dealt = deal(session, ["sara", "omar"], 1)
    commands.add_span(session, dealt["sara"][0], "CLAIM", [(0, 2)])
    commands.set_guideline(session, "Mark claims.")
    report = commands.pack(session, tmp_path / "for sara", "sara")
    assert report.path.name == "for sara.annopack"
    assert report.documents == len(dealt["sara"])
    with open_package(report.path) as package:
        assert package.manifest.recipient == session.person("sara").id
        assert sorted(one.id for one in package.documents()) == sorted(dealt["sara"])
        assert {one.operation.type for one in package.project_operations()} == {
            "annotator",
            "guideline",
            "key",
            "scheme",
        }
        kinds = Counter(one.operation.type for one in package.operations())
        assert kinds == {"document": 15, "assignment": 15}


def test_the_same_content_is_the_same_package(session: Session, tmp_path: Path) -> None:
    one, other = (commands.pack(session, tmp_path / name).path for name in ("one", "other"))
    assert one.read_bytes() == other.read_bytes()
    commands.new_project_from(one, tmp_path / "copy")
    with Session.open(tmp_path / "copy", "lead") as copy:
        # Another copy says that it is another one; all else is the same.
        again = commands.pack(copy, tmp_path / "again").path
        assert parts_but_manifest(again) == parts_but_manifest(one)


def parts_but_manifest(package: Path) -> dict[str, bytes]:
    with ZipFile(package) as archive:
        return {name: archive.read(name) for name in archive.namelist() if name != "manifest.json"}


def test_a_project_of_a_package_is_the_same_project(session: Session, tmp_path: Path) -> None:
    package = commands.pack(session, tmp_path / "all").path
    path = commands.new_project_from(package, tmp_path / "copy")
    with Session.open(path, "sara") as copy:
        assert copy.project_id == session.project_id
        assert copy.scheme == session.scheme
        assert {one.name for one in copy.annotators()} == {"lead", "sara"}
        assert copy.next_undo() is None
        assert not commands.check(copy).problems
    with pytest.raises(AnnotatorError, match="file with this name"):
        commands.new_project_from(package, path)


def test_the_team_lists_progress(session: Session) -> None:
    everything = {one.name: (one.assigned, one.done) for one in commands.team(session)}
    assert everything == {"lead": (ARABIC + ENGLISH, 0)}
    dealt = deal(session, ["sara", "omar"], 1)
    session.switch_annotator("sara")
    first, second, third = dealt["sara"][:3]
    commands.mark_done(session, first)
    commands.skip(session, second)
    commands.mark_done(session, third)
    commands.reopen(session, third)
    commands.mark_done(session, dealt["omar"][0])  # not hers
    found = {one.name: (one.assigned, one.done) for one in commands.team(session)}
    assert found == {"lead": (0, 0), "omar": (15, 0), "sara": (15, 2)}
