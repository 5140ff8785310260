"""Opens the archive of a project, whose index is made with it: `open_archive.py PROJECT`."""

import sys

from annotator.app import commands
from annotator.app.session import Session

with Session.open(sys.argv[1], "sara") as session:
    assert commands.open_archive(session).size
