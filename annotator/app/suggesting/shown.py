"""What the person at work was shown of suggestions in a document, kept in this copy of the project alone.

It is no operation: no package, merge or export has it. A corrected text is another document, where it begins anew.
"""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from annotator.app.session import Session
from annotator.app.suggesting.offering import share_most
from annotator.domain.frames import CLAIM, CUE, SPEAKER, STANCE
from annotator.storage import local
from annotator.suggest.labelled import Fragments, LabelledFrame, is_about


class ShownSuggestion(msgspec.Struct, frozen=True, array_like=True, omit_defaults=True):
    """A frame that was shown, as it was the first time: its source, how sure that was, and the model.

    `language` is that of the document, "" where none is known, and `stance` whether one was suggested at any time.
    `shown` and `dismissed` are dates (UTC, ISO 8601), "" for not dismissed.
    """

    frame: LabelledFrame
    source: str
    confidence: float
    model: str
    language: str
    stance: bool
    shown: str
    dismissed: str = ""

    def parts(self) -> Iterator[str]:
        """Yield the labels of what was suggested, that of a stance among them."""
        for label, fragments in zip((CUE, SPEAKER, CLAIM), self.frame.parts(), strict=True):
            if fragments:
                yield label
        if self.stance:
            yield STANCE


Log = dict[LabelledFrame, ShownSuggestion]
"""What somebody was shown in a document, by frame, in the order in which it was shown."""
_decoder = msgspec.json.Decoder(list[ShownSuggestion])


def decode_log(stored: str | None) -> Log:
    """Return a log as it is stored; a damaged one is empty, as it is no reason to keep an article shut."""
    if stored is None:
        return {}
    try:
        return {shown.frame: shown for shown in _decoder.decode(stored)}
    except msgspec.DecodeError:
        return {}


def read_log(session: Session, document: str) -> Log:
    """Return what the person at work was shown in a document."""
    return decode_log(local.suggestion_log(session.file, session.author, document))


def keep_log(session: Session, document: str, log: Log) -> None:
    """Store what the person at work was shown in a document. Raises AnnotatorError when nobody is at work."""
    stored = msgspec.json.encode(list(log.values())).decode()
    with session.file.transaction():
        local.keep_suggestion_log(session.file, session.own_layer, document, stored)


def place_of(frame: LabelledFrame) -> tuple[Fragments, ...]:
    """Return what makes a suggestion the same as another: its claim and cue, whoever it says that the speaker is."""
    return (frame.claim, frame.cue) if frame.claim or frame.cue else frame.parts()


def counted(log: Log) -> list[ShownSuggestion]:
    """Return what counts as shown: what was suggested again with other words for a part of it is one, as at first.

    It has every part that it had at any time. Suggestions that are offered side by side are never the same.
    """
    found: list[list[ShownSuggestion]] = []
    for shown in log.values():
        same = next((some for some in found if any(_is_same(shown.frame, other.frame) for other in some)), None)
        if same is None:
            found.append([shown])
        else:
            same.append(shown)
    return [_as_one(some) for some in found]


def _is_same(one: LabelledFrame, other: LabelledFrame) -> bool:
    """Whether two frames are about the same, or differ in where their claim begins and ends alone."""
    share_the_rest = (one.cue, one.speaker) == (other.cue, other.speaker)
    return is_about(one, other) or (share_the_rest and share_most(one.claim, other.claim))


def _as_one(some: Sequence[ShownSuggestion]) -> ShownSuggestion:
    cue, speaker, claim = (
        next(filter(None, part), ()) for part in zip(*(one.frame.parts() for one in some), strict=True)
    )
    return msgspec.structs.replace(
        some[0],
        frame=LabelledFrame(cue, speaker, claim),
        stance=any(one.stance for one in some),
        dismissed=next((one.dismissed for one in some if one.dismissed), ""),
    )


def dismissed_frames(log: Log) -> Iterable[LabelledFrame]:
    """Return the frames of a log that were dismissed."""
    return (frame for frame, shown in log.items() if shown.dismissed)
