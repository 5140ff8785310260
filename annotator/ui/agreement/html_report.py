"""The figures as one HTML file, in either direction, without external resources; values are escaped."""

from PySide6.QtCore import QObject

from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import Sections
from annotator.ui.reports.html import html_file, section_parts


class HtmlReport(QObject):
    """The report on a project, in the language of the interface; `data` is the file."""

    def __init__(self, measured: Measured, project: str) -> None:
        super().__init__()
        sections = (section for section in Sections(measured, "light").all if section.rows)
        parts = (part for section in sections for part in section_parts(section))
        self.data = html_file(self.tr("Agreement"), project, parts)
