"""The lines of a brat annotation file (.ann): parsed, and encoded from records.

Names of types, roles and attributes may hold no white space and no colon there; such characters are written as %XX.
Values and notes stand as they are where that is safe, otherwise as JSON: a quoted string, or another value in a list.

UNITS: offsets as the file has them; lines are counted from 1.
"""

import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from annotator.domain.annotation import Fragment, Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.escapes import escape, unescape
from annotator.exchange.reading.remark_list import RemarkList

TRIGGER = "trigger"
"""The role of a span that is the trigger of an event itself."""
MEMBER = "member"
"""The role of all spans that a line of equivalence names."""


class Text(NamedTuple):
    """T: a label on text; `words` are those of all its fragments, with spaces between them."""

    where: str
    label: str
    fragments: tuple[Fragment, ...]
    words: str


class Relation(NamedTuple):
    """R, E and *: a relation or an event; `trigger` is "" for relations."""

    where: str
    label: str
    trigger: str
    arguments: tuple[tuple[str, str], ...]


class Statement(NamedTuple):
    """A, M and #: an attribute or note of another line; `name` is "" for a note. `plain`: the value is not quoted."""

    where: str
    target: str
    name: str
    value: Value
    plain: bool = True


class Lines(NamedTuple):
    """The lines of a file by id; `norms` are lines of normalisation, unparsed, `others` the ids of A, M, N and #."""

    texts: dict[str, Text]
    relations: dict[str, Relation]
    statements: list[Statement]
    norms: list[str]
    others: set[str]


_RECORD = re.compile(r"(?:[TREAMN]\d+|#\d*|\*)\t")
_TEXT = re.compile(r"(\S+) (\d{1,18} \d{1,18}(?:;\d{1,18} \d{1,18})*)(?: *\t(.*))?", re.DOTALL)
_ATTRIBUTE = re.compile(r"(\S+) (\S+)(?: (.*))?")
_NOTE = re.compile(r"(\S+) (\S+)\t(.*)")
_PLACE = re.compile(r"(\d{1,18}) (\d{1,18})")
_USUAL_NOTE = "AnnotatorNotes"


def parse(content: str, path: str, lines: Lines, remarks: RemarkList) -> None:
    """Add the lines of a file to `lines`; comments are left out.

    Raises AnnotatorError with the line that is wrong, or whose id is taken.
    """
    for number, line in _records(content, path):
        name, _, rest = line.partition("\t")
        if not _understood(lines, name, rest, f"{path}, line {number}"):
            if name[0] != "#":
                raise _no_line(line, f"{path}, line {number}")
            remarks.add("notes and comments", f"line {number}", line)


def _records(content: str, path: str) -> Iterator[tuple[int, str]]:
    """Yield lines that are not blank with their numbers; T lines whose words contain newlines are joined."""
    number, begun, missing = 0, "", 0
    for place, line in enumerate(content.split("\n"), start=1):
        if missing > 0 and not _RECORD.match(line):
            begun += "\n" + line
            missing -= len(line) + 1
            continue
        if not line.strip():
            continue
        if begun:
            yield number, begun.rstrip()
        if not _RECORD.match(line) and not line.startswith("#"):
            raise _no_line(line, f"{path}, line {place}")
        number, begun, missing = place, line, _missing(line)
    if begun:
        yield number, begun.rstrip()


def _missing(line: str) -> int:
    """Return how many characters a T line lacks of the words that its offsets promise, if it has any."""
    _, _, rest = line.partition("\t")
    place, tab, words = rest.partition("\t")
    fragments = [int(match[2]) - int(match[1]) + 1 for match in _PLACE.finditer(place)]
    return sum(fragments) - 1 - len(words) if tab and line.startswith("T") else 0


def _understood(lines: Lines, name: str, rest: str, where: str) -> bool:
    kind = name[0]
    if kind == "T":
        return _take_text(lines, name, rest, where)
    if kind in "RE*":
        return _take_relation(lines, name, rest, where)
    lines.others.add(name)
    if kind in "AM":
        return _take_attribute(lines, rest, where)
    if kind == "#":
        return _take_note(lines, rest, where)
    lines.norms.append(f"{name}\t{rest}")
    return True


def _take_note(lines: Lines, rest: str, where: str) -> bool:
    """Take a note; one that a tool names otherwise than usual has its name before it."""
    match = _NOTE.fullmatch(rest)
    if match is None:
        return False
    value, is_plain = _value(match[3])
    noted = value if match[1] == _USUAL_NOTE else f"{unescape(match[1])}: {value}"
    lines.statements.append(Statement(where, match[2], "", noted, is_plain))
    return True


def _take_text(lines: Lines, name: str, rest: str, where: str) -> bool:
    match = _TEXT.fullmatch(rest)
    if match is None:
        return False
    places = [piece.split(" ") for piece in match[2].split(";")]
    fragments = tuple((int(start), int(end)) for start, end in places)
    _refuse_repeated(name, lines.texts, where)
    lines.texts[name] = Text(where, unescape(match[1]), fragments, match[3] or "")
    return True


def _take_relation(lines: Lines, name: str, rest: str, where: str) -> bool:
    label, *members = rest.split() or [""]
    trigger = ""
    if name == "*":
        name = f"*{len(lines.relations)}"
        arguments = tuple((MEMBER, member_) for member_ in members)
    else:
        arguments = tuple((role, member) for role, _, member in (member_.rpartition(":") for member_ in members))
    if name[0] == "E":
        label, _, trigger = label.rpartition(":")
    if not label or not all(role and member for role, member in arguments) or (name[0] == "E") != bool(trigger):
        return False
    _refuse_repeated(name, lines.relations, where)
    lines.relations[name] = Relation(where, unescape(label), trigger, arguments)
    return True


def _take_attribute(lines: Lines, rest: str, where: str) -> bool:
    match = _ATTRIBUTE.fullmatch(rest)
    if match is None:
        return False
    name, target = unescape(match[1]), match[2]
    if match[3] is None:
        lines.statements.append(Statement(where, target, name, value=True, plain=False))
    else:
        lines.statements.append(Statement(where, target, name, *_value(match[3])))
    return True


def _refuse_repeated(name: str, known: dict[str, Any], where: str) -> None:
    if name in known:
        raise AnnotatorError("The id “{id}” is used twice.", where=where, remedy="Give each its own id.", id=name)


def _no_line(line: str, where: str) -> AnnotatorError:
    return AnnotatorError(
        "This is not a line of brat: “{line}”.", where=where, remedy="Correct or remove it.", line=line[:60]
    )


# --- names and values


_PLAIN = re.compile(r'(?!["\[])\S(?:.*\S)?')
_UNSTORABLE = re.compile(r"[\x00\ud800-\udfff]")
_OTHER_SPACE = re.compile(r"[^\S ]")


def encode_name(name: str) -> str:
    """Return a name as brat can hold it."""
    return escape(name, ":;")


def encode_value(value: Value, reserved: tuple[str, ...] = ()) -> str:
    """Return a value or note as one line; strings of `reserved` are quoted."""
    if isinstance(value, str):
        if value not in reserved and _PLAIN.fullmatch(value) and not _OTHER_SPACE.search(value):
            return value
        return _json(value)
    return _json([value])


def _json(value: object) -> str:
    content = json.dumps(value, ensure_ascii=False)
    return _OTHER_SPACE.sub(lambda match: f"\\u{ord(match[0]):04x}", content)


def _value(stated: str) -> tuple[Value, bool]:
    """Return a value, and whether it is plain, as what only looks like JSON is."""
    if stated[:1] not in ('"', "["):
        return stated, True
    try:
        value = json.loads(stated)
    except (ValueError, RecursionError):
        return stated, True
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
        sound = isinstance(value, int) and -(2**63) <= value < 2**63
    else:
        sound = isinstance(value, str) and _UNSTORABLE.search(value) is None
    return (value, False) if sound else (stated, True)
