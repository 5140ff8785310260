"""The acts of Help about commands: the palette, the keys of the page in front, the key map, the sheet as a PDF."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFrame

from annotator.app import commands
from annotator.disk import durable
from annotator.domain.errors import os_error
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.key_map.words import cap
from annotator.ui.menus import by_menu
from annotator.ui.overlay import Overlay

if TYPE_CHECKING:
    from annotator.ui.main_window import MainWindow
    from annotator.ui.palette.rows import Speakers

PALETTE_TOP, IN_THE_MIDDLE = 72, -1


class HelpActs(QObject):
    """The acts for one window. At most one card lies over it."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._overlay: Overlay | None = None

    @property
    def card(self) -> QFrame | None:
        """The card that lies over the window."""
        return self._overlay.card if self._overlay is not None else None

    @property
    def is_open(self) -> bool:
        """Whether a card lies over the window."""
        return self._overlay is not None

    def close(self) -> None:
        """Remove the card, as when the window shows something else."""
        if self._overlay is not None:
            self._overlay.close_card()

    def _open(self, card: QFrame, top: int) -> Overlay:
        self.close()
        overlay = self._overlay = Overlay(card, self._window.theme, self._window, top=top)
        overlay.closed.connect(self._forget)
        overlay.open()
        return overlay

    def _forget(self) -> None:
        self._overlay = None

    # --- palette

    def find_command(self) -> None:
        """Open the palette."""
        from annotator.ui.palette.palette import Palette, Sources
        from annotator.ui.palette.rows import Commands

        window = self._window
        actions, project = window.actions_by_id, window.project
        present = project.desk.annotating.present() if project else set()
        sources = Sources(
            Commands(actions, lambda action: window.availability.reason(action, present)),
            window.preferences.settings.commands,
            project.desk.listing.titled if project else lambda _words, _most: iter(()),
            self._speakers,
        )
        scheme = window.session.scheme if window.session else None
        palette = Palette(sources, cap(actions.key_of("help.palette")), scheme, window.theme)
        palette.run.connect(self._run)
        palette.key_wanted.connect(self._change_key)
        palette.article_wanted.connect(self._show_article)
        palette.place_wanted.connect(self._show_place)
        overlay = self._open(palette, PALETTE_TOP)
        palette.resized.connect(overlay.refit)

    def _run(self, action: str) -> None:
        self.close()
        self._window.preferences.change(lambda settings: settings.remember_command(action))
        self._window.actions_by_id[action].trigger()

    def _change_key(self, action: str) -> None:
        self.close()
        self.change_keys(action)

    def _speakers(self) -> "Speakers":
        from annotator.ui.palette.rows import Speakers

        session = self._window.session
        found = self._window.runner.do(lambda: commands.mentioned_speakers(session)) if session is not None else None
        return Speakers(found or [], lambda count: self.tr("marked %n time(s)", "", count))

    def _show_article(self, document: str) -> None:
        self._show_place(DeskPlace(document, 0))

    def _show_place(self, place: DeskPlace) -> None:
        self.close()
        if self._window.modes is not None:
            self._window.modes.show_place(place)

    # --- keys

    def show_page_keys(self) -> None:
        """Show the keys of the page in front."""
        from annotator.ui.key_map.content import groups_of_page
        from annotator.ui.key_map.page_sheet import PageSheet

        window = self._window
        mode = window.modes.mode if window.modes else ""
        section = window.project.modes.section if window.project else ""
        sheet = PageSheet(groups_of_page(window.actions_by_id, mode, section), mode)
        sheet.change_wanted.connect(partial(self._change_key, ""))
        sheet.save_wanted.connect(self._save_from_sheet)
        self._open(sheet, IN_THE_MIDDLE)

    def _save_from_sheet(self) -> None:
        self.close()
        self.save_sheet()

    def change_keys(self, action: str = "") -> None:
        """Open the key map, at the row of a command."""
        from annotator.ui.key_map.choosing import KeyChoices
        from annotator.ui.key_map.dialog import KeyMapDialog

        window = self._window

        def apply(chosen: dict[str, str]) -> None:
            if chosen != window.preferences.settings.keys:
                window.preferences.set(keys=chosen)
                window.actions_by_id.set_keys(chosen)

        acts = {act.id: act for act in window.actions_by_id.keyed}
        ordered = [acts[id_] for id_ in by_menu(window.actions_by_id)]
        choices = KeyChoices(ordered, window.preferences.settings.keys, apply)
        dialog = KeyMapDialog(choices, window.theme, window, action)
        dialog.save_wanted.connect(self.save_sheet)
        dialog.exec()
        dialog.deleteLater()

    def save_sheet(self) -> None:
        """Ask where to save the keys of every page as a PDF."""
        from annotator.ui import file_dialogs
        from annotator.ui.key_map.content import all_groups
        from annotator.ui.key_map.dialog import KeyMapDialog
        from annotator.ui.key_map.pdf_sheet import KeySheetPdf

        window = self._window
        parent = window.findChild(KeyMapDialog) or window
        suggested = str(Path.home() / self.tr("Keys of Annotator.pdf"))
        path = file_dialogs.save_file(parent, self.tr("Save a sheet of keys"), suggested, "PDF (*.pdf)")
        if path and window.runner.done(lambda: _write(Path(path), KeySheetPdf(all_groups(window.actions_by_id)).data)):
            window.runner.notices.show_words(self.tr("The sheet of keys was saved."), kind="success", passing=True)


def _write(path: Path, data: bytes) -> None:
    target = path if path.suffix else path.with_suffix(".pdf")
    with os_error("The sheet could not be saved: {reason}.", where=str(target)):
        durable.write(target, data)
