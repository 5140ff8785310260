"""Makes `<SCHEMA_VERSION>.annot` in this folder: run it once when the version is raised, and keep what it made.

python -m tests.databases.make
"""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.storage.migrations import SCHEMA_VERSION
from tests.samples import ARABIC, ENGLISH, FIRST, OTHER, SECOND, add_articles, place


def make(path: Path) -> None:
    """Make a small project with something of everything in it."""
    commands.new_project(path)
    with Session.open(path, annotator="سارة") as session:
        add_articles(session, ARABIC, ENGLISH)
        fragments = [place("“We deny it,”"), place("“fully.”")]
        claim = commands.add_span(session, FIRST, "CLAIM", fragments, attributes={"form": "direct"})
        commands.add_span(session, FIRST, "SPEAKER", [place("Maria Zakharova")], frame=claim.id)
        commands.add_span(session, FIRST, "CUE", [place("said")], frame=claim.id)
        commands.set_stance(session, FIRST, claim.id, "opposes")
        commands.set_note(session, FIRST, claim.id, "نفي 😀")
        gone = commands.add_span(session, FIRST, "TARGET", [place("السعر")])
        commands.delete_span(session, FIRST, gone.id)
        commands.set_direction(session, FIRST, 2, "rtl")
        commands.mark_done(session, FIRST)
        commands.flag(session, SECOND, "")
        commands.undo(session)
    with Session.open(path, annotator=OTHER) as session:
        claim = commands.add_span(session, SECOND, "CLAIM", [place("prices fell 3%", ENGLISH)])
        commands.set_speaker(session, SECOND, claim.id, "UNSPECIFIED")
        commands.skip(session, SECOND)


if __name__ == "__main__":
    make(Path(__file__).with_name(f"{SCHEMA_VERSION}.annot"))
