"""What can be merged, seen alike: a package now; another project file is read from a copy."""

from collections.abc import Iterator

from annotator.domain.document import StoredText
from annotator.domain.operation import LoggedOperation
from annotator.exchange.package import Package


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
