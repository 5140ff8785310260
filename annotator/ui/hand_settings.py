"""Settings for keys and clicks on the article, and the acts that change them."""

from annotator.ui.actions import Actions
from annotator.ui.article.article_view import ArticleView
from annotator.ui.preferences import Preferences


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
