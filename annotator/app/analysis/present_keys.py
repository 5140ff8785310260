"""Keys of speakers that a filter has, as they are after entries were merged, made or deleted."""

import msgspec

from annotator.app.analysis.archive import Archive
from annotator.app.analysis.columns import NAME
from annotator.app.analysis.filtering import ClaimFilter
from annotator.app.analysis.named_speakers import FREE
from annotator.domain.indexed_work import words_key

_OF_SPEAKERS = ("speakers", "holders", "concerned", "affiliations")


def followed(filter_: ClaimFilter, archive: Archive) -> ClaimFilter:
    """Return a filter that means those whom its speakers read as now; one who is not there any more is left out.

    Chips for nobody else would mean everybody: where none of several is left, the filter stays as it is.
    """
    changed: dict[str, object] = {}
    for name in _OF_SPEAKERS:
        before: tuple[str, ...] = getattr(filter_, name)
        keys = dict.fromkeys(filter(None, (present_key(archive, key) for key in before)))
        if tuple(keys) != before and keys:
            changed[name] = tuple(keys)
    if filter_.towards and (key := present_key(archive, filter_.towards)):
        changed["towards"] = key
    return msgspec.structs.replace(filter_, **changed) if changed else filter_


def _is_mentioned(archive: Archive, number: int) -> bool:
    """Whether a speaker, by number, is in some row; names that nothing has any more keep their numbers."""
    columns = archive.columns
    return any(
        bool((archive.speakers.of(rows[:, NAME]) == number).any())
        for rows in (columns.said, columns.stances, columns.about)
    )


def present_key(archive: Archive, key: str) -> str:
    """Return what the key of a speaker is now: of a merged entry, or of words that have become one; "" for nobody."""
    speakers = archive.speakers
    if not key.startswith(FREE):
        end = speakers.register.end(key)
        return end if end in speakers.register or speakers.number_of(end) >= 0 else ""
    if _is_mentioned(archive, speakers.number_of(key)):
        return key
    register, words = speakers.register, key.removeprefix(FREE)
    named = [one.id for one in register.listed() if words in map(words_key, register.names(one.id))]
    return named[0] if len(named) == 1 else ""
