"""Articles on which all agree: they are taken into gold once no disagreement is left."""

from PySide6.QtCore import QCoreApplication

from annotator.app import commands
from annotator.ui.open_project import OpenProject


def accept_agreed(project: OpenProject) -> None:
    """Take the articles on which all agree into gold, also those without annotations, and say how many."""
    session, translate = project.session, QCoreApplication.translate
    words = translate("Agreed", "Accepting what all agree on")
    report = project.run(words, lambda task: commands.adjudicate(session, "agreed", task))
    if report is not None and report.finished:
        words = translate(
            "Agreed", "%n more article(s), on which all agree, are in the gold layer.", "", report.finished
        )
        project.show_done(f"{translate('Agreed', 'All disagreements are resolved.')} {words}")
