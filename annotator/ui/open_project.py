"""An open project in the window: the only listener of its session, which also runs the acts on it."""

from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from annotator.app.changes import Change
from annotator.app.notices import Notice
from annotator.app.session import Session
from annotator.ui import language
from annotator.ui.inbox_feed import InboxFeed
from annotator.ui.notice_bar import NoticeBar
from annotator.ui.runner import Runner


class _Offer(NamedTuple):
    """An offer to undo: where it was made, what was done, and the whole notice."""

    bar: NoticeBar
    words: str
    notice: str

    @property
    def is_shown(self) -> bool:
        """Whether the bar has shown nothing else since."""
        return self.bar.words == self.notice


class OpenProject(Runner):
    """A session, its reports as signals, and the acts on it.

    Long work commits on its own thread; the signals are received on the thread of the window.
    """

    changed = Signal(object)
    """A Change, after it was committed."""
    noticed = Signal(object)
    """A Notice."""
    undo_wanted = Signal()
    revision_wanted = Signal(str)
    """The text of an article, by id, is to be corrected."""
    import_wanted = Signal(list)
    """Paths of files and folders to import."""
    leaving = Signal()
    """The project is about to be closed or shown in another view; what was typed is kept now."""
    layer_changed = Signal()
    """Another layer is worked in: that of somebody who is corrected, or one's own again."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.inbox = InboxFeed(session, self)
        self._offered: _Offer | None = None
        self.noticed.connect(self._show_notice)
        self.changed.connect(self._withdraw_offer)
        self.changed.connect(self.inbox.follow)
        self._listener = self.changed.emit

    @property
    def folder(self) -> str:
        """The folder of the project, where dialogs for files begin."""
        return str(self.session.file.path.absolute().parent)

    def listen(self) -> None:
        """Begin to listen, once there is a bar for pending notices."""
        self.session.add_listener(self._listener)
        self.session.notices.set_listener(self.noticed.emit)
        self.inbox.begin()

    def leave(self) -> None:
        """Stop listening: the session is about to be closed, or shown in another view."""
        self.leaving.emit()
        self.session.remove_listener(self._listener)
        self.inbox.stop()

    def correct(self, layer: str | None) -> bool:
        """Begin to correct a layer (by id), or end it with None; return whether that could be done."""
        if layer == self.session.correcting:
            return True
        if not self.done(lambda: self.session.correct(layer)):
            return False
        self.layer_changed.emit()
        return True

    def show_done(self, words: str) -> None:
        """Show what an act did, and on whose annotations; with a button to undo it as long as it is the last one."""
        shown = words
        if (layer := self.session.correcting) is not None:
            name = language.isolated(self.session.layer_name(layer))
            shown = self.tr("In the annotations of {name}: {words}").format(name=name, words=language.isolated(words))
        self._offered = _Offer(self.notices, words, shown)
        self.notices.show_words(shown, kind="success", act=(self.tr("Undo"), self.undo_wanted.emit))

    @property
    def offer(self) -> str:
        """The words of the offer to undo that is in sight, "" for none."""
        offered = self._offered
        return offered.words if offered is not None and offered.is_shown and not offered.bar.isHidden() else ""

    def dialog_closed(self, bar: NoticeBar) -> None:
        """Forget the offer of a dialog with it, whose bar is about to go."""
        if self._offered is not None and self._offered.bar is bar:
            self._offered = None
        super().dialog_closed(bar)

    def _show_notice(self, notice: Notice) -> None:
        self.notices.show_notice(notice)

    def _withdraw_offer(self, change: Change) -> None:
        """Hide an offer to undo, which would undo this change instead of the one that it names."""
        if change.brought:
            return
        offered, self._offered = self._offered, None
        if offered is not None and offered.is_shown:
            offered.bar.hide()
