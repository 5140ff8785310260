"""A claim that a reviewer put together of parts that different people marked.

A part is named by a layer and the id of a span of it; a virtual speaker has no layer ("").
"""

from collections.abc import Callable, Iterator

import msgspec

from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Relation, Span, Value
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, SPEAKER, STANCE

Part = tuple[str, str]
"""A layer and the id of a span of it, or "" and a virtual speaker."""
ANY = ""
"""Any label: what a stance rests on can be anything."""


class ComposedStance(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """Who stands how: `attributes` are those of the relation, its value among them."""

    holders: tuple[Part, ...] = ()
    attributes: dict[str, Value] = {}
    evidence: tuple[Part, ...] = ()


class Composition(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """What a claim or target is linked to. Targets have stances alone."""

    speakers: tuple[Part, ...] = ()
    cues: tuple[Part, ...] = ()
    stances: tuple[ComposedStance, ...] = ()

    def parts(self) -> tuple[Part, ...]:
        """Return the spans that it names, each once; virtual speakers are no spans."""
        named = (*self.speakers, *self.cues, *(one for stance in self.stances for one in held_by(stance)))
        return tuple(dict.fromkeys(one for one in named if not is_virtual(one)))

    def mapped(self, renamed: Callable[[Part], Part]) -> "Composition":
        """Return the same of parts under other names."""

        def all_of(parts: tuple[Part, ...]) -> tuple[Part, ...]:
            return tuple(dict.fromkeys(one if is_virtual(one) else renamed(one) for one in parts))

        stances = tuple(
            ComposedStance(all_of(one.holders), one.attributes, all_of(one.evidence)) for one in self.stances
        )
        return Composition(all_of(self.speakers), all_of(self.cues), stances)


def held_by(stance: ComposedStance) -> tuple[Part, ...]:
    """Return what a stance names."""
    return (*stance.holders, *stance.evidence)


def virtual(speaker: str) -> Part:
    """Return the part that is a virtual speaker."""
    return "", speaker


def is_virtual(part: Part) -> bool:
    """Whether a part is a speaker that needs no text."""
    return not part[0] and part[1] in VIRTUAL_SPEAKERS


def composed_relations(
    composition: Composition, head: Span, known_as: Callable[[Part, str], str | None]
) -> Iterator[Relation]:
    """Yield the relations of a composed claim or target, without ids, among what its parts of a label are `known_as`.

    The role of the head is left empty. What has no part that is known is left out.
    """

    def known(parts: tuple[Part, ...], label: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for part in parts if (one := known_as(part, label)) is not None))

    def relation(label: str, roles: dict[str, tuple[str, ...]], attributes: dict[str, Value]) -> Relation:
        return Relation("", GOLD, head.document, label, roles, attributes)

    if head.label == CLAIM:
        for speaker in known(composition.speakers, SPEAKER):
            yield relation(SAID_BY, {"claim": (), "speaker": (speaker,)}, {})
        for cue in known(composition.cues, CUE):
            yield relation(CUED_BY, {"claim": (), "cue": (cue,)}, {})
    for stance in composition.stances:
        holders, evidence = known(stance.holders, SPEAKER), known(stance.evidence, ANY)
        if holders or not stance.holders:
            roles = {"holder": holders, "target": ()} | ({"evidence": evidence} if evidence else {})
            yield relation(STANCE, roles, stance.attributes)
