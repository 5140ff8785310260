"""The menus of the window: their ids, and their names by id, in the order of the menu bar."""

from annotator.ui.translatable import QT_TRANSLATE_NOOP

FILE, EDIT, VIEW, ANNOTATE, DOCUMENT, REVIEW, HELP = "file", "edit", "view", "annotate", "document", "review", "help"
MENUS = {
    FILE: QT_TRANSLATE_NOOP("Actions", "&File"),
    EDIT: QT_TRANSLATE_NOOP("Actions", "&Edit"),
    VIEW: QT_TRANSLATE_NOOP("Actions", "&View"),
    ANNOTATE: QT_TRANSLATE_NOOP("Actions", "&Annotate"),
    DOCUMENT: QT_TRANSLATE_NOOP("Actions", "Ar&ticle"),
    REVIEW: QT_TRANSLATE_NOOP("Actions", "&Review"),
    HELP: QT_TRANSLATE_NOOP("Actions", "&Help"),
}
