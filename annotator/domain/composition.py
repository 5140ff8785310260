"""A claim that a reviewer composed of parts of several layers.

A part is a layer and the id of a span in it; a virtual speaker has no layer ("").
"""

from collections.abc import Callable, Iterator

import msgspec

from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Relation, Span, Value
from annotator.domain.claim_relations import CLAIM_REL, FIRST, OTHER
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, SPEAKER, STANCE

Part = tuple[str, str]
"""A layer and the id of a span of it, or "" and a virtual speaker."""
ANY = ""
"""Any label: evidence of a stance can be any span."""


class ComposedStance(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """A stance: its holders, the attributes of the relation (its value among them) and the evidence."""

    holders: tuple[Part, ...] = ()
    attributes: dict[str, Value] = {}
    evidence: tuple[Part, ...] = ()


class ComposedClaimRelation(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """How a composed claim relates to another one: that, and the attributes of the relation (its value among them)."""

    other: Part
    attributes: dict[str, Value] = {}


class Composition(msgspec.Struct, frozen=True, omit_defaults=True, gc=False):
    """The speakers, cues and stances of a claim; a target has stances only.

    `related` are the relations that begin at the claim; None stands for those of the layer that it was taken from.
    """

    speakers: tuple[Part, ...] = ()
    cues: tuple[Part, ...] = ()
    stances: tuple[ComposedStance, ...] = ()
    related: tuple[ComposedClaimRelation, ...] | None = None

    def layers(self) -> set[str]:
        """Return the layers that it takes parts from, or relates the claim to claims of."""
        return {layer for layer, _ in (*self.parts(), *(related.other for related in self.related or ()))}

    def parts(self) -> tuple[Part, ...]:
        """Return the spans among its parts, each once; neither virtual speakers nor related claims are parts."""
        of_stances = (part for stance in self.stances for part in (*stance.holders, *stance.evidence))
        named = (*self.speakers, *self.cues, *of_stances)
        return tuple(dict.fromkeys(part for part in named if not is_virtual(part)))

    def mapped(self, renamed: Callable[[Part], Part]) -> "Composition":
        """Return the composition with its parts renamed."""

        def all_of(parts: tuple[Part, ...]) -> tuple[Part, ...]:
            return tuple(dict.fromkeys(part if is_virtual(part) else renamed(part) for part in parts))

        stances = tuple(
            ComposedStance(all_of(stance.holders), stance.attributes, all_of(stance.evidence))
            for stance in self.stances
        )
        related = self.related and tuple(
            ComposedClaimRelation(renamed(related.other), related.attributes) for related in self.related
        )
        return Composition(all_of(self.speakers), all_of(self.cues), stances, related)


def virtual(speaker: str) -> Part:
    """Return the part that is a virtual speaker."""
    return "", speaker


def is_virtual(part: Part) -> bool:
    """Whether a part is a virtual speaker."""
    return not part[0] and part[1] in VIRTUAL_SPEAKERS


def composed_relations(
    composition: Composition, head: Span, gold_of: Callable[[Part, str], str | None]
) -> Iterator[Relation]:
    """Yield the relations of a composed claim or target, without ids and with the role of the head empty.

    `gold_of` gives the gold span for a part with a label, None if there is none. A relation without a gold span, and a
    stance with holders none of whom has one, is left out.
    """

    def found(parts: tuple[Part, ...], label: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(span for part in parts if (span := gold_of(part, label)) is not None))

    def relation(label: str, roles: dict[str, tuple[str, ...]], attributes: dict[str, Value]) -> Relation:
        return Relation("", GOLD, head.document, label, roles, attributes)

    if head.label == CLAIM:
        for speaker in found(composition.speakers, SPEAKER):
            yield relation(SAID_BY, {"claim": (), "speaker": (speaker,)}, {})
        for cue in found(composition.cues, CUE):
            yield relation(CUED_BY, {"claim": (), "cue": (cue,)}, {})
        for related in composition.related or ():
            for other in found((related.other,), CLAIM):
                yield relation(CLAIM_REL, {FIRST: (), OTHER: (other,)}, related.attributes)
    for stance in composition.stances:
        holders, evidence = found(stance.holders, SPEAKER), found(stance.evidence, ANY)
        if holders or not stance.holders:
            roles = {"holder": holders, "target": ()} | ({"evidence": evidence} if evidence else {})
            yield relation(STANCE, roles, stance.attributes)
