"""Resolving disagreements: the gold layer, decisions, and decisions that become stale."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.adjudication.rules import Rule
from annotator.app import commands
from annotator.app.commands import review
from annotator.app.commands.review import AdjudicationReport
from annotator.app.disagreements import Disagreement
from annotator.app.session import Session
from annotator.domain.annotation import GOLD, Span
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import frames
from annotator.domain.operation import Decision
from annotator.storage import states
from tests.samples import ARABIC, FIRST, SECOND, make_project, place

DEAL, MORE = place("«OPEC+ deal»"), place("«OPEC+ deal» سيبقى")
SAID, MINISTRY = place("قالت"), place("وزارة الخارجية")


def label(session: Session, claim: tuple[int, int] | None, stance: str, *, speaker: bool = True) -> None:
    """Mark one claim frame in the first document and a price in its last line, and finish it."""
    if claim is not None:
        head = commands.add_span(session, FIRST, "CLAIM", [claim])
        if speaker:
            commands.add_span(session, FIRST, "SPEAKER", [MINISTRY], frame=head.id)
        commands.set_stance(session, FIRST, head.id, stance)
    commands.add_span(session, FIRST, "TARGET", [place("السعر")])
    commands.mark_done(session, FIRST)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project with two layers that differ in the boundary of a claim and in nothing else."""
    path = make_project(tmp_path)
    for name, claim in (("sara", DEAL), ("omar", MORE)):
        with Session.open(path, name) as session:
            label(session, claim, "supports")
    return path


@pytest.fixture
def session(project: Path) -> Iterator[Session]:
    with Session.open(project, "rana") as opened:
        yield opened


def waiting(session: Session) -> list[Disagreement]:
    return [one for one in commands.disagreements(session) if one.state != "resolved"]


def gold(session: Session) -> dict[str, tuple[str, ...]]:
    return {span.label: span.quote for span in session.annotations(FIRST, GOLD).spans.values()}


def layer_of(session: Session, name: str) -> str:
    return session.person(name).id


def test_only_differing_layers_make_a_disagreement(session: Session) -> None:
    (one,) = waiting(session)
    assert (one.document, one.reasons, one.state) == (FIRST, ("boundary",), "open")
    assert [variant.layers for variant in one.variants] == [(layer_of(session, "omar"),), (layer_of(session, "sara"),)]


def test_batches_have_the_same_disagreements_and_may_be_empty(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(review, "SMALL_BATCH", 1)
    batches = [batch.disagreements for batch in commands.disagreements_in_batches(session)]
    assert [batch for batch in batches if batch] == [waiting(session)]
    assert len(list(commands.disagreements_in_batches(session))) == sum(1 for _ in commands.list_documents(session))


def _agreed(session: Session) -> set[str]:
    return next(commands.disagreements_in_batches(session, FIRST)).agreed


def test_what_all_agree_on_waits_until_it_is_in_gold(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name in ("sara", "omar"):
        with Session.open(path, name) as session:
            label(session, DEAL, "supports")
    with Session.open(path, "rana") as session:
        assert waiting(session) == []
        assert _agreed(session) == {FIRST}
        commands.adjudicate(session, "agreed")
        assert _agreed(session) == set()


def test_what_is_disputed_is_resolved_first(session: Session) -> None:
    assert _agreed(session) == set()
    commands.adjudicate(session, "longest")
    assert (waiting(session), _agreed(session)) == ([], set())


def test_the_chosen_variant_is_in_gold_with_its_whole_frame(session: Session) -> None:
    (one,) = waiting(session)
    commands.resolve_disagreement(
        session, FIRST, one.place, layer_of(session, "sara"), reason="The verb is no part of it."
    )
    assert gold(session) == {"CLAIM": ("«OPEC+ deal»",), "SPEAKER": ("وزارة الخارجية",), "TARGET": ("السعر",)}
    (frame,) = (one for one in frames(session.annotations(FIRST, GOLD)) if one.head.label == "CLAIM")
    assert frame.complete
    assert session.annotations(FIRST, GOLD).status == "done"
    assert waiting(session) == []
    assert not commands.check(session).problems
    assert commands.check(session).disagreements.resolved == 1


def test_a_decision_says_how_why_and_on_what_ground(session: Session) -> None:
    (one,) = waiting(session)
    commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "omar"), reason="As in the guideline.")
    records = states.records_of(session.file, Decision, GOLD, [session.number_of(FIRST)])[session.number_of(FIRST)]
    mine = next(record for record in records if isinstance(record, Decision) and record.reason)
    assert (mine.outcome, mine.chosen) == ("chosen", layer_of(session, "omar"))
    assert set(mine.place) == {span for _, span in one.place.members}
    known = {row[0] for row in session.file.rows("SELECT id FROM operation WHERE layer != 'gold'")}
    assert set(mine.judged) <= known
    assert {record.outcome for record in records} == {"chosen", "agreed"}
    assert session.annotator is not None
    authors = session.file.rows("SELECT DISTINCT author FROM operation WHERE type = 'decision'")
    assert authors == [(session.annotator.id,)]
    assert session.annotations(FIRST, GOLD).spans[mine.gold[0]].quote == ("«OPEC+ deal» سيبقى",)


def test_one_undo_takes_a_decision_back(session: Session) -> None:
    (one,) = waiting(session)
    commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    commands.undo(session)
    assert gold(session) == {}
    assert len(waiting(session)) == 1
    commands.redo(session)
    assert waiting(session) == []


def test_all_variants_can_be_rejected(session: Session) -> None:
    (one,) = waiting(session)
    commands.resolve_disagreement(session, FIRST, one.place, None, outcome="rejected")
    assert "CLAIM" not in gold(session)
    assert waiting(session) == []


def test_another_choice_takes_the_place_of_the_first(session: Session) -> None:
    (one,) = waiting(session)
    for name in ("sara", "omar"):
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, name))
    claims = [span for span in session.annotations(FIRST, GOLD).spans.values() if span.label == "CLAIM"]
    assert [claim.quote for claim in claims] == [("«OPEC+ deal» سيبقى",)]
    commands.resolve_disagreement(session, FIRST, one.place, None, outcome="rejected")
    assert {span.label for span in session.annotations(FIRST, GOLD).spans.values()} == {"SPEAKER", "TARGET"}
    assert session.annotations(FIRST, GOLD).relations == {}
    assert not commands.check(session).problems


def test_a_decision_is_stale_when_its_annotations_change(project: Path) -> None:
    with Session.open(project, "rana") as session:
        (one,) = waiting(session)
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    with Session.open(project, "omar") as session:
        claim = next(span for span in session.annotations(FIRST).spans.values() if span.label == "CLAIM")
        commands.set_stance(session, FIRST, claim.id, "opposes")
    with Session.open(project, "rana") as session:
        (again,) = waiting(session)
        assert again.state == "stale"
        assert again.reasons == ("boundary", "stance")
        assert commands.check(session).disagreements.stale == 1
        commands.resolve_disagreement(session, FIRST, again.place, layer_of(session, "omar"))
        assert waiting(session) == []
        assert len([span for span in session.annotations(FIRST, GOLD).spans.values() if span.label == "CLAIM"]) == 1


def test_a_decision_is_stale_when_its_annotations_are_deleted(project: Path) -> None:
    with Session.open(project, "rana") as session:
        (one,) = waiting(session)
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    for name in ("sara", "omar"):
        with Session.open(project, name) as session:
            (claim,) = (span for span in session.annotations(FIRST).spans.values() if span.label == "CLAIM")
            commands.delete_span(session, FIRST, claim.id)
    with Session.open(project, "rana") as session:
        (left,) = waiting(session)
        assert (left.state, left.quote, left.reasons) == ("stale", "«OPEC+ deal»", ("missing",))
        assert commands.check(session).disagreements.stale == 1
        commands.resolve_disagreement(session, FIRST, left.place, None, outcome="rejected")
        assert "CLAIM" not in gold(session)
        assert waiting(session) == []
        commands.undo(session)
        (left,) = waiting(session)
        commands.resolve_disagreement(session, FIRST, left.place, GOLD)
        assert gold(session)["CLAIM"] == ("«OPEC+ deal»",)
        assert waiting(session) == []
        assert not commands.check(session).problems


def test_later_agreement_against_a_decision_is_a_disagreement(project: Path) -> None:
    with Session.open(project, "rana") as session:
        (one,) = waiting(session)
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    with Session.open(project, "sara") as session:
        (claim,) = (span for span in session.annotations(FIRST).spans.values() if span.label == "CLAIM")
        commands.resize_span(session, FIRST, claim.id, [MORE])
    with Session.open(project, "rana") as session:
        (again,) = waiting(session)
        assert (again.state, again.reasons) == ("stale", ("boundary",))
        commands.adjudicate(session, "agreed")
        assert gold(session)["CLAIM"] == ("«OPEC+ deal» سيبقى",)
        assert waiting(session) == []


def test_a_place_that_is_no_longer_there_is_refused(project: Path) -> None:
    with Session.open(project, "rana") as session:
        (one,) = waiting(session)
    with Session.open(project, "omar") as session:
        (claim,) = (span for span in session.annotations(FIRST).spans.values() if span.label == "CLAIM")
        commands.delete_span(session, FIRST, claim.id)
    with Session.open(project, "rana") as session, pytest.raises(AnnotatorError, match="changed in the meantime"):
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    with Session.open(project, "rana") as session, pytest.raises(AnnotatorError, match="not been finished by two"):
        commands.resolve_disagreement(session, SECOND, one.place, None)


# --- rules


def test_agreed_places_are_accepted_and_the_rest_stays_open(session: Session) -> None:
    done = commands.adjudicate(session, "agreed")
    assert (done.count, done.unresolved) == (2, 1)
    assert gold(session) == {"SPEAKER": ("وزارة الخارجية",), "TARGET": ("السعر",)}
    assert commands.adjudicate(session, "agreed").count == 0
    commands.undo(session)
    assert gold(session) == {}


def test_a_majority_resolves_and_a_tie_stays_open(project: Path) -> None:
    with Session.open(project, "rana") as session:
        assert commands.adjudicate(session, "majority").unresolved == 1
        commands.undo(session)
    with Session.open(project, "lena") as session:
        label(session, DEAL, "supports")
    with Session.open(project, "rana") as session:
        done = commands.adjudicate(session, "majority")
        assert done.unresolved == 0
        assert gold(session)["CLAIM"] == ("«OPEC+ deal»",)
        assert session.annotations(FIRST, GOLD).status == "done"


@pytest.mark.parametrize(("rule", "stands"), [("longest", "«OPEC+ deal» سيبقى"), ("shortest", "«OPEC+ deal»")])
def test_a_rule_resolves_differences_of_edges_only(session: Session, rule: Rule, stands: str) -> None:
    preview = commands.adjudicate(session, rule, dry_run=True)
    assert [(one.quote, one.reasons) for one in preview.places] == [(stands, ("boundary",))]
    assert gold(session) == {}
    assert commands.adjudicate(session, rule) == preview
    assert gold(session) == {"CLAIM": (stands,), "SPEAKER": ("وزارة الخارجية",), "TARGET": ("السعر",)}
    (resolved,) = commands.disagreements(session)
    assert resolved.decision is not None
    assert resolved.decision.outcome == "rule"
    assert session.annotations(FIRST, GOLD).status == "done"
    commands.undo(session)
    assert gold(session) == {}


def test_a_rule_for_edges_says_nothing_where_more_differs(project: Path) -> None:
    with Session.open(project, "omar") as session:
        claim = next(span for span in session.annotations(FIRST).spans.values() if span.label == "CLAIM")
        commands.set_stance(session, FIRST, claim.id, "opposes")
    with Session.open(project, "rana") as session:
        assert commands.adjudicate(session, "longest") == AdjudicationReport((), 1)
        assert gold(session) == {}


def test_most_people_marking_nothing_is_a_majority_too(project: Path) -> None:
    for name in ("lena", "nadia", "zoe"):
        with Session.open(project, name) as session:
            label(session, None, "")
    with Session.open(project, "rana") as session:
        commands.adjudicate(session, "majority")
        assert gold(session) == {"TARGET": ("السعر",)}


def test_a_resolved_part_is_not_changed(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name, words in (("sara", "وزارة الخارجية"), ("omar", "الخارجية")):
        with Session.open(path, name) as session:
            head = commands.add_span(session, FIRST, "CLAIM", [MORE if name == "omar" else DEAL])
            commands.add_span(session, FIRST, "SPEAKER", [place(words)], frame=head.id)
            commands.set_stance(session, FIRST, head.id, "supports")
            commands.mark_done(session, FIRST)
    with Session.open(path, "rana") as session:
        claim, speaker = sorted(waiting(session), key=lambda one: -one.place.weight)
        commands.resolve_disagreement(session, FIRST, speaker.place, layer_of(session, "sara"))
        commands.resolve_disagreement(session, FIRST, claim.place, layer_of(session, "omar"))
        assert gold(session) == {"CLAIM": ("«OPEC+ deal» سيبقى",), "SPEAKER": ("وزارة الخارجية",)}
        (frame,) = frames(session.annotations(FIRST, GOLD))
        assert frame.complete


# --- together with others


def test_two_reviewers_merge_as_annotators_do(project: Path, tmp_path: Path) -> None:
    with Session.open(project, "rana") as session:
        commands.pack(session, tmp_path / "all")
    commands.new_project_from(tmp_path / "all.annopack", tmp_path / "other")
    for path, reviewer, chosen in ((project, "rana", "sara"), (tmp_path / "other", "zoe", "omar")):
        with Session.open(path, reviewer) as session:
            (one,) = waiting(session)
            commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, chosen))
            commands.pack(session, tmp_path / reviewer, reviewer)
    with Session.open(project, "rana") as session:
        commands.merge_file(session, tmp_path / "zoe.annopack")
        differing = {one.type for one in commands.conflicts(session)}
        assert differing == {"span", "decision"}
        commands.resolve_conflicts(session, [(one, 0) for one in commands.conflicts(session)])
        claims = [span for span in session.annotations(FIRST, GOLD).spans.values() if span.label == "CLAIM"]
        assert len(claims) == 1


def test_an_annotators_package_has_no_gold(session: Session, tmp_path: Path) -> None:
    commands.adjudicate(session, "agreed")
    commands.pack(session, tmp_path / "sara", "sara")
    commands.new_project_from(tmp_path / "sara.annopack", tmp_path / "hers")
    with Session.open(tmp_path / "hers") as hers:
        assert states.layers(hers.file) == [layer_of(session, "sara")]


def test_the_gold_layer_is_exported(session: Session, tmp_path: Path) -> None:
    commands.adjudicate(session, "agreed")
    (one,) = waiting(session)
    commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
    commands.export(session, tmp_path / "gold.jsonl", layer=GOLD)
    (line,) = (tmp_path / "gold.jsonl").read_text(encoding="utf-8").splitlines()
    work = json.loads(line)["layers"]
    assert list(work) == [GOLD]
    assert {span["label"] for span in work[GOLD]["spans"]} == {"CLAIM", "SPEAKER", "TARGET"}


def test_gold_spans_lie_where_the_chosen_ones_lie(session: Session) -> None:
    commands.adjudicate(session, "agreed")
    for span in session.annotations(FIRST, GOLD).spans.values():
        assert isinstance(span, Span)
        assert [ARABIC[start:end] for start, end in span.fragments] == list(span.quote)


def test_claims_that_wait_for_nothing_but_a_stance_are_counted(tmp_path: Path) -> None:
    path = make_project(tmp_path)
    for name, stance in (("sara", "supports"), ("omar", "opposes")):
        with Session.open(path, name) as session:
            label(session, DEAL, stance)
    with Session.open(path, "rana") as session:
        found = commands.adjudicate(session, "agreed", dry_run=True)
        assert (found.unresolved, found.stance_only) == (1, 1)
        (one,) = waiting(session)
        commands.resolve_disagreement(session, FIRST, one.place, layer_of(session, "sara"))
        assert commands.adjudicate(session, "agreed", dry_run=True).stance_only == 0


def test_claims_that_differ_in_more_than_the_stance_are_not(session: Session) -> None:
    found = commands.adjudicate(session, "agreed", dry_run=True)
    assert (found.unresolved, found.stance_only) == (1, 0)
