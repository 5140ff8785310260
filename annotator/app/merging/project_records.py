"""Validation of records of the whole project from elsewhere: people, keys, filters, guidelines, scheme, register."""

import re
from collections.abc import Iterator

from annotator.app.people import LONGEST_NAME, check_name
from annotator.domain.annotation import GOLD, VIRTUAL_SPEAKERS
from annotator.domain.document import Facts
from annotator.domain.errors import AnnotatorError, Problem
from annotator.domain.guideline_text import GUIDELINE_LANGUAGE, HIGHEST_VERSION, LONGEST_GUIDELINE
from annotator.domain.operation import Annotator, Guideline, Key, Record, SavedFilter, SchemeText
from annotator.domain.register import Affiliation, Entry, Redirect, Spelling
from annotator.domain.register_validation import register_problems
from annotator.domain.scheme import parse_scheme
from annotator.text.legible import legible

MOST_BASED_ON = 1_000
_KEY = re.compile("[0-9a-f]{64}")


def project_record_problems(record: Record) -> Iterator[Problem]:
    """Yield the problems of a record; none for types that have nothing to check here."""
    match record:
        case Annotator():
            yield from _person_problems(record)
        case Key() if not _KEY.fullmatch(record.id):
            yield Problem("", "the key is not valid")
        case SavedFilter() if not 0 < len(record.name) <= LONGEST_NAME or not record.name.isprintable():
            yield Problem("", "the name of the filter is not allowed")
        case Guideline():
            yield from _guideline_problems(record)
        case Facts() if len(record.based_on) > MOST_BASED_ON or not all(map(_KEY.fullmatch, record.based_on)):
            yield Problem("", "names parents that are not ids")
        case SchemeText():
            yield from _scheme_problems(record)
        case Entry() | Spelling() | Affiliation() | Redirect():
            yield from register_problems(record)


def _person_problems(person: Annotator) -> Iterator[Problem]:
    if person.id in (GOLD, *VIRTUAL_SPEAKERS):
        yield Problem("", "the id of the annotator is reserved by the program")
    try:
        check_name(person.name)
    except AnnotatorError:
        yield Problem("", "the name {name} is not allowed", {"name": legible(person.name)})


def _guideline_problems(guideline: Guideline) -> Iterator[Problem]:
    if not GUIDELINE_LANGUAGE.fullmatch(guideline.language):
        yield Problem("", "the language {language} is not a code", {"language": legible(guideline.language)})
    if not 0 <= guideline.version <= HIGHEST_VERSION:
        yield Problem("", "the version {version} is not possible", {"version": guideline.version})
    if len(guideline.text) > LONGEST_GUIDELINE:
        yield Problem("", "contains more than {most} characters", {"most": LONGEST_GUIDELINE})


def _scheme_problems(text: SchemeText) -> Iterator[Problem]:
    try:
        parse_scheme(text.toml, where="scheme")
    except AnnotatorError as error:
        yield Problem("", "cannot be used: {reason}", {"reason": str(error)})
