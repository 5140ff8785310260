"""What the project holds of some documents before an import touches them."""

from collections.abc import Iterator, Sequence

import msgspec

from annotator.domain.annotation import GOLD, Annotations, ParagraphDirection
from annotator.domain.document import Facts
from annotator.domain.operation import Decision, Record
from annotator.storage import documents, operations
from annotator.storage.database import ProjectFile


class Before:
    """Facts by document, fixed directions by id of the record, and the work of the layers named."""

    def __init__(self, file: ProjectFile, ids: Sequence[str], layers: Sequence[str]) -> None:
        """Read it all in a few queries, or in none where every document is new."""
        self._numbers = documents.numbers_of(file, ids)
        numbers = list(self._numbers.values())
        self.facts: dict[str, Facts] = {}
        self.directions: dict[str, ParagraphDirection] = {}
        self._work: dict[str, dict[int, Annotations]] = {}
        self._decisions: dict[str, Decision] = {}
        if not numbers:
            return
        for facts in _flat(operations.records_of(file, "document", "", numbers)):
            if isinstance(facts, Facts):
                self.facts[facts.id] = facts
        for fixed in _flat(operations.records_of(file, "direction", "", numbers)):
            if isinstance(fixed, ParagraphDirection):
                self.directions[fixed.id] = fixed
        if GOLD in layers:
            for decision in _flat(operations.records_of(file, "decision", GOLD, numbers)):
                if isinstance(decision, Decision):
                    self._decisions[decision.id] = decision
        self._work = {layer: operations.work_of(file, layer, numbers) for layer in layers}

    def has(self, decision: Decision) -> bool:
        """Whether the same was decided; what it rested on is not said in files."""
        known = self._decisions.get(decision.id)
        return known is not None and msgspec.structs.replace(known, judged=()) == decision

    def work(self, layer: str, document: str) -> Annotations:
        """Return a layer's work on a document."""
        return self._work.get(layer, {}).get(self._numbers.get(document, 0)) or Annotations()


def _flat(records: dict[int, list[Record]]) -> Iterator[Record]:
    return (record for some in records.values() for record in some)
