"""The acts of the page Analysis on the register: open an entry, make one, merge, compare, take in and give out."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QMenu, QWidget

from annotator.app import commands
from annotator.app.analysis.counting import claims_by_speaker
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.analysis.named_speakers import FREE
from annotator.app.changes import Change
from annotator.app.commands.entries_from_words import MadeEntries
from annotator.app.commands.identifying_everywhere import Unlinked
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.operation import REGISTER_TYPES
from annotator.domain.register import Entry
from annotator.ui import language
from annotator.ui.analysis.page import AnalysisPage
from annotator.ui.analysis.words import virtual_name
from annotator.ui.confirm_dialog import confirmed
from annotator.ui.name_dialog import ask_name
from annotator.ui.open_project import OpenProject
from annotator.ui.register.compare_dialog import CompareDialog
from annotator.ui.register.entry_dialog import EntryDialog, show_entry
from annotator.ui.register.files import RegisterFiles
from annotator.ui.register.left_out import left_out_words
from annotator.ui.register.merging import merge_with_another
from annotator.ui.register.split_off_dialog import split_off
from annotator.ui.register.words_dialog import make_entries
from annotator.ui.theme import Theme

FEW = 300
"""Entries up to which pairs that may be one speaker are looked for without being asked."""
PAUSE_MS = 300


class RegisterActs(QObject):
    """Does what the page asks for."""

    def __init__(self, page: AnalysisPage, project: OpenProject, theme: Theme) -> None:
        super().__init__(page)
        self._page, self._project, self._session, self._theme = page, project, project.session, theme
        self._files = RegisterFiles(project, page)
        page.entry_wanted.connect(self.open)
        page.pairs_wanted.connect(self.compare)
        page.read.connect(self._look_for_pairs_soon)
        project.changed.connect(self._follow)
        page.set_register_menu(self._make_menu(page))
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._pause.timeout.connect(self._look_for_pairs)

    def _make_menu(self, parent: QWidget) -> QMenu:
        menu = QMenu(parent)
        menu.setObjectName("registerMenu")
        acts: tuple[tuple[str, Callable[[], object]], ...] = (
            (self.tr("New entry…"), self.add),
            (self.tr("Entries from free text…"), self.make_from_words),
            (self.tr("Compare entries…"), self.compare),
            (self.tr("Import register…"), self._files.take_in),
            (self.tr("Export register…"), self._files.give_out),
        )
        for words, act in acts:
            menu.addAction(words, act)
        return menu

    # --- entries

    def open(self, key: str) -> None:
        """Show an entry; for a speaker without one, offer to make it of all mentions with the same words."""
        if key in self._session.register():
            self._show_entry(self._session.register().entries[key])
        elif key in VIRTUAL_SPEAKERS:
            self._show_entry(Entry(key, name=virtual_name(key)))
        else:
            self._make_of_words(key)

    def _show_entry(self, entry: Entry) -> None:
        dialog = EntryDialog(entry, self._claims().get(entry.id, 0), self._project, self._theme, self._page)
        dialog.articles_wanted.connect(self._page.show_claims_of)
        dialog.merge_wanted.connect(lambda chosen: merge_with_another(chosen, self._project, self._theme, self._page))
        dialog.split_wanted.connect(self._split_off)
        show_entry(dialog)

    def _split_off(self, key: str) -> None:
        archive = self._page.archive
        if archive is not None:
            split_off(key, archive.articles.date, self._project, self._theme, self._page)

    def _claims(self) -> dict[str, int]:
        archive = self._page.archive
        return {} if archive is None else claims_by_speaker(archive, ClaimFilter())

    def add(self) -> None:
        """Add an entry of a name that is typed."""
        name = ask_name(self._page, self.tr("New entry"), self.tr("Name of the speaker"), act=self.tr("Add"))
        made = self._project.do(lambda: commands.add_entry(self._session, name)) if name else None
        if made is not None:
            self._say_made(made.name)

    def _make_of_words(self, key: str) -> None:
        """Make an entry of a speaker that has none, and link all mentions with the same words."""
        archive = self._page.archive
        if archive is None:
            return
        name, layer = archive.speakers.name(archive.speakers.number_of(key)), archive.layer
        if key.removeprefix(FREE) in {one.key for one in commands.plan_entries_from_words(self._session)}:
            self.make_from_words()
            return
        found = self._project.run(
            self.tr("Looking for mentions"), lambda task: commands.find_unlinked(self._session, layer, name, task)
        )
        called = commands.entries_called(self._session, name)
        known = called[0] if len(called) == 1 else None
        if found is not None and found.mentions and self._agreed(name, known, found):
            made = self._project.run(
                self.tr("Linking mentions"),
                lambda task: commands.identify_everywhere(self._session, found, name, known, task),
            )
            if made is not None:
                self._say_linked(made)

    def _agreed(self, name: str, known: Entry | None, found: Unlinked) -> bool:
        if known is None:
            heading, act = (
                self.tr("Make an entry of {name}?").format(name=language.isolated(name)),
                self.tr("Make entry"),
            )
        else:
            same = self.tr("Link {name} to the entry {entry}?")
            heading = same.format(name=language.isolated(name), entry=language.isolated(known.name))
            act = self.tr("Link")
        words = self.tr("Mentions with these words in the annotations of {layer} that will point to it: {count}.")
        layer = language.isolated(self._session.layer_name(found.layer))
        return confirmed(
            self._page,
            "makeEntry",
            heading,
            words.format(layer=layer, count=language.number(found.mentions)),
            act,
        )

    def make_from_words(self) -> None:
        """Make entries of free text."""
        make_entries(self._project, self._theme, self._page)

    # --- pairs

    def _follow(self, change: Change) -> None:
        if change.kinds & REGISTER_TYPES and self._page.archive is not None:
            self._look_for_pairs_soon()

    def _look_for_pairs_soon(self) -> None:
        self._pause.start()

    def _look_for_pairs(self) -> None:
        """Count the pairs that may be one speaker, where that takes a moment; only who may merge is told."""
        if not self._session.has_authority or self._project.is_running:
            return
        if len(self._session.register().entries) <= FEW:
            found = self._project.do(lambda: commands.possible_duplicates(self._session))
            self._page.show_pairs(len(found or ()))

    def compare(self) -> None:
        """Show the pairs that may be one speaker."""
        found = self._project.run(
            self.tr("Comparing entries"), lambda task: commands.possible_duplicates(self._session, task)
        )
        if found is None:
            return
        if not found:
            self._say(self.tr("No two entries look like one speaker."))
            return
        dialog = CompareDialog(found, self._claims(), self._project, self._theme, self._page)
        dialog.exec()
        dialog.deleteLater()
        self._look_for_pairs_soon()

    # --- words

    def _say_linked(self, made: MadeEntries) -> None:
        if made.entries:
            self._say_made(made.entries[0].name, *left_out_words(made.left_out))
        else:
            linked = self.tr("%n mention(s) linked.", "", made.linked)
            self._project.show_done(" ".join((linked, *left_out_words(made.left_out))))

    def _say_made(self, name: str, *left_out: str) -> None:
        made = self.tr("New entry in the register: {entry}.").format(entry=language.isolated(name))
        self._project.show_done(" ".join((made, *left_out)))

    def _say(self, words: str) -> None:
        self._project.notices.show_words(words, kind="hint", passing=True)
