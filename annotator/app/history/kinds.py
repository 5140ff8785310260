"""What a step did, found from the states before and after it; no words for people here."""

from collections.abc import Callable, Iterator, Sequence

import msgspec

from annotator.app.history.link_kinds import of_relations
from annotator.app.history.steps import EntityChange, Step
from annotator.app.history.summary import Kind, Summary
from annotator.app.history.viewing import person_of
from annotator.domain.annotation import VIRTUAL_SPEAKERS, ParagraphDirection, Progress, Relation, Span
from annotator.domain.document import Facts
from annotator.domain.frames import CLAIM
from annotator.domain.operation import Decision, RevisionCheck

LONGEST_QUOTE = 60


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
        ("revision_check", _of_checks),
        ("span", _of_spans),
        ("relation", of_relations),
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


def _of_facts(step: Step, changes: Sequence[EntityChange]) -> Summary:
    before, after = changes[0].before, changes[0].after
    facts = after or before
    # A corrected article is removed and restored with the texts before it; undo and redo are about one text.
    is_correction = isinstance(facts, Facts) and bool(facts.replaces) and len(changes) == 1
    if before is None:
        if changes[0].existed:
            return Summary("corrected text again" if is_correction else "restored article")
        return _of_correction(step) if is_correction else Summary("added article")
    if after is None:
        return Summary("took back corrected text" if is_correction else "removed article")
    titles = [state.title if isinstance(state, Facts) else "" for state in (before, after)]
    return Summary("changed title", before=titles[0], after=titles[1])


def _of_correction(step: Step) -> Summary:
    places = step.history.changed_places(step)
    words = [quote_of_span(span) if span else "" for span in (places[0] if places else ())]
    before, after = words or ("", "")
    return Summary("corrected text", before=before, after=after, count=len(places))


def _of_checks(step: Step, changes: Sequence[EntityChange]) -> Summary:
    check = changes[0].after or changes[0].before
    if not isinstance(check, RevisionCheck):
        return Summary("nothing")
    spans = [change.after or change.before for change in step.changes if change.type == "span"]
    span = next((span for span in spans if isinstance(span, Span)), None)
    span = span or step.history.span(check.layer, check.span, step) or step.history.last_span(check.layer, check.span)
    if changes[0].after is None:
        return Summary("reopened place", span=span)
    if check.outcome == "dropped":
        return Summary("dropped place", span=span)
    if isinstance(changes[0].before, RevisionCheck) and changes[0].before.outcome == "dropped":
        return Summary("restored", span=span)
    return Summary("marked place again" if spans else "kept place", span=span)


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
            return Summary(kind, span=_telling(found), count=len(found))
    if len(changes) > 1:
        return Summary("changed spans", span=_telling(changes), count=len(changes))
    before, after = changes[0].before, changes[0].after
    return _changed(before, after) if isinstance(before, Span) and isinstance(after, Span) else Summary("nothing")


def _made(new: Sequence[EntityChange]) -> Kind:
    if any(change.existed for change in new):
        return "restored"
    return "accepted suggestion" if any(span.origin is not None for span in _spans(new)) else "marked"


def _telling(changes: Sequence[EntityChange]) -> Span | None:
    """Return the first claim, for which the others were marked, or else the first span."""
    return min(_spans(changes), key=lambda span: span.label != CLAIM, default=None)


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


def quote_of_span(span: Span) -> str:
    """Return the words of a span on one line, cut at a sensible length."""
    words = " ".join(" … ".join(span.quote).split())
    return words if len(words) <= LONGEST_QUOTE else words[: LONGEST_QUOTE - 1] + "…"
