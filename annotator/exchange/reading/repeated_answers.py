"""Several answers of one person to one text, made one layer: nothing of any is lost, what several have stands once."""

from collections.abc import Hashable, Mapping, Sequence

import msgspec
from msgspec import UNSET, UnsetType

from annotator.domain.annotation import Value
from annotator.exchange.records import LayerWork, RelationData, SpanData


def united(answers: Sequence[LayerWork]) -> LayerWork:
    """Return the work of one or more answers; spans and relations of later ones keep their ids where these are free.

    Spans are the same with the same label, fragments, attributes and note, relations with the same members besides.
    The answer is done if one of them is.
    """
    if len(answers) == 1:
        return answers[0]
    union = _Union()
    for answer in answers:
        union.add(answer)
    return LayerWork(
        next((answer.status for answer in answers if answer.status == "done"), answers[0].status),
        _joined([answer.flag for answer in answers]),
        _joined([answer.note for answer in answers]),
        tuple(union.spans),
        tuple(union.relations),
    )


class _Union:
    """The spans and relations of answers, as these come."""

    def __init__(self) -> None:
        self.spans: list[SpanData] = []
        self.relations: list[RelationData] = []
        self._places: dict[Hashable, int] = {}
        self._links: set[Hashable] = set()
        self._span_ids, self._relation_ids = _Ids(), _Ids()

    def add(self, answer: LayerWork) -> None:
        names = {span.id: self._span(span) for span in answer.spans}
        for relation in answer.relations:
            roles = {
                role: tuple(names.get(member, member) for member in members) for role, members in relation.roles.items()
            }
            link = relation.label, frozenset(roles.items()), _values(relation.attributes)
            if link not in self._links:
                self._links.add(link)
                id_ = self._relation_ids.take(relation.id)
                self.relations.append(msgspec.structs.replace(relation, roles=roles, id=id_))

    def _span(self, span: SpanData) -> str:
        """Take in a span, and return its id."""
        content = span.label, span.fragments, _values(span.attributes), span.note
        place = self._places.setdefault(content, len(self.spans))
        if place == len(self.spans):
            self.spans.append(msgspec.structs.replace(span, id=self._span_ids.take(span.id)))
        elif span.id and not self.spans[place].id:
            self.spans[place] = msgspec.structs.replace(self.spans[place], id=self._span_ids.take(span.id))
        return self.spans[place].id


class _Ids:
    """Ids that are taken, and the last number that was given to each."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, name: str) -> str:
        """Return the id, or a free one made of it; "" stays what it is."""
        free = name
        while free and free in self._taken:
            self._numbers[name] = self._numbers.get(name, 1) + 1
            free = f"{name}-{self._numbers[name]}"
        self._taken.add(free)
        return free


def _values(attributes: Mapping[str, Value]) -> Hashable:
    return frozenset((name, type(value), value) for name, value in attributes.items())  # for 1 is equal to True


def _joined(words: Sequence[str | UnsetType]) -> str | UnsetType:
    said = dict.fromkeys(word for word in words if isinstance(word, str))
    return "\n".join(said) if said else UNSET
