"""What matters most in a merge, in words of the interface."""

from PySide6.QtCore import QCoreApplication

from annotator.app.merging.highlights import Highlight
from annotator.app.merging.report import MergeReport
from annotator.ui import language


def highlight_words(found: Highlight) -> str:
    """Return a sentence about something that a merge brings or brought."""
    count, translate = found.count, QCoreApplication.translate
    match found.kind:
        case "corrected text":
            return _corrected_text(found)
        case "correction":
            words = translate("Merging", "{name} corrected %n of your annotation(s).", "", count)
            return words.format(name=language.isolated(found.name))
        case "answer":
            return translate("Merging", "%n answer(s) to what you asked, flagged or noted.", "", count)
        case "given":
            return translate("Merging", "%n article(s) were assigned to you.", "", count)
        case "taken":
            return translate("Merging", "%n article(s) are no longer assigned to you.", "", count)
        case "scheme":
            words = translate("Merging", "The scheme has changed: version {n}.")
        case "guideline":
            words = translate("Merging", "The guideline has changed: version {n}.")
    return words.format(n=language.number(count))


def news_lines(report: MergeReport) -> list[str]:
    """Return a sentence for each thing that matters in a merge, the most important first."""
    return [highlight_words(found) for found in report.highlights]


def _corrected_text(found: Highlight) -> str:
    translate = QCoreApplication.translate
    articles = translate("Merging", "The text of %n article(s) was corrected", "", found.count)
    if not found.places:
        return translate("Merging", "{sentence}.").format(sentence=articles)
    places = translate("Merging", "%n place(s) to look at", "", found.places)
    return translate("Merging", "{what}: {places}.").format(what=articles, places=places)
