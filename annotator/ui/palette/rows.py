"""The rows of the palette: headings, commands that match what was typed, articles."""

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon

from annotator.ui.actions import Actions
from annotator.ui.annotate.places import DeskPlace
from annotator.ui.declared_acts import LANGUAGE
from annotator.ui.menu_names import MENUS
from annotator.ui.menus import by_menu
from annotator.ui.palette.matching import Name, typed_words
from annotator.ui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.app.commands.finding import MentionedSpeaker

RECENT = QT_TRANSLATE_NOOP("Palette", "Recent")
COMMANDS = QT_TRANSLATE_NOOP("Palette", "Commands")
ARTICLES = QT_TRANSLATE_NOOP("Palette", "Articles")
SPEAKERS = QT_TRANSLATE_NOOP("Palette", "Speakers")
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


class Speaker(NamedTuple):
    """A speaker, by the place of a mention; `parts` of the words were typed, `beside` says how often it is marked."""

    place: DeskPlace
    words: str
    beside: str
    parts: Parts = ()


Row = Heading | Command | Article | Speaker


class Commands:
    """Every command of the window as it is when the palette is opened."""

    def __init__(self, actions: Actions, reason: Callable[[str], str]) -> None:
        self._known: list[tuple[Command, tuple[Name, ...]]] = []
        acts = {act.id: act for act in actions.keyed}
        for act in (acts[id_] for id_ in by_menu(actions) if id_ not in NOT_LISTED):
            action = actions[act.id]
            menu = QCoreApplication.translate("Actions", MENUS[action.data().menu]).replace("&", "")
            # Words that change tell more: "Undo: Add claim". A label is named by what it does.
            words = act.name if act.is_of_scheme or act.id.startswith(LANGUAGE) else action.iconText()
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


class Speakers:
    """The speakers of the annotations that the person may see, the most frequent ones first."""

    def __init__(self, mentioned: "Iterable[MentionedSpeaker]", count_words: Callable[[int], str]) -> None:
        self._known = [
            (Speaker(DeskPlace(one.document, one.offset, span=one.span), one.name, count_words(one.mentions)),
             (Name(one.name), *map(Name, one.others)))
            for one in mentioned
        ]  # fmt: skip

    def matching(self, query: str, most: int) -> list[Speaker]:
        """Return at most so many that match; all match nothing typed."""
        typed = typed_words(query)
        found = [(speaker, _matching(names, typed)) for speaker, names in self._known]
        return [speaker._replace(parts=parts) for speaker, parts in found if parts is not None][:most]


def _matching(names: Sequence[Name], typed: list[str]) -> list[tuple[int, int]] | None:
    """Return the parts of the first name that match, none if another name does; None if no name does."""
    parts = names[0].matched(typed)
    return [] if parts is None and any(name.matched(typed) is not None for name in names[1:]) else parts


def arranged(
    commands: list[Command], recent: list[str], articles: Iterable[Article], speakers: Iterable[Speaker] = ()
) -> list[Row]:
    """Return the rows: recent commands by id, the other commands, speakers, articles, each under its heading."""
    by_id = {command.id: command for command in commands}
    first = [by_id[id_] for id_ in recent if id_ in by_id]
    rows: list[Row] = []
    parts: tuple[tuple[str, Sequence[Row]], ...] = (
        (RECENT, first),
        (COMMANDS, [command for command in commands if command.id not in recent]),
        (SPEAKERS, list(speakers)),
        (ARTICLES, list(articles)),
    )
    for heading, part in parts:
        if part:
            rows += [Heading(QCoreApplication.translate("Palette", heading)), *part]
    return rows
