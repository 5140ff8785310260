"""Pointing spans of many documents and layers to other entries of the register, inside a long act.

A person's own annotations are changed, those of others and gold by leads and reviewers alone. Annotations with
conflicting versions and those on removed articles are left as they are, and counted.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Literal

import msgspec

from annotator.app.acts import LongAct
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.annotation import Span
from annotator.domain.frames import SPEAKER
from annotator.domain.register import ENTITY, Entry
from annotator.domain.register_validation import is_kind
from annotator.storage import heads
from annotator.storage.register_reading import Pointing
from annotator.storage.states import records_of

_AT_A_TIME = 200
"""Documents that are read and written at once."""
LeftOut = Literal["annotations of others", "open conflicts", "removed articles"]
"""Why annotations are left out."""


class Repointing:
    """What was changed so far: how many spans were `linked`, and how many were left out and why."""

    def __init__(self, session: Session) -> None:
        self.linked = 0
        self.left_out: Counter[LeftOut] = Counter()
        self._session = session
        self._conflicts = {(one.entity, one.layer) for one in heads.conflicts(session.file) if one.type == "span"}
        self._kinds: dict[str, Counter[str]] = {}

    def point(self, act: LongAct, places: Sequence[Pointing], wanted: Callable[[int, Span], str], task: Task) -> None:
        """Point the spans at some places to entries.

        `wanted` returns the id of the entry for a document, by row number, and a span; "" for one that is not meant.
        Raises Cancelled when the task is stopped.
        """
        removed = {place.document for place in places if not place.is_listed}
        for done, (layer, numbers) in enumerate(_batches(places)):
            task.step(done * _AT_A_TIME, len(places), "documents")
            for number, spans in records_of(self._session.file, Span, layer, numbers).items():
                for span in spans:
                    if entry := wanted(number, span):
                        self._point(act, span, entry, is_listed=number not in removed)
            act.flush()

    def _point(self, act: LongAct, span: Span, entry: str, *, is_listed: bool) -> None:
        if (reason := self._hindrance(span, is_listed=is_listed)) is not None:
            self.left_out[reason] += 1
            return
        changed = msgspec.structs.replace(span, attributes={**span.attributes, ENTITY: entry})
        act.put(self._session.stamped(changed))
        self.linked += 1
        kind = str(span.attributes.get("kind", ""))
        if span.label == SPEAKER and kind and is_kind(kind):
            self._kinds.setdefault(entry, Counter())[kind] += 1

    def _hindrance(self, span: Span, *, is_listed: bool) -> LeftOut | None:
        if not is_listed:
            return "removed articles"
        if span.layer != self._session.author and not self._session.has_authority:
            return "annotations of others"
        return "open conflicts" if (span.id, span.layer) in self._conflicts else None

    def with_kind(self, entry: Entry) -> Entry:
        """Return an entry with the kind that most of the speakers have that point to it now."""
        kinds = self._kinds.get(entry.id)
        return msgspec.structs.replace(entry, kind=max(kinds, key=lambda one: (kinds[one], one))) if kinds else entry


def _batches(places: Iterable[Pointing]) -> Iterator[tuple[str, list[int]]]:
    """Yield a layer with row numbers of documents, a few at a time."""
    by_layer: dict[str, list[int]] = {}
    for place in places:
        by_layer.setdefault(place.layer, []).append(place.document)
    for layer, numbers in by_layer.items():
        for begin in range(0, len(numbers), _AT_A_TIME):
            yield layer, numbers[begin : begin + _AT_A_TIME]
