"""The places of an article that corrections of its text left for somebody to look at."""

from collections.abc import Callable, Sequence
from itertools import pairwise

import msgspec

from annotator.app.revising.carrying_over import carrier_of
from annotator.app.revising.chains import chain_of
from annotator.app.revising.places import RevisedPlace, check_id, places_of
from annotator.domain.operation import RevisionCheck
from annotator.storage import documents, states
from annotator.storage.database import ProjectFile


def places_on(
    file: ProjectFile, document: str, layers: Sequence[str], text: Callable[[str], str] | None = None
) -> list[RevisedPlace]:
    """Return what corrections of the text did to the spans of layers (by id): earlier corrections last.

    `text` returns the text of a document, by default as it is in the file. A place is open until somebody has confirmed
    or dropped it, or marked it anew. Spans that were added to an earlier text later are there as well.
    """
    chain = chain_of(file, document)
    if len(chain) < 2:
        return []
    numbers = documents.numbers_of(file, chain)
    read = text or (lambda id_: documents.text_of(file, numbers[id_]))
    texts = [read(id_) for id_ in chain]
    found: list[RevisedPlace] = []
    for layer in layers:
        work = {id_: states.annotations(file, numbers[id_], layer).spans for id_ in chain}
        checked = {
            check.id
            for records in states.records_of(file, RevisionCheck, layer, list(numbers.values())).values()
            for check in records
        }
        for at, (after, before) in enumerate(pairwise(chain)):
            carrier = carrier_of(texts[at + 1], texts[at])
            for place in places_of(work[before], work[after], carrier, before, after):
                now = work[document].get(place.span)
                is_open = place.open and check_id(before, place.span) not in checked
                if after != document:  # corrected again: what counts is where the span is now
                    is_open = is_open and (place.fate == "lost") == (now is None)
                found.append(
                    msgspec.structs.replace(
                        place,
                        document=document,
                        open=is_open,
                        new_words=now.quote if now is not None else (),
                        new_fragments=now.fragments if now is not None else (),
                    )
                )
    return found
