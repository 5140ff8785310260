"""What people take stances towards: targets, and claims of one wording. Counts are numbers of stances."""

import msgspec
import numpy as np
from numpy.typing import NDArray

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import HEAD, LABEL, NAME
from annotator.app.analysis.filtering import NO_FILTER, ClaimFilter
from annotator.domain.frames import CLAIM
from annotator.domain.indexed_work import words_key


class Subject(msgspec.Struct, frozen=True):
    """A target by the key of its speaker, or a claim by the row of its group; the other is "" or -1."""

    key: str
    row: int
    stances: int

    @property
    def filter(self) -> ClaimFilter:
        """The claims that are meant."""
        return msgspec.structs.replace(NO_FILTER, towards=self.key, group=self.row)


def subjects(archive: Archive, words: str, most: int) -> list[Subject]:
    """Return the targets and claims with the most stances; only those with `words` in them, however spelt."""
    wanted = words_key(words)
    found = [*_targets(archive, wanted, most), *_claims(archive, wanted, most)]
    return sorted(found, key=lambda subject: -subject.stances)[:most]


def find_subject(archive: Archive, key: str, wording: str) -> Subject | None:
    """Return the target with a key, or for "" the claims of a wording, folded; None where it is not there any more."""
    if key:
        number = archive.speakers.number_of(key)
        return Subject(key, -1, int(_of_targets(archive)[number])) if number >= 0 else None
    known = archive.columns.keys.row_of(wording)
    if known < 0:
        return None
    row = int(archive.groups[known])
    return Subject("", row, int(_of_claims(archive)[row]))


def _of_targets(archive: Archive) -> NDArray[np.int64]:
    """Return the number of stances towards each speaker, by number."""
    about = archive.columns.about
    stances = np.bincount(archive.columns.stances[:, HEAD], minlength=archive.size)
    counts = np.bincount(
        archive.speakers.of(about[:, NAME]), stances[about[:, HEAD]], minlength=len(archive.speakers.keys)
    )
    return counts.astype(np.int64)


def _of_claims(archive: Archive) -> NDArray[np.int64]:
    """Return the number of stances towards each group of claims, by its row."""
    stances = archive.columns.stances[:, HEAD]
    claims = stances[archive.columns.heads[stances, LABEL] == archive.of.labels.known(CLAIM)]
    found: NDArray[np.int64] = np.bincount(archive.groups[claims], minlength=archive.size)
    return found


def _targets(archive: Archive, wanted: str, most: int) -> list[Subject]:
    counts = _of_targets(archive)
    found: list[Subject] = []
    for number in np.argsort(-counts, kind="stable").tolist():
        if not counts[number] or len(found) == most:
            break
        if wanted in words_key(archive.speakers.name(number)):
            found.append(Subject(archive.speakers.keys[number], -1, int(counts[number])))
    return found


def _claims(archive: Archive, wanted: str, most: int) -> list[Subject]:
    counts, keys = _of_claims(archive), archive.columns.keys
    found: list[Subject] = []
    for row in np.argsort(-counts, kind="stable").tolist():
        if not counts[row] or len(found) == most:
            break
        if wanted in keys[row]:
            found.append(Subject("", row, int(counts[row])))
    return found
