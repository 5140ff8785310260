"""What a step did, found from the states before and after it; no words for people here."""

from collections.abc import Callable, Iterator, Sequence
from typing import Literal

import msgspec

from annotator.app.history.reading import EntityChange, Step, person_of
from annotator.domain.annotation import VIRTUAL_SPEAKERS, ParagraphDirection, Progress, Relation, Span
from annotator.domain.claim_relations import CLAIM_REL, FIRST, OTHER, claim_relation_value
from annotator.domain.document import Facts
from annotator.domain.frames import CUED_BY, SAID_BY, STANCE, VALUE
from annotator.domain.operation import Decision

Kind = Literal[
    "added article",
    "corrected text",
    "changed title",
    "removed article",
    "restored article",
    "resolved",
    "withdrew decision",
    "filed decision",
    "marked",
    "restored",
    "deleted",
    "moved start",
    "moved end",
    "resized",
    "relabelled",
    "changed attributes",
    "changed note",
    "removed note",
    "changed spans",
    "linked speaker",
    "unlinked speaker",
    "linked cue",
    "unlinked cue",
    "set stance",
    "cleared stance",
    "added stance",
    "deleted stance",
    "changed stance",
    "related claims",
    "unrelated claims",
    "linked",
    "unlinked",
    "done",
    "reopened",
    "skipped",
    "flagged",
    "unflagged",
    "changed article note",
    "removed article note",
    "labelled article",
    "unlabelled article",
    "set direction",
    "unset direction",
    "nothing",
]


class Summary(msgspec.Struct, frozen=True):
    """What a step did.

    `span` is the span it was about, as it was after the step, or before if it went; `head` is the id of the claim or
    target whose links changed. `before` and `after` are values: stances, labels, reasons of flags, directions. `count`
    says how many spans changed in the same way.
    """

    kind: Kind
    layer: str = ""
    span: Span | None = None
    head: str = ""
    before: str = ""
    after: str = ""
    count: int = 1
    virtual: str = ""
    """AUTHOR or UNSPECIFIED, for a speaker without text."""


def summary_of(step: Step) -> Summary:
    """Return what a step did. Of several changes the most telling one is named: a span before its links."""
    changes = step.changes
    of: dict[str, list[EntityChange]] = {}
    for change in changes:
        if change.before != change.after or change.type == "span":
            of.setdefault(change.type, []).append(change)
    tellers: tuple[tuple[str, Callable[[Step, Sequence[EntityChange]], Summary]], ...] = (
        ("document", _of_facts),
        ("decision", _of_decisions),
        ("span", _of_spans),
        ("relation", _of_relations),
        ("progress", _of_progress),
        ("direction", _of_direction),
    )
    found = next((tell(step, of[name]) for name, tell in tellers if name in of), Summary("nothing"))
    return msgspec.structs.replace(found, layer=next(iter(sorted(step.layers)), ""))


def is_correction(step: Step) -> bool:
    """Whether a step changed, removed or linked what was there before in the layer of somebody else."""
    session = step.history.session
    author = person_of(session, step.author)
    made = {*VIRTUAL_SPEAKERS, *(key[1] for key in step.keys if key[0] == "span")}
    for change in step.changes:
        owner = person_of(session, change.layer)
        if author is None or owner is None or owner is author:
            continue
        names = change.after.roles.values() if isinstance(change.after, Relation) else ()
        if change.existed or any(member not in made for members in names for member in members):
            return True
    return False


def _of_facts(_step: Step, changes: Sequence[EntityChange]) -> Summary:
    before, after = changes[0].before, changes[0].after
    if before is None:
        if changes[0].existed:
            return Summary("restored article")
        return Summary("corrected text" if isinstance(after, Facts) and after.replaces else "added article")
    if after is None:
        return Summary("removed article")
    titles = [state.title if isinstance(state, Facts) else "" for state in (before, after)]
    return Summary("changed title", before=titles[0], after=titles[1])


def _of_decisions(step: Step, changes: Sequence[EntityChange]) -> Summary:
    spans = [change.after or change.before for change in step.changes if change.type == "span"]
    span = next((span for span in spans if isinstance(span, Span)), None)
    kept = [change for change in changes if change.after is not None]
    state = changes[0].after or changes[0].before
    outcome = state.outcome if isinstance(state, Decision) else ""
    if kept and all(_is_filing(change) for change in kept):
        return Summary("filed decision", span=span, count=len(kept))
    return Summary("resolved" if kept else "withdrew decision", span=span, after=outcome, count=len(changes))


def _is_filing(change: EntityChange) -> bool:
    """Whether a decision was only filed under another part of the guideline."""
    before, after = change.before, change.after
    if not isinstance(before, Decision) or not isinstance(after, Decision):
        return False
    return before != after and msgspec.structs.replace(before, part=after.part) == after


def _of_spans(_step: Step, changes: Sequence[EntityChange]) -> Summary:
    new = [change for change in changes if change.before is None and change.after is not None]
    gone = [change for change in changes if change.after is None]
    for found, kind in ((new, _made(new)), (gone, "deleted")):
        if found and len(found) == len(changes):
            span = next((found_span for found_span in _spans(found)), None)
            return Summary(kind, span=span, count=len(found))
    if len(changes) > 1:
        return Summary("changed spans", span=next(_spans(changes), None), count=len(changes))
    before, after = changes[0].before, changes[0].after
    return _changed(before, after) if isinstance(before, Span) and isinstance(after, Span) else Summary("nothing")


def _made(new: Sequence[EntityChange]) -> Kind:
    return "restored" if any(change.existed for change in new) else "marked"


def _spans(changes: Sequence[EntityChange]) -> Iterator[Span]:
    for change in changes:
        state = change.after or change.before
        if isinstance(state, Span):
            yield state


def _changed(before: Span, after: Span) -> Summary:
    if before.label != after.label:
        return Summary("relabelled", span=after, before=before.label, after=after.label)
    if before.fragments != after.fragments:
        return Summary(_move(before, after), span=after)
    if before.note != after.note and before.attributes == after.attributes:
        return Summary(
            "changed note" if after.note else "removed note", span=after, before=before.note, after=after.note
        )
    differs = (before.attributes, before.note) != (
        after.attributes,
        after.note,
    )  # not the versions of scheme, guideline
    return Summary("changed attributes" if differs else "nothing", span=after)


def _move(before: Span, after: Span) -> Kind:
    (first, last), (new_first, new_last) = ((s.fragments[0], s.fragments[-1]) for s in (before, after))
    if before.fragments[:-1] == after.fragments[:-1] and last[0] == new_last[0]:
        return "moved end"
    if before.fragments[1:] == after.fragments[1:] and first[1] == new_first[1]:
        return "moved start"
    return "resized"


def _of_progress(_step: Step, changes: Sequence[EntityChange]) -> Summary:
    before, after = (state if isinstance(state, Progress) else Progress() for state in _pair(changes[0]))
    if before.status != after.status:
        kinds: dict[str, Kind] = {"done": "done", "skipped": "skipped"}
        return Summary(kinds.get(after.status, "reopened"))
    if before.flag != after.flag:
        return Summary("unflagged") if after.flag is None else Summary("flagged", after=after.flag)
    if before.note != after.note:
        kind: Kind = "changed article note" if after.note else "removed article note"
        return Summary(kind, before=before.note, after=after.note)
    if added := [label for label in after.labels if label not in before.labels]:
        return Summary("labelled article", after=added[0])
    removed = [label for label in before.labels if label not in after.labels]
    return Summary("unlabelled article", before=removed[0]) if removed else Summary("nothing")


def _of_direction(_step: Step, changes: Sequence[EntityChange]) -> Summary:
    values = [state.direction if isinstance(state, ParagraphDirection) else "" for state in _pair(changes[0])]
    return Summary("set direction" if values[1] else "unset direction", before=values[0], after=values[1])


def _pair(change: EntityChange) -> tuple[object, object]:
    return change.before, change.after


# --- relations


def _of_relations(step: Step, changes: Sequence[EntityChange]) -> Summary:
    told = [_of_relation(step, change) for change in changes]
    order: tuple[Kind, ...] = ("linked speaker", "linked cue", "unlinked speaker", "unlinked cue", "set stance")
    ranked = sorted(told, key=lambda summary: order.index(summary.kind) if summary.kind in order else len(order))
    return ranked[0]


def _of_relation(step: Step, change: EntityChange) -> Summary:
    before, after = (state if isinstance(state, Relation) else None for state in _pair(change))
    relation = after or before
    if relation is None:
        return Summary("nothing")
    if relation.label in (SAID_BY, CUED_BY):
        return _of_link(step, change, relation)
    if relation.label == STANCE:
        return _of_stance(step, change, before, after)
    if relation.label == CLAIM_REL:
        kind: Kind = "related claims" if after else "unrelated claims"
        other = step.history.span(change.layer, _first(relation, OTHER), step)
        return Summary(kind, span=other, head=_first(relation, FIRST), after=claim_relation_value(relation))
    return Summary("linked" if after else "unlinked", head=_first(relation, *relation.roles))


def _of_link(step: Step, change: EntityChange, relation: Relation) -> Summary:
    role = "speaker" if relation.label == SAID_BY else "cue"
    kinds: dict[tuple[str, bool], Kind] = {
        ("speaker", True): "linked speaker",
        ("speaker", False): "unlinked speaker",
        ("cue", True): "linked cue",
        ("cue", False): "unlinked cue",
    }
    kind = kinds[role, change.after is not None]
    return _linking(step, kind, change.layer, _first(relation, role), _first(relation, "claim"))


def _of_stance(step: Step, change: EntityChange, before: Relation | None, after: Relation | None) -> Summary:
    relation = after or before
    assert relation is not None, "a relation that was there before or is there after"
    head = _first(relation, "target")
    span = step.history.span(change.layer, head, step)
    values = [str(state.attributes.get(VALUE, "")) if state else "" for state in (before, after)]
    if values[0] != values[1]:
        kind: Kind = "set stance" if values[1] else ("cleared stance" if after else "deleted stance")
        return Summary(kind, span=span, head=head, before=values[0], after=values[1])
    if before is None or after is None:
        return Summary("added stance" if after else "deleted stance", span=span, head=head)
    for role, linked, unlinked in (
        ("holder", "linked speaker", "unlinked speaker"),
        ("evidence", "linked cue", "unlinked cue"),
    ):
        then, now = before.roles.get(role, ()), after.roles.get(role, ())
        for kind_, members in (
            (linked, [m for m in now if m not in then]),
            (unlinked, [m for m in then if m not in now]),
        ):
            if members:
                return _linking(step, msgspec.convert(kind_, Kind), change.layer, members[0], head)
    return Summary("changed stance", span=span, head=head)


def _linking(step: Step, kind: Kind, layer: str, member: str, head: str) -> Summary:
    if member in VIRTUAL_SPEAKERS:
        return Summary(kind, head=head, virtual=member)
    return Summary(kind, span=step.history.span(layer, member, step), head=head)


def _first(relation: Relation, *roles: str) -> str:
    return next((member for role in roles for member in relation.roles.get(role, ())), "")
