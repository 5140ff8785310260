"""How a person's hands work best: what is set for keys and clicks on the article, and the acts that set it."""

from annotator.app.settings import Settings
from annotator.ui.actions import Actions
from annotator.ui.article.article_view import ArticleView


def follow_settings(view: ArticleView, settings: Settings, actions: Actions) -> None:
    """Have an article work as it is set, and keep in the settings what is chosen from now on."""
    arrows, clicks = actions["view.visual_arrows"], actions["selection.two_clicks"]
    arrows.setChecked(settings.arrows == "visual")
    clicks.setChecked(settings.two_clicks)

    def take_over() -> None:
        settings.arrows = "visual" if arrows.isChecked() else "logical"
        settings.two_clicks = clicks.isChecked()
        view.visual_arrows = arrows.isChecked()
        view.pointer.use_two_clicks(wanted=clicks.isChecked())

    take_over()
    for action in (arrows, clicks):
        actions.connect(action.objectName(), take_over)
