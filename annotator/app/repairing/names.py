"""New ids of what is on a text with CR newlines, where ids are made of the document or of offsets.

With LF newlines they are what an import of the file, or the same act of a reviewer, gives now.
"""

from collections.abc import Iterable

from annotator.adjudication.parts import made_decision, made_id
from annotator.adjudication.relation_index import gold_relation_id
from annotator.adjudication.review import place_id
from annotator.app.annotation_ids import content_id
from annotator.app.repairing.lf_text import LfText, Names, moved_annotation, renamed_place
from annotator.app.repairing.rewriting import state_in
from annotator.domain.annotation import GOLD, Relation, Span
from annotator.domain.operation import TYPE_OF, Decision, LoggedOperation
from annotator.storage.carrying import key_of

MOST_AT_A_PLACE = 16
"""Ids of one place are numbered from 0, and few are ever taken."""


def lf_names(operations: Iterable[LoggedOperation], text: LfText) -> Names:
    """Return the new ids, from all operations on a document, parents before children.

    They follow from the states in which entities began, which are the same in every copy of the project.
    """
    names: Names = {}
    first: dict[str, list[Span | Relation]] = {"span": [], "relation": []}
    decisions: list[Decision] = []
    seen = set()
    for logged in operations:
        record = state_in(logged) if logged.operation.type in ("span", "relation", "decision") else None
        if isinstance(record, Decision):
            decisions.append(record)
        elif isinstance(record, Span | Relation) and (key := key_of(logged.operation)) not in seen:
            seen.add(key)
            first[key[0]].append(record)
    for span in first["span"]:
        _name(span, text, names)
    for decision in decisions:
        _name_place(decision, text, names)
    for relation in first["relation"]:
        _name(relation, text, names)
    return names


def _name(record: Span | Relation, text: LfText, names: Names) -> None:
    moved = moved_annotation(record, text, names)
    key = TYPE_OF[type(record)], record.layer, record.id
    if record.id == content_id(record):
        names[key] = content_id(moved)
    elif isinstance(moved, Relation) and isinstance(record, Relation):
        if record.layer == GOLD and record.id == gold_relation_id(record):
            names[key] = gold_relation_id(moved)
    elif isinstance(moved, Span) and isinstance(record, Span) and record.layer == GOLD:
        for index in range(MOST_AT_A_PLACE):
            if record.id == made_id(text.before, index, record.label, record.fragments):
                names[key] = made_id(text.document, index, moved.label, moved.fragments)
                names["decision", GOLD, made_decision(record.id)] = made_decision(names[key])


def _name_place(decision: Decision, text: LfText, names: Names) -> None:
    """Name a decision and its gold spans, whose ids are made of what was judged."""
    place = renamed_place(decision, names)
    taken = {("decision", GOLD, decision.id), *(("span", GOLD, span) for span in decision.gold)}
    for kind, _, id_ in taken - names.keys():
        for index in range(MOST_AT_A_PLACE):
            if id_ == place_id(text.before, kind, index, decision.place):
                names[kind, GOLD, id_] = place_id(text.document, kind, index, place)
