"""Every act of a person on an article has words of its own in the history, with what was there before or after."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path
from typing import get_args

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.changes import ActName
from annotator.app.history.kinds import summary_of
from annotator.app.history.reading import Step
from annotator.app.session import Session
from annotator.domain.claim_relations import CLAIM_REL
from annotator.domain.scheme_editing import rename, restore
from annotator.suggest.labelled import LabelledFrame, Suggestion
from annotator.ui import language
from annotator.ui.history.step_words import StepWords
from tests.samples import ARABIC, FIRST, ME, OTHER, add_articles, place

ELSEWHERE = {
    # of the project, the team, the scheme, the guideline and its inbox, which the history of an article is not about
    "Accept key", "Add member", "Answer", "Ask", "Assign", "Begin study",
    "Change guideline", "Change role", "Change scheme draft",
    "Delete filter", "Discard scheme draft", "Join the project", "Make key", "Mark answer", "Note time", "Reassign",
    "Publish scheme", "Remove member", "Rename annotator", "Rename filter", "Reopen item", "Resolve item",
    "Save filter", "Set suggestions", "Unassign", "Unite annotators", "Withdraw keys",
    # of the register of speakers
    "Add entry", "Add name", "Change entry", "Delete entry", "Import register", "Merge entries", "Remove affiliation",
    "Remove name", "Set affiliation", "Split entry",
    # of many records of the kinds that are tried here
    "Import", "Make entries", "Mark all", "Merge", "Repair texts", "Resolve by a rule", "Resolve conflict",
    "Take back correction", "Take over annotations", "Undo step", "Undo steps",
    # on the text before, or on its places: tests/app/history
    "Check place", "Correct text", "Remove article",
}  # fmt: skip


@pytest.fixture
def session(tmp_path: Path) -> Iterator[Session]:
    scheme = tmp_path / "scheme.toml"
    scheme.write_text(restore(scheme_toml("claims"), "relations", CLAIM_REL), encoding="utf-8")
    with Session.open(commands.new_project(tmp_path / "project.annot", scheme=str(scheme)), ME) as opened:
        add_articles(opened, ARABIC)
        yield opened


def acts(session: Session) -> Iterator[tuple[ActName, str]]:
    """Do the acts one after the other, each as its name and the words that are expected."""
    claim = commands.add_span(session, FIRST, "CLAIM", [place("السعر")])
    yield "Add claim", "marked claim 1"
    speaker = commands.add_span(session, FIRST, "SPEAKER", [place("المتحدث")], frame=claim.id)
    yield "Add speaker", "marked Speaker"
    commands.unlink(session, FIRST, claim.id, speaker.id)
    yield "Unlink", "unlinked "
    commands.link(session, FIRST, claim.id, speaker.id)
    yield "Link", "linked "
    commands.identify_as_new(session, FIRST, [speaker.id], "Moscow")
    yield "Identify", "changed the details of Speaker"
    commands.set_speaker(session, FIRST, claim.id, "AUTHOR")
    yield "Set speaker", "linked "
    commands.add_span(session, FIRST, "CUE", [place("وأضاف")], frame=claim.id)
    yield "Add cue", "marked Cue"
    commands.set_stance(session, FIRST, claim.id, "supports")
    yield "Set stance", "set stance"
    commands.clear_stance(session, FIRST, claim.id)
    yield "Clear stance", "deleted a stance on claim 1"
    other = commands.add_span(session, FIRST, "CLAIM", [place("We deny it")])
    yield "Add claim", "marked claim 1"
    relation = commands.relate_claims(session, FIRST, claim.id, other.id, "contradicts")
    yield "Relate claims", "related claim 2 to another claim: contradicts"
    commands.change_claim_relation(session, FIRST, relation.id, "supports")
    yield "Change claim relation", "related claim 2 to another claim: supports"
    commands.remove_claim_relation(session, FIRST, relation.id)
    yield "Remove claim relation", "removed a relation of claim 2 to another claim: supports"
    commands.resize_span(session, FIRST, claim.id, [place("أن السعر")])
    yield "Resize span", "moved the start of claim 2"
    commands.change_attributes(session, FIRST, claim.id, {"form": "direct"})
    yield "Change attributes", "changed the details of claim 2"
    commands.change_details(session, FIRST, claim.id, {"form": "indirect"}, "why")
    yield "Change details", "changed the details of claim 2"
    commands.set_note(session, FIRST, claim.id, "again")
    yield "Change note", "changed the note on claim 2"
    commands.set_note(session, FIRST, claim.id, "")
    yield "Change note", "removed the note on claim 2"
    target = commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
    yield "Add target", "marked Target"
    stance = commands.add_stance(session, FIRST, target.id, speaker.id)
    yield "Add stance", "added a stance on Target"
    commands.delete_stance(session, FIRST, stance)
    yield "Delete stance", "deleted a stance on Target"
    commands.change_label(session, FIRST, target.id, "CUE")
    yield "Change label", "changed the label to Cue"
    commands.delete_span(session, FIRST, target.id)
    yield "Delete span", "deleted Cue"
    frame = LabelledFrame((place("said"),), (place("Maria Zakharova"),), (place("“fully.”"),))
    commands.accept_suggestion(session, FIRST, Suggestion(frame, 0.78, "opposes"))
    yield "Accept suggestion", "accepted claim 2"
    yield from acts_on_the_article(session)
    yield from acts_of_review(session)


def acts_on_the_article(session: Session) -> Iterator[tuple[ActName, str]]:
    commands.set_document_label(session, FIRST, "garbled", applies=True)
    yield "Label article", "labelled the article: \u2068Garbled text\u2069"
    commands.set_document_label(session, FIRST, "garbled", applies=False)
    yield "Label article", "removed a label of the article: \u2068Garbled text\u2069"
    commands.flag(session, FIRST, "odd")
    yield "Flag", "flagged the article"
    commands.flag(session, FIRST, None)
    yield "Remove flag", "removed the flag"
    commands.set_document_note(session, FIRST, "read")
    yield "Change note", "changed the note on the article"
    commands.set_document_note(session, FIRST, "")
    yield "Change note", "removed the note on the article"
    commands.set_direction(session, FIRST, 1, "rtl")
    yield "Set direction", "set the direction of a paragraph"
    commands.set_direction(session, FIRST, 1, None)
    yield "Set direction", "set the direction of a paragraph to automatic"
    commands.skip(session, FIRST)
    yield "Skip", "skipped the article"
    commands.reopen(session, FIRST)
    yield "Reopen", "reopened the article"
    commands.mark_done(session, FIRST)
    yield "Mark done", "marked the article as done"
    commands.change_facts(session, [FIRST], title="Another")
    yield "Edit article", "changed the facts of the article"
    commands.remove_documents(session, [FIRST])
    commands.restore_documents(session, [FIRST])
    yield "Restore article", "restored the article"


def acts_of_review(session: Session) -> Iterator[tuple[ActName, str]]:
    session.switch_annotator(OTHER)
    commands.add_span(session, FIRST, "SPEAKER", [place("وزارة الخارجية")])
    yield "Add span", "marked Speaker"
    commands.mark_done(session, FIRST)
    yield "Mark done", "marked the article as done"
    session.switch_annotator(ME)
    found = next(one for one in commands.disagreements(session) if "SPEAKER" in one.labels)
    commands.resolve_disagreement(session, FIRST, found.place, None, reason="not one")
    yield "Resolve disagreement", "resolved"
    decided = next(one.decision for one in commands.disagreements(session) if one.decision is not None)
    commands.file_disagreement(session, decided, "speakers")
    yield "File disagreement", "filed a disagreement under a part of the guideline"


def test_every_act_has_words_of_its_own(session: Session, qapp: QObject) -> None:
    words = StepWords(session, qapp)
    done = set()
    for act, expected in acts(session):
        step: Step = commands.article_history(session, FIRST).steps[0]
        said = words.what(step, summary_of(step))
        assert said.startswith(expected), act
        assert any(words.fields(step, state) for change in step.changes for state in (change.before, change.after)), act
        done.add(act)
    assert done | ELSEWHERE == set(get_args(ActName))
    assert not done & ELSEWHERE


@pytest.mark.parametrize(
    ("code", "of_link", "of_stance"),
    [
        ("en", ["claim", "speaker"], ["speaker", "claim", "stance"]),
        ("ar", ["ادّعاء", "متحدّث"], ["متحدّث", "ادّعاء", "الموقف"]),
    ],
)
def test_roles_are_named_in_the_language_of_the_interface(
    session: Session, qapp: QApplication, code: str, of_link: list[str], of_stance: list[str]
) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("السعر")])
    speaker = commands.add_span(session, FIRST, "SPEAKER", [place("المتحدث")])
    language.apply(qapp, code)
    commands.link(session, FIRST, claim.id, speaker.id)
    assert names_of_fields(session, qapp) == of_link
    commands.set_stance(session, FIRST, claim.id, "supports")
    assert names_of_fields(session, qapp) == of_stance
    target = commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])
    commands.add_stance(session, FIRST, target.id, "AUTHOR")
    assert names_of_fields(session, qapp)[:2] == [of_stance[0], {"en": "target", "ar": "موضوع"}[code]]


def test_a_role_has_the_present_name_of_its_label(session: Session, qapp: QApplication) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", [place("السعر")])
    commands.add_span(session, FIRST, "CUE", [place("وأضاف")], frame=claim.id)
    commands.edit_scheme(session, partial(rename, kind="labels", owner="CUE", name="Signal"))
    commands.publish_scheme(session)
    step = commands.article_history(session, FIRST).steps[0]
    words = StepWords(session, qapp)
    linked = next(change.after for change in step.changes if change.type == "relation")
    assert [name for name, _ in words.fields(step, linked)] == ["claim", "signal"]


def names_of_fields(session: Session, parent: QObject) -> list[str]:
    """Return the names of the fields of what the latest step made."""
    step = commands.article_history(session, FIRST).steps[0]
    made = next(change.after for change in step.changes if change.after is not None)
    return [name for name, _ in StepWords(session, parent).fields(step, made)]
