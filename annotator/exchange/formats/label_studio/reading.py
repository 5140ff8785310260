"""Tasks of Label Studio as articles: what one person made of a text is a layer, by that person's name.

UNITS: offsets are those of the file.
"""

from collections.abc import Container, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.document import document_id
from annotator.exchange.formats.label_studio.results import OfText, Results
from annotator.exchange.formats.label_studio.tasks import Task, raw_tasks, task_of
from annotator.exchange.reading.remark_list import RemarkList
from annotator.exchange.reading.repeated_answers import united
from annotator.exchange.reading.stated_articles import StatedArticle, in_code_points, stated_article
from annotator.exchange.reading.texts import stored_text
from annotator.exchange.records import Article, LayerWork

_Numbered = tuple[int, Task]
"""A task, and its place in the file."""


def read(path: Path, encoding: str | None = None) -> Iterator[Article]:  # noqa: ARG001  JSON is UTF-8 by definition
    """Yield the articles of a file; tasks with the same text are one. Raises AnnotatorError with the task's number."""
    tasks = raw_tasks(path)
    groups: dict[str, list[int]] = {}
    sets: dict[str, set[str]] = {}
    for number, raw in enumerate(tasks, start=1):
        where = f"{path}, task {number}"
        task = task_of(raw, where)
        groups.setdefault(document_id(_text(task, where)), []).append(number)
        _note_sets(task, sets)
    ambiguous = {label for label, names in sets.items() if len(names) > 1}
    return in_code_points(lambda: _articles(path, tasks, list(groups.values()), ambiguous), path)


def _text(task: Task, where: str) -> str:
    return stored_text(task.data["text"], f"{where}, `$.data.text`")


def _note_sets(task: Task, sets: dict[str, set[str]]) -> None:
    """Note the sets of labels that have each label."""
    for annotation in task.annotations or task.completions or ():
        for result in annotation.result:
            for label in result.own_labels:
                sets.setdefault(label, set()).add(result.from_name)


def _articles(
    path: Path, tasks: Sequence[msgspec.Raw], groups: Sequence[Sequence[int]], ambiguous: Container[str]
) -> Iterator[StatedArticle]:
    """Yield articles as the file states them. Raises AnnotatorError for a task that is not valid."""
    for numbers in groups:
        group = [(number, task_of(tasks[number - 1], f"{path}, task {number}")) for number in numbers]
        place = f"task {numbers[0]}" if len(numbers) == 1 else f"tasks {', '.join(map(str, numbers))}"
        yield place, _article(group, ambiguous, path)


def _article(group: Sequence[_Numbered], ambiguous: Container[str], path: Path) -> Article:
    remarks = RemarkList()
    answers: dict[str, list[LayerWork]] = {}
    choices: dict[str, OfText] = {}
    for number, task in group:
        if task is not group[0][1]:
            remarks.add("repeated texts", f"task {number}")
        _note_suggestions(task, number, remarks)
        results = Results(task.data, ambiguous, f"{path}, task {number}", remarks)
        for place, annotation in enumerate(task.annotations or task.completions or (), start=1):
            where = f"task {number}, annotation {place}"
            name = annotation.person
            if not name and name in answers:  # nothing says that it is the same person
                name = where
            if name in answers:
                remarks.add("repeated answers", where, name)
            work, of_text = results.work(annotation, where)
            answers.setdefault(name, []).append(work)
            for tag, values in of_text.items():
                choices.setdefault(name, {}).setdefault(tag, []).extend(values)
    text = _text(group[0][1], str(path))
    metadata = _metadata(group, text, remarks)
    if choices and metadata.setdefault("choices", choices) is not choices:
        remarks.add("metadata", f"task {group[0][0]}", "choices")
        metadata["choices"] = choices
    layers = {name: united(works) for name, works in answers.items()}
    article = stated_article(text, group[0][1].data.get("title"), metadata, layers)
    return msgspec.structs.replace(article, remarks=remarks.all())


def _metadata(group: Sequence[_Numbered], text: str, remarks: RemarkList) -> dict[str, Any]:
    """Return what tasks say of their text; an earlier task is not contradicted by a later one."""
    metadata: dict[str, Any] = {}
    for number, task in group:
        further = {key: value for key, value in task.data.items() if not _is_read_elsewhere(key, value, text)}
        for key, value in (*further.items(), *(task.meta or {}).items()):
            if metadata.setdefault(key, value) != value:
                remarks.add("metadata", f"task {number}", key)
    return metadata


def _is_read_elsewhere(key: str, value: object, text: str) -> bool:
    """Whether what a task states is the text, its title, or the id that our own exports give it."""
    is_title = key == "title" and isinstance(value, str)
    return key == "text" or is_title or (key == "document" and value == document_id(text))


def _note_suggestions(task: Task, number: int, remarks: RemarkList) -> None:
    """Note what a program suggests, and drafts that nobody has submitted."""
    for kind, suggestions in (("prediction", task.predictions), ("draft", task.drafts)):
        for place, suggestion in enumerate(suggestions if isinstance(suggestions, list) else (), start=1):
            results = suggestion.get("result") if isinstance(suggestion, dict) else None
            for _ in results if isinstance(results, list) else [suggestion]:
                remarks.add("model suggestions", f"task {number}, {kind} {place}")
