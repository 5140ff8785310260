"""The demonstration: a project with the sample articles, their guideline, three people's annotations, a register."""

import shutil
import tempfile
from pathlib import Path

import msgspec

from annotator.app import commands
from annotator.app.session import Session
from annotator.disk.resources import sample_corpus
from annotator.domain.document import document_id
from annotator.exchange.files import writing

DEMO_ANNOTATOR = "sara"
"""The person at work in the demonstration: one of the annotators of the sample corpus."""


PREFIX = "annotator-demo-"


def new_demo_folder() -> Path:
    """Make a temporary folder for a demonstration and return its path.

    Raises AnnotatorError when it cannot be written.
    """
    with writing(Path(tempfile.gettempdir())):
        return Path(tempfile.mkdtemp(prefix=PREFIX))


def is_sample_copy(project: Path) -> bool:
    """Whether a project is still in the temporary folder of a demonstration."""
    folder = project.resolve().parent
    return folder.name.startswith(PREFIX) and folder.parent == Path(tempfile.gettempdir()).resolve()


def discard_sample(project: Path) -> None:
    """Delete a closed demonstration with its backups; do nothing for any other project."""
    if is_sample_copy(project):
        shutil.rmtree(project.resolve().parent, ignore_errors=True)  # the system cleans up whatever cannot be deleted


def make_demo_project(folder: Path) -> Path:
    """Make a project with the sample corpus in this folder; return its path.

    Raises AnnotatorError when the folder cannot be written or has such a project already.
    """
    project = commands.new_project(folder / "Sample corpus")
    corpus = sample_corpus()
    with Session.open(project) as session:
        commands.import_files(session, [corpus / "articles", corpus / "labels"])
        _add_facts(session, corpus)
        _fill_register(session, corpus)
        commands.set_guideline(session, (corpus / "guideline.md").read_text(encoding="utf-8"))
    return project


def _add_facts(session: Session, corpus: Path) -> None:
    """Give the sample articles the outlet and the date that their bylines have in words."""
    facts = msgspec.json.decode((corpus / "facts.json").read_bytes(), type=dict[str, dict[str, str]])
    for name, metadata in facts.items():
        text = (corpus / "articles" / name).read_text(encoding="utf-8")
        commands.change_facts(session, [document_id(text)], metadata=metadata)


def _fill_register(session: Session, corpus: Path) -> None:
    """Take in the register of the sample, and have annotations point to its entries instead of their names."""
    commands.import_register(session, corpus / "register.jsonl")
    found = commands.plan_entries_from_words(session)
    commands.make_entries_from_words(session, {one.key: one.entries[0] for one in found if one.entries})
