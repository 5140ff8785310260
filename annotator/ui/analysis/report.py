"""The report on an analysis: as one HTML file, and as pages to print."""

from collections.abc import Callable, Sequence
from datetime import date

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.filtering import ClaimFilter, rows_of
from annotator.app.analysis.rows import claim_rows
from annotator.app.analysis.tables import Names, totals
from annotator.app.guidelines.versions import present_version
from annotator.ui.analysis.cross_figure import CrossFigure
from annotator.ui.analysis.figures import svg
from annotator.ui.analysis.months_figure import MonthsFigure, MonthsPainting
from annotator.ui.analysis.report_sections import Contents, ReportSections
from annotator.ui.layer_names import layer_name
from annotator.ui.reports.html import STYLE, WORDS_STYLE, figure_parts, html_file, section_parts
from annotator.ui.reports.pages import Pages

FIRST_CLAIMS = 200
MOVABLE = 0.4
"""The share of a page that may stay empty so that a table is on one."""


def contents_of(
    archive: Archive,
    filter_: ClaimFilter,
    filter_words: Sequence[tuple[str, str]],
    names: Names,
    date_words: Callable[[str], str],
    day: date,
    crosses: Sequence[CrossFigure],
    months: MonthsFigure | None,
) -> Contents:
    """Return what a report on the claims that pass a filter says.

    `date_words` returns a date of an article (ISO 8601) in words. The tables and the chart are those that are shown.
    """
    session = archive.session
    rows = rows_of(archive, filter_)[:FIRST_CLAIMS].tolist()
    return Contents(
        session.file.path.stem,
        layer_name(session, archive.layer),
        day,
        session.scheme.version,
        present_version(session),
        filter_words,
        totals(archive, filter_),
        crosses,
        months,
        claim_rows(archive, rows),
        names,
        date_words,
    )


def html_report(contents: Contents) -> bytes:
    """Return a report as one HTML file, in the language and direction of the interface."""
    found = ReportSections(contents)
    parts = [part for section in found.before for part in section_parts(section)]
    for number, chart in enumerate(found.charts):
        note = chart.note if number == len(found.charts) - 1 else ""
        parts += figure_parts(chart.title, svg(chart._replace(title="", caption="", note="")), note)
    parts += [part for section in found.after for part in section_parts(section)]
    return html_file(found.title, contents.project, parts, STYLE + WORDS_STYLE)


def pdf_report(contents: Contents) -> bytes:
    """Return a report as pages of A4, in the language and direction of the interface."""
    return written_pages(contents).finish()


def written_pages(contents: Contents) -> Pages:
    """Return the pages of a report, which have yet to be finished."""
    found = ReportSections(contents)
    pages = Pages(f"{found.title}: {contents.project}", contents.project)
    pages.write_title(found.title, contents.project)
    for section in found.before:
        pages.write_section(section, movable=MOVABLE)
    for number, chart in enumerate(found.charts):
        note = chart.note if number == len(found.charts) - 1 else ""
        pages.write_drawing(chart.title, MonthsPainting(chart, pages.width), note)
    for section in found.after:
        pages.write_section(section, movable=MOVABLE)
    return pages
