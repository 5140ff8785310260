"""Looking at what came by sharing and waits for the person's word: the preview of each merge, one after the other."""

from collections.abc import Sequence

from PySide6.QtWidgets import QDialog, QWidget

from annotator.app.sharing.asking import Asked, Consent
from annotator.ui.team.key_questions import accepts_key
from annotator.ui.team.merge_dialog import MergeDialog


def consent_of(asked: Sequence[Asked], parent: QWidget) -> Consent:
    """Show the preview of each merge, or ask about the key of its sender; return what the person agreed to."""
    keys, shown = set[str](), set[str]()
    for number, one in enumerate(asked, 1):
        every = {key for key, _ in one.questions}
        if one.preview is None:
            keys |= every if accepts_key(one.signed_by, parent) else set()
            continue
        dialog = MergeDialog(one.preview, one.changes, parent, place=(number, len(asked)), is_shared=True)
        if dialog.exec() == QDialog.DialogCode.Accepted:
            to_tick = {change.key for change in one.changes}
            keys |= {*dialog.confirmed} | (every - to_tick)  # the button says it if much is removed
            shown |= to_tick
        dialog.deleteLater()
    return Consent(keys=frozenset(keys), shown=frozenset(shown))
