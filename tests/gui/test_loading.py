"""The window starts without the pages and dialogs that it does not show at first."""

import os
import subprocess
import sys

LATER = (
    "annotator.app.commands.importing",
    "annotator.app.history.undoing",
    "annotator.app.merging.questions",
    "annotator.app.merging.report",
    "annotator.compare.places",
    "annotator.exchange.package.parts",
    "annotator.text.quotations",
    "annotator.ui.agreement.page",
    "annotator.ui.export.page",
    "annotator.ui.file_acts",
    "annotator.ui.file_dialogs",
    "annotator.ui.key_map.dialog",
    "annotator.ui.palette.palette",
    "annotator.ui.project.page",
    "annotator.ui.review.page",
    "annotator.ui.team_acts",
    "annotator.ui.welcome.page",
    "charset_normalizer",
    "numpy",
)

SUGGESTING = (
    "annotator.ui.annotate.desk",
    "annotator.app.suggesting.finished",
    "annotator.app.suggesting.learning_set",
)
"""What the window suggests with."""


def loaded(*modules: str) -> set[str]:
    code = f"import sys, {', '.join(modules)}; print(*sys.modules)"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=os.environ, text=True)
    return {*ended.stdout.split()}


def test_the_window_is_imported_without_what_is_shown_later() -> None:
    assert not {*LATER} & loaded("annotator.ui.application")


def test_taggers_are_loaded_in_the_process_beside_the_window_alone() -> None:
    assert not {"pycrfsuite", "annotator.suggest.taggers", "annotator.suggest.crf"} & loaded(*SUGGESTING)
