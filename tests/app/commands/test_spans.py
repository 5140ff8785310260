"""Marking: what can be marked, what is marked once, and what becomes of ties."""

from collections.abc import Sequence

import pytest

from annotator.app import commands
from annotator.app.bundled import scheme_toml
from annotator.app.commands.linking import Unlinked
from annotator.app.commands.spans import LabelChange
from annotator.app.session import Session
from annotator.domain.annotation import Fragment, Relation, Span, quote_of
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import frame_of
from annotator.domain.scheme import parse_scheme
from annotator.domain.validation import annotation_problems
from tests.samples import ARABIC, FIRST, place

QUOTE = [place("“We deny it,”"), place("“fully.”")]
WHO, CUE, OTHER_CUE = place("Maria Zakharova"), place("said"), place("وأضاف")


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


def mark(session: Session, label: str, *fragments: Fragment, **ties: str | None) -> Span:
    return commands.add_span(session, FIRST, label, fragments, **ties)


def relations(session: Session, label: str) -> list[Relation]:
    return [one for one in session.annotations(FIRST).relations.values() if one.label == label]


def sound(session: Session) -> bool:
    return not list(annotation_problems(session.annotations(FIRST), ARABIC, session.scheme))


def test_a_span_has_the_words_of_its_fragments(session: Session) -> None:
    span = mark(session, "CLAIM", *QUOTE)
    assert span.quote == ("“We deny it,”", "“fully.”")
    assert session.annotations(FIRST).spans == {span.id: span}
    assert (span.layer, span.document) == (session.layer, FIRST)


def test_an_offset_behind_an_emoji_is_counted_in_code_points(session: Session) -> None:
    assert mark(session, "CLAIM", place("إن «OPEC+")).quote == ("إن «OPEC+",)


def test_fragments_may_come_in_any_order(session: Session) -> None:
    assert mark(session, "CLAIM", *reversed(QUOTE)).fragments == tuple(QUOTE)


def test_the_same_span_is_marked_once(session: Session) -> None:
    first = mark(session, "CLAIM", *QUOTE)
    assert mark(session, "CLAIM", *QUOTE) == first
    assert len(session.annotations(FIRST).spans) == 1
    commands.undo(session)
    assert session.next_undo() is None


def test_another_label_on_the_same_words_is_another_span(session: Session) -> None:
    mark(session, "CLAIM", QUOTE[0])
    mark(session, "TARGET", QUOTE[0])
    assert len(session.annotations(FIRST).spans) == 2


def test_claims_may_nest_and_overlap(session: Session) -> None:
    for fragment in ((0, 20), (5, 10), (8, 30)):
        mark(session, "CLAIM", fragment)
    assert sound(session)


@pytest.mark.parametrize(
    ("label", "fragments"),
    [
        ("NOTHING", [(0, 3)]),
        ("CLAIM", []),
        ("CLAIM", [(3, 3)]),
        ("CLAIM", [(5, 3)]),
        ("CLAIM", [(-2, 3)]),
        ("CLAIM", [(0, 99999)]),
        ("CLAIM", [(0, 5), (4, 8)]),
    ],
)
def test_what_breaks_a_rule_is_refused_and_leaves_nothing(
    session: Session, label: str, fragments: Sequence[Fragment]
) -> None:
    with pytest.raises(InvalidRecordsError, match="cannot be marked"):
        commands.add_span(session, FIRST, label, fragments)
    assert session.annotations(FIRST).spans == {}
    assert session.next_undo() is None


def test_an_unknown_attribute_is_refused(session: Session) -> None:
    with pytest.raises(InvalidRecordsError, match="does not have this attribute"):
        commands.add_span(session, FIRST, "CLAIM", [(0, 3)], attributes={"colour": "red"})


@pytest.mark.parametrize(
    ("label", "act"), [("CLAIM", "Add claim"), ("SPEAKER", "Add speaker"), ("CUE", "Add cue"), ("TARGET", "Add target")]
)
def test_marking_is_one_step_with_a_name(session: Session, label: str, act: str) -> None:
    mark(session, label, (0, 3))
    assert session.next_undo() == act


# --- ties made in the same step


def test_a_speaker_and_a_cue_are_tied_to_their_claim_in_the_same_step(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker, cue = mark(session, "SPEAKER", WHO, frame=claim.id), mark(session, "CUE", CUE, frame=claim.id)
    frame = frame_of(session.annotations(FIRST), claim.id)
    assert (frame.speakers, frame.cues) == ((speaker.id,), (cue.id,))
    commands.undo(session)
    commands.undo(session)
    assert session.annotations(FIRST).spans.keys() == {claim.id}
    assert session.annotations(FIRST).relations == {}


def test_a_span_that_is_there_is_tied_and_not_doubled(session: Session) -> None:
    speaker = mark(session, "SPEAKER", WHO)
    claim = mark(session, "CLAIM", *QUOTE)
    for _ in range(2):
        mark(session, "SPEAKER", WHO, frame=claim.id)
    assert frame_of(session.annotations(FIRST), claim.id).speakers == (speaker.id,)
    assert len(relations(session, "SAID_BY")) == 1


def test_a_speaker_and_a_cue_of_a_target_make_one_stance(session: Session) -> None:
    target = mark(session, "TARGET", place("OPEC+ deal"))
    cue, speaker = mark(session, "CUE", CUE, frame=target.id), mark(session, "SPEAKER", WHO, frame=target.id)
    (stance,) = relations(session, "STANCE")
    assert stance.roles == {"holder": (speaker.id,), "target": (target.id,), "evidence": (cue.id,)}
    assert sound(session)


def test_a_mark_for_a_stance_becomes_its_evidence(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    cue = mark(session, "CUE", CUE, frame=claim.id, stance=stance.id)
    assert session.annotations(FIRST).relations[stance.id].roles["evidence"] == (cue.id,)
    assert relations(session, "CUED_BY") == []


# --- changing


def test_a_resized_span_keeps_its_ties_and_takes_its_words(session: Session) -> None:
    claim = mark(session, "CLAIM", QUOTE[0])
    mark(session, "SPEAKER", WHO, frame=claim.id)
    resized = commands.resize_span(session, FIRST, claim.id, [QUOTE[1], QUOTE[0]])
    assert resized.quote == quote_of(ARABIC, tuple(QUOTE))
    assert len(relations(session, "SAID_BY")) == 1
    assert sound(session)


def test_a_span_cannot_be_resized_to_what_is_no_place(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    with pytest.raises(InvalidRecordsError):
        commands.resize_span(session, FIRST, claim.id, [])
    assert session.annotations(FIRST).spans == {claim.id: claim}


def test_a_change_to_the_same_is_no_step(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    commands.resize_span(session, FIRST, claim.id, QUOTE)
    commands.set_note(session, FIRST, claim.id, "")
    commands.change_attributes(session, FIRST, claim.id, {})
    assert session.next_undo() == "Add claim"


def test_attributes_are_replaced_as_a_whole(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", QUOTE, attributes={"form": "direct", "topic": "نفط"})
    changed = commands.change_attributes(session, FIRST, claim.id, {"act": "belief"})
    assert changed.attributes == {"act": "belief"}
    with pytest.raises(InvalidRecordsError):
        commands.change_attributes(session, FIRST, claim.id, {"act": "guess"})


def test_attributes_and_note_are_changed_in_one_step(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    commands.change_details(session, FIRST, claim.id, {"act": "belief"}, "ملاحظة")
    commands.undo(session)
    assert session.annotations(FIRST).spans[claim.id] == claim


def test_a_note_is_kept_as_it_is_written(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    assert commands.set_note(session, FIRST, claim.id, "<b>\u202e 😀\n").note == "<b>\u202e 😀\n"


def test_a_new_label_drops_what_does_not_fit_it_in_one_step(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker = mark(session, "SPEAKER", WHO, frame=claim.id)
    commands.change_attributes(session, FIRST, speaker.id, {"mention": "name", "kind": "group", "entity": "روسيا"})
    before = session.annotations(FIRST).relations.copy()
    change = commands.change_label(session, FIRST, speaker.id, "TARGET")
    assert (change.span.label, change.span.attributes) == ("TARGET", {"entity": "روسيا"})
    assert (change.before, change.unlinked, change.attributes) == ("SPEAKER", Unlinked(heads=1), ("mention", "kind"))
    assert relations(session, "SAID_BY") == []
    assert sound(session)
    commands.undo(session)
    assert session.annotations(FIRST).relations == before


def test_the_same_label_again_is_no_step_and_keeps_everything(session: Session) -> None:
    claim = commands.add_span(session, FIRST, "CLAIM", QUOTE, attributes={"form": "direct"})
    assert commands.change_label(session, FIRST, claim.id, "CLAIM") == LabelChange(claim, "CLAIM")
    assert session.next_undo() == "Add claim"


def test_a_new_label_keeps_the_ties_that_fit_it(session: Session) -> None:
    target = mark(session, "TARGET", *QUOTE)
    mark(session, "SPEAKER", WHO, frame=target.id)
    commands.change_label(session, FIRST, target.id, "CLAIM")
    assert len(relations(session, "STANCE")) == 1


def test_a_speaker_becomes_a_cue_of_the_same_claim_and_back(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker = mark(session, "SPEAKER", WHO, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    change = commands.change_label(session, FIRST, speaker.id, "CUE")
    assert change.unlinked == Unlinked()
    frame = frame_of(session.annotations(FIRST), claim.id)
    assert (frame.speakers, frame.cues, frame.own_value) == ((), (speaker.id,), "opposes")
    commands.change_label(session, FIRST, speaker.id, "SPEAKER")
    frame = frame_of(session.annotations(FIRST), claim.id)
    assert (frame.speakers, frame.cues) == ((speaker.id,), ())
    assert frame.own_stance.holders == (speaker.id,)
    assert sound(session)


def test_the_speaker_of_a_target_becomes_its_cue_and_back(session: Session) -> None:
    target = mark(session, "TARGET", *QUOTE)
    speaker = mark(session, "SPEAKER", WHO, frame=target.id)
    for label, shown in (("CUE", ((), (speaker.id,))), ("SPEAKER", ((speaker.id,), ()))):
        assert commands.change_label(session, FIRST, speaker.id, label).unlinked == Unlinked()
        frame = frame_of(session.annotations(FIRST), target.id)
        assert (frame.speakers, frame.cues) == shown
    assert len(relations(session, "STANCE")) == 1
    assert sound(session)


def test_a_claim_becomes_a_target_with_its_speaker_and_cue_and_back(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker, cue = mark(session, "SPEAKER", WHO, frame=claim.id), mark(session, "CUE", CUE, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    for label in ("TARGET", "CLAIM"):
        assert commands.change_label(session, FIRST, claim.id, label).unlinked == Unlinked()
        frame = frame_of(session.annotations(FIRST), claim.id)
        assert (frame.speakers, frame.cues, frame.own_value) == ((speaker.id,), (cue.id,), "opposes")
        assert sound(session)


def test_a_claim_that_becomes_a_speaker_loses_its_parts_and_its_stance(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    mark(session, "SPEAKER", WHO, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    change = commands.change_label(session, FIRST, claim.id, "SPEAKER")
    assert change.unlinked == Unlinked(parts=1, stances=1)
    assert session.annotations(FIRST).relations == {}


def test_the_stance_of_another_goes_with_its_holder(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    mark(session, "SPEAKER", WHO, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "supports")
    other = mark(session, "SPEAKER", OTHER_CUE)
    commands.set_stance(
        session, FIRST, claim.id, "opposes", stance=commands.add_stance(session, FIRST, claim.id, other.id)
    )
    assert commands.change_label(session, FIRST, other.id, "TARGET").unlinked == Unlinked(heads=1, stances=1)
    commands.undo(session)
    assert commands.delete_span(session, FIRST, other.id) == Unlinked(heads=1, stances=1)
    assert frame_of(session.annotations(FIRST), claim.id).own_value == "supports"
    commands.undo(session)
    assert commands.unlink(session, FIRST, claim.id, other.id) == Unlinked(heads=1, stances=1)


def test_the_default_stance_of_the_scheme_comes_with_the_claim_in_one_step(session: Session) -> None:
    toml = scheme_toml("claims").replace('{ id = "value", values', '{ id = "value", default = "supports", values')
    session.scheme = parse_scheme(toml)
    claim = mark(session, "CLAIM", *QUOTE)
    assert frame_of(session.annotations(FIRST), claim.id).own_value == "supports"
    speaker = mark(session, "SPEAKER", WHO, frame=claim.id)
    assert frame_of(session.annotations(FIRST), claim.id).own_stance.holders == (speaker.id,)
    assert len(relations(session, "STANCE")) == 1
    commands.undo(session)
    commands.undo(session)
    assert (session.annotations(FIRST).spans, session.annotations(FIRST).relations) == ({}, {})


# --- deleting


def test_a_deleted_claim_takes_its_ties_along_and_undo_brings_all_back(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    mark(session, "SPEAKER", WHO, frame=claim.id)
    mark(session, "CUE", CUE, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    work = session.annotations(FIRST)
    before = work.spans.copy(), work.relations.copy()
    commands.delete_span(session, FIRST, claim.id)
    assert (len(work.spans), work.relations) == (2, {})
    commands.undo(session)
    assert (work.spans, work.relations) == before


def test_a_stance_outlives_its_holder_and_waits_for_another(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker = mark(session, "SPEAKER", WHO, frame=claim.id)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.delete_span(session, FIRST, speaker.id)
    (stance,) = relations(session, "STANCE")
    assert (stance.roles["holder"], stance.attributes["value"]) == ((), "opposes")
    assert relations(session, "SAID_BY") == []


def test_a_stance_outlives_its_evidence(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    cues = [mark(session, "CUE", one, frame=claim.id, stance=stance.id).id for one in (CUE, OTHER_CUE)]
    commands.delete_span(session, FIRST, cues[0])
    assert relations(session, "STANCE")[0].roles["evidence"] == (cues[1],)
    commands.delete_span(session, FIRST, cues[1])
    assert "evidence" not in relations(session, "STANCE")[0].roles


def test_a_span_in_two_roles_goes_from_both(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    speaker = mark(session, "SPEAKER", WHO, frame=claim.id)
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    mark(session, "SPEAKER", WHO, stance=stance.id)
    commands.delete_span(session, FIRST, speaker.id)
    assert relations(session, "STANCE")[0].roles == {"holder": (), "target": (claim.id,)}
    assert sound(session)


def test_a_missing_span_is_an_error(session: Session) -> None:
    claim = mark(session, "CLAIM", *QUOTE)
    commands.delete_span(session, FIRST, claim.id)
    for deed in (
        lambda: commands.delete_span(session, FIRST, claim.id),
        lambda: commands.resize_span(session, FIRST, claim.id, QUOTE),
        lambda: commands.change_label(session, FIRST, claim.id, "TARGET"),
    ):
        with pytest.raises(AnnotatorError, match="no longer exists"):
            deed()
