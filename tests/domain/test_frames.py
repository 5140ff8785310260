"""Claim frames: what belongs to a claim or target, what it still lacks, and whom its speakers answer."""

import msgspec
import pytest

from annotator.app.bundled import scheme_toml
from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Relation, Span
from annotator.domain.frames import (
    SAID_BY,
    Frame,
    frame_of,
    frames,
    heads_with,
    is_complete,
    unlinked_parts,
    wants_stance,
)
from annotator.domain.scheme import parse_scheme
from annotator.domain.scheme_editing import retire

PLACES = {"CLAIM": 10, "SPEAKER": 20, "CUE": 30, "TARGET": 40}


def work(spans: str, *relations: Relation) -> Annotations:
    """Spans by id, whose first letter is that of the label; each relation with its id."""
    labels = {label[0].lower(): label for label in ("CLAIM", "SPEAKER", "TARGET")} | {"q": "CUE"}
    made = {}
    for name in spans.split():
        label = labels[name[0]]
        start = PLACES[label] + int(name[1:])
        made[name] = Span(id=name, label=label, fragments=((start, start + 1),), quote=("x",))
    return Annotations(spans=made, relations={one.id: one for one in relations})


def said_by(claim: str, *speakers: str) -> Relation:
    return Relation(id=f"said {claim} {speakers}", label="SAID_BY", roles={"claim": (claim,), "speaker": speakers})


def cued_by(claim: str, cue: str) -> Relation:
    return Relation(id=f"cued {claim} {cue}", label="CUED_BY", roles={"claim": (claim,), "cue": (cue,)})


def stance(holder: str, target: str, value: str = "", *evidence: str) -> Relation:
    roles = {"holder": (holder,) if holder else (), "target": (target,)} | ({"evidence": evidence} if evidence else {})
    attributes: dict[str, str | int | bool] = {"value": value} if value else {}
    return Relation(id=f"{holder}>{target}", label="STANCE", roles=roles, attributes=attributes)


def heads(found: list[Frame]) -> list[str]:
    return [frame.head.id for frame in found]


def towards(annotations: Annotations, head: str) -> list[str]:
    return [one.id for one in frame_of(annotations, head).towards]


def test_a_claim_alone_is_a_frame_that_needs_everything() -> None:
    frame = frame_of(work("c1"), "c1")
    assert (frame.needs_speaker, frame.needs_stance, frame.complete) == (True, True, False)
    assert frame.parts() == ("c1",)


def test_a_claim_with_speaker_and_stance_is_complete() -> None:
    frame = frame_of(work("c1 s1 q1", said_by("c1", "s1"), cued_by("c1", "q1"), stance("s1", "c1", "opposes")), "c1")
    assert frame.complete
    assert (frame.speakers, frame.cues) == (("s1",), ("q1",))
    assert frame.parts() == ("c1", "s1", "q1")


def test_a_stance_without_a_value_is_still_needed() -> None:
    assert frame_of(work("c1 s1", said_by("c1", "s1"), stance("s1", "c1")), "c1").needs_stance


@pytest.mark.parametrize("virtual", [AUTHOR, UNSPECIFIED])
def test_a_virtual_speaker_is_a_speaker_but_no_part(virtual: str) -> None:
    frame = frame_of(work("c1", said_by("c1", virtual), stance(virtual, "c1", "supports")), "c1")
    assert frame.complete
    assert "c1" in frame.parts()


def test_the_own_stance_is_that_of_the_frames_speaker() -> None:
    annotations = work("c1 s1 s2", said_by("c1", "s2"), stance("s1", "c1", "opposes"), stance("s2", "c1", "supports"))
    own = frame_of(annotations, "c1").own_stance
    assert own is not None
    assert own.value == "supports"


@pytest.mark.parametrize("ids", ["123", "321", "213"])
def test_of_several_own_stances_that_of_the_first_speaker_comes_first_whatever_the_ids(ids: str) -> None:
    held = (stance("s3", "c1", "neutral"), stance("s1", "c1", "supports"), stance("s2", "c1", "opposes"))
    named = (msgspec.structs.replace(one, id=id_) for one, id_ in zip(held, ids, strict=True))
    frame = frame_of(work("c1 s1 s2 s3", said_by("c1", "s1", "s2"), *named), "c1")
    assert [one.value for one in frame.stances] == ["supports", "opposes", "neutral"]
    assert frame.own_stance == frame.stances[0]
    assert frame.own_value == "opposes+supports"


def test_a_stance_that_waits_for_a_speaker_is_the_frames_own() -> None:
    own = frame_of(work("c1", stance("", "c1", "mixed")), "c1").own_stance
    assert own is not None
    assert own.value == "mixed"


def test_a_stance_of_somebody_else_is_not_the_frames_own() -> None:
    frame = frame_of(work("c1 s1 s2", said_by("c1", "s1"), stance("s2", "c1", "opposes")), "c1")
    assert frame.own_stance is None
    assert [one.id for one in frame.stances] == ["s2>c1"]


def test_evidence_is_a_part_of_the_frame() -> None:
    frame = frame_of(work("c1 s1 q1", said_by("c1", "s1"), stance("s1", "c1", "opposes", "q1")), "c1")
    assert frame.stances[0].evidence == ("q1",)
    assert frame.parts() == ("c1", "s1", "q1")


def test_several_speakers_are_named_once_each() -> None:
    annotations = work("c1 s1 s2", said_by("c1", "s1", "s2"), said_by("c1", "s2"))
    assert frame_of(annotations, "c1").speakers == ("s1", "s2")


def test_frames_come_in_reading_order() -> None:
    assert heads(frames(work("c3 c1 c2"))) == ["c1", "c2", "c3"]


def test_a_target_is_a_frame_only_where_somebody_takes_a_stance() -> None:
    assert heads(frames(work("t1 t2 s1", stance("s1", "t2", "opposes")))) == ["t2"]


def test_a_target_has_the_holders_as_speakers_and_the_evidence_as_cues() -> None:
    frame = frame_of(work("t1 s1 s2 q1", stance("s1", "t1", "opposes", "q1"), stance("s2", "t1", "supports")), "t1")
    assert (frame.speakers, frame.cues) == (("s1", "s2"), ("q1",))
    assert frame.complete


def test_a_frame_shows_what_its_speaker_says_of_the_claims_of_others() -> None:
    annotations = work("c1 c2 s1 s2", said_by("c1", "s1"), said_by("c2", "s2"), stance("s1", "c2", "opposes"))
    assert towards(annotations, "c1") == ["s1>c2"]
    assert towards(annotations, "c2") == []


def test_a_stance_towards_a_target_is_shown_only_at_the_target() -> None:
    assert towards(work("c1 s1 t1", said_by("c1", "s1"), stance("s1", "t1", "opposes")), "c1") == []


def test_a_stance_towards_another_claim_of_ones_own_is_shown_only_there() -> None:
    both_said = said_by("c1", "s1"), said_by("c2", "s1")
    annotations = work("c1 c2 s1", *both_said, stance("s1", "c1", "supports"), stance("s1", "c2", "mixed"))
    assert towards(annotations, "c1") == []
    assert towards(annotations, "c2") == []


def test_a_stance_of_two_speakers_is_shown_once() -> None:
    shared = Relation(id="both", label="STANCE", roles={"holder": ("s1", "s2"), "target": ("c2",)})
    assert towards(work("c1 c2 s1 s2", said_by("c1", "s1", "s2"), shared), "c1") == ["both"]


def test_a_frame_of_no_span_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        frame_of(work("c1"), "c9")


def test_a_scheme_without_stances_asks_for_none() -> None:
    claim, speaker = Span("c", label="CLAIM", fragments=((0, 4),)), Span("s", label="SPEAKER", fragments=((5, 7),))
    said = Relation("r", label=SAID_BY, roles={"claim": ("c",), "speaker": ("s",)})
    frame = frame_of(Annotations({"c": claim, "s": speaker}, {"r": said}), "c")
    alone = frame_of(Annotations({"c": claim}), "c")
    schemes = {name: parse_scheme(scheme_toml(name)) for name in ("claims", "quotations")}
    assert [is_complete(frame, schemes[name]) for name in ("claims", "quotations")] == [False, True]
    assert not is_complete(alone, schemes["quotations"])
    assert not wants_stance(parse_scheme(retire(scheme_toml("claims"), "relations", "STANCE")))


def test_the_heads_with_a_span_are_those_of_all_frames_with_it() -> None:
    annotations = work(
        "c0 c1 c2 s0 s1 q0 q1 t0 t1",
        said_by("c0", "s0"),
        said_by("c1", "s0", "s1"),
        cued_by("c1", "q0"),
        stance("s0", "c2", "opposes", "q1"),
        stance("s1", "t0", "supports", "q1"),
        stance("s1", "gone", "supports"),
    )
    for span in (*annotations.spans, "gone"):
        expected = [frame.head for frame in frames(annotations) if span in frame.parts()]
        assert heads_with(annotations, span) == expected


def test_speakers_and_cues_that_no_relation_names_are_unlinked() -> None:
    claims = scheme_toml("claims")
    found = work("c1 s1 s2 s3 q1 q2 t1", said_by("c1", "s1"), cued_by("c1", "q2"))
    assert [span.id for span in unlinked_parts(found, parse_scheme(claims))] == ["s2", "s3", "q1"]
    without_cues = parse_scheme(retire(claims, "relations", "CUED_BY"))
    assert [span.id for span in unlinked_parts(found, without_cues)] == ["s2", "s3"]
