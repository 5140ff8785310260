"""Composing a claim: one act, undone in one step, and the same after a journey through a file."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.adjudication.composing import Draft, DraftFrame, DraftStance, Words
from annotator.app import commands
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Annotations
from annotator.domain.composition import virtual
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import Frame, frames
from tests.samples import ARABIC, FIRST, make_project, place

DEAL, MORE = place("«OPEC+ deal»"), place("«OPEC+ deal» سيبقى")
SAID, MINISTRY = place("قالت"), place("وزارة الخارجية")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with two layers that differ in the words, the speaker and the stance of a claim."""
    path = make_project(tmp_path)
    with Session.open(path, "sara") as session:
        head = commands.add_span(session, FIRST, "CLAIM", [DEAL])
        commands.set_speaker(session, FIRST, head.id, "AUTHOR")
        commands.set_stance(session, FIRST, head.id, "supports")
        commands.mark_done(session, FIRST)
    with Session.open(path, "omar") as session:
        head = commands.add_span(session, FIRST, "CLAIM", [MORE])
        commands.add_span(session, FIRST, "SPEAKER", [MINISTRY], frame=head.id)
        commands.set_stance(session, FIRST, head.id, "opposes")
        commands.mark_done(session, FIRST)
    return path


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    with Session.open(project, "rana") as opened:
        yield opened


def claim(session: Session) -> Disagreement:
    return next(one for one in commands.disagreements(session) if "CLAIM" in one.labels)


def claim_frame(session: Session) -> Frame:
    return next(one for one in frames(session.annotations(FIRST, GOLD)) if one.head.label == "CLAIM")


def part(session: Session, name: str, label: str) -> tuple[str, str]:
    layer = session.person(name).id
    return layer, next(one.id for one in session.annotations(FIRST, layer).spans.values() if one.label == label)


def compose(session: Session, frame: DraftFrame) -> None:
    commands.compose_disagreement(
        session, FIRST, claim(session).place, session.person("sara").id, Draft((DEAL,), frame=frame), reason="Both."
    )


def words(work: Annotations, ids: tuple[str, ...]) -> list[str]:
    return [" ".join(work.spans[id_].quote) if id_ in work.spans else id_ for id_ in ids]


def of_both(session: Session) -> DraftFrame:
    """The speaker of omar, a cue that nobody marked, and a stance that neither took."""
    speaker = part(session, "omar", "SPEAKER")
    return DraftFrame((speaker,), (Words((SAID,)),), (DraftStance((speaker,), {"value": "mixed"}),))


def test_a_composition_is_in_gold_with_its_parts(session: Session) -> None:
    compose(session, of_both(session))
    frame, work = claim_frame(session), session.annotations(FIRST, GOLD)
    assert frame.head.fragments == (DEAL,)
    assert (words(work, frame.speakers), words(work, frame.cues)) == (["وزارة الخارجية"], ["قالت"])
    assert [(one.value, words(work, one.holders)) for one in frame.stances] == [("mixed", ["وزارة الخارجية"])]
    decision = claim(session).decision
    assert decision is not None
    assert (claim(session).state, decision.outcome, decision.reason) == ("resolved", "edited", "Both.")
    assert all(one.state == "resolved" for one in commands.disagreements(session))
    assert work.status == "done"
    assert not commands.check(session).problems


def test_a_speaker_that_is_not_taken_is_not_asked_about(session: Session) -> None:
    before = {one.quote for one in commands.disagreements(session)}
    longer = Words((place("قالت وزارة الخارجية"),))
    compose(session, DraftFrame((longer,), (), (DraftStance((longer,), {"value": "mixed"}),)))
    after = list(commands.disagreements(session))
    assert {one.quote for one in after} == before
    assert {one.state for one in after} == {"resolved"}
    work = session.annotations(FIRST, GOLD)
    assert {span.quote for span in work.spans.values() if span.label == "SPEAKER"} == {("قالت وزارة الخارجية",)}
    assert work.status == "done"
    assert not commands.check(session).problems
    commands.undo(session)
    assert {one.state for one in commands.disagreements(session)} == {"open"}


def test_one_undo_takes_all_of_it_back(session: Session) -> None:
    compose(session, of_both(session))
    commands.undo(session)
    work = session.annotations(FIRST, GOLD)
    assert (work.spans, work.relations, work.status) == ({}, {}, "todo")
    assert {one.state for one in commands.disagreements(session)} == {"open"}
    commands.redo(session)
    assert {one.state for one in commands.disagreements(session)} == {"resolved"}


@pytest.mark.parametrize("others", [True, False])
def test_it_is_restored_from_a_file(session: Session, tmp_path: Path, others: bool) -> None:
    compose(session, of_both(session))
    made = tmp_path / "made.jsonl"
    commands.export(session, made, layer="all" if others else "gold")
    with Session.open(commands.new_project(tmp_path / "again")) as again:
        commands.import_files(again, [made])
        assert (claim_frame(again), again.annotations(FIRST, GOLD).relations) == (
            claim_frame(session),
            session.annotations(FIRST, GOLD).relations,
        )
        states = {one.state for one in commands.disagreements(again)}
        assert states == ({"resolved"} if others else set())
        commands.export(again, tmp_path / "second.jsonl", layer="all" if others else "gold")
        assert (tmp_path / "second.jsonl").read_bytes() == made.read_bytes()


def test_after_a_file_it_still_rests_on_its_parts(session: Session, tmp_path: Path) -> None:
    compose(session, of_both(session))
    commands.export(session, tmp_path / "made.jsonl", layer="all")
    with Session.open(commands.new_project(tmp_path / "again")) as again:
        commands.import_files(again, [tmp_path / "made.jsonl"])
        again.annotator = again.person("omar")
        _, speaker = part(again, "omar", "SPEAKER")
        commands.resize_span(again, FIRST, speaker, [place("الخارجية")])
        assert claim(again).state == "stale"


def test_another_speaker_makes_it_stale(session: Session) -> None:
    compose(session, of_both(session))
    session.annotator = session.person("omar")
    _, speaker = part(session, "omar", "SPEAKER")
    commands.resize_span(session, FIRST, speaker, [place("الخارجية")])
    assert claim(session).state == "stale"
    assert words(session.annotations(FIRST, GOLD), claim_frame(session).speakers) == ["وزارة الخارجية"]


def test_it_follows_people_who_become_one(project: Path) -> None:
    with Session.open(project, "rana") as session:
        compose(session, of_both(session))
        commands.add_annotator(session, "nadia")
        commands.unite_annotators(session, "omar", "nadia")
        (decision,) = (one.decision for one in commands.disagreements(session) if "CLAIM" in one.labels)
        nadia = session.person("nadia").id
        assert claim(session).state == "resolved"
    assert decision is not None
    assert decision.composition is not None
    assert decision.composition.speakers[0][0] == nadia


def test_the_author_can_be_the_speaker(session: Session) -> None:
    compose(session, DraftFrame((virtual("AUTHOR"),)))
    assert (claim_frame(session).speakers, claim_frame(session).stances) == (("AUTHOR",), ())


@pytest.mark.parametrize(
    "frame",
    [
        DraftFrame(stances=(DraftStance((virtual("AUTHOR"),), {"value": "delighted"}),)),
        DraftFrame(speakers=(Words(((0, len(ARABIC) * 9),)),)),
    ],
)
def test_what_fits_neither_text_nor_scheme_changes_nothing(session: Session, frame: DraftFrame) -> None:
    with pytest.raises(InvalidRecordsError, match="cannot be marked"):
        compose(session, frame)
    assert session.annotations(FIRST, GOLD).spans == {}
    assert {one.state for one in commands.disagreements(session)} == {"open"}


def test_a_place_that_is_no_longer_there_is_refused(session: Session) -> None:
    before = claim(session).place
    session.annotator = session.person("omar")
    commands.delete_span(session, FIRST, part(session, "omar", "CLAIM")[1])
    with pytest.raises(AnnotatorError, match="changed in the meantime"):
        commands.compose_disagreement(session, FIRST, before, session.person("sara").id, Draft((DEAL,)))
