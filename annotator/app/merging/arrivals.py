"""What can be taken in, seen alike: a package, and what can still be read of a damaged project."""

from collections.abc import Iterator

from annotator.domain.document import StoredText
from annotator.domain.operation import PROJECT_TYPES, LoggedOperation
from annotator.exchange.package import Package
from annotator.storage.salvaging import Wreck


class PackageArrival:
    """An open package."""

    def __init__(self, package: Package) -> None:
        self._package = package
        self.source = package.path.name
        self.digest = package.digest
        self.project = package.manifest.project

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole."""
        return self._package.project_operations()

    def documents(self) -> Iterator[StoredText]:
        """The texts."""
        return self._package.documents()

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations."""
        return self._package.operations()


class WreckArrival:
    """What can still be read of a damaged project."""

    digest = ""

    def __init__(self, wreck: Wreck, source: str) -> None:
        self._wreck = wreck
        self.source = source
        self.project = wreck.identity

    def project_operations(self) -> Iterator[LoggedOperation]:
        """The operations that belong to the project as a whole."""
        return (one for one in self._wreck.operations() if one.operation.type in PROJECT_TYPES)

    def documents(self) -> Iterator[StoredText]:
        """The texts."""
        return self._wreck.texts()

    def operations(self) -> Iterator[LoggedOperation]:
        """All other operations."""
        return (one for one in self._wreck.operations() if one.operation.type not in PROJECT_TYPES)
