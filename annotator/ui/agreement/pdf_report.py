"""The figures as a PDF, in either direction, with embedded fonts."""

from PySide6.QtCore import QObject

from annotator.ui.agreement.measured import Measured
from annotator.ui.agreement.sections import Sections
from annotator.ui.reports.pages import MANY_COLUMNS, Pages


class PdfReport(QObject):
    """The report on a project, in the language of the interface; `data` is the file, made of the `pages`."""

    def __init__(self, measured: Measured, project: str) -> None:
        super().__init__()
        sections = [section for section in Sections(measured, "light").all if section.rows]
        title, widest = self.tr("Agreement"), max((len(section.columns) for section in sections), default=0)
        self.pages = Pages(f"{title}: {project}", project, landscape=widest > MANY_COLUMNS)
        self.pages.write_title(title, project)
        for section in sections:
            self.pages.write_section(section)
        self.data = self.pages.finish()
