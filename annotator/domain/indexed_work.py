"""What an index has of the work of one layer on one document: who is mentioned, what is claimed, and who stands where.

Offsets are code points, half-open. A place in `IndexedWork.mentions` stands for a speaker; AUTHOR_PLACE and
UNSPECIFIED_PLACE stand for the speakers without text.
"""

from collections.abc import Iterator

import msgspec

from annotator.domain.annotation import AUTHOR, UNSPECIFIED, Annotations, Fragment, Span, Value, reading_order
from annotator.domain.frames import CLAIM, CUE, HEADS, SPEAKER, TARGET, Frame, frames
from annotator.domain.register import entry_of
from annotator.text.folding import key_of

AUTHOR_PLACE, UNSPECIFIED_PLACE = -1, -2
"""The places of the speakers without text."""
_VIRTUAL = {AUTHOR: AUTHOR_PLACE, UNSPECIFIED: UNSPECIFIED_PLACE}
MENTIONS = (SPEAKER, TARGET)
"""Labels of what is mentioned, whether it points to an entry or not."""


class IndexedMention(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A SPEAKER, TARGET, or any other span that says who it is (by id): first code point, words, `entity`, kind."""

    id: str
    label: str
    start: int
    words: str
    entity: str
    kind: str


class IndexedHead(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """A claim, or a target that somebody has a stance towards.

    `speakers` and the first of each of `stances` are places of mentions, the second is the value of the stance;
    `others` are claims (by id) with the value of their relation to this one; `cue` has the words of the cues.
    """

    id: str
    label: str
    fragments: tuple[Fragment, ...]
    words: str
    attributes: dict[str, Value]
    speakers: tuple[int, ...]
    stances: tuple[tuple[int, str], ...]
    others: tuple[tuple[str, str], ...]
    cue: str
    key: str
    """The wording as it is compared and searched: folded, with single spaces."""

    @property
    def wording(self) -> str:
        """The normalised wording of a claim, or its words."""
        return str(self.attributes.get("wording") or self.words)


class IndexedWork(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """The mentions and the heads of one layer on one document, both in reading order, and how far it is done."""

    mentions: tuple[IndexedMention, ...]
    heads: tuple[IndexedHead, ...]
    is_done: bool


def words_key(words: str) -> str:
    """Return the form in which words are compared, counted and searched: folded, with single spaces."""
    return " ".join(key_of(words).split())


def index_work(work: Annotations) -> IndexedWork | None:
    """Return what the index has of annotations, None if there is nothing."""
    mentions = (span for span in work.spans.values() if span.label in MENTIONS or entry_of(span))
    spans = sorted(mentions, key=reading_order)
    places = {span.id: place for place, span in enumerate(spans)} | _VIRTUAL
    heads = tuple(_head(frame, work, places) for frame in frames(work) if frame.head.label in HEADS)
    if not spans and not heads:
        return None
    return IndexedWork(tuple(map(_mention, spans)), heads, work.status == "done")


def _mention(span: Span) -> IndexedMention:
    kind = str(span.attributes.get("kind", ""))
    return IndexedMention(span.id, span.label, span.start, words_of(span), entry_of(span), kind)


def _head(frame: Frame, work: Annotations, places: dict[str, int]) -> IndexedHead:
    head = frame.head
    speakers = () if head.label != CLAIM else frame.speakers
    cues = (work.spans[cue] for cue in frame.cues if cue in work.spans and work.spans[cue].label == CUE)
    return IndexedHead(
        head.id,
        head.label,
        head.fragments,
        words_of(head),
        head.attributes,
        tuple(places[speaker] for speaker in speakers if speaker in places),
        tuple(_stances(frame, places)),
        tuple((one.other, one.value) for one in frame.related),
        " · ".join(map(words_of, cues)),
        words_key(str(head.attributes.get("wording") or words_of(head))),
    )


def _stances(frame: Frame, places: dict[str, int]) -> Iterator[tuple[int, str]]:
    """Yield holder and value of each stance; one without a holder is that of the speakers."""
    for stance in frame.stances:
        if not stance.value:
            continue
        for holder in stance.holders or frame.speakers:
            if holder in places:
                yield places[holder], stance.value


def words_of(span: Span) -> str:
    """Return the words of a span as they are indexed: on one line, an ellipsis between its fragments."""
    return " … ".join(" ".join(words.split()) for words in span.quote)
