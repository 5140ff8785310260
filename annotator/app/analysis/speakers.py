"""The speakers of an archive as lists show them, found by any of their names in any spelling."""

from collections.abc import Iterable, Sequence

from annotator.app.analysis.archive import Archive
from annotator.domain.annotation import VIRTUAL_SPEAKERS
from annotator.domain.indexed_work import words_key
from annotator.text.direction import directed_words

MOST_SOUNDING = 50
"""Entries that are found by sound."""


def names_of(archive: Archive, key: str) -> list[str]:
    """Return the names of a speaker, the main one first; none for a speaker without text."""
    if key in archive.speakers.register:
        return archive.speakers.register.names(key)
    number = archive.speakers.number_of(key)
    return [archive.speakers.name(number)] if number >= 0 and key not in VIRTUAL_SPEAKERS else []


def in_other_script(names: Sequence[str]) -> str:
    """Return the first of some names that is read in the other direction than the main one, or the second, or ""."""
    if not names[1:]:
        return ""
    main = directed_words(names[0]).majority
    return next((name for name in names[1:] if directed_words(name).majority not in (main, None)), names[1])


def listed_speakers(archive: Archive, counts: dict[str, int]) -> list[str]:
    """Return the keys of the speakers with claims as they are counted, then of the other entries, by name."""
    return [*counts, *(entry for entry in archive.speakers.listed if entry not in counts)]


class SpeakerFinder:
    """Finds speakers by a part of any name, with all spelling folded."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._folded: dict[str, str] = {}
        self._known: dict[str, str] = {}

    def renewed(self, archive: Archive) -> "SpeakerFinder":
        """Return one for another state of the archive, with all names folded; those known here need not be again."""
        finder = SpeakerFinder(archive)
        finder._folded = self._folded
        for key in (*archive.speakers.keys, *archive.speakers.listed):
            finder._of(key)
        return finder

    def _of(self, key: str) -> str:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = "\n".join(map(self._fold, names_of(self._archive, key)))
        return known

    def _fold(self, name: str) -> str:
        folded = self._folded.get(name)
        if folded is None:
            folded = self._folded[name] = words_key(name)
        return folded

    def find(self, words: str, keys: Iterable[str]) -> list[str]:
        """Return those of some speakers that have the words in a name, in their order; all of them for no words.

        Entries with names that sound so in another script come after them, once the names of all are indexed.
        """
        wanted = words_key(words)
        if not wanted:
            return list(keys)
        listed = list(keys)
        found = [key for key in listed if wanted in self._of(key)]
        known = set(found)
        return [*found, *(key for key in self._sounding(words, set(listed)) if key not in known)]

    def _sounding(self, words: str, listed: set[str]) -> list[str]:
        session = self._archive.session
        if not session.prepare_entry_names(0):
            return []
        return [one.entry for one in session.entry_names().find(words, MOST_SOUNDING) if one.entry in listed]
