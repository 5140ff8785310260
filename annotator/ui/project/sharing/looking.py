"""Looking at a merge that came by sharing and waits for the person's word: its preview."""

from PySide6.QtWidgets import QDialog, QWidget

from annotator.app.sharing.asking import Asked, Consent
from annotator.ui.project.sharing.waiting_merges import key_words
from annotator.ui.team.merge_dialog import MergeDialog


def consent_of(asked: Asked, parent: QWidget) -> Consent | None:
    """Show the preview of a merge; return what the person agreed to in it and in no other, None for nothing."""
    if asked.preview is None:
        return None
    dialog = MergeDialog(asked.preview, asked.changes, parent, is_shared=True, caution=key_words(asked))
    agreed, confirmed = dialog.exec() == QDialog.DialogCode.Accepted, dialog.confirmed
    dialog.deleteLater()
    if not agreed:
        return None
    to_tick = {change.key for change in asked.changes}
    rest = {key for key, _ in asked.questions} - to_tick  # the dialog says it if much is removed, or a key is new
    return Consent(keys=frozenset({*confirmed, *rest}), shown=frozenset(to_tick), origin=asked.whence.origin)
