"""Layers in few words: spans as (label, fragments), relations by the ids of their ends."""

from annotator.domain.annotation import Annotations, Fragment, Relation, Span, Value


def span(id_: str, label: str, *fragments: Fragment, **attributes: Value) -> Span:
    return Span(
        id_, "", "", label, tuple(fragments), tuple("x" * (end - start) for start, end in fragments), attributes
    )


def said_by(claim: str, speaker: str) -> Relation:
    roles = {"claim": (claim,), "speaker": (speaker,)}
    return Relation(f"{claim}-{speaker}", "", "", "SAID_BY", roles)


def stance(holder: str, target: str, value: str) -> Relation:
    roles = {"holder": (holder,), "target": (target,)}
    return Relation(f"{holder}>{target}", "", "", "STANCE", roles, {"value": value})


def layer(*records: Span | Relation) -> Annotations:
    return Annotations(
        {one.id: one for one in records if isinstance(one, Span)},
        {one.id: one for one in records if isinstance(one, Relation)},
    )
