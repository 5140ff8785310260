"""What a table of all documents shows of each: title and metadata, and what everyone has done on it."""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from typing import Any

import msgspec

from annotator.domain.annotation import GOLD
from annotator.domain.document import Facts
from annotator.storage.database import ProjectFile
from annotator.storage.documents import LANGUAGES
from annotator.storage.revisions import LISTED_CONDITION
from annotator.storage.scheme_reading import merged_names
from annotator.storage.states import layers as all_layers, stored_state


class DocumentRow(msgspec.Struct, frozen=True, gc=False):
    """A listed document: what is known about it, and in numbers of people who has done what.

    `metadata` has the values that are words or numbers, as words. `claims` are counts by layer, `labels` counts of
    people by document label, both without gold. `waiting` are those assigned who have not begun, `unassigned` those who
    have begun where others alone are assigned. The collector of Python leaves rows alone: there are very many, and
    nothing in them names a row.
    """

    number: int
    facts: Facts
    languages: tuple[str, ...]
    metadata: dict[str, str]
    assigned: int
    waiting: int
    unassigned: int
    started: int
    done: int
    skipped: int
    flagged: int
    claims: dict[str, int]
    labels: Mapping[str, int] = {}

    @property
    def id(self) -> str:
        """The id of the document."""
        return self.facts.id

    @property
    def title(self) -> str:
        """The title of the document."""
        return self.facts.title


class _Work:
    def __init__(self) -> None:
        self.assigned: set[str] = set()
        self.begun: set[str] = set()
        self.status: dict[str, tuple[str, bool]] = {}
        self.claims: dict[str, int] = {}
        self.labels: Counter[str] = Counter()


def document_rows(file: ProjectFile, claim: str, numbers: Collection[int] | None = None) -> dict[int, DocumentRow]:
    """Return the rows of listed documents by row number, of all or of those with these numbers."""
    wanted = None if numbers is None else msgspec.json.encode(list(numbers)).decode()
    among = "" if wanted is None else " AND operation.document IN (SELECT value FROM json_each(:wanted))"
    work = _work(file, claim, among, wanted)
    rows = file.rows(
        f"SELECT operation.document, document.id, {LANGUAGES}, payload FROM operation"
        " JOIN document ON document.number = operation.document"
        f" WHERE {LISTED_CONDITION}{among} ORDER BY clock, operation.id",
        {"wanted": wanted},
    )
    nothing, known = _Work(), dict[str, tuple[str, ...]]()
    found = {}
    for number, id_, languages, payload in rows:
        facts = stored_state("document", id_, "", payload)
        assert isinstance(facts, Facts)
        codes = known.setdefault(languages, tuple(languages.split()))
        found[number] = _row(number, facts, codes, work.get(number, nothing))
    return found


def _row(number: int, facts: Facts, languages: tuple[str, ...], work: _Work) -> DocumentRow:
    stated = facts.metadata.get("languages")
    if not facts.languages and isinstance(stated, list):
        languages = tuple(map(str, stated))
    statuses = [status for status, _ in work.status.values()]
    finished = {layer for layer, (status, _) in work.status.items() if status in ("done", "skipped")}
    begun, assigned = work.begun | finished, work.assigned
    return DocumentRow(
        number,
        facts,
        languages,
        _in_words(facts.metadata),
        len(assigned),
        len(assigned - begun),
        len(begun - assigned) if assigned else 0,
        len(begun - finished),
        statuses.count("done"),
        statuses.count("skipped"),
        sum(flagged for _, flagged in work.status.values()),
        work.claims,
        work.labels,
    )


def _in_words(metadata: dict[str, Any]) -> dict[str, str]:
    """Return the values that are words or numbers, as words: those of most documents are words already."""
    if all(type(value) is str for value in metadata.values()):
        return metadata
    return {key: str(value) for key, value in metadata.items() if isinstance(value, str | int | float)}


def _work(file: ProjectFile, claim: str, among: str, wanted: str | None) -> dict[int, _Work]:
    found: defaultdict[int, _Work] = defaultdict(_Work)
    latest = f"head = 1 AND payload IS NOT NULL{among}"
    for number, people in file.rows(
        "SELECT document, json_group_array(substr(entity, 1, instr(entity, '/') - 1)) FROM operation"
        f" WHERE type = 'assignment' AND layer = '' AND {latest} GROUP BY document",
        {"wanted": wanted},
    ):
        found[number].assigned = msgspec.json.decode(people, type=set[str])
    labels = msgspec.json.encode(merged_names(file).made_as(claim)).decode()
    layers = msgspec.json.encode([layer for layer in all_layers(file) if layer != GOLD]).decode()
    of_layers = f"layer IN (SELECT value FROM json_each(:layers)) AND {latest}"
    for number, layer, claims in file.rows(
        "SELECT document, layer, count(DISTINCT iif(json_extract(payload, '$.label') IN"
        f" (SELECT value FROM json_each(:labels)), entity, NULL)) FROM operation WHERE type = 'span'"
        f" AND {of_layers} GROUP BY document, layer",
        {"labels": labels, "layers": layers, "wanted": wanted},
    ):
        work = found[number]
        work.begun.add(layer)
        if claims:
            work.claims[layer] = claims
    given: dict[tuple[int, str], tuple[str, ...]] = {}
    for number, layer, status, flagged, said in file.rows(
        "SELECT document, layer, json_extract(payload, '$.status'), json_extract(payload, '$.flag') IS NOT NULL,"
        " json_extract(payload, '$.labels')"
        f" FROM operation WHERE type = 'progress' AND {of_layers} ORDER BY clock, id",
        {"layers": layers, "wanted": wanted},
    ):
        found[number].status[layer] = (status or "", bool(flagged))
        given[number, layer] = msgspec.json.decode(said, type=tuple[str, ...]) if said else ()
    for (number, _), labels_given in given.items():
        found[number].labels.update(labels_given)
    return found


def word_counts(file: ProjectFile, numbers: Collection[int]) -> dict[int, int]:
    """Return how many words the texts of documents with these row numbers have, as parted by spaces and lines."""
    rows = file.rows(
        "SELECT number, text FROM text WHERE number IN (SELECT value FROM json_each(?))",
        (msgspec.json.encode(list(numbers)).decode(),),
    )
    return {number: len(text.split()) for number, text in rows}
