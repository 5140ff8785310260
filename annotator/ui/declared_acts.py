"""Every act of the window, declared once: id, words, keys, icon. Menus, toolbar, label bar and help use these.

`key` is a single key without modifiers, recognised under any layout by `keys.symbol_of`; Qt handles `shortcut`.
"""

from typing import NamedTuple

from annotator.ui.menu_names import ANNOTATE, DOCUMENT, EDIT, FILE, HELP, REVIEW, VIEW
from annotator.ui.translatable import QT_TRANSLATE_NOOP


class Declared(NamedTuple):
    """An act; `apart` puts a separator before it in its menu, `group` the name of its group, if it has one."""

    id: str
    text: str
    shortcut: str = ""
    key: str = ""
    icon: str = ""
    menu: str = ""
    checkable: bool = False
    apart: bool = False
    group: str = ""


LANGUAGE = "view.language"
"""What the ids of the acts that choose the language of the interface begin with."""
LABEL_AS = QT_TRANSLATE_NOOP("Actions", "Label as {name}")
STANCE_IS = QT_TRANSLATE_NOOP("Actions", "Stance: {name}")
ARTICLE_IS = QT_TRANSLATE_NOOP("Actions", "Article: {name}")
ARTICLE_LABELS = QT_TRANSLATE_NOOP("Actions", "Labels of the article")

LANGUAGE_IS = QT_TRANSLATE_NOOP("Actions", "Language: {name}")

RELATE = Declared("claim.relate", QT_TRANSLATE_NOOP("Actions", "Relate to another claim"), key="C", menu=ANNOTATE)
"""Only where the scheme offers relations of claims."""

DECLARED = (
    Declared("project.new", QT_TRANSLATE_NOOP("Actions", "New project"), "Ctrl+N", icon="document", menu=FILE),
    Declared("project.open", QT_TRANSLATE_NOOP("Actions", "Open project…"), "Ctrl+O", icon="folder", menu=FILE),
    Declared(
        "project.open_package", QT_TRANSLATE_NOOP("Actions", "Open package…"), "Ctrl+Shift+O", icon="package", menu=FILE
    ),
    Declared("project.sample", QT_TRANSLATE_NOOP("Actions", "Try the sample corpus"), "Ctrl+T", icon="eye", menu=FILE),
    Declared(
        "project.import",
        QT_TRANSLATE_NOOP("Actions", "Import articles…"),
        "Ctrl+I",
        icon="import",
        menu=FILE,
        apart=True,
    ),
    Declared("project.import_folder", QT_TRANSLATE_NOOP("Actions", "Import a folder…"), menu=FILE),
    Declared("project.export", QT_TRANSLATE_NOOP("Actions", "Export…"), "Ctrl+E", icon="export", menu=FILE),
    Declared("project.send", QT_TRANSLATE_NOOP("Actions", "Send my work…"), "Ctrl+Shift+E", menu=FILE, apart=True),
    Declared("project.merge", QT_TRANSLATE_NOOP("Actions", "Merge…"), "Ctrl+Shift+M", menu=FILE),
    Declared("project.share", QT_TRANSLATE_NOOP("Actions", "Sharing…"), icon="sync", menu=FILE),
    Declared("project.exchange", QT_TRANSLATE_NOOP("Actions", "Exchange now"), "F5", menu=FILE),
    Declared("project.merges", QT_TRANSLATE_NOOP("Actions", "Past merges…"), menu=FILE),
    Declared("project.conflicts", QT_TRANSLATE_NOOP("Actions", "Conflicts…"), menu=FILE),
    Declared("project.team", QT_TRANSLATE_NOOP("Actions", "Team…"), menu=FILE, apart=True),
    Declared("project.unite", QT_TRANSLATE_NOOP("Actions", "Unite two people…"), menu=FILE),
    Declared("project.person", QT_TRANSLATE_NOOP("Actions", "Who are you?…"), icon="person", menu=FILE),
    Declared("project.backup", QT_TRANSLATE_NOOP("Actions", "Back up now"), menu=FILE, apart=True),
    Declared("project.restore", QT_TRANSLATE_NOOP("Actions", "Restore a backup…"), menu=FILE),
    Declared("project.close", QT_TRANSLATE_NOOP("Actions", "Close project"), "Ctrl+W", menu=FILE, apart=True),
    Declared("window.quit", QT_TRANSLATE_NOOP("Actions", "Quit"), "Ctrl+Q", menu=FILE),
    Declared("edit.undo", QT_TRANSLATE_NOOP("Actions", "Undo"), "Ctrl+Z", icon="undo", menu=EDIT),
    Declared("edit.redo", QT_TRANSLATE_NOOP("Actions", "Redo"), "Ctrl+Shift+Z", icon="redo", menu=EDIT),
    Declared("edit.find", QT_TRANSLATE_NOOP("Actions", "Find"), "Ctrl+F", icon="search", menu=EDIT),
    Declared("edit.find_everywhere", QT_TRANSLATE_NOOP("Actions", "Find in all articles"), "Ctrl+Shift+F", menu=EDIT),
    Declared("edit.copy", QT_TRANSLATE_NOOP("Actions", "Copy quote"), "Ctrl+C", icon="copy", menu=EDIT),
    Declared("edit.copy_frame", QT_TRANSLATE_NOOP("Actions", "Copy claim"), "Ctrl+Shift+C", menu=EDIT),
    Declared("edit.delete", QT_TRANSLATE_NOOP("Actions", "Delete"), "Del", icon="trash", menu=EDIT),
    Declared("edit.escape", QT_TRANSLATE_NOOP("Actions", "Deselect"), "Esc", menu=EDIT),
    Declared(
        "view.visual_arrows", QT_TRANSLATE_NOOP("Actions", "Arrow keys in visual order"), menu=EDIT, checkable=True
    ),
    Declared("selection.two_clicks", QT_TRANSLATE_NOOP("Actions", "Select with two clicks"), menu=EDIT, checkable=True),
    Declared("view.zoom_in", QT_TRANSLATE_NOOP("Actions", "Larger"), "Ctrl++", icon="plus", menu=VIEW),
    Declared("view.zoom_out", QT_TRANSLATE_NOOP("Actions", "Smaller"), "Ctrl+-", icon="minus", menu=VIEW),
    Declared("view.zoom_reset", QT_TRANSLATE_NOOP("Actions", "Actual size"), "Ctrl+0", menu=VIEW),
    Declared("view.direction", QT_TRANSLATE_NOOP("Actions", "Direction"), "Ctrl+Shift+X", icon="direction", menu=VIEW),
    Declared(
        "view.marks", QT_TRANSLATE_NOOP("Actions", "Hidden marks"), "Ctrl+M", icon="marks", menu=VIEW, checkable=True
    ),
    Declared(
        "view.guideline",
        QT_TRANSLATE_NOOP("Actions", "Guideline"),
        "F1",
        icon="guideline",
        menu=VIEW,
        checkable=True,
    ),
    Declared(
        "view.suggestions",
        QT_TRANSLATE_NOOP("Actions", "Suggestions"),
        "Ctrl+Shift+S",
        icon="suggestion",
        menu=VIEW,
        checkable=True,
    ),
    Declared(
        "view.history", QT_TRANSLATE_NOOP("Actions", "History"), "Ctrl+H", icon="history", menu=VIEW, checkable=True
    ),
    Declared(
        "view.list",
        QT_TRANSLATE_NOOP("Actions", "Article list"),
        "Ctrl+Shift+L",
        icon="list",
        menu=VIEW,
        checkable=True,
    ),
    Declared("view.filter", QT_TRANSLATE_NOOP("Actions", "Filter articles"), "Ctrl+L", icon="search", menu=VIEW),
    Declared("mode.annotate", QT_TRANSLATE_NOOP("Actions", "Annotate"), "Ctrl+1", menu=VIEW),
    Declared("mode.review", QT_TRANSLATE_NOOP("Actions", "Review"), "Ctrl+2", menu=VIEW),
    Declared("mode.agreement", QT_TRANSLATE_NOOP("Actions", "Agreement"), "Ctrl+3", menu=VIEW),
    Declared("mode.analysis", QT_TRANSLATE_NOOP("Actions", "Analysis"), "Ctrl+4", menu=VIEW),
    Declared("mode.export", QT_TRANSLATE_NOOP("Actions", "Export"), "Ctrl+5", menu=VIEW),
    Declared("mode.project", QT_TRANSLATE_NOOP("Actions", "Project"), "Ctrl+6", menu=VIEW),
    Declared("view.light", QT_TRANSLATE_NOOP("Actions", "Light theme"), menu=VIEW, checkable=True),
    Declared("view.dark", QT_TRANSLATE_NOOP("Actions", "Dark theme"), menu=VIEW, checkable=True),
    Declared("frame.author", QT_TRANSLATE_NOOP("Actions", "Said by the author"), key="A", icon="person", menu=ANNOTATE),
    Declared("frame.unspecified", QT_TRANSLATE_NOOP("Actions", "Speaker unspecified"), key="U", menu=ANNOTATE),
    Declared("speaker.pick", QT_TRANSLATE_NOOP("Actions", "Link"), key="L", icon="link", menu=ANNOTATE),
    Declared("speaker.repeat", QT_TRANSLATE_NOOP("Actions", "Repeat the previous speaker"), key="R", menu=ANNOTATE),
    Declared("speaker.identify", QT_TRANSLATE_NOOP("Actions", "Who is this?"), key="I", menu=ANNOTATE),
    Declared("speaker.accept", QT_TRANSLATE_NOOP("Actions", "Accept the proposed entry"), key="J", menu=ANNOTATE),
    Declared("frame.unlink", QT_TRANSLATE_NOOP("Actions", "Unlink"), key="X", menu=ANNOTATE),
    Declared("frame.other", QT_TRANSLATE_NOOP("Actions", "Add another speaker's stance"), key="O", menu=ANNOTATE),
    Declared("span.note", QT_TRANSLATE_NOOP("Actions", "Note"), key="N", icon="note", menu=ANNOTATE),
    Declared("span.ask", QT_TRANSLATE_NOOP("Actions", "Ask…"), key="W", icon="question", menu=ANNOTATE),
    Declared("span.details", QT_TRANSLATE_NOOP("Actions", "Details…"), key="D", menu=ANNOTATE),
    Declared("span.extent", QT_TRANSLATE_NOOP("Actions", "Edit span"), key="E", menu=ANNOTATE),
    Declared("span.like", QT_TRANSLATE_NOOP("Actions", "Mark all like this…"), key="M", menu=ANNOTATE),
    Declared("selection.keep", QT_TRANSLATE_NOOP("Actions", "Add another fragment"), key="F", menu=ANNOTATE),
    Declared("suggestion.accept", QT_TRANSLATE_NOOP("Actions", "Accept the suggestion"), "Tab", menu=ANNOTATE),
    Declared("suggestion.next", QT_TRANSLATE_NOOP("Actions", "Next suggestion"), "Shift+Tab", menu=ANNOTATE),
    Declared("suggestion.dismiss", QT_TRANSLATE_NOOP("Actions", "Dismiss the suggestion"), "Backspace", menu=ANNOTATE),
    Declared("suggestion.edit", QT_TRANSLATE_NOOP("Actions", "Edit the suggestion"), key="E", menu=ANNOTATE),
    Declared("suggestion.settings", QT_TRANSLATE_NOOP("Actions", "Which suggestions…"), icon="chevron", menu=ANNOTATE),
    Declared("select.quotation", QT_TRANSLATE_NOOP("Actions", "Next quotation"), key="Q", menu=ANNOTATE),
    Declared(
        "select.quotation_previous", QT_TRANSLATE_NOOP("Actions", "Previous quotation"), key="Shift+Q", menu=ANNOTATE
    ),
    Declared("claim.next_incomplete", QT_TRANSLATE_NOOP("Actions", "Next incomplete claim"), key="G", menu=ANNOTATE),
    Declared(
        "claim.previous_incomplete",
        QT_TRANSLATE_NOOP("Actions", "Previous incomplete claim"),
        key="Shift+G",
        menu=ANNOTATE,
    ),
    Declared("place.back", QT_TRANSLATE_NOOP("Actions", "Back to the last position"), "Backspace", menu=ANNOTATE),
    Declared("span.next", QT_TRANSLATE_NOOP("Actions", "Next span"), "Ctrl+Down", menu=ANNOTATE),
    Declared("span.previous", QT_TRANSLATE_NOOP("Actions", "Previous span"), "Ctrl+Up", menu=ANNOTATE),
    Declared("document.previous", QT_TRANSLATE_NOOP("Actions", "Previous"), "Alt+PgUp", icon="previous", menu=DOCUMENT),
    Declared("document.next", QT_TRANSLATE_NOOP("Actions", "Next"), "Alt+PgDown", icon="next", menu=DOCUMENT),
    Declared("document.done", QT_TRANSLATE_NOOP("Actions", "Done"), "Ctrl+Return", icon="check", menu=DOCUMENT),
    Declared("document.reopen", QT_TRANSLATE_NOOP("Actions", "Reopen"), menu=DOCUMENT),
    Declared("document.flag", QT_TRANSLATE_NOOP("Actions", "Flag"), "Ctrl+G", icon="flag", menu=DOCUMENT),
    Declared("document.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), icon="skip", menu=DOCUMENT),
    Declared("document.note", QT_TRANSLATE_NOOP("Actions", "Note on the article…"), menu=DOCUMENT),
    Declared("document.revise", QT_TRANSLATE_NOOP("Actions", "Correct the text…"), menu=DOCUMENT, apart=True),
    Declared("document.revised", QT_TRANSLATE_NOOP("Actions", "Places to look at"), menu=DOCUMENT),
    Declared(
        "document.repeated",
        QT_TRANSLATE_NOOP("Actions", "Copy the annotations of repeated paragraphs…"),
        menu=DOCUMENT,
    ),
    Declared("review.previous", QT_TRANSLATE_NOOP("Actions", "Previous"), "Alt+PgUp", icon="previous", menu=REVIEW),
    Declared("review.next", QT_TRANSLATE_NOOP("Actions", "Next"), "Alt+PgDown", icon="next", menu=REVIEW),
    *(
        Declared(f"review.choose.{n}", QT_TRANSLATE_NOOP("Actions", "Annotation {n}"), key=str(n), menu=REVIEW)
        for n in range(1, 10)
    ),
    Declared("review.both", QT_TRANSLATE_NOOP("Actions", "Both acceptable"), key="B", menu=REVIEW),
    Declared("review.reject", QT_TRANSLATE_NOOP("Actions", "Neither: nothing to annotate here"), key="X", menu=REVIEW),
    Declared("review.edit", QT_TRANSLATE_NOOP("Actions", "My own version"), key="E", menu=REVIEW),
    Declared("review.reason", QT_TRANSLATE_NOOP("Actions", "Reason"), key="N", menu=REVIEW),
    Declared("review.resolve", QT_TRANSLATE_NOOP("Actions", "Resolve and go on"), key="↵", menu=REVIEW),
    Declared("review.skip", QT_TRANSLATE_NOOP("Actions", "Skip"), key="S", menu=REVIEW),
    Declared(
        "review.blind", QT_TRANSLATE_NOOP("Actions", "Hide names"), key="U", icon="lock", menu=REVIEW, checkable=True
    ),
    Declared(
        "review.whole", QT_TRANSLATE_NOOP("Actions", "Whole article"), key="A", icon="eye", menu=REVIEW, checkable=True
    ),
    Declared("review.filter", QT_TRANSLATE_NOOP("Actions", "Filter disagreements"), "Ctrl+L", menu=REVIEW),
    Declared("review.rule", QT_TRANSLATE_NOOP("Actions", "Resolve by a rule…"), menu=REVIEW),
    Declared("help.palette", QT_TRANSLATE_NOOP("Actions", "Find a command…"), "Ctrl+K", icon="search", menu=HELP),
    Declared("help.page", QT_TRANSLATE_NOOP("Actions", "Keys of this page"), menu=HELP, apart=True),
    Declared("help.keys", QT_TRANSLATE_NOOP("Actions", "Change keys…"), menu=HELP),
    Declared("help.sheet", QT_TRANSLATE_NOOP("Actions", "Save a sheet of keys…"), menu=HELP),
    Declared("help.log", QT_TRANSLATE_NOOP("Actions", "Show log folder"), menu=HELP, apart=True),
    Declared("help.about", QT_TRANSLATE_NOOP("Actions", "About Annotator"), menu=HELP),
)
