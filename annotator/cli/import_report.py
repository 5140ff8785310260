"""The report of an import, for people and for programs."""

from typing import TYPE_CHECKING, Any

from annotator.cli.output import complain, counted, foreign, say
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.app.importing.report import FileReport, ImportReport, RemarkCount

SHOWN_PLACES = 3


def show_import(report: "ImportReport") -> None:
    """Write what an import did as text: the result, and what was left out or adjusted as remarks beside it."""
    counts = report.counts
    say(
        f"{counted(counts.documents, 'new document')}, {counts.known} already in the project,"
        f" {counted(counts.spans, 'new span')}, {counted(counts.relations, 'new relation')}, {counts.removed} removed."
    )
    for count in report.left_out:
        complain(f"Not imported: {_words(count)}")
    for count in report.adjusted:
        complain(f"Adjusted: {_words(count)}")
    if report.skipped:
        complain(f"{counted(len(report.skipped), 'file')} skipped: unknown ending.")
    if report.refused:
        complain(f"{counted(len(report.refused), 'file')} not imported because of errors.")


def _words(count: "RemarkCount") -> str:
    """Return a kind with how often it occurs and its first places."""
    places = []
    for file, remark in count.places[:SHOWN_PLACES]:
        words = f" “{foreign(remark.words)}”" if remark.words else ""
        places.append(", ".join(filter(None, (foreign(file), remark.place))) + words)
    more = "; …" if count.count > SHOWN_PLACES else ""
    return f"{count.kind} ({count.count}). {'; '.join(places)}{more}"


def import_json(report: "ImportReport", *, refused: AnnotatorError | None = None) -> dict[str, Any]:
    """Return what an import did, file by file; with `refused`, why nothing was written."""
    return {
        "files": [_file(file, refused) for file in report.files],
        "skipped": [str(path) for path in report.skipped],
    }


def _file(file: "FileReport", refused: AnnotatorError | None) -> dict[str, Any]:
    from annotator.app.importing.report import ImportCounts
    from annotator.exchange.remarks import ADJUSTMENTS, OMISSIONS

    counts = ImportCounts() if refused else file.counts
    reason = file.refused or refused
    return {
        "file": str(file.path),
        "new": counts.documents,
        "found": counts.known,
        "spans": counts.spans,
        "relations": counts.relations,
        "removed": counts.removed,
        "refused": None if reason is None else str(reason),
        "left_out": [_count(count) for count in file.remarks.counts(OMISSIONS)],
        "adjusted": [_count(count) for count in file.remarks.counts(ADJUSTMENTS)],
    }


def _count(count: "RemarkCount") -> dict[str, Any]:
    places = [{"place": remark.place, "words": remark.words} for _, remark in count.places]
    return {"kind": count.kind, "count": count.count, "places": places}
