"""The rows of the palette: headings, commands that match what was typed, articles."""

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from annotator.ui.actions import Actions
from annotator.ui.menu_names import MENUS
from annotator.ui.menus import by_menu
from annotator.ui.palette.matching import Name, typed_words
from annotator.ui.translatable import QT_TRANSLATE_NOOP

RECENT = QT_TRANSLATE_NOOP("Palette", "Recent")
COMMANDS = QT_TRANSLATE_NOOP("Palette", "Commands")
ARTICLES = QT_TRANSLATE_NOOP("Palette", "Articles")
NOT_LISTED = frozenset({"help.palette", "edit.escape"})
"""The palette itself, and what Esc does, which closes the palette first."""
Parts = Sequence[tuple[int, int]]


class Heading(NamedTuple):
    """The name of the rows below it."""

    words: str


class Command(NamedTuple):
    """A command; `parts` of its words were typed. `reason` says why it cannot be run, "" when it can."""

    id: str
    words: str
    menu: str
    key: str
    reason: str
    icon: QIcon
    parts: Parts = ()


class Article(NamedTuple):
    """An article, by the id of its document."""

    id: str
    words: str


Row = Heading | Command | Article


class Commands:
    """Every command of the window as it is when the palette is opened."""

    def __init__(self, actions: Actions, reason: Callable[[str], str]) -> None:
        self._known: list[tuple[Command, tuple[Name, ...]]] = []
        acts = {act.id: act for act in actions.keyed}
        for act in (acts[id_] for id_ in by_menu(actions) if id_ not in NOT_LISTED):
            action = actions[act.id]
            menu = QCoreApplication.translate("Actions", MENUS[action.data().menu]).replace("&", "")
            # Words that change tell more: "Undo: Add claim". A label is named by what it does.
            words = act.name if act.is_of_scheme else action.iconText()
            command = Command(act.id, words, menu, actions.key_of(act.id), reason(act.id), action.icon())
            self._known.append((command, (Name(words), Name(act.name), Name(act.english))))

    def __len__(self) -> int:
        return len(self._known)

    def matching(self, query: str) -> list[Command]:
        """Return the commands that match, those that can be run first, in the order of the menus."""
        typed = typed_words(query)
        if not typed and query.strip():
            return []
        found = [match for known in self._known if (match := _matched(*known, typed)) is not None]
        return [command for _, command in sorted(found, key=lambda match: (bool(match[1].reason), *match[0]))]


def _matched(command: Command, names: tuple[Name, ...], typed: list[str]) -> tuple[tuple[bool, bool], Command] | None:
    """Return a command that matches, and whether its name has more than the words typed, and has it before them."""
    for name in names:
        if (parts := name.matched(typed)) is not None:
            rank = (bool(parts) and parts[-1][1] < len(name.words), bool(parts) and parts[0][0] > 0)
            return rank, command._replace(parts=parts) if name is names[0] else command
    return None


def arranged(commands: list[Command], recent: list[str], articles: Iterable[Article]) -> list[Row]:
    """Return the rows: recent commands by id, the other commands, articles, each under its heading."""
    by_id = {command.id: command for command in commands}
    first = [by_id[id_] for id_ in recent if id_ in by_id]
    rows: list[Row] = []
    for heading, part in (
        (RECENT, first),
        (COMMANDS, [command for command in commands if command.id not in recent]),
        (ARTICLES, list(articles)),
    ):
        if part:
            rows += [Heading(QCoreApplication.translate("Palette", heading)), *part]
    return rows
