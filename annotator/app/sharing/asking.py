"""What a pass of sharing asks a person before it merges, and what they agreed to."""

from collections.abc import Sequence
from typing import NamedTuple

import msgspec

from annotator.app.merging.questions import Question
from annotator.app.merging.receiving import MergeSource
from annotator.app.merging.report import MergeReport
from annotator.app.merging.routine import merge_if_agreed
from annotator.app.merging.signatures import PackageSigner
from annotator.app.session import Session
from annotator.app.tasks import Task
from annotator.domain.errors import Problem
from annotator.exchange.package.parts import Signature

REMOVES_MUCH = "removes much"
"""The key of the question whether much of the work of others may go."""
NEW_KEY = "key"
"""What the key of a question about a signing key begins with."""


class Asked(msgspec.Struct, frozen=True):
    """A merge that waits for a person's word: the sentences of its questions by their keys, and who signed it."""

    questions: tuple[tuple[str, str], ...]
    reasons: tuple[Problem, ...]
    signed_by: str = ""


class Consent(NamedTuple):
    """What a person agreed to: everything, or the questions with these keys."""

    everything: bool = False
    keys: frozenset[str] = frozenset()

    def covers(self, asked: Asked) -> bool:
        """Whether a merge that asks this may be done."""
        return self.everything or all(key in self.keys for key, _ in asked.questions)

    def names(self, key: str) -> bool:
        """Whether the person agreed to just this."""
        return key in self.keys


def asked_of_key(signature: Signature | None) -> str | None:
    """Return the key of the question whether a key of a sender is accepted, None for what is not signed."""
    return f"{NEW_KEY} {signature.key}" if signature is not None else None


def asked_about_key(key: str, name: str) -> Asked:
    """Return the question whether another key of a sender (by name) is accepted."""
    reason = Problem(
        "", "{name} signs with another key than before. Agree only if {name} has a new computer.", {"name": name}
    )
    return Asked(((key, str(reason)),), (reason,), name)


def asked_by(report: MergeReport, found: Sequence[Question]) -> Asked:
    """Return what a merge asks, by its report and questions; nothing where it needs no word."""
    questions = [(question.key, question.words) for question in found]
    reasons = [reason for question in found for reason in question.reasons]
    if report.overrides_many:
        reason = Problem(
            "",
            "This merge removes {hidden} annotations and changes {corrected} of other people.",
            {"hidden": report.hidden, "corrected": report.corrected},
        )
        questions.append((f"{REMOVES_MUCH} {report.hidden} {report.corrected}", str(reason)))
        reasons.append(reason)
    return Asked(tuple(questions), tuple(reasons), report.signed_by)


def merge_by_consent(
    session: Session,
    source: MergeSource,
    task: Task,
    consent: Consent,
    *,
    new_key: bool = False,
    signer: PackageSigner | None = None,
) -> MergeReport | Asked | None:
    """Merge a source as far as a person agreed; return the report, None for one without news, or what it asks.

    Raises what `merge_if_agreed` raises.
    """
    asked: list[Asked] = []

    def agrees(report: MergeReport, questions: Sequence[Question]) -> bool:
        asked.append(asked_by(report, questions))
        return consent.covers(asked[-1])

    report = merge_if_agreed(session, source, task, agrees, new_key=new_key, signer=signer)
    return asked[-1] if report is None and asked else report
