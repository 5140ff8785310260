"""How a person's hands work best: what is set for keys and clicks on the article, and the acts that set it."""

from annotator.ui.actions import Actions
from annotator.ui.article.article_view import ArticleView
from annotator.ui.preferences import Preferences


def follow_settings(view: ArticleView, preferences: Preferences, actions: Actions) -> None:
    """Have an article work as it is set, and keep in the settings what is chosen from now on."""
    arrows, clicks = actions["view.visual_arrows"], actions["selection.two_clicks"]

    def work() -> None:
        view.visual_arrows = arrows.isChecked()
        view.pointer.use_two_clicks(wanted=clicks.isChecked())

    def take_over() -> None:
        preferences.set(arrows="visual" if arrows.isChecked() else "logical", two_clicks=clicks.isChecked())
        work()

    arrows.setChecked(preferences.settings.arrows == "visual")
    clicks.setChecked(preferences.settings.two_clicks)
    work()
    for action in (arrows, clicks):
        actions.connect(action.objectName(), take_over)
