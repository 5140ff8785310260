"""The JSON of Label Studio: tasks with the annotations of several people, as far as it is read.

UNITS: offsets as the file has them; tasks are counted from 1.
"""

import codecs
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.annotation import Value
from annotator.domain.errors import AnnotatorError
from annotator.exchange.reading.files import read_file
from annotator.exchange.reading.json_lines import DEEPEST_LINE
from annotator.exchange.reading.strict_json import TOO_DEEP, find_flaw

LABELS = ("labels", "hypertextlabels", "paragraphlabels")
"""Types of results that put labels on regions of a text."""

_OTHER_KEYS = ("labels", "htmllabels")
"""Where labels stand that do not stand under the type of their result; the latter in exports before version 1."""

_KEYS = {"textarea": "text", "pairwise": "selected"}
"""Where answers stand that do not stand under the type of their result."""

ANSWERS = frozenset({"choices", "taxonomy", "number", "rating", "datetime", "ranker", *_KEYS})
"""Types of results that are answers about a region, or about the whole text."""

_OF_JSON_MIN = frozenset({"annotation_id", "annotator", "lead_time"})


class Meta(msgspec.Struct, frozen=True):
    """Notes on a region; and of a relation of two regions, the relation that it is a part of."""

    text: str | list[str] = ""
    relation: str = ""
    from_role: str = "from"
    to_role: str = "to"
    attributes: dict[str, Value] = {}


class Result(msgspec.Struct, frozen=True):
    """What one control tag has of a region, of the text, or of a relation."""

    type: str
    id: str = ""
    from_name: str = ""
    to_name: str = ""
    value: dict[str, Any] = {}
    meta: Meta = Meta()
    from_id: str = ""
    to_id: str = ""
    direction: str | None = None
    labels: list[str] | None = None

    @property
    def own_labels(self) -> list[str]:
        """The labels of a region."""
        keys = (self.type, *_OTHER_KEYS) if self.type in LABELS else ()
        stated = next((self.value[key] for key in keys if key in self.value), None)
        return [str(label) for label in stated if label not in (None, "")] if isinstance(stated, list) else []

    @property
    def words(self) -> str | None:
        """The words of a region, where they are stated."""
        words = self.value.get("text")
        return words if isinstance(words, str) and self.type != "textarea" else None

    @property
    def has_place(self) -> bool:
        """Whether it is about a part of something."""
        return "start" in self.value and "end" in self.value

    def answers(self) -> list[Value]:
        """Return what was answered: other values than words and whole numbers become words."""
        stated = self.value.get(_KEYS.get(self.type, self.type))
        return [_plain(value) for value in (stated if isinstance(stated, list) else [stated]) if value is not None]


def _plain(value: Any) -> Value:
    if isinstance(value, float) and value.is_integer():
        value = int(value)
    if isinstance(value, list):  # the way to a place in a taxonomy
        return " / ".join(str(_plain(part)) for part in value)
    if isinstance(value, str | bool) or (isinstance(value, int) and -(2**63) <= value < 2**63):
        return value
    return msgspec.json.encode(value).decode()


class Person(msgspec.Struct, frozen=True):
    """Who annotated, in projects that export more than a number."""

    id: int | None = None
    email: str = ""
    first_name: str = ""
    last_name: str = ""


class Annotation(msgspec.Struct, frozen=True):
    """What one person made of a task at one time."""

    result: list[Result] = []
    completed_by: Person | int | str | None = None
    was_cancelled: bool = False

    @property
    def person(self) -> str:
        """Who made it, or ""."""
        by = self.completed_by
        if isinstance(by, Person):
            known = by.email or f"{by.first_name} {by.last_name}".strip()
            return known or ("" if by.id is None else str(by.id))
        return "" if by is None else str(by)


class Task(msgspec.Struct, frozen=True):
    """A text, what was made of it, and what a program suggests; `number` is its place in the file."""

    data: dict[str, Any]
    annotations: list[Annotation] | None = None
    completions: list[Annotation] | None = None
    predictions: Any = None
    drafts: Any = None
    meta: dict[str, Any] | None = None


def raw_tasks(path: Path) -> Sequence[msgspec.Raw]:
    """Return the tasks of a file, each as sound JSON. Raises AnnotatorError with the number of one that is not."""
    content = read_file(path).removeprefix(codecs.BOM_UTF8).strip()
    tasks = _listed(content, path) if content.startswith(b"[") else [msgspec.Raw(content)]
    for number, task in enumerate(tasks, start=1):
        if (reason := find_flaw(bytes(task).strip(), DEEPEST_LINE)) is not None:
            raise refused(reason, f"{path}, task {number}")
    return tasks


def _listed(content: bytes, path: Path) -> list[msgspec.Raw]:
    try:
        return msgspec.json.decode(content, type=list[msgspec.Raw])
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise refused(error, str(path)) from error
    except RecursionError as error:
        raise refused(TOO_DEEP, str(path)) from error


def task_of(raw: msgspec.Raw, where: str) -> Task:
    """Return a task. Raises AnnotatorError for what is none, or has no text."""
    value = msgspec.json.decode(raw)
    if isinstance(value, dict) and "data" not in value and value.keys() & _OF_JSON_MIN:
        raise AnnotatorError("This is Label Studio's JSON-MIN; export it as JSON.", where=where)
    try:
        task = msgspec.convert(value, Task)
    except msgspec.ValidationError as error:
        raise refused(error, where) from error
    if not isinstance(task.data.get("text"), str):
        raise AnnotatorError(
            "The task has no text.", where=f"{where}, `$.data.text`", remedy="The text must be in data.text."
        )
    return task


def refused(reason: object, where: str) -> AnnotatorError:
    """Return the error of what is not a task."""
    return AnnotatorError("This is not a task of Label Studio: {reason}.", where=where, reason=reason)
