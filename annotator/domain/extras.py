"""Optional dependencies: what some formats and figures need, and how it is installed."""

from importlib.util import find_spec
from typing import Literal

from annotator.domain.errors import AnnotatorError

Extra = Literal["web", "word", "parquet", "uima", "spacy", "gamma", "suggest", "hub"]

MODULES: dict[Extra, tuple[str, ...]] = {
    "web": ("trafilatura", "lxml_html_clean"),
    "word": ("lxml",),
    "parquet": ("pyarrow",),
    "uima": ("cassis",),
    "spacy": ("spacy",),
    "gamma": ("pygamma_agreement",),
    "suggest": ("pycrfsuite",),
    "hub": ("psycopg",),
}


def has_extra(extra: Extra) -> bool:
    """Whether everything of an extra is installed; nothing of it is loaded."""
    return all(find_spec(module) is not None for module in MODULES[extra])


def require_extra(extra: Extra, where: str = "") -> None:
    """Raise AnnotatorError with the command that installs an extra, unless it is installed."""
    if has_extra(extra):
        return
    missing = next(module for module in MODULES[extra] if find_spec(module) is None)
    raise AnnotatorError(
        "This needs the Python package {module}, which is not installed.",
        where=where,
        remedy='Install it: pip install "annotator[{extra}]".',
        module=missing,
        extra=extra,
    )
