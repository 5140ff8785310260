"""What a pass of sharing asks a person before it merges, and what they agreed to."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from annotator.app.session import Session
from annotator.app.tasks import Task

if TYPE_CHECKING:
    from annotator.app.merging.questions import Question
    from annotator.app.merging.receiving import MergeSource
    from annotator.app.merging.report import MergeReport
    from annotator.app.merging.signatures import PackageSigner

REMOVES_MUCH = "removes much"
"""The key of the question whether much of the work of others may go."""
NEW_KEY = "key"
"""What the key of a question about a signing key begins with."""


class Whence(NamedTuple):
    """Where a merge is from: what stands for its sender (a key or a copy), the copy, and its last moment (UTC)."""

    origin: str = ""
    device: str = ""
    recorded: str = ""


class Asked(msgspec.Struct, frozen=True):
    """A merge that waits for a person's word: the sentences of its questions by their keys, and who signed it.

    `preview` is what it would do, with the `changes` to confirm; none where a lead is asked about the sender's key and
    not the person at work. `is_self` if the new key claims to be the person's own.
    """

    questions: tuple[tuple[str, str], ...]
    signed_by: str = ""
    preview: MergeReport | None = None
    changes: tuple[Question, ...] = ()
    whence: Whence = Whence()
    is_self: bool = False

    @property
    def is_about_key(self) -> bool:
        """Whether the sender signs with a key that is not known to be theirs."""
        return any(key.startswith(NEW_KEY) for key, _ in self.questions)

    @property
    def waits_for_lead(self) -> bool:
        """Whether a lead is asked, and not the person at work."""
        return self.preview is None

    @property
    def id(self) -> str:
        """What it is known by when it was refused: a key whatever it signs, a merge with just these questions."""
        keys = sorted(key for key, _ in self.questions)
        about_key = [key for key in keys if key.startswith(NEW_KEY)]
        return about_key[0] if about_key else " ".join((self.whence.origin, *keys))


class Consent(NamedTuple):
    """What a person agreed to: everything, or what has these `keys`.

    A merge all of whose changes to confirm were `shown` is done with those that have the keys; the others wait. With an
    `origin` it is about the merges from there alone: others ask the same.
    """

    everything: bool = False
    keys: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()
    origin: str = ""

    def covers(self, asked: Asked) -> bool:
        """Whether a merge that asks this may be done."""
        if self.origin not in ("", asked.whence.origin):
            return False
        return self.everything or all(key in self.keys or key in self.shown for key, _ in asked.questions)

    def confirmed(self, questions: Iterable[Question]) -> list[str]:
        """Return the keys of the changes that the person agreed to."""
        return [one.key for one in questions if self.everything or one.key in self.keys]

    def names(self, key: str) -> bool:
        """Whether the person agreed to just this."""
        return key in self.keys


NOTHING_AGREED = Consent()


class KeyQuestion(NamedTuple):
    """The question whether another key of a sender is accepted, by its key; `is_self` as in Asked."""

    key: str
    name: str
    is_self: bool = False

    @property
    def words(self) -> str:
        """The question, in English."""
        if self.is_self:
            words = "Somebody works as you ({name}) on another computer, with another key. Agree only if that is you."
        else:
            words = "{name} signs with another key than before. Agree only if {name} has a new computer."
        return words.format(name=self.name)


def asked_by(
    report: MergeReport, changes: Sequence[Question], whence: Whence, about_key: KeyQuestion | None = None
) -> Asked:
    """Return what a merge asks, by its report and the changes to confirm; nothing where it needs no word."""
    questions = [(about_key.key, about_key.words)] if about_key is not None else []
    questions += [(question.key, question.words) for question in changes]
    if report.overrides_many:
        words = f"This merge removes {report.hidden} annotations and changes {report.corrected} of other people."
        questions.append((f"{REMOVES_MUCH} {report.hidden} {report.corrected}", words))
    is_self = about_key is not None and about_key.is_self
    return Asked(tuple(questions), report.signed_by, report, tuple(changes), whence, is_self)


class Outcome(NamedTuple):
    """What came of a merge: its report, None where nothing was merged, and what it still asks."""

    report: MergeReport | None = None
    asked: Asked | None = None


def merge_by_consent(
    session: Session,
    source: MergeSource,
    task: Task,
    consent: Consent,
    whence: Whence,
    *,
    about_key: KeyQuestion | None = None,
    signer: PackageSigner | None = None,
) -> Outcome:
    """Merge a source as far as a person agreed; `about_key` is to be agreed to with the rest.

    Raises what `merge_if_agreed` raises.
    """
    from annotator.app.merging.routine import merge_if_agreed  # not at the start of a window

    waiting: list[Asked] = []

    def agrees(report: MergeReport, questions: Sequence[Question]) -> list[str] | None:
        asked = asked_by(report, questions, whence, about_key)
        confirmed = consent.confirmed(questions) if consent.covers(asked) else None
        if confirmed is None or len(confirmed) < len(questions):
            waiting.append(asked)
        return confirmed

    report = merge_if_agreed(session, source, task, agrees, new_key=about_key is not None, signer=signer)
    return Outcome(report, waiting[0] if waiting else None)
