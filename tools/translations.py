"""Bring the translation files up to date with the sources: new texts are added unfinished, vanished ones dropped.

Texts are found in the syntax tree: `tr`, `translate` and `QT_TRANSLATE_NOOP` in the interface, and below it the
sentences of errors, notices and acts, which share the context "messages".
"""

import ast
import sys
import typing
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
MESSAGES = "messages"
ERRORS = {
    "AnnotatorError",
    "PasswordRefusedError",
    "ProjectInUseError",
    "ProjectFileError",
    "InvalidRecordsError",
    "IntakeError",
    "SignerError",
    "SimilarNameError",
    "UnknownKeyError",
    "UnclearEncodingError",
    "UnknownLabelsError",
}
FORMS = {"ar": 6, "en": 2}
PLURALS_ONLY = {"en"}


class Message(NamedTuple):
    """A text to translate; `plural` when it counts something."""

    context: str
    source: str
    plural: bool


def messages() -> set[Message]:
    """Return every text of the sources."""
    found = set(_tables())
    for path in sorted((ROOT / "annotator").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        found.update(_in_tree(tree))
    return found


def _tables() -> Iterator[Message]:
    """The texts that stand in tables: names of acts, what must be confirmed, faults of the disk."""
    sys.path.insert(0, str(ROOT))
    from annotator.app.changes import ActName
    from annotator.app.merging.reasons import SENTENCES
    from annotator.domain.scheme_comparison import SENTENCES as SCHEME_CHANGES
    from annotator.storage.sqlite_errors import DAMAGED, ENVIRONMENT, OTHER_TABLES

    sentences = (sentence for fault in (*ENVIRONMENT.values(), DAMAGED, OTHER_TABLES) for sentence in fault)
    yield from (
        Message(MESSAGES, text, plural=False)
        for text in (*typing.get_args(ActName), *SENTENCES, *SCHEME_CHANGES, *sentences)
    )


def _in_tree(tree: ast.Module) -> Iterator[Message]:
    classes = {
        id(inner): node.name for node in ast.walk(tree) if isinstance(node, ast.ClassDef) for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            yield from _in_call(node, classes.get(id(node), ""))


def _in_call(call: ast.Call, class_name: str) -> Iterator[Message]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    words = [_literal(argument) for argument in call.args]
    if name == "tr" and words and words[0] is not None:
        yield Message(class_name, words[0], plural=len(words) == 3)
    elif name in ("translate", "QT_TRANSLATE_NOOP") and len(words) >= 2 and words[0] and words[1]:
        yield Message(words[0], words[1], plural=len(words) == 4)
    elif name in ERRORS or name.endswith("_error"):
        yield from _of_error(call, words)
    elif name == "Problem" and len(words) >= 2 and words[1]:
        yield Message(MESSAGES, words[1], plural=False)
    elif (name == "Notice" or name.endswith("_notice")) and len(words) >= 2:
        yield from _of_error(call, words[1:])


def _of_error(call: ast.Call, words: list[str | None]) -> Iterator[Message]:
    if words and words[0]:
        yield Message(MESSAGES, words[0], plural=False)
    for keyword in call.keywords:
        if keyword.arg == "remedy" and (remedy := _literal(keyword.value)):
            yield Message(MESSAGES, remedy, plural=False)


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def wanted(language: str) -> set[Message]:
    """Return the texts that a language's file must have."""
    return {message for message in messages() if message.plural or language not in PLURALS_ONLY}


def read(path: Path) -> dict[tuple[str, str], ET.Element]:
    """Return the translations of a file by context and source text."""
    if not path.is_file():
        return {}
    return {
        (context.findtext("name", ""), message.findtext("source", "")): translation
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
        if (translation := message.find("translation")) is not None
    }


def write(path: Path, language: str) -> int:
    """Write a language's file anew, keeping what is translated; return how many texts are unfinished."""
    known = read(path)
    root = ET.Element("TS", version="2.1", language=language)
    unfinished = 0
    by_context: dict[str, list[Message]] = {}
    for message in sorted(wanted(language)):
        by_context.setdefault(message.context, []).append(message)
    for context, own in by_context.items():
        element = ET.SubElement(root, "context")
        ET.SubElement(element, "name").text = context
        for message in own:
            entry = ET.SubElement(element, "message", {"numerus": "yes"} if message.plural else {})
            ET.SubElement(entry, "source").text = message.source
            kept = known.get((context, message.source))
            entry.append(_empty(message, language) if kept is None else kept)
            unfinished += entry.find("translation").get("type") == "unfinished"  # type: ignore[union-attr]
    ET.indent(root, "  ")
    for element in root.iter():
        if element.tag in ("translation", "source", "numerusform", "name") and element.tail is None:
            element.tail = "\n"
    path.write_text('<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n", "utf-8")
    return unfinished


def _empty(message: Message, language: str) -> ET.Element:
    made = ET.Element("translation", type="unfinished")
    if message.plural:
        for _ in range(FORMS[language]):
            ET.SubElement(made, "numerusform")
    return made


def main() -> None:
    """Update every file and say what is left to translate."""
    for language in FORMS:
        path = ROOT / "resources" / "translations" / f"annotator_{language}.ts"
        sys.stdout.write(f"{path.name}: {write(path, language)} unfinished\n")


if __name__ == "__main__":
    main()
