"""What may be put back: states that the scheme allows, and that leave every relation with the members it needs."""

from collections.abc import Iterator, Mapping

from annotator.app.history.kinds import quote_of_span
from annotator.app.history.reading import ArticleHistory
from annotator.app.history.refusals import name_of
from annotator.app.history.steps import Key
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS, Annotations, Relation, Span
from annotator.domain.errors import AnnotatorError, InvalidRecordsError
from annotator.domain.frames import SAID_BY, STANCE
from annotator.domain.operation import Record
from annotator.domain.relations import reduced_complete, reduced_in_frame
from annotator.domain.scheme import Scheme
from annotator.domain.validation import relation_problems, span_problems
from annotator.storage import states

Targets = dict[Key, Record | None]
"""The states to write; None removes the entity."""


def keep_valid(history: ArticleHistory, targets: Targets) -> None:
    """Leave out, or reduce, what would break the rules of the scheme or leave a relation without a member."""
    session = history.session
    text = session.text(history.document)
    for key, state in list(targets.items()):
        if isinstance(state, Span) and any(span_problems(state, text, session.scheme)):
            del targets[key]
    for layer in {key[2] for key in targets}:
        work = _work(history, layer)
        while _mend(work, layer, targets, session.scheme):
            pass


def _mend(before: Annotations, layer: str, targets: Targets, scheme: Scheme) -> bool:
    """Change the targets for one relation that would be invalid; return whether there was one."""
    after = _after(before, layer, targets)
    for relation in _newly_invalid(before, after, scheme):
        key = ("relation", relation.id, layer)
        moved = [
            ("span", member, layer)
            for member in _members(relation)
            if ("span", member, layer) in targets and _label(before, member) != _label(after, member)
        ]
        if moved:
            for span in moved:
                del targets[span]
            return True
        if key in targets:
            reduced = _reduced(relation, before, after, gold=layer == GOLD)
            if reduced is None or reduced == relation or any(relation_problems(reduced, after.spans, scheme)):
                del targets[key]
            else:
                targets[key] = reduced
            return True
    return False


def _reduced(relation: Relation, before: Annotations, after: Annotations, *, gold: bool) -> Relation | None:
    keep = {*after.spans, *VIRTUAL_SPEAKERS}
    if gold:
        return reduced_complete(relation, keep)

    def speakers_of(claim: str) -> set[str]:
        said = (tie.roles for tie in before.relations.values() if tie.label == SAID_BY)
        return {speaker for roles in said if claim in roles.get("claim", ()) for speaker in roles.get("speaker", ())}

    return reduced_in_frame(relation, keep, speakers_of)


def _work(history: ArticleHistory, layer: str) -> Annotations:
    return states.annotations(history.session.file, history.session.number_of(history.document), layer)


def _after(before: Annotations, layer: str, targets: Mapping[Key, Record | None]) -> Annotations:
    """Return the annotations of a layer as the targets would leave them."""
    after = Annotations(dict(before.spans), dict(before.relations), before.progress)
    for (type_name, entity, of_layer), state in targets.items():
        if of_layer != layer:
            continue
        if state is not None:
            states.put_record(after, state)
        elif type_name == "span":
            after.spans.pop(entity, None)
        elif type_name == "relation":
            after.relations.pop(entity, None)
    return after


def _newly_invalid(before: Annotations, after: Annotations, scheme: Scheme) -> Iterator[Relation]:
    for relation in after.relations.values():
        if any(relation_problems(relation, after.spans, scheme)):
            as_before = before.relations.get(relation.id) == relation
            if not as_before or not any(relation_problems(relation, before.spans, scheme)):
                yield relation


def _label(work: Annotations, span: str) -> str:
    """Return the label of a span, "" if the layer does not have it."""
    return work.spans[span].label if span in work.spans else ""


def _members(relation: Relation) -> list[str]:
    return [member for members in relation.roles.values() for member in members]


def require_valid(history: ArticleHistory, targets: Targets) -> None:
    """Raise AnnotatorError with the reason if targets are not what may be put back."""
    session = history.session
    text = session.text(history.document)
    spans = [state for state in targets.values() if isinstance(state, Span)]
    if problems := [problem.at("") for span in spans for problem in span_problems(span, text, session.scheme)]:
        raise InvalidRecordsError("This cannot be brought back: {problems}.", problems)
    for layer in sorted({key[2] for key in targets}):
        before = _work(history, layer)
        after = _after(before, layer, targets)
        for relation in _newly_invalid(before, after, session.scheme):
            raise _not_without(history, relation, before, after)


def _not_without(
    history: ArticleHistory, relation: Relation, before: Annotations, after: Annotations
) -> AnnotatorError:
    """Return the error that names what a relation would lack."""
    for member in _members(relation):
        if member in before.spans and _label(before, member) != _label(after, member):
            return _needed_by(history, relation, before.spans[member])
    gone = (member for member in _members(relation) if member not in after.spans and member not in VIRTUAL_SPEAKERS)
    spans = (history.last_span(relation.layer, member) for member in gone)
    quote = next((quote_of_span(span) for span in spans if span is not None), "…")
    return AnnotatorError(
        "This step needs “{quote}”, which was removed later.", remedy="Undo the later steps first.", quote=quote
    )


def _needed_by(history: ArticleHistory, relation: Relation, span: Span) -> AnnotatorError:
    """Return the error that says who made the relation without which a span cannot change."""
    heads = history.heads(("relation", relation.id, relation.layer))
    name = name_of(history.session, heads[0].author if heads else "")
    if relation.label == STANCE:
        return AnnotatorError(
            "“{quote}” has a stance that was set later by {name}, so it cannot change by itself.",
            remedy="Undo the later steps first.",
            quote=quote_of_span(span),
            name=name,
        )
    return AnnotatorError(
        "“{quote}” was linked later by {name}, so it cannot change by itself.",
        remedy="Undo the later steps first.",
        quote=quote_of_span(span),
        name=name,
    )
