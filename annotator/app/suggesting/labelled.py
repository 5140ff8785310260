"""Finished articles of a project as suggestions are learnt from them."""

from annotator.domain.annotation import Annotations, Fragment, Span
from annotator.domain.frames import CLAIM, CUE, Frame, frames
from annotator.domain.register import entry_of
from annotator.exchange.records import Article
from annotator.suggest.labelled import Fragments, LabelledArticle, LabelledFrame, LabelledStance
from annotator.text.languages import languages_of

NEGATED, FORCE = "negated", "force"
"""Attributes of a cue."""


def labelled(article: Article, work: Annotations) -> LabelledArticle:
    """Return what annotations of an article teach: each claim with the first of its cues and of its speakers."""
    found = frames(work)
    marked = tuple(sorted({_joined(span, article.text) for frame in found for span in _cues(frame, work)}))
    own = [frame for frame in found if frame.head.label == CLAIM]
    with_stance = [frame for frame in own if frame.own_stance is not None and frame.own_stance.value]
    return LabelledArticle(
        article.id,
        article.text,
        language_of(article),
        tuple(sorted(_labelled(frame, work, article.text) for frame in own)),
        marked,
        tuple(sorted(_stance(frame, work, article.text) for frame in with_stance)),
    )


def _labelled(frame: Frame, work: Annotations, text: str) -> LabelledFrame:
    parts = _first(_cues(frame, work)), _first(_speakers(frame, work)), frame.head
    return LabelledFrame(*(_joined(span, text) for span in parts))


def _joined(span: Span | None, text: str) -> Fragments:
    """Return the fragments of a span, none for no span. What has only white space between is one, as in suggestions."""
    found: list[Fragment] = []
    for start, end in span.fragments if span is not None else ():
        if found and not text[found[-1][1] : start].strip():
            found[-1] = found[-1][0], end
        else:
            found.append((start, end))
    return tuple(found)


def _stance(frame: Frame, work: Annotations, text: str) -> LabelledStance:
    cue, speaker = _first(_cues(frame, work)), _first(_speakers(frame, work))
    said = cue.attributes if cue is not None else {}
    return LabelledStance(
        _labelled(frame, work, text),
        frame.own_stance.value if frame.own_stance is not None else "",
        str(said.get(NEGATED, "")),
        str(said.get(FORCE, "")),
        entry_of(speaker) if speaker is not None else "",
    )


def _cues(frame: Frame, work: Annotations) -> list[Span]:
    return [work.spans[part] for part in frame.cues if part in work.spans and work.spans[part].label == CUE]


def _speakers(frame: Frame, work: Annotations) -> list[Span]:
    return [work.spans[part] for part in frame.speakers if part in work.spans]


def _first(spans: list[Span]) -> Span | None:
    return min(spans, key=lambda span: span.fragments, default=None)


def language_of(article: Article) -> str:
    """Return the language of an article: as it is stated, without region or script, or by its letters; "" for none."""
    stated = article.metadata.get("languages")
    languages = [str(one) for one in stated] if isinstance(stated, list) else languages_of(article.text)
    return languages[0].partition("-")[0].lower() if languages else ""
