"""Annotations made under an older version, of labels whose part of the guideline has changed since."""

from itertools import pairwise

from annotator.app.guidelines.differences import changed_keys
from annotator.app.guidelines.versions import versions
from annotator.app.session import Session
from annotator.storage import states


def last_changes(session: Session) -> dict[str, int]:
    """Return for each label whose part was changed the version that changed it last; the first version changes none."""
    known = versions(session)[::-1]
    labels = {label.id for label in session.scheme.labels}
    found: dict[str, int] = {}
    for before, after in pairwise(known):
        for key in changed_keys(before.texts, after.texts):
            if (label := key.partition(".")[0]) in labels:
                found[label] = after.number
    return found


def spans_to_check(session: Session) -> dict[str, int]:
    """Return by label how many spans may no longer follow the guideline."""
    changed = last_changes(session)
    return states.spans_under_older(session.file, changed) if changed else {}
