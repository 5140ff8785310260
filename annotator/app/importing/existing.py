"""The state of some documents in the project before an import changes them."""

from collections.abc import Mapping, Sequence

import msgspec

from annotator.domain.annotation import GOLD, Annotations, ParagraphDirection
from annotator.domain.document import Facts
from annotator.domain.operation import Decision
from annotator.storage import documents, states
from annotator.storage.database import ProjectFile
from annotator.storage.states import R


class ExistingWork:
    """Facts by document, fixed directions by id of the record, and the work of some layers."""

    def __init__(self, file: ProjectFile, ids: Sequence[str], layers: Sequence[str]) -> None:
        """Read all in a few queries, or in none where every document is new."""
        self._numbers = documents.numbers_of(file, ids)
        numbers = list(self._numbers.values())
        self.facts: dict[str, Facts] = {}
        self.directions: dict[str, ParagraphDirection] = {}
        self._work: dict[str, dict[int, Annotations]] = {}
        self._decisions: dict[str, Decision] = {}
        if not numbers:
            return
        self.facts = _by_id(states.records_of(file, Facts, "", numbers))
        self.directions = _by_id(states.records_of(file, ParagraphDirection, "", numbers))
        if GOLD in layers:
            self._decisions = _by_id(states.records_of(file, Decision, GOLD, numbers))
        self._work = {layer: states.work_of(file, layer, numbers) for layer in layers}

    def knows(self, document: str) -> bool:
        """Whether the project has a document, listed or removed."""
        return document in self._numbers

    def has(self, decision: Decision) -> bool:
        """Whether the same was decided; files do not name the operations that it judged."""
        known = self._decisions.get(decision.id)
        return known is not None and msgspec.structs.replace(known, judged=()) == decision

    def work(self, layer: str, document: str) -> Annotations:
        """Return a layer's work on a document."""
        return self._work.get(layer, {}).get(self._numbers.get(document, 0)) or Annotations()


def _by_id(records: Mapping[int, list[R]]) -> dict[str, R]:
    return {record.id: record for listed in records.values() for record in listed}
