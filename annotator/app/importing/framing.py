"""Attributions of other tools made claim frames: events or relations with roles, and hubs with relations around them.

A compound source is several speakers, a missing one the virtual speaker UNSPECIFIED. A span that is in different roles
of two frames, as the cue of one that is the content of another, becomes two spans.
"""

from collections.abc import Iterable, Mapping

import msgspec

from annotator.domain.annotation import UNSPECIFIED, VIRTUAL_SPEAKERS, Value
from annotator.domain.frames import CLAIM, CUE, CUED_BY, SAID_BY, SPEAKER
from annotator.domain.scheme import Scheme
from annotator.exchange.label_map import FrameRoles
from annotator.exchange.records import LayerWork, RelationData, SpanData
from annotator.exchange.remarks import Remark

_LIKELY = {
    "claim": ("content", "claim", "quote", "quotation", "statement", "proposition"),
    "speaker": ("source", "speaker", "holder", "agent"),
    "cue": ("cue", "trigger", "verb"),
}
"""What the roles of attributions are called elsewhere, in small letters."""
_LABELS = {"claim": CLAIM, "speaker": SPEAKER, "cue": CUE}


class Framed(msgspec.Struct):
    """A layer's work with frames.

    `labels` has those of spans in frames, by id, in labels of the scheme; `foreign` those that relations were made of.
    """

    work: LayerWork
    labels: dict[str, str]
    foreign: dict[str, str]
    remarks: list[Remark]


def likely_roles(names: Iterable[str]) -> FrameRoles | None:
    """Return which of the names of roles are those of a claim frame, None where they look like none."""
    known = {name.casefold(): name for name in sorted(names, reverse=True)}
    roles = {
        role: next((known[likely] for likely in likely_names if likely in known), "")
        for role, likely_names in _LIKELY.items()
    }
    return FrameRoles(**roles) if roles["claim"] and (roles["speaker"] or roles["cue"]) else None


def likely_label(name: str, scheme: Scheme) -> str:
    """Return the label of a scheme that a foreign name looks like, "" for none."""
    plain = name.casefold()
    by_role = {likely: label for role, label in _LABELS.items() for likely in _LIKELY[role]}
    known = [*(label.id for label in scheme.labels), *(kind.id for kind in scheme.relations)]
    return next((id_ for id_ in known if plain == id_.casefold() or by_role.get(plain) == id_), "")


def framed(work: LayerWork, frames: Mapping[str, FrameRoles], place: str) -> Framed:
    """Return a layer's work in which relations and hubs with the labels of `frames` are claim frames.

    A frame without a claim cannot be one: its relation is left out, with a remark, and so are members in other roles.
    """
    if not frames:
        return Framed(work, {}, {}, [])
    return _Framing(work, frames, place).result()


class _Attribution(msgspec.Struct):
    """A relation or hub that links spans. Members come with the names that a role may go by."""

    id: str
    label: str
    roles: FrameRoles
    attributes: dict[str, Value]
    members: list[tuple[str, set[str]]]
    words: str

    def in_role(self, role: str) -> list[str]:
        """Return the members whose role goes by a name; nobody for ""."""
        return [member for member, names in self.members if role and role in names]

    def members_in_no_role(self) -> list[str]:
        """Return the members, but for a hub itself, whose role is none of a frame."""
        roles = {self.roles.claim, self.roles.speaker, self.roles.cue}
        return [member for member, names in self.members if member != self.id and not names & roles]


class _Framing:
    """Makes the frames of one layer."""

    def __init__(self, work: LayerWork, frames: Mapping[str, FrameRoles], place: str) -> None:
        self._work, self._frames, self._place = work, frames, place
        self._spans = {span.id: span for span in work.spans}
        self._labels: dict[str, str] = {}
        self._foreign: dict[str, str] = {}
        self._copies: list[SpanData] = []
        self._triggers: set[str] = set()
        self._remarks: list[Remark] = []

    def result(self) -> Framed:
        hubs = {span.id: span for span in self._work.spans if span.label in self._frames}
        attributions: list[_Attribution] = []
        left: list[RelationData] = []
        around: dict[str, list[RelationData]] = {}
        for relation in self._work.relations:
            members = [member for fillers in relation.roles.values() for member in fillers]
            hub = next((member for member in members if member in hubs), None)
            if relation.label in self._frames:
                attributions.append(self._of_relation(relation))
            elif hub is not None:
                around.setdefault(hub, []).append(relation)
            else:
                left.append(relation)
        in_events = {member for attribution in attributions for member, _ in attribution.members}
        attributions += (
            self._of_hub(hubs[hub], relations) for hub, relations in around.items() if hub not in in_events
        )
        left += (relation for hub, fillers in around.items() if hub in in_events for relation in fillers)
        derived = [
            relation
            for number, attribution in enumerate(attributions, start=1)
            for relation in self._relations(attribution, f"attribution {number}")
        ]
        gone = {hub for hub in (*around, *self._triggers) if hub not in self._labels} - (in_events - self._triggers)
        spans = (*(span for span in self._work.spans if span.id not in gone), *self._copies)
        work = msgspec.structs.replace(self._work, spans=spans, relations=(*left, *derived))
        return Framed(work, self._labels, self._foreign, self._remarks)

    def _of_relation(self, relation: RelationData) -> _Attribution:
        roles = self._frames[relation.label]
        members = [
            (member, self._names(member, {role}, roles))
            for role, fillers in relation.roles.items()
            for member in fillers
        ]
        return _Attribution(relation.id, relation.label, roles, relation.attributes, members, relation.label)

    def _of_hub(self, hub: SpanData, relations: Iterable[RelationData]) -> _Attribution:
        roles = self._frames[hub.label]
        members = [
            (member, self._names(member, {role, relation.label}, roles))
            for relation in relations
            for role, fillers in relation.roles.items()
            for member in fillers
            if member != hub.id
        ]
        itself = [(hub.id, {hub.label})]
        return _Attribution(hub.id, hub.label, roles, hub.attributes, members + itself, " … ".join(hub.quote))

    def _names(self, member: str, stated: set[str], roles: FrameRoles) -> set[str]:
        """Return what a member's role goes by: the names that the file states, or else the label of its span."""
        if stated & {roles.claim, roles.speaker, roles.cue}:
            return stated
        return {self._spans[member].label} if member in self._spans else stated

    def _relations(self, attribution: _Attribution, name: str) -> list[RelationData]:
        """Return the relations of a frame under a name of their own, and note the labels of its spans.

        A frame without a speaker is of an unspecified one, unless it is of a kind that has cues alone.
        """
        roles = attribution.roles
        claims = self._taken(attribution, roles.claim, CLAIM)
        speakers = self._taken(attribution, roles.speaker, SPEAKER)
        cues = self._taken(attribution, roles.cue, CUE)
        if not claims:
            self._leave_out(attribution, attribution.words)
            return []
        for member in attribution.members_in_no_role():
            if self._is_bare_trigger(member, attribution):
                self._triggers.add(member)
            else:
                self._leave_out(attribution, " … ".join(self._spans[member].quote) if member in self._spans else member)
        relations: list[RelationData] = []
        if roles.speaker or not roles.cue:
            said = {"claim": claims, "speaker": speakers or (UNSPECIFIED,)}
            relations.append(RelationData(f"{name}, said", SAID_BY, said, attribution.attributes))
        if cues:
            relations.append(RelationData(f"{name}, cued", CUED_BY, {"claim": claims, "cue": cues}))
        self._foreign |= {relation.id: attribution.label for relation in relations}
        return relations

    def _is_bare_trigger(self, member: str, attribution: _Attribution) -> bool:
        """Whether a span only marks where an event is, as the triggers of brat do: it has the event's own name."""
        span = self._spans.get(member)
        return span is not None and span.label == attribution.label and not (span.attributes or span.note)

    def _leave_out(self, attribution: _Attribution, words: str) -> None:
        where = f"{self._place}relation {attribution.id or attribution.label}".strip()
        self._remarks.append(Remark("relations", where, words))

    def _taken(self, attribution: _Attribution, role: str, label: str) -> tuple[str, ...]:
        """Return the members in a role, under the ids that they have as spans of a label."""
        return tuple(dict.fromkeys(self._as(member, label) for member in attribution.in_role(role)))

    def _as(self, member: str, label: str) -> str:
        if member in VIRTUAL_SPEAKERS or self._labels.setdefault(member, label) == label:
            return member
        copy = f"{member}/{label}"
        if copy not in self._labels:
            self._labels[copy] = label
            self._copies.append(msgspec.structs.replace(self._spans[member], id=copy))
        return copy
