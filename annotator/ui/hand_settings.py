"""How the hands of a person work best: what is set for the keys of the article, and the acts that set it."""

from annotator.app.settings import Settings
from annotator.ui.actions import Actions
from annotator.ui.article.article_view import ArticleView


def follow_settings(view: ArticleView, settings: Settings, actions: Actions) -> None:
    """Have an article work as it is set, and keep in the settings what is chosen from now on."""
    arrows = actions["view.visual_arrows"]

    def choose_arrows() -> None:
        settings.arrows = "visual" if arrows.isChecked() else "logical"
        view.visual_arrows = arrows.isChecked()

    arrows.setChecked(settings.arrows == "visual")
    view.visual_arrows = arrows.isChecked()
    actions.connect("view.visual_arrows", choose_arrows)
