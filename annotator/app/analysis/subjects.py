"""What people take stances towards: targets, and claims of one wording. Counts are numbers of stances."""

import msgspec
import numpy as np

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


def _targets(archive: Archive, wanted: str, most: int) -> list[Subject]:
    about = archive.columns.about
    stances = np.bincount(archive.columns.stances[:, HEAD], minlength=archive.size)
    counts = np.bincount(
        archive.speakers.of(about[:, NAME]), stances[about[:, HEAD]], minlength=len(archive.speakers.keys)
    )
    found: list[Subject] = []
    for number in np.argsort(-counts, kind="stable").tolist():
        if not counts[number] or len(found) == most:
            break
        if wanted in words_key(archive.speakers.name(number)):
            found.append(Subject(archive.speakers.keys[number], -1, int(counts[number])))
    return found


def _claims(archive: Archive, wanted: str, most: int) -> list[Subject]:
    stances = archive.columns.stances[:, HEAD]
    claims = stances[archive.columns.heads[stances, LABEL] == archive.of.labels.known(CLAIM)]
    counts = np.bincount(archive.groups[claims], minlength=archive.size)
    keys = archive.columns.keys
    found: list[Subject] = []
    for row in np.argsort(-counts, kind="stable").tolist():
        if not counts[row] or len(found) == most:
            break
        if wanted in keys[row]:
            found.append(Subject("", row, int(counts[row])))
    return found
