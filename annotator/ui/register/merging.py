"""Merging entries: which other one an entry is the same as, what would become of them, and the act."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDialog, QWidget

from annotator.app import commands
from annotator.app.commands.merging_entries import EntryMerge
from annotator.ui import language
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.open_project import OpenProject
from annotator.ui.register.choosing import EntryChooser
from annotator.ui.theme import Theme

translate = QCoreApplication.translate


def merge_with_another(entry: str, project: OpenProject, theme: Theme, parent: QWidget) -> bool:
    """Ask which entry another one is the same as, and merge it into that one; return whether it was done."""
    register = project.session.register()
    found = register.entries[entry]
    title, without = translate("MergingEntries", "Same as…"), {entry, *register.merged(entry)}
    chooser = EntryChooser(title, language.isolated(found.name), without, project, theme, parent)
    agreed, into = chooser.exec() == QDialog.DialogCode.Accepted, chooser.chosen
    chooser.deleteLater()
    return bool(agreed and into) and merge([entry], into, project, parent)


def merge(entries: Sequence[str], into: str, project: OpenProject, parent: QWidget) -> bool:
    """Show what merging entries into one would do, and do it if the person agrees; return whether it was done."""
    plan = project.do(lambda: commands.plan_entry_merge(project.session, entries, into))
    if plan is None or not _agreed(plan, parent):
        return False
    if not project.done(lambda: commands.merge_entries(project.session, entries, into)):
        return False
    project.show_done(translate("MergingEntries", "{going} is now the same as {into}.").format(**_names(plan)))
    return True


def _agreed(plan: EntryMerge, parent: QWidget) -> bool:
    effect = translate(
        "MergingEntries",
        "It will have the names {names}. Annotations that read as it from now on: {count}. None is rewritten, so this"
        " can be taken back by Undo, or by Split in the entry.",
    ).format(names=language.listed(map(language.isolated, plan.names)), count=language.number(plan.mentions))
    heading = translate("MergingEntries", "Merge {going} into {into}?").format(**_names(plan))
    return confirmed(parent, "mergeEntries", heading, effect, translate("MergingEntries", "Merge"))


def _names(plan: EntryMerge) -> dict[str, str]:
    going = language.listed(language.isolated(entry.name) for entry in plan.going)
    return {"going": going, "into": language.isolated(plan.into.name)}
