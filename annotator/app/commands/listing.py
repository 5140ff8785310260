"""What there is: every document with who stands where with it."""

from collections.abc import Iterator

import msgspec

from annotator.app.session import Session
from annotator.domain.annotation import Status
from annotator.domain.frames import CLAIM
from annotator.storage import documents, operations
from annotator.storage.operations import Count

BATCH = 500
NOTHING = Count(0, 0, 0)


class Listed(msgspec.Struct, frozen=True):
    """A document as a list shows it; `status` and `counts` are by name of annotator, for those who have begun."""

    id: str
    title: str
    languages: tuple[str, ...]
    status: dict[str, Status]
    counts: dict[str, Count]


def list_documents(session: Session) -> Iterator[Listed]:
    """Yield every document of the project, in the order in which they came."""
    file = session.file
    layers = {session.layer_name(layer): layer for layer in operations.layers(file)}
    status = {name: documents.statuses(file, layer) for name, layer in sorted(layers.items())}
    counts = {name: operations.counts(file, layer, CLAIM) for name, layer in sorted(layers.items())}
    numbers = documents.listed_numbers(file)
    for begin in range(0, len(numbers), BATCH):
        for one in documents.summaries(file, numbers[begin : begin + BATCH]):
            begun = [name for name in status if one.number in status[name] or one.number in counts[name]]
            yield Listed(
                one.id,
                one.title,
                one.languages,
                {name: status[name][one.number].status if one.number in status[name] else "todo" for name in begun},
                {name: counts[name].get(one.number, NOTHING) for name in begun},
            )
