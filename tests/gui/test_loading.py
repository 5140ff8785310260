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


def test_the_window_is_imported_without_what_is_shown_later() -> None:
    code = "import sys, annotator.ui.application; print(*sys.modules)"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env=os.environ, text=True)
    assert not {*LATER} & {*loaded.stdout.split()}
