"""What a pass of sharing asks a person before it merges, and what they agreed to."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import msgspec

from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.routine import merge_if_agreed
from annotator.app.merging.signatures import PackageSigner
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.exchange.package.parts import Signature

REMOVES_MUCH = "removes much"
"""The key of the question whether much of the work of others may go."""
NEW_KEY = "key"
"""What the key of a question about a signing key begins with."""


class Asked(msgspec.Struct, frozen=True):
    """A merge that waits for a person's word: the sentences of its questions by their keys, and who signed it.

    `preview` is what it would do, with the `changes` to confirm; none before its sender's key is accepted.
    """

    questions: tuple[tuple[str, str], ...]
    signed_by: str = ""
    preview: MergeReport | None = None
    changes: tuple[Question, ...] = ()

    @property
    def has_accepted_key(self) -> bool:
        """Whether this was asked because the key of the sender was agreed to, which is kept only by the merge."""
        return self.preview is not None and any(key.startswith(NEW_KEY) for key, _ in self.questions)


class Consent(NamedTuple):
    """What a person agreed to: everything, or what has these `keys`.

    A merge all of whose changes to confirm were `shown` is done with those that have the keys; the others wait.
    """

    everything: bool = False
    keys: frozenset[str] = frozenset()
    shown: frozenset[str] = frozenset()

    def covers(self, asked: Asked) -> bool:
        """Whether a merge that asks this may be done."""
        return self.everything or all(key in self.keys or key in self.shown for key, _ in asked.questions)

    def confirmed(self, questions: Iterable[Question]) -> list[str]:
        """Return the keys of the changes that the person agreed to."""
        return [one.key for one in questions if self.everything or one.key in self.keys]

    def names(self, key: str) -> bool:
        """Whether the person agreed to just this."""
        return key in self.keys


NOTHING_AGREED = Consent()


def asked_of_key(signature: Signature | None) -> str | None:
    """Return the key of the question whether a key of a sender is accepted, None for what is not signed."""
    return f"{NEW_KEY} {signature.key}" if signature is not None else None


def asked_about_key(key: str, name: str) -> Asked:
    """Return the question whether another key of a sender (by name) is accepted."""
    words = f"{name} signs with another key than before. Agree only if {name} has a new computer."
    return Asked(((key, words),), name)


def asked_by(report: MergeReport, changes: Sequence[Question], accepted_key: str = "") -> Asked:
    """Return what a merge asks, by its report and the changes to confirm; nothing where it needs no word.

    `accepted_key` is that of the question about a key that was agreed to, and is to be agreed to with the rest.
    """
    questions = [(question.key, question.words) for question in changes]
    if report.overrides_many:
        words = f"This merge removes {report.hidden} annotations and changes {report.corrected} of other people."
        questions.append((f"{REMOVES_MUCH} {report.hidden} {report.corrected}", words))
    if accepted_key:
        questions.append((accepted_key, "The key that was accepted is kept by the merge."))
    return Asked(tuple(questions), report.signed_by, report, tuple(changes))


class Outcome(NamedTuple):
    """What came of a merge: its report, None where nothing was merged, and what it still asks."""

    report: MergeReport | None = None
    asked: Asked | None = None


def merge_by_consent(
    session: Session,
    source: MergeSource,
    task: Task,
    consent: Consent,
    *,
    accepted_key: str = "",
    signer: PackageSigner | None = None,
) -> Outcome:
    """Merge a source as far as a person agreed. `accepted_key` is that of the question about the sender's key.

    Raises what `merge_if_agreed` raises.
    """
    waiting: list[Asked] = []

    def agrees(report: MergeReport, questions: Sequence[Question]) -> list[str] | None:
        asked = asked_by(report, questions, accepted_key)
        confirmed = consent.confirmed(questions) if consent.covers(asked) else None
        if confirmed is None or len(confirmed) < len(questions):
            waiting.append(asked)
        return confirmed

    report = merge_if_agreed(session, source, task, agrees, new_key=bool(accepted_key), signer=signer)
    return Outcome(report, waiting[0] if waiting else None)
