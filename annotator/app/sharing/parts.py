"""Parts of what is merged: a pass of sharing beside a person's work merges a little at a time, as they wait meanwhile.

The operations on one document are never divided.
"""

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

from annotator.app.sharing.asking import Whence
from annotator.domain.document import StoredText
from annotator.domain.operation import LoggedOperation
from annotator.text.moments import moment_of

if TYPE_CHECKING:
    from annotator.exchange.package.parts import Sender, Signature

BESIDE_WORK = 200
"""The most operations and texts of a part while a person works: its merge takes some twenty milliseconds."""
ALONE = 6_000
"""The most of a part while a person waits for the pass: each merge costs some ten milliseconds of its own."""


class Origin(NamedTuple):
    """Where content is from: its project, the name and SHA-256 of the file, and a signature that was verified."""

    project: str
    file_name: str
    digest: str = ""
    signature: "Signature | None" = None


class Content:
    """Content of one origin in memory, as a merge source; its operations are grouped by document."""

    author = ""
    sender: "Sender | None" = None

    def __init__(self, origin: Origin) -> None:
        self.project, self.file_name, self.digest, self.signature = origin
        self._origin = origin
        self._of_project: list[LoggedOperation] = []
        self._texts: dict[str, StoredText] = {}
        self._operations: dict[str, list[LoggedOperation]] = {}

    def add(self, texts: Iterable[StoredText], operations: Iterable[LoggedOperation]) -> None:
        """Add texts, and operations of every kind."""
        self._texts |= {text.id: text for text in texts}
        for logged in operations:
            if logged.document:
                self._operations.setdefault(logged.document, []).append(logged)
            else:
                self._of_project.append(logged)

    @property
    def whence(self) -> Whence:
        """Where it is from, as what was recorded last says."""
        every = [*self._of_project, *self.operations()]
        last = max(every, key=lambda logged: (logged.device != "", logged.operation.clock), default=None)
        device = last.device if last is not None else ""
        recorded = last.operation.recorded if last is not None and moment_of(last.operation.recorded) else ""
        return Whence(self.signature.key if self.signature is not None else device, device, recorded)

    def __len__(self) -> int:
        return len(self._of_project) + len(self._texts) + sum(map(len, self._operations.values()))

    def project_operations(self) -> Iterator[LoggedOperation]:
        """Yield the operations on the project as a whole."""
        return iter(self._of_project)

    def documents(self) -> Iterator[StoredText]:
        """Yield the texts."""
        return iter(self._texts.values())

    def operations(self) -> Iterator[LoggedOperation]:
        """Yield all other operations."""
        return (logged for operations in self._operations.values() for logged in operations)

    def parts(self, most: int) -> Iterator["Content"]:
        """Yield parts to be merged one after the other; what is on the project as a whole comes first.

        A part has at most so many operations and texts, unless they are on one document.
        """
        if len(self) <= most:
            yield self
            return
        part = Content(self._origin)
        part._of_project = self._of_project
        length = len(part)
        for document in dict.fromkeys((*self._texts, *self._operations)):
            operations = self._operations.get(document, [])
            texts = [self._texts[document]] if document in self._texts else []
            if length and length + len(texts) + len(operations) > most:
                yield part
                part, length = Content(self._origin), 0
            part.add(texts, operations)
            length += len(texts) + len(operations)
        yield part
