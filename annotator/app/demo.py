"""The demonstration: a project of the articles that come with the program, their guideline, and three people's work."""

from pathlib import Path

from annotator.app.bundled import sample_corpus
from annotator.app.commands.importing import import_files
from annotator.app.commands.projects import new_project
from annotator.app.commands.team import set_guideline
from annotator.app.session import Session

DEMO_ANNOTATOR = "sara"
"""Who sits down at the demonstration: one of the annotators of the sample corpus."""


def make_demo_project(folder: Path) -> Path:
    """Make a project in this folder, with the sample corpus in it; return its path.

    Raises AnnotatorError when the folder cannot be written or has one already.
    """
    project = new_project(folder / "demo")
    corpus = sample_corpus()
    with Session.open(project) as session:
        import_files(session, [corpus / "articles", corpus / "labels"])
        set_guideline(session, (corpus / "guideline.md").read_text(encoding="utf-8"))
    return project
