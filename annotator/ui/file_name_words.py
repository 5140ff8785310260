"""Names of files as they are shown: parts in their order, and each part in its own direction."""

from pathlib import PurePath

from annotator.text.direction import first_strong

DASH = " – "
"""Between project, person and date in the name of a package."""
_LRI, _RLI, _PDI = "\u2066", "\u2067", "\u2069"


def file_name_words(name: str) -> str:
    """Return the name of a file, isolated.

    The parts between its dashes are isolated as well, the ending with the last one unless that is right-to-left:
    a date or an ending after right-to-left words would be shown in reverse.
    """
    path = PurePath(name)
    *parts, last = path.stem.split(DASH)
    if first_strong(last) == "rtl" and path.suffix:
        ending = f"{_isolated(last)}{_LRI}{path.suffix}{_PDI}"
    else:
        ending = _isolated(f"{last}{path.suffix}")
    shown = DASH.join([*map(_isolated, parts), ending])
    return _isolated(name, shown)


def _isolated(words: str, shown: str = "") -> str:
    """Return a text, or what is shown of it, isolated in the direction of its words."""
    mark = _RLI if first_strong(words) == "rtl" else _LRI
    return f"{mark}{shown or words}{_PDI}"
