"""Speakers who oppose or question a claim, for formats that would have them as those who claim it."""

from collections.abc import Iterator

import msgspec

from annotator.domain.frames import CLAIM, SAID_BY, Frame, frames
from annotator.exchange.records import Article, LayerWork, RelationData, annotations_of
from annotator.exchange.without_spans import Note

DENYING = frozenset({"opposes", "questions"})
"""Values of a stance of those who do not claim what they speak of."""


def without_denials(work: LayerWork, _: Article, note: Note) -> LayerWork:
    """Leave out that a speaker said a claim which the same speaker opposes or questions; the spans stay.

    A relation without another speaker goes. Each is noted with the words of its claims.
    """
    denied = {frame.head.id: found for frame in frames(annotations_of(work)) if (found := _denying(frame))}
    if not denied:
        return work
    words = {span.id: " … ".join(span.quote) for span in work.spans}

    def taken() -> Iterator[RelationData]:
        for relation in work.relations:
            claims = relation.roles.get("claim", ()) if relation.label == SAID_BY else ()
            gone = {speaker for claim in claims for speaker in denied.get(claim, ())}
            speakers = relation.roles.get("speaker", ())
            left = tuple(speaker for speaker in speakers if speaker not in gone)
            if left == speakers:
                yield relation
                continue
            place = f"relation {relation.id}, speaker" if left else f"relation {relation.id}"
            note(place, " … ".join(words[claim] for claim in claims))
            if left:
                yield msgspec.structs.replace(relation, roles={**relation.roles, "speaker": left})

    return msgspec.structs.replace(work, relations=tuple(taken()))


def _denying(frame: Frame) -> set[str]:
    """Return the speakers of a claim who oppose or question it: a stance that names no holder is that of all."""
    if frame.head.label != CLAIM:
        return set()
    stances = (stance for stance in frame.stances if stance.value in DENYING)
    return {speaker for stance in stances for speaker in stance.holders or frame.speakers if speaker in frame.speakers}
