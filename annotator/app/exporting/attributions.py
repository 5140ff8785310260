"""Claims with their speakers and cues as attributions of other tools: events, for formats that have them.

The way back of `annotator.app.importing.framing`. A speaker that is only UNSPECIFIED is no member. Stances, and cues of
claims without a speaker, stay the relations that they are.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

import msgspec

from annotator.app.exporting.foreign_names import ForeignNames
from annotator.domain.annotation import UNSPECIFIED, Value
from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import CUED_BY, SAID_BY
from annotator.exchange.format import Format
from annotator.exchange.label_map import FrameRoles, LabelMap
from annotator.exchange.records import Article, LayerWork, RelationData, SpanData

LABEL, ROLES = "Attribution", FrameRoles("Content", "Source", "Cue")
"""What attributions and their roles are called without a map."""
TRIGGER = "trigger"


class Attributions:
    """Makes attributions of the claims of articles, under the names of a label map: its first frame and its labels."""

    def __init__(self, names: LabelMap) -> None:
        """Raises AnnotatorError for a map that does not lead back."""
        self._label, self._roles = next(iter(names.frames.items()), (LABEL, ROLES))
        _require_roles(self._label, self._roles)
        self._foreign = ForeignNames(names, {self._label, *names.frames})
        self._has_triggers = self._roles.cue in (TRIGGER, self._label)

    def written_in(self, format_: Format) -> Format:
        """Return a format that writes attributions as events. Raises AnnotatorError for one that has no events."""
        writer = format_.event_writer
        if writer is None:
            raise AnnotatorError("The format {name} has no events.", remedy="Use the format brat.", name=format_.id)
        events = {self._label: self._roles.claim}
        return msgspec.structs.replace(format_, writes=lambda articles, folder: writer(articles, folder, events))

    def article(self, article: Article) -> Article:
        """Return an article with attributions.

        Raises AnnotatorError for a name in it that has several foreign ones, or is one of something else.
        """
        layers = {name: self._work(work) for name, work in article.layers.items()}
        return msgspec.structs.replace(article, layers=layers)

    def _work(self, work: LayerWork) -> LayerWork:
        places = {span.id: place for place, span in enumerate(work.spans)}
        found, left = _grouped(work.relations, self._roles)
        triggers: set[str] = set()
        relations: list[RelationData] = []
        for group in found:
            members = partial(_in_order, places=places)
            cues = members(group.cues)
            if self._has_triggers:
                triggers.update(cues[:1])
            relations.append(self._event(group, members, cues))
        return msgspec.structs.replace(
            work,
            spans=tuple(self._span(span, is_trigger=span.id in triggers) for span in work.spans),
            relations=(*relations, *map(self._relation, left)),
        )

    def _event(
        self, group: "_Group", members: Callable[[Iterable[str]], tuple[str, ...]], cues: tuple[str, ...]
    ) -> RelationData:
        roles = {self._roles.claim: members(group.claims)}
        if set(group.speakers) != {UNSPECIFIED}:
            roles[self._roles.speaker] = members(group.speakers)
        if cues and self._has_triggers:
            roles[TRIGGER], cues = cues[:1], cues[1:]
        if cues:
            roles[self._roles.cue] = (*roles.get(self._roles.cue, ()), *cues)
        return RelationData(group.id, self._label, roles, self._attributes(self._label, group.attributes))

    def _span(self, span: SpanData, *, is_trigger: bool) -> SpanData:
        label = self._label if is_trigger else self._foreign.label(span.label)
        return msgspec.structs.replace(span, label=label, attributes=self._attributes(label, span.attributes))

    def _relation(self, relation: RelationData) -> RelationData:
        label = self._foreign.label(relation.label)
        return msgspec.structs.replace(relation, label=label, attributes=self._attributes(label, relation.attributes))

    def _attributes(self, label: str, attributes: Mapping[str, Value]) -> dict[str, Value]:
        return {self._foreign.attribute(label, name): value for name, value in attributes.items()}


class _Group(msgspec.Struct):
    """Relations that are one attribution."""

    id: str
    claims: tuple[str, ...]
    attributes: dict[str, Value]
    speakers: list[str] = []
    cues: list[str] = []


def _grouped(relations: Iterable[RelationData], roles: FrameRoles) -> tuple[list[_Group], list[RelationData]]:
    """Return the attributions: SAID_BY and CUED_BY of the same claims; and the relations that are in none.

    SAID_BY of the same claims with different attributes are several attributions; the first has the cues.
    """
    found: dict[tuple[frozenset[str], str], _Group] = {}
    first: dict[frozenset[str], _Group] = {}
    others: list[RelationData] = []
    for relation in relations:
        if not _is_said(relation, roles):
            others.append(relation)
            continue
        claims = frozenset(relation.roles["claim"])
        new = _Group(relation.id, relation.roles["claim"], relation.attributes)
        group = found.setdefault((claims, repr(sorted(relation.attributes.items()))), new)
        group.speakers += relation.roles["speaker"]
        first.setdefault(claims, group)
    left: list[RelationData] = []
    for relation in others:
        cued = first.get(frozenset(relation.roles.get("claim", ())))
        if cued is not None and _is_cued(relation, roles):
            cued.cues += relation.roles["cue"]
        else:
            left.append(relation)
    return list(found.values()), left


def _is_said(relation: RelationData, roles: FrameRoles) -> bool:
    """Whether a relation can be an attribution: it has a claim, speakers that there is a role for, and nothing else."""
    filled = {role for role, members in relation.roles.items() if members}
    if relation.label != SAID_BY or filled != {"claim", "speaker"}:
        return False
    return bool(roles.speaker) or set(relation.roles["speaker"]) == {UNSPECIFIED}


def _is_cued(relation: RelationData, roles: FrameRoles) -> bool:
    filled = {role for role, members in relation.roles.items() if members}
    is_cue = relation.label == CUED_BY and filled == {"claim", "cue"}
    return is_cue and bool(roles.cue) and not relation.attributes


def _in_order(members: Iterable[str], places: Mapping[str, int]) -> tuple[str, ...]:
    """Return members once each, in the order of the spans, the virtual ones last."""
    return tuple(sorted(dict.fromkeys(members), key=lambda member: places.get(member, len(places))))


def _require_roles(label: str, roles: FrameRoles) -> None:
    stated = [role for role in (roles.claim, roles.speaker, roles.cue) if role]
    if not roles.claim or len(set(stated)) < len(stated):
        raise AnnotatorError(
            "The table [frames.{label}] of the label map cannot be exported.",
            remedy="It needs a role for the claim, and a different one for each of the others.",
            label=label,
        )
