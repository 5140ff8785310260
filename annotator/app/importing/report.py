"""The report of an import: for each file what came in, what was left out or adjusted, and why it was refused."""

from collections.abc import Iterable
from pathlib import Path

import msgspec

from annotator.app.importing.people import SimilarNames
from annotator.app.kind_counts import KindCount, KindCounts
from annotator.domain.errors import AnnotatorError
from annotator.exchange.remarks import ADJUSTMENTS, OMISSIONS, Adjustment, Omission, Remark

RemarkCount = KindCount[Omission | Adjustment, Remark]
"""How often something is left out or adjusted, and the first places: the file, and the remark."""


class OmissionsError(AnnotatorError):
    """A strict import would have left something out, or files; `report` is what it would have done."""

    def __init__(self, report: "ImportReport") -> None:
        self.report = report
        lost = [f"{count.kind} ({count.count})" for count in report.left_out]
        refused = [str(error) for error in report.refused]
        super().__init__(
            "Not everything in the files can be imported: {lost}.",
            remedy="Nothing was imported. Import without --strict to leave it out.",
            lost=[*lost, *refused],
        )


class ImportCounts(msgspec.Struct):
    """Documents that are new and that were known, new spans and relations, and how many of both were removed."""

    documents: int = 0
    known: int = 0
    spans: int = 0
    relations: int = 0
    removed: int = 0

    def add(self, other: "ImportCounts") -> None:
        """Add the counts of a part of the import."""
        for field in self.__struct_fields__:
            setattr(self, field, getattr(self, field) + getattr(other, field))


class FileReport(msgspec.Struct):
    """The result for one file. `refused` says why nothing of it came in."""

    path: Path
    counts: ImportCounts = msgspec.field(default_factory=ImportCounts)
    refused: AnnotatorError | None = None
    remarks: KindCounts[Omission | Adjustment, Remark] = msgspec.field(default_factory=KindCounts)

    def add_remarks(self, remarks: Iterable[Remark]) -> None:
        """Count remarks on the file."""
        for remark in remarks:
            self.remarks.take(RemarkCount(remark.kind, remark.times, [(self.path.name, remark)]))

    def refuse(self, error: AnnotatorError) -> None:
        """Take back what was counted: nothing of the file is taken in."""
        self.refused, self.counts, self.remarks = error, ImportCounts(), KindCounts()


class ImportReport(msgspec.Struct, frozen=True):
    """The result of an import, and the files of folders that no format reads."""

    files: tuple[FileReport, ...]
    skipped: tuple[Path, ...] = ()
    found_again: tuple[str, ...] = ()
    """Titles of the first articles that the project had already."""
    similar: tuple[SimilarNames, ...] = ()
    """Names that came with files and look like others; they were taken as other people's."""

    @property
    def counts(self) -> ImportCounts:
        """The counts of all files."""
        total = ImportCounts()
        for file in self.files:
            total.add(file.counts)
        return total

    @property
    def refused(self) -> tuple[AnnotatorError, ...]:
        """Why files were refused."""
        return tuple(file.refused for file in self.files if file.refused is not None)

    @property
    def left_out(self) -> tuple[RemarkCount, ...]:
        """Items of the files that the project lacks, by kind, the most frequent first."""
        return _total(self.files).counts(OMISSIONS)

    @property
    def adjusted(self) -> tuple[RemarkCount, ...]:
        """Items that differ between project and files, by kind, the most frequent first."""
        return _total(self.files).counts(ADJUSTMENTS)


def _total(files: Iterable[FileReport]) -> KindCounts[Omission | Adjustment, Remark]:
    total: KindCounts[Omission | Adjustment, Remark] = KindCounts()
    for file in files:
        for count in file.remarks.counts():
            total.take(count)
    return total
