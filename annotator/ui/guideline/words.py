"""Changes of the guideline in words of the interface."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app.commands.guidelines import GuidelineNews
from annotator.app.guidelines.differences import ChangeKind, PartChange
from annotator.domain.guideline_text import Part
from annotator.ui import language
from annotator.ui.translatable import QT_TRANSLATE_NOOP

KINDS: dict[ChangeKind, str] = {
    "added": QT_TRANSLATE_NOOP("GuidelineWords", "{part} is new"),
    "changed": QT_TRANSLATE_NOOP("GuidelineWords", "{part} changed"),
    "removed": QT_TRANSLATE_NOOP("GuidelineWords", "{part} removed"),
}
MOST_NAMED = 3
"""Changes that are named; the others are counted."""
PATH = " › "
translate = QCoreApplication.translate


def part_title(part: Part) -> str:
    """Return the heading of a part."""
    return part.title or part.anchor or translate("GuidelineWords", "Introduction")


def change_words(change: PartChange) -> str:
    """Return a change in a few words."""
    part = PATH.join((*change.above, part_title(change.part)))
    return translate("GuidelineWords", KINDS[change.kind]).format(part=language.isolated(part))


def changes_words(changes: Sequence[PartChange]) -> str:
    """Return changes in one line, the first ones by name."""
    words = [change_words(change) for change in changes[:MOST_NAMED]]
    if more := len(changes) - MOST_NAMED if len(changes) > MOST_NAMED else 0:
        words.append(translate("GuidelineWords", "%n more", None, more))
    return translate("GuidelineWords", ", ").join(words)


def news_words(news: GuidelineNews) -> str:
    """Return what is new, for the bar on the desk."""
    number = language.number(news.version)
    if not news.seen:
        return translate("GuidelineWords", "Guideline {version} is new.").format(version=number)
    words = translate("GuidelineWords", "Guideline {version}: {changes}.")
    return words.format(version=number, changes=changes_words(news.changes))


def versions_heading(before: int, after: int) -> str:
    """Return a heading for the changes between two versions."""
    words = translate("GuidelineWords", "From version {before} to {after}")
    return words.format(before=language.number(before), after=language.number(after))


def text_language(code: str) -> str:
    """Return the name of the language of a text, "" being that for all."""
    return language.language_name(code) if code else translate("GuidelineWords", "All languages")
