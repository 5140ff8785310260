"""What annotations teach: the frames, the cues, and the stances with what is known of cue and speaker."""

from pathlib import Path

from annotator.app import commands
from annotator.app.session import Session
from annotator.app.suggesting.finished import finished_articles
from annotator.app.tasks import Task
from annotator.domain.document import document_id
from annotator.suggest.labelled import LabelledStance
from tests.suggest.frames_in_text import article_of, frame_of
from tests.suggest.projects import make_project

TEXT = "Hala denied that it rains, Omar said."


def test_frames_cues_and_stances_of_an_article(tmp_path: Path) -> None:
    with Session.open(make_project(tmp_path, [article_of(TEXT)], 0), "sara") as session:
        document, said = document_id(TEXT), frame_of(TEXT, "Omar", "said", "Hala denied that it rains")
        denied = frame_of(TEXT, "Hala", "denied", "it rains")
        whole = commands.add_span(session, document, "CLAIM", said.claim)
        commands.add_span(session, document, "CUE", said.cue, frame=whole.id)
        inner = commands.add_span(session, document, "CLAIM", denied.claim)
        known = {"negated": "yes", "force": "doubting"}
        commands.add_span(session, document, "SPEAKER", denied.speaker, frame=inner.id, attributes={"entity": "hala"})
        commands.add_span(session, document, "CUE", denied.cue, frame=inner.id, attributes=known)
        commands.set_stance(session, document, inner.id, "opposes")
        commands.mark_done(session, document)
        ((_, found),) = finished_articles(session, "sara", Task())
    assert found.cues == (denied.cue, said.cue)
    assert set(found.frames) == {denied, type(said)(said.cue, (), said.claim)}
    assert found.stances == (LabelledStance(denied, "opposes", "yes", "doubting", "hala"),)


def test_fragments_with_only_white_space_between_are_one(tmp_path: Path) -> None:
    text = "He said. It rains.\nIt pours. It ends."
    with Session.open(make_project(tmp_path, [article_of(text)], 0), "sara") as session:
        commands.add_span(session, document_id(text), "CLAIM", ((9, 18), (19, 28), (32, 37)))
        commands.mark_done(session, document_id(text))
        ((_, found),) = finished_articles(session, "sara", Task())
    assert [frame.claim for frame in found.frames] == [((9, 28), (32, 37))]
