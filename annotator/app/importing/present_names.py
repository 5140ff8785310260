"""Annotations of a file under the present names of the scheme: labels and values that were merged into others.

An attribute that the other label does not have is left out and remarked.
"""

from collections.abc import Iterator

import msgspec

from annotator.domain.annotation import Annotations, Span
from annotator.domain.scheme_folding import Folding
from annotator.exchange.remarks import Remark


def with_present_names(records: Annotations, names: Folding, place: str) -> tuple[Annotations, list[Remark]]:
    """Return the records of one layer under present names, and remarks on attributes that are left out."""
    if not names:
        return records, []
    spans = {span.id: names.span(span) for span in records.spans.values()}
    relations = {relation.id: names.relation(relation) for relation in records.relations.values()}
    remarks = [remark for span in records.spans.values() for remark in _left_out(span, spans[span.id], place)]
    return msgspec.structs.replace(records, spans=spans, relations=relations), remarks


def _left_out(before: Span, after: Span, place: str) -> Iterator[Remark]:
    for name, value in before.attributes.items():
        if name not in after.attributes:
            yield Remark("attributes", f"{place}span {before.id}, {name}", str(value))
