"""Entries of the register by their names, for formats that are read by people and programs that know no register."""

from collections.abc import Mapping

import msgspec

from annotator.domain.register import ENTITY
from annotator.exchange.records import Article, SpanData


def with_entry_names(article: Article, names: Mapping[str, str]) -> Article:
    """Return an article whose spans name their entries, which they point to by the ids in `names`."""
    layers = {
        layer: msgspec.structs.replace(work, spans=type(work.spans)(_named(span, names) for span in work.spans))
        for layer, work in article.layers.items()
    }
    return msgspec.structs.replace(article, layers=layers)


def _named(span: SpanData, names: Mapping[str, str]) -> SpanData:
    name = names.get(str(span.attributes.get(ENTITY, "")))
    return span if name is None else msgspec.structs.replace(span, attributes={**span.attributes, ENTITY: name})
