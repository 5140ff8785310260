"""Names in formats that have no room for every character: these are written as %XX of their UTF-8."""

import re
from urllib.parse import quote

_ESCAPED = re.compile("(?:%[0-9A-Fa-f]{2})+")


def escape(name: str, also: str = "") -> str:
    """Return a name without white space and controls, and without the characters of `also`."""
    return re.sub(rf"[\s%\x00-\x1f\x7f-\x9f{re.escape(also)}]", lambda match: quote(match[0], safe=""), name)


def unescape(name: str) -> str:
    """Return the name that was escaped."""
    return _ESCAPED.sub(lambda match: bytes.fromhex(match[0].replace("%", "")).decode("utf-8", "replace"), name)
