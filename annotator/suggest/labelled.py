"""What suggestions are learnt from and what they are: frames of a cue, a speaker and a claim in articles.

UNITS: code points of the text, half-open.
"""

import msgspec

from annotator.domain.annotation import Fragment

Fragments = tuple[Fragment, ...]


class LabelledFrame(msgspec.Struct, frozen=True, order=True):
    """Who says what, by which words: the fragments of a cue, of a speaker and of a claim, each possibly none."""

    cue: Fragments = ()
    speaker: Fragments = ()
    claim: Fragments = ()

    def parts(self) -> tuple[Fragments, Fragments, Fragments]:
        """Return the three parts, in a steady order."""
        return self.cue, self.speaker, self.claim


def is_about(one: LabelledFrame, other: LabelledFrame) -> bool:
    """Whether two frames are about the same: they have the same claim, or words of one cue.

    Claims that share words are not enough, since what somebody says may be that others say something.
    """
    return (bool(one.claim) and one.claim == other.claim) or overlap(one.cue, other.cue)


def overlap(one: Fragments, other: Fragments) -> bool:
    """Whether two parts have words in common."""
    return any(start < last and first < end for start, end in one for first, last in other)


class LabelledStance(msgspec.Struct, frozen=True, order=True):
    """The value of a speaker's stance towards a claim, and what else is known of the frame.

    `negated` and `force` are attributes of its cue, `entry` is the speaker's id in the register; "" where not known.
    """

    frame: LabelledFrame
    value: str
    negated: str = ""
    force: str = ""
    entry: str = ""


class LabelledArticle(msgspec.Struct, frozen=True):
    """A text with its language (BCP 47, or a script where none is known), its frames, and all that is marked as a cue.

    A frame has one cue, the first; a claim may have more. `stances` are those of its frames that are known.
    """

    id: str
    text: str
    language: str
    frames: tuple[LabelledFrame, ...] = ()
    cues: tuple[Fragments, ...] = ()
    stances: tuple[LabelledStance, ...] = ()


THRESHOLD = 0.30
"""The confidence from which suggestions are offered, unless somebody chooses another."""
LEARNT = "learnt"
"""The source of suggestions that the taggers make."""
MEMORY = "memory"
"""The source of suggestions that are frames of the project found again."""


class Suggestion(msgspec.Struct, frozen=True):
    """A frame that a program proposes, and how sure it is, from 0 to 1.

    `stance` is the value of the speaker's stance towards the claim, "" for none, and `stance_confidence` how sure that
    is. `source` is what made the suggestion, `model` the SHA-256 of what had been learnt, "" where nothing was.
    """

    frame: LabelledFrame
    confidence: float
    stance: str = ""
    stance_confidence: float = 0.0
    source: str = LEARNT
    model: str = ""
