"""A text with CR newlines as it is with LF newlines, and the records on it as they are then.

UNITS: offsets are code points, half-open; paragraphs are counted from 0.
"""

from collections.abc import Mapping

import msgspec

from annotator.adjudication.member_names import qualified
from annotator.domain.annotation import GOLD, Fragment, Relation, Span, quote_of
from annotator.domain.document import Facts, document_id, title_of
from annotator.domain.operation import TYPE_OF, Decision
from annotator.storage.carrying import Key
from annotator.text.intake import newline_offsets, normalise_newlines
from annotator.text.paragraphs import paragraph_at, paragraphs

Names = dict[Key, str]
"""New ids of entities, where they differ from the old ones."""


class LfText:
    """A text with LF newlines, and where the words of the text before are in it."""

    def __init__(self, document: str, before: str) -> None:
        self.before = document
        self.text = normalise_newlines(before)
        self.document = document_id(self.text)
        self._text_before = before
        self._offset = newline_offsets(before)

    def span(self, span: Span) -> Span:
        """Return a span on the same words; a quote that was wrong stays wrong."""
        fragments = tuple(map(self._fragment, span.fragments))
        was_right = quote_of(self._text_before, span.fragments) == span.quote
        quote = quote_of(self.text, fragments) if was_right else tuple(map(normalise_newlines, span.quote))
        return msgspec.structs.replace(span, document=self.document, fragments=fragments, quote=quote)

    def _fragment(self, fragment: Fragment) -> Fragment:
        start, end = map(self._offset, fragment)
        return start, max(end, start + (fragment[0] < fragment[1]))  # the CR alone of CR and LF is now the LF

    def facts(self, facts: Facts) -> Facts:
        """Return title and metadata; a title that was the first line is the first line."""
        is_first_line = facts.title == title_of(self._text_before)
        title = title_of(self.text) if is_first_line else normalise_newlines(facts.title)
        return msgspec.structs.replace(facts, id=self.document, title=title)

    def paragraphs_of(self, paragraph: int) -> range:
        """Return the paragraphs that a paragraph of the text before is now: a CR alone did not end one."""
        before, after = paragraphs(self._text_before), paragraphs(self.text)
        if paragraph >= len(before):
            return range(0)
        start, end = map(self._offset, before[paragraph])
        return range(paragraph_at(after, start), paragraph_at(after, end) + 1)


def renamed_relation(relation: Relation, names: Mapping[Key, str]) -> Relation:
    """Return a relation with the new ids of its members."""
    roles = {
        role: tuple(names.get(("span", relation.layer, member), member) for member in members)
        for role, members in relation.roles.items()
    }
    return msgspec.structs.replace(relation, roles=roles)


def moved_annotation(record: Span | Relation, text: LfText, names: Mapping[Key, str]) -> Span | Relation:
    """Return a span or relation on the text with LF newlines."""
    if isinstance(record, Span):
        moved: Span | Relation = text.span(record)
    else:
        moved = msgspec.structs.replace(renamed_relation(record, names), document=text.document)
    return msgspec.structs.replace(moved, id=names.get((TYPE_OF[type(record)], record.layer, record.id), record.id))


def renamed_place(decision: Decision, names: Mapping[Key, str]) -> tuple[str, ...]:
    """Return the new names of the spans that a decision judged."""
    return tuple(sorted(_renamed_member(name, decision, names) for name in decision.place))


def _renamed_member(name: str, decision: Decision, names: Mapping[Key, str]) -> str:
    """Return the new name of a judged span; it has that of its layer before it where two layers have its id."""
    layer, _, span = name.rpartition("/")
    if ("span", layer, span) in names:
        return qualified(layer, names["span", layer, span])
    found = (names.get(("span", layer, name)) for layer in (*decision.layers, GOLD))
    return next(filter(None, found), name)
