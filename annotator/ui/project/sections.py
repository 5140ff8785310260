"""The sections of the Project page in their order, and who is offered each."""

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple

from annotator.domain.operation import Role
from annotator.ui.translatable import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from annotator.ui.project.section import Section, Surroundings


class Declared(NamedTuple):
    """A section: its id, its name (translated in the context "Sections"), its icon, and who is offered it."""

    id: str
    words: str
    icon: str
    roles: frozenset[Role]
    make: "Callable[[Surroundings], Section]"


DOCUMENTS, INBOX = "documents", "inbox"
"""The ids of the sections with the table of articles, and with flags, notes and questions."""

LEADS: frozenset[Role] = frozenset({"lead"})
EVERYBODY: frozenset[Role] = frozenset({"annotator", "reviewer", "lead"})


def _team(around: "Surroundings") -> "Section":
    from annotator.ui.project.team.section import TeamSection

    return TeamSection(around)


def _documents(around: "Surroundings") -> "Section":
    from annotator.ui.project.documents.section import DocumentsSection

    return DocumentsSection(around)


def _scheme(around: "Surroundings") -> "Section":
    from annotator.ui.project.scheme.section import SchemeSection

    return SchemeSection(around)


def _suggestions(around: "Surroundings") -> "Section":
    from annotator.ui.project.suggestions.section import SuggestionsSection

    return SuggestionsSection(around)


def _guideline(around: "Surroundings") -> "Section":
    from annotator.ui.project.guideline.section import GuidelineSection

    return GuidelineSection(around)


def _inbox(around: "Surroundings") -> "Section":
    from annotator.ui.project.inbox.section import InboxSection

    return InboxSection(around)


def _sharing(around: "Surroundings") -> "Section":
    from annotator.ui.project.sharing.section import SharingSection

    return SharingSection(around)


SECTIONS: tuple[Declared, ...] = (
    Declared("team", QT_TRANSLATE_NOOP("Sections", "Team"), "team", LEADS, _team),
    Declared(DOCUMENTS, QT_TRANSLATE_NOOP("Sections", "Articles"), "document", LEADS, _documents),
    Declared("scheme", QT_TRANSLATE_NOOP("Sections", "Scheme"), "label", LEADS, _scheme),
    Declared("guideline", QT_TRANSLATE_NOOP("Sections", "Guideline"), "guideline", EVERYBODY, _guideline),
    Declared(INBOX, QT_TRANSLATE_NOOP("Sections", "Inbox"), "inbox", EVERYBODY, _inbox),
    Declared("suggestions", QT_TRANSLATE_NOOP("Sections", "Suggestions"), "suggestion", EVERYBODY, _suggestions),
    Declared("sharing", QT_TRANSLATE_NOOP("Sections", "Sharing"), "sync", EVERYBODY, _sharing),
)
"""Each is imported when it is first shown, so that the window starts faster."""


def sections_for(role: Role) -> list[Declared]:
    """Return the sections that a role is offered."""
    return [section for section in SECTIONS if role in section.roles]
