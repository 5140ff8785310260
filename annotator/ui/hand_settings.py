"""Settings of the desk that are made by hand: keys and clicks on the article, its zoom, and the width of the list."""

from PySide6.QtCore import QTimer

from annotator.ui.actions import Actions
from annotator.ui.annotate.list_column import ListColumn
from annotator.ui.article.article_view import ArticleView
from annotator.ui.open_project import OpenProject
from annotator.ui.preferences import Preferences
from annotator.ui.zoom import Zoom

LIST = "articles"
"""The name, in the settings, of the width of the article list, and of all when it was chosen."""
ZOOM_DELAY_MS = 400
"""The time after a step of the zoom in which another one may follow, before it is saved."""


def follow_settings(view: ArticleView, preferences: Preferences, actions: Actions) -> None:
    """Apply the settings to an article view, and save them when they are changed."""
    arrows, clicks = actions["view.visual_arrows"], actions["selection.two_clicks"]

    def apply() -> None:
        view.visual_arrows = arrows.isChecked()
        view.pointer.use_two_clicks(wanted=clicks.isChecked())

    def save() -> None:
        preferences.set(arrows="visual" if arrows.isChecked() else "logical", two_clicks=clicks.isChecked())
        apply()

    arrows.setChecked(preferences.settings.arrows == "visual")
    clicks.setChecked(preferences.settings.two_clicks)
    apply()
    for action in (arrows, clicks):
        actions.connect(action.objectName(), save)


def follow_list_width(column: ListColumn, preferences: Preferences) -> None:
    """Restore the width of the article list, and save it when it is changed."""
    if known := preferences.settings.panels.get(LIST):
        width, whole = (*known, 0)[:2]  # an older version kept the width alone
        column.set_list_width(width, whole)

    def keep() -> None:
        preferences.change(lambda settings: settings.panels.update({LIST: [column.list_width, column.width()]}))

    column.resized_by_hand.connect(keep)


def follow_zoom(zoom: Zoom, preferences: Preferences, project: OpenProject) -> None:
    """Restore the zoom, and save it some time after it is changed, or when the project is left."""
    zoom.set(preferences.settings.zoom)
    delay = QTimer(zoom, interval=ZOOM_DELAY_MS, singleShot=True)

    def keep() -> None:
        delay.stop()
        if zoom.factor != preferences.settings.zoom:
            preferences.set(zoom=zoom.factor)

    delay.timeout.connect(keep)
    zoom.changed.connect(lambda _factor: delay.start())
    project.leaving.connect(keep)
