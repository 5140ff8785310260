"""Claim frames: a claim or a target with its speakers, cues and stances, seen as one thing.

A frame is derived from spans and relations and never stored. The head is a CLAIM, linked by SAID_BY and CUED_BY, or a
TARGET, linked only by the STANCE towards it (whose evidence is then its cue).
"""

from collections.abc import Iterator

import msgspec

from annotator.domain.annotation import UNSPECIFIED, Annotations, Relation, Span, reading_order
from annotator.domain.claim_relations import Related, related_claims
from annotator.domain.scheme import Scheme

CLAIM, SPEAKER, CUE, TARGET = "CLAIM", "SPEAKER", "CUE", "TARGET"
SAID_BY, CUED_BY, STANCE = "SAID_BY", "CUED_BY", "STANCE"
HEADS = (CLAIM, TARGET)
VALUE = "value"
TOGETHER = "+"
"""Joins the values of a head with several own stances."""


class Stance(msgspec.Struct, frozen=True):
    """One stance of a frame: holders, target, value and evidence. `value` is empty until it is set."""

    id: str
    holders: tuple[str, ...]
    target: str
    value: str
    evidence: tuple[str, ...]


class Frame(msgspec.Struct, frozen=True):
    """A head with what is linked to it. Speakers and cues are ids of spans; speakers may be virtual."""

    head: Span
    speakers: tuple[str, ...]
    cues: tuple[str, ...]
    stances: tuple[Stance, ...]
    towards: tuple[Stance, ...] = ()
    """Stances of this frame's speakers towards claims that somebody else says."""
    related: tuple[Related, ...] = ()
    """Relations of this claim with others."""

    @property
    def own_stance(self) -> Stance | None:
        """The stance of the frame's speaker towards its head; of several the one whose holder comes first."""
        return next(self._own_stances(), None)

    @property
    def own_value(self) -> str:
        """The values of the own stances, joined: "opposes+supports" if there are several."""
        return TOGETHER.join(sorted({stance.value for stance in self._own_stances() if stance.value}))

    def _own_stances(self) -> Iterator[Stance]:
        speakers = set(self.speakers)
        return (stance for stance in self.stances if not stance.holders or speakers & set(stance.holders))

    @property
    def needs_speaker(self) -> bool:
        """Whether there is no speaker, not even "unspecified"."""
        return not self.speakers

    @property
    def needs_stance(self) -> bool:
        """Whether the own stance has no value yet; "unclear" is a value."""
        return self.own_stance is None or not self.own_stance.value

    @property
    def complete(self) -> bool:
        """Whether there are a speaker and a stance with a value."""
        return not (self.needs_speaker or self.needs_stance)

    def parts(self) -> tuple[str, ...]:
        """Return the ids of the spans and virtual speakers of the frame, the head first."""
        evidence = (part for stance in self.stances for part in stance.evidence)
        return tuple(dict.fromkeys((self.head.id, *self.speakers, *self.cues, *evidence)))


def frames(annotations: Annotations) -> list[Frame]:
    """Return the frames of a layer in reading order: every claim, and every target that has a stance."""
    heads = sorted((span for span in annotations.spans.values() if span.label in HEADS), key=reading_order)
    relations = _FrameRelations(annotations)
    all_frames = [relations.frame(head) for head in heads]
    return [frame for frame in all_frames if frame.head.label == CLAIM or frame.stances]


def wants_stance(scheme: Scheme) -> bool:
    """Whether claims are to have a stance: a scheme of quotations alone has none."""
    stance = scheme.relation(STANCE)
    return stance is not None and not stance.retired


def is_complete(frame: Frame, scheme: Scheme) -> bool:
    """Whether a frame has all that its scheme asks for: a speaker and, if there are stances, one with a value."""
    return frame.complete or not (frame.needs_speaker or wants_stance(scheme))


def unlinked_parts(annotations: Annotations, scheme: Scheme) -> list[Span]:
    """Return the speakers and cues that no relation names, in reading order, where the scheme links them to claims."""
    links = {SPEAKER: scheme.relation(SAID_BY), CUE: scheme.relation(CUED_BY)}
    linked = {label for label, link in links.items() if link is not None and not link.retired}
    named = {member for relation in annotations.relations.values() for ids in relation.roles.values() for member in ids}
    parts = (span for span in annotations.spans.values() if span.label in linked and span.id not in named)
    return sorted(parts, key=reading_order)


def frame_of(annotations: Annotations, head: str) -> Frame:
    """Return the frame of one claim or target. Raises KeyError for an id that is no span of the layer."""
    return _FrameRelations(annotations).frame(annotations.spans[head])


def heads_with(annotations: Annotations, span: str) -> list[Span]:
    """Return the heads of the frames that a span is part of, in reading order. Other frames are not made."""
    named = {
        head
        for relation in annotations.relations_of(span)
        for role in ("claim", "target")
        for head in relation.roles.get(role, ())
    }
    heads = [annotations.spans[head] for head in {span, *named} if head in annotations.spans]
    found = [frame_of(annotations, head.id) for head in heads if head.label in HEADS]
    parts = [frame for frame in found if span in frame.parts() and (frame.head.label == CLAIM or frame.stances)]
    return sorted((frame.head for frame in parts), key=reading_order)


class _FrameRelations:
    """The relations of a layer, grouped as frames need them."""

    def __init__(self, annotations: Annotations) -> None:
        self._spans = annotations.spans
        self.speakers: dict[str, list[str]] = {}
        self.cues: dict[str, list[str]] = {}
        self.stances: dict[str, list[Stance]] = {}
        self.by_holder: dict[str, list[Stance]] = {}
        self.related = related_claims(annotations.relations.values(), annotations.spans)
        for relation in sorted(annotations.relations.values(), key=lambda relation: relation.id):
            self._sort_in(relation)
        for stances in self.stances.values():
            stances.sort(key=self._order)

    def _sort_in(self, relation: Relation) -> None:
        roles = relation.roles
        if relation.label == SAID_BY:
            for claim in roles.get("claim", ()):
                self.speakers.setdefault(claim, []).extend(roles.get("speaker", ()))
        elif relation.label == CUED_BY:
            for claim in roles.get("claim", ()):
                self.cues.setdefault(claim, []).extend(roles.get("cue", ()))
        elif relation.label == STANCE:
            self._sort_in_stance(relation)

    def _sort_in_stance(self, relation: Relation) -> None:
        for target in relation.roles.get("target", ()):
            stance = Stance(
                relation.id,
                relation.roles.get("holder", ()),
                target,
                str(relation.attributes.get(VALUE, "")),
                relation.roles.get("evidence", ()),
            )
            self.stances.setdefault(target, []).append(stance)
            for holder in stance.holders:
                if holder != UNSPECIFIED:  # that need not be the same speaker elsewhere
                    self.by_holder.setdefault(holder, []).append(stance)

    def _order(self, stance: Stance) -> tuple[list[tuple[int, int, str, str]], tuple[str, ...], str]:
        """Sort key: the places of the holders in the text, then their ids, then the value."""
        holders = sorted(reading_order(self._spans[holder]) for holder in stance.holders if holder in self._spans)
        return holders, stance.holders, stance.value

    def frame(self, head: Span) -> Frame:
        stances = tuple(self.stances.get(head.id, ()))
        if not stances and head.id not in self.speakers and head.id not in self.cues and head.id not in self.related:
            return Frame(head, (), (), ())
        if head.label == TARGET:
            holders = dict.fromkeys(holder for stance in stances for holder in stance.holders)
            cues = dict.fromkeys(part for stance in stances for part in stance.evidence)
            return Frame(head, tuple(holders), tuple(cues), stances)
        speakers = tuple(dict.fromkeys(self.speakers.get(head.id, ())))
        towards = dict.fromkeys(stance for speaker in speakers for stance in self._towards_others(speaker))
        cues, related = dict.fromkeys(self.cues.get(head.id, ())), self.related.get(head.id, ())
        return Frame(head, speakers, tuple(cues), stances, tuple(towards), tuple(related))

    def _towards_others(self, speaker: str) -> list[Stance]:
        """Return the stances of a speaker towards claims that somebody else says."""
        return [
            stance
            for stance in self.by_holder.get(speaker, ())
            if (target := self._spans.get(stance.target)) is not None
            and target.label == CLAIM
            and speaker not in self.speakers.get(target.id, ())
        ]
