"""Packages to try: good ones, and ones with parts, entries or bytes that none of ours would have."""

import json
import tempfile
import warnings
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import msgspec

from annotator.domain.annotation import Span
from annotator.domain.document import StoredText, document_id
from annotator.domain.operation import (
    TYPE_OF,
    Annotator,
    LoggedOperation,
    Operation,
    Record,
    encode_state,
    operation_id,
)
from annotator.exchange.package.archive import open_package, write_package

Content = tuple[list[LoggedOperation], list[StoredText], list[LoggedOperation]]
TEXT = "قال الوزير: “the plan is good”.\nSara denied it."
LINE_PARTS = ("project.jsonl", "documents.jsonl", "operations.jsonl")


def logged(record: Record, *, clock: int = 1) -> LoggedOperation:
    payload = msgspec.Raw(encode_state(record))
    operation = Operation(record.id, TYPE_OF[type(record)], (), "sara", record.layer, clock, "2026-01-01", payload)
    return LoggedOperation(operation_id(operation), record.document, operation)


def removal(one: LoggedOperation) -> LoggedOperation:
    operation = msgspec.structs.replace(one.operation, parents=(one.id,), clock=one.operation.clock + 1, payload=None)
    return LoggedOperation(operation_id(operation), one.document, operation)


def some_content() -> Content:
    text = StoredText(document_id(TEXT), TEXT, ("ar", "en"))
    spans = [
        logged(Span(f"s{n}", "sara", text.id, "CLAIM", ((n, n + 3),), (TEXT[n : n + 3],)), clock=n) for n in range(1, 9)
    ]
    return [logged(Annotator("sara", "", "", "سارة"))], [text], [*spans, removal(spans[0])]


def packed(path: Path, content: Content | None = None, *, recipient: str = "") -> Path:
    """Write a package with some content."""
    write_package(path, "p1", recipient, *(content or some_content()))
    return path


def read(path: Path) -> Content:
    """Return all that a package holds."""
    with open_package(path) as package:
        return list(package.project_operations()), list(package.documents()), list(package.operations())


def parts_of(path: Path) -> dict[str, bytes]:
    """Return the parts of a package by name, in their order."""
    with ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def manifest_of(parts: dict[str, bytes], **changes: Any) -> bytes:
    """Return the manifest that tells of these parts of lines as they are."""
    stated = {
        name: {"bytes": len(data), "lines": data.count(b"\n"), "sha256": sha256(data).hexdigest()}
        for name, data in parts.items()
        if name in LINE_PARTS
    }
    manifest = {"format": "annopack/1", "project": "p1", "recipient": "", "parts": stated} | changes
    return json.dumps(manifest).encode()


def repacked(path: Path, changes: dict[str, bytes], **manifest: Any) -> Path:
    """Give a package other parts, and the manifest that tells of them."""
    parts = parts_of(path) | changes
    if "manifest.json" not in changes:
        parts["manifest.json"] = manifest_of(parts, **manifest)
    zipped(path, parts.items())
    return path


def zipped(
    path: Path, entries: Iterable[tuple[str | ZipInfo, bytes]], touch: Callable[[ZipInfo], None] | None = None
) -> Path:
    """Write any zip; `touch` may change what its directory says of each entry."""
    with warnings.catch_warnings(), ZipFile(path, "w", ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # two entries of one name
        for name, data in entries:
            archive.writestr(name, data, ZIP_DEFLATED)
        for entry in archive.infolist() if touch else ():
            touch(entry)
    return path


def bytes_of(content: Content | None = None) -> bytes:
    """Return a package as bytes."""
    with tempfile.TemporaryDirectory() as folder:
        return packed(Path(folder) / "a.annopack", content).read_bytes()
