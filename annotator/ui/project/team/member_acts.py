"""Acts on members of the team: adding, renaming, roles, uniting two people, withdrawing keys."""

from PySide6.QtCore import QObject

from annotator.app import commands
from annotator.domain.operation import Role
from annotator.ui import language
from annotator.ui.open_project import OpenProject
from annotator.ui.project.team.member_card import MemberCard
from annotator.ui.team.key_questions import withdraws_keys
from annotator.ui.team.unite_dialog import UniteDialog
from annotator.ui.theme import Theme


class MemberActs(QObject):
    """Does what the card of the members asks for."""

    def __init__(self, project: OpenProject, card: MemberCard, theme: Theme) -> None:
        super().__init__(card)
        self._project, self._session = project, project.session
        self._card, self._theme = card, theme

    def add(self, name: str) -> None:
        """Add a member; a name like that of another person is asked about first."""
        similar = self._project.do(lambda: commands.similar_people(self._session, name))
        if similar and not self._card.asks:
            names = language.listed(language.isolated(person.name) for person in similar)
            self._card.ask_again(self.tr("Is this the same person as {names}?").format(names=names))
        elif similar is not None and self._project.done(lambda: commands.add_annotator(self._session, name)):
            self._card.name.clear()
            self._card.ask_again("")
            self._card.reveal(name)

    def rename(self, before: str, after: str) -> None:
        """Give a member another name."""
        self._project.done(lambda: commands.rename_annotator(self._session, before, after))

    def set_role(self, name: str, role: Role) -> None:
        """Give a member another role."""
        self._project.done(lambda: commands.set_role(self._session, name, role))

    def unite(self, name: str) -> None:
        """Ask with whom a person is to be united."""
        dialog = UniteDialog(self._project, self._theme, self._card, going=name)
        dialog.exec()
        dialog.deleteLater()

    def withdraw_keys(self, name: str) -> None:
        """Withdraw the keys of a person, after asking."""
        self._project.done(lambda: self._withdraw_keys(name))

    def _withdraw_keys(self, name: str) -> None:
        if withdraws_keys(name, self._card):
            count = commands.withdraw_keys(self._session, name)
            words = self.tr("%n key(s) of {name} withdrawn. Packages signed with them are refused.", "", count)
            self._project.show_done(words.format(name=language.isolated(name)))
