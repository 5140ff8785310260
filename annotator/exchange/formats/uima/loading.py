"""Loading a UIMA CAS: dkpro-cassis expects sound files, so whatever it raises is turned into an error here."""

import re
import warnings
from collections.abc import Callable, Iterable, Mapping
from keyword import iskeyword
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.exchange.formats.uima.articles import article_of
from annotator.exchange.formats.uima.offsets import keep_offsets_small
from annotator.exchange.records import Article

MAX_TYPES, MAX_FEATURES, MAX_FEATURES_OF_ONE = 1_000, 1_000, 100
"""Types, and features of all and of one. Tools bring some hundreds; dkpro-cassis takes long for a great many."""
_FEATURE = re.compile(r"[A-Za-z][A-Za-z0-9_]*")


def refuse_odd_features(names: Iterable[str]) -> None:
    """Raise ValueError for a name that no feature of UIMA can have: dkpro-cassis would make code of it."""
    for name in names:
        if not _FEATURE.fullmatch(name) or iskeyword(name):
            raise ValueError(f"a feature is called {name!r}")


def refuse_many_types(types: int, features: int, of_one: int) -> None:
    """Raise ValueError for more types, and features of all and of one, than any tool has."""
    if types > MAX_TYPES or features > MAX_FEATURES or of_one > MAX_FEATURES_OF_ONE:
        raise ValueError(
            f"it declares more than {MAX_TYPES} types, {MAX_FEATURES} features or {MAX_FEATURES_OF_ONE} of one"
        )


def loaded(load: Callable[[], Any], file: Path, naming: Mapping[str, str]) -> Article:
    """Return the article of the CAS that `load` gives; `naming` has features that are labels, by layer.

    Raises AnnotatorError for a file that is not a CAS.
    """
    from cassis.typesystem import AnnotationHasNoSofa, TypeNotFoundError
    from lxml.etree import LxmlError

    keep_offsets_small()
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # it warns of types that it does not know, and goes on
            warnings.filterwarnings("error", "Not mapping")  # about each offset outside the text, at great length
            return article_of(load(), str(file), naming)
    except (
        AnnotationHasNoSofa,
        ArithmeticError,
        AttributeError,
        LookupError,
        LxmlError,
        RuntimeError,
        TypeError,
        TypeNotFoundError,
        UserWarning,
        ValueError,
        msgspec.DecodeError,
    ) as error:
        raise AnnotatorError(
            "The file is not a CAS that can be read: {reason}.",
            where=str(file),
            remedy="Export it again.",
            reason=error,
        ) from error
