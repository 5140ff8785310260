"""Claim frames: who says it, who stands how towards it."""

import msgspec
import pytest

from annotator.app import commands
from annotator.app.session import Session
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Relation, Span
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import Frame, frame_of
from tests.samples import FIRST, place

WHO, WHO_ELSE, CUE = place("Maria Zakharova"), place("وزارة الخارجية"), place("said")


@pytest.fixture
def session(annotating: Session) -> Session:
    return annotating


@pytest.fixture
def claim(session: Session) -> Span:
    return commands.add_span(session, FIRST, "CLAIM", [place("“We deny it,”")])


@pytest.fixture
def other_claim(session: Session) -> Span:
    return commands.add_span(session, FIRST, "CLAIM", [place("سيبقى")])


@pytest.fixture
def target(session: Session) -> Span:
    return commands.add_span(session, FIRST, "TARGET", [place("OPEC+ deal")])


def speaker_of(session: Session, head: Span, where: tuple[int, int] = WHO) -> str:
    return commands.add_span(session, FIRST, "SPEAKER", [where], frame=head.id).id


def frame(session: Session, head: Span) -> Frame:
    return frame_of(session.annotations(FIRST), head.id)


def put(session: Session, relation: Relation) -> None:
    """Put a relation as an import would."""
    with session.act("Import") as act:
        act.put(msgspec.structs.replace(relation, layer=session.layer, document=FIRST))


# --- stance


def test_a_stance_waits_for_a_speaker_and_goes_to_the_one_that_comes(session: Session, claim: Span) -> None:
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    assert stance.roles["holder"] == ()
    speaker = speaker_of(session, claim)
    own = frame(session, claim).own_stance
    assert own is not None
    assert (own.id, own.holders, own.value) == (stance.id, (speaker,), "opposes")


def test_a_stance_is_changed_and_not_doubled(session: Session, claim: Span) -> None:
    speaker_of(session, claim)
    first = commands.set_stance(session, FIRST, claim.id, "opposes")
    assert commands.set_stance(session, FIRST, claim.id, "supports").id == first.id
    assert [one.value for one in frame(session, claim).stances] == ["supports"]


def test_the_same_value_again_is_no_step(session: Session, claim: Span) -> None:
    for _ in range(2):
        commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.undo(session)
    assert frame(session, claim).stances == ()


def test_an_unknown_value_is_refused_and_leaves_nothing(session: Session, claim: Span) -> None:
    with pytest.raises(InvalidRecordsError, match="cannot be linked"):
        commands.set_stance(session, FIRST, claim.id, "perhaps")
    assert frame(session, claim).stances == ()


def test_a_stance_needs_a_claim_or_target(session: Session, claim: Span) -> None:
    speaker = speaker_of(session, claim)
    for head in (speaker, "nothing"):
        with pytest.raises(AnnotatorError, match="claim or target first"):
            commands.set_stance(session, FIRST, head, "opposes")


def test_another_holders_stance_is_set_by_its_id(session: Session, claim: Span) -> None:
    speaker_of(session, claim)
    other = commands.add_holder(session, FIRST, claim.id, [WHO_ELSE])
    commands.set_stance(session, FIRST, claim.id, "questions", stance=other)
    values = {one.id: one.value for one in frame(session, claim).stances}
    assert values == {other: "questions"}
    assert frame(session, claim).needs_stance


def test_stance_attributes_are_replaced_as_a_whole(session: Session, claim: Span) -> None:
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    changed = commands.change_stance_attributes(
        session, FIRST, stance.id, {"value": "mixed", "explicit": "implicit", "confidence": 2}
    )
    assert changed.attributes == {"value": "mixed", "explicit": "implicit", "confidence": 2}
    with pytest.raises(InvalidRecordsError):
        commands.change_stance_attributes(session, FIRST, stance.id, {"confidence": 9})


def test_a_deleted_stance_comes_back_by_undo(session: Session, claim: Span) -> None:
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.delete_stance(session, FIRST, stance.id)
    assert frame(session, claim).stances == ()
    commands.undo(session)
    assert session.annotations(FIRST).relations == {stance.id: stance}


# --- speakers


@pytest.mark.parametrize("virtual", [AUTHOR, UNSPECIFIED])
def test_a_virtual_speaker_is_tied_once(session: Session, claim: Span, virtual: str) -> None:
    for _ in range(2):
        commands.set_speaker(session, FIRST, claim.id, virtual)
    assert frame(session, claim).speakers == (virtual,)
    assert len(session.annotations(FIRST).relations) == 1


def test_only_virtual_speakers_need_no_text(session: Session, claim: Span) -> None:
    with pytest.raises(AnnotatorError, match="can be without text"):
        commands.set_speaker(session, FIRST, claim.id, "Maria")


def test_an_unspecified_speaker_gives_way_with_its_stance(session: Session, claim: Span) -> None:
    commands.set_speaker(session, FIRST, claim.id, UNSPECIFIED)
    commands.set_stance(session, FIRST, claim.id, "supports")
    speaker = speaker_of(session, claim)
    assert frame(session, claim).speakers == (speaker,)
    own = frame(session, claim).own_stance
    assert own is not None
    assert own.holders == (speaker,)


@pytest.mark.parametrize("kind", ["claim", "target"])
def test_author_and_unspecified_take_each_others_place(
    session: Session, kind: str, request: pytest.FixtureRequest
) -> None:
    head: Span = request.getfixturevalue(kind)
    if kind == "claim":
        commands.set_stance(session, FIRST, head.id, "opposes")
    for speaker in (AUTHOR, UNSPECIFIED, AUTHOR, UNSPECIFIED):
        commands.set_speaker(session, FIRST, head.id, speaker)
        assert frame(session, head).speakers == (speaker,)
        own = frame(session, head).own_stance
        assert own is not None
        assert own.holders == (speaker,)


@pytest.mark.parametrize("kind", ["claim", "target"])
def test_an_unspecified_speaker_is_refused_where_there_is_one(
    session: Session, kind: str, request: pytest.FixtureRequest
) -> None:
    head: Span = request.getfixturevalue(kind)
    speaker = speaker_of(session, head)
    with pytest.raises(AnnotatorError, match=f"{kind} has a speaker already") as caught:
        commands.set_speaker(session, FIRST, head.id, UNSPECIFIED)
    assert caught.value.remedy
    assert frame(session, head).speakers == (speaker,)
    commands.unlink(session, FIRST, head.id, speaker)
    commands.set_speaker(session, FIRST, head.id, UNSPECIFIED)
    assert frame(session, head).speakers == (UNSPECIFIED,)


def test_a_claim_may_have_several_speakers_and_they_share_its_stance(session: Session, claim: Span) -> None:
    first = speaker_of(session, claim)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    second = speaker_of(session, claim, WHO_ELSE)
    assert set(frame(session, claim).speakers) == {first, second}
    assert [one.holders for one in frame(session, claim).stances] == [(first, second)]


# --- links


def test_a_linked_speaker_and_cue_become_the_frames_own(session: Session, claim: Span) -> None:
    speaker = commands.add_span(session, FIRST, "SPEAKER", [WHO])
    cue = commands.add_span(session, FIRST, "CUE", [CUE])
    for part in (speaker, cue):
        assert commands.link(session, FIRST, claim.id, part.id) is None
    assert frame(session, claim).parts() == (claim.id, speaker.id, cue.id)


def test_a_cue_linked_to_a_stance_is_its_evidence(session: Session, claim: Span) -> None:
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    cue = commands.add_span(session, FIRST, "CUE", [CUE])
    commands.link(session, FIRST, claim.id, cue.id, stance=stance.id)
    assert frame(session, claim).stances[0].evidence == (cue.id,)
    assert frame(session, claim).cues == ()


def test_a_linked_claim_is_what_the_speaker_takes_a_stance_towards(
    session: Session, claim: Span, other_claim: Span
) -> None:
    speaker = speaker_of(session, claim)
    stance = commands.link(session, FIRST, claim.id, other_claim.id)
    assert [(one.id, one.holders) for one in frame(session, other_claim).stances] == [(stance, (speaker,))]
    assert [one.id for one in frame(session, claim).towards] == [stance]


def test_a_claim_is_linked_once(session: Session, claim: Span, other_claim: Span) -> None:
    speaker_of(session, claim)
    stance = commands.link(session, FIRST, claim.id, other_claim.id)
    assert commands.link(session, FIRST, claim.id, other_claim.id) == stance
    assert len(frame(session, other_claim).stances) == 1


def test_nobody_cannot_take_a_stance(session: Session, claim: Span, other_claim: Span) -> None:
    with pytest.raises(AnnotatorError, match="no speaker yet"):
        commands.link(session, FIRST, claim.id, other_claim.id)


def test_a_claim_is_not_linked_to_itself(session: Session, claim: Span) -> None:
    speaker_of(session, claim)
    assert commands.link(session, FIRST, claim.id, claim.id) is None
    assert frame(session, claim).stances == ()


def test_an_unlinked_speaker_stays_marked_and_its_stance_waits(session: Session, claim: Span) -> None:
    speaker = speaker_of(session, claim)
    commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.unlink(session, FIRST, claim.id, speaker)
    assert speaker in session.annotations(FIRST).spans
    assert (frame(session, claim).needs_speaker, frame(session, claim).needs_stance) == (True, False)


def test_unlinking_one_of_several_leaves_the_others(session: Session, claim: Span) -> None:
    speakers = [commands.add_span(session, FIRST, "SPEAKER", [where]).id for where in (WHO, WHO_ELSE)]
    put(session, Relation(id="r", label="SAID_BY", roles={"claim": (claim.id,), "speaker": tuple(speakers)}))
    commands.unlink(session, FIRST, claim.id, speakers[0])
    assert frame(session, claim).speakers == (speakers[1],)


def test_unlinking_leaves_other_frames_alone(session: Session, claim: Span, other_claim: Span) -> None:
    speaker = speaker_of(session, claim)
    speaker_of(session, other_claim)
    commands.set_stance(session, FIRST, other_claim.id, "mixed")
    commands.unlink(session, FIRST, claim.id, speaker)
    assert frame(session, other_claim).complete


def test_unlinking_what_is_not_tied_is_no_step(session: Session, claim: Span) -> None:
    cue = commands.add_span(session, FIRST, "CUE", [CUE])
    commands.unlink(session, FIRST, claim.id, cue.id)
    assert session.next_undo() == "Add cue"


# --- other holders


def test_another_holder_is_marked_with_a_stance_in_one_step(session: Session, claim: Span) -> None:
    before = session.annotations(FIRST).spans.copy()
    stance = commands.add_holder(session, FIRST, claim.id, [WHO_ELSE])
    (row,) = frame(session, claim).stances
    assert (row.id, row.value) == (stance, "")
    assert frame(session, claim).needs_speaker
    commands.undo(session)
    assert session.annotations(FIRST).spans == before
    assert session.annotations(FIRST).relations == {}


def test_a_holder_has_one_stance_towards_one_claim(session: Session, claim: Span) -> None:
    stance = commands.add_holder(session, FIRST, claim.id, [WHO_ELSE])
    (holder,) = frame(session, claim).stances[0].holders
    assert commands.add_holder(session, FIRST, claim.id, [WHO_ELSE]) == stance
    assert commands.add_stance(session, FIRST, claim.id, holder) == stance
    assert len(frame(session, claim).stances) == 1


def test_the_author_may_take_a_stance_without_being_the_speaker(session: Session, claim: Span) -> None:
    speaker_of(session, claim)
    stance = commands.add_stance(session, FIRST, claim.id, AUTHOR)
    commands.set_stance(session, FIRST, claim.id, "questions", stance=stance)
    assert AUTHOR not in frame(session, claim).speakers
    assert frame(session, claim).own_stance is None


@pytest.mark.parametrize("holder", ["nobody", "CUE"])
def test_only_a_speaker_can_hold_a_stance(session: Session, claim: Span, holder: str) -> None:
    if holder == "CUE":
        holder = commands.add_span(session, FIRST, "CUE", [CUE]).id
    with pytest.raises(InvalidRecordsError, match="cannot be linked"):
        commands.add_stance(session, FIRST, claim.id, holder)


def test_a_stance_is_cleared_and_undo_brings_it_back(session: Session, claim: Span) -> None:
    commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.clear_stance(session, FIRST, claim.id)
    assert session.annotations(FIRST).relations == {}
    commands.undo(session)
    assert frame_of(session.annotations(FIRST), claim.id).own_value == "opposes"


def test_a_cleared_stance_keeps_what_else_is_said_of_it(session: Session, claim: Span) -> None:
    stance = commands.set_stance(session, FIRST, claim.id, "opposes")
    commands.change_stance_attributes(session, FIRST, stance.id, {"value": "opposes", "confidence": "3"})
    commands.clear_stance(session, FIRST, claim.id)
    (left,) = session.annotations(FIRST).relations.values()
    assert left.attributes == {"confidence": "3"}


def test_several_speakers_are_linked_in_one_step(session: Session, claim: Span) -> None:
    commands.set_stance(session, FIRST, claim.id, "opposes")
    before = session.annotations(FIRST).relations.copy()
    speakers = [commands.add_span(session, FIRST, "SPEAKER", [(at, at + 3)]).id for at in (0, 4)]
    commands.add_speakers(session, FIRST, claim.id, speakers)
    frame = frame_of(session.annotations(FIRST), claim.id)
    assert set(frame.speakers) == set(frame.own_stance.holders) == set(speakers)
    commands.undo(session)
    assert session.annotations(FIRST).relations == before
