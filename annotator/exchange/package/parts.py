"""The parts of a package: the manifest, the three parts of lines, and the form of a line in each.

UNITS: lines are counted from 1; sizes are bytes.
"""

from typing import Annotated, Final, Literal, TypeVar

import msgspec
from msgspec import Meta

from annotator.domain.document import StoredText
from annotator.domain.errors import AnnotatorError
from annotator.domain.operation import LoggedOperation, Operation
from annotator.exchange.reading.strict_json import DEEPEST, find_flaw
from annotator.exchange.reading.zip_safety import package_refusal

PartName = Literal["project.jsonl", "documents.jsonl", "operations.jsonl"]

FORMAT: Final = "annopack/2"
_OLDER: Final = "annopack/1"  # without devices, and without what the sender has
MANIFEST: Final = "manifest.json"
PROJECT: Final = "project.jsonl"
DOCUMENTS: Final = "documents.jsonl"
OPERATIONS: Final = "operations.jsonl"
LINE_PARTS: tuple[PartName, ...] = (PROJECT, DOCUMENTS, OPERATIONS)
ALL_PARTS = (MANIFEST, *LINE_PARTS)

LARGEST_NUMBER = 2**53
"""The largest number that a device gives, far beyond what it records."""
MOST_BYTES = 2_000_000_000
"""Bytes of all parts together."""
LONGEST_LINE: dict[PartName, int] = {PROJECT: 12_000_000, DOCUMENTS: 64_000_000, OPERATIONS: 12_000_000}
"""Bytes. The longest text that a project takes is ten million code points, of six bytes each at worst."""

LONGEST_NAME = 255
"""Code points of the name of a project."""
_DEEPEST_LINE = DEEPEST + 3  # around the metadata of a document lie its payload, its operation and the line
_VERSION = "annopack/"
_NEWEST = 2
_LONGEST_REASON = 200
_T = TypeVar("_T")

_Size = Annotated[int, Meta(ge=0, le=MOST_BYTES)]


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The digest and size of a part as it was sent."""

    sha256: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    bytes: _Size
    lines: _Size


class Signature(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The signature (Ed25519) of a package in hexadecimal, with the person (by id) who signed it and their public key.

    What is signed is the manifest without its signature; the manifest names the hash of every part.
    """

    person: str
    key: Annotated[str, Meta(pattern="^[0-9a-f]{64}$")]
    value: Annotated[str, Meta(pattern="^[0-9a-f]{128}$")]


class Sender(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The copy of the project that a package is from, by the id of its device.

    A segment states its run of that device's numbers, both included. `has` is the largest number of each device that
    the copy has.
    """

    device: Annotated[str, Meta(pattern="^[0-9a-f]{32}$")]
    first: Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)] = 0
    last: Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)] = 0
    has: dict[str, Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)]] = {}


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The description of a package. `project` and `recipient` are ids; no recipient means everyone.

    `name` is what the project is called where a package for one person was made, "" in others.
    """

    format: Literal["annopack/1", "annopack/2"]
    project: str
    recipient: str
    parts: dict[PartName, Part]
    signature: Signature | None = None
    name: Annotated[str, Meta(max_length=LONGEST_NAME)] = ""
    sender: Sender | None = None


class _OperationFields(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """An operation as a line holds it; msgspec reads a Raw only where nothing else may stand."""

    entity: str
    type: str
    parents: tuple[str, ...]
    author: str
    layer: str
    clock: int
    recorded: str
    payload: msgspec.Raw


class _OperationLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    id: str
    document: str
    operation: _OperationFields
    device: Annotated[str, Meta(pattern="^([0-9a-f]{32})?$")] = ""
    number: Annotated[int, Meta(ge=0, le=LARGEST_NUMBER)] = 0


class _TextLine(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    id: str
    text: str
    languages: tuple[str, ...]


class _OutlineFields(msgspec.Struct, frozen=True, gc=False):
    type: str
    entity: str
    layer: str


class Outline(msgspec.Struct, frozen=True, gc=False):
    """What an operation is on: the id of its document ("" for none), its type, entity and layer."""

    document: str
    operation: _OutlineFields


class _Id(msgspec.Struct, frozen=True, gc=False):
    id: str


class _Stated(msgspec.Struct, frozen=True):
    """The one field that manifests of every format have."""

    format: str


_encoder = msgspec.json.Encoder(order="sorted")
_stated_decoder = msgspec.json.Decoder(_Stated)
_manifest_decoder = msgspec.json.Decoder(Manifest)
_operation_decoder = msgspec.json.Decoder(_OperationLine)
_outline_decoder = msgspec.json.Decoder(Outline)
_id_decoder = msgspec.json.Decoder(_Id)
_text_decoder = msgspec.json.Decoder(_TextLine)


def encode_record(record: Manifest | LoggedOperation | StoredText) -> bytes:
    """Return a record as a line: canonical JSON with LF at its end."""
    return _encoder.encode(record) + b"\n"


def decode_manifest(line: bytes, where: str) -> Manifest:
    """Return a manifest. Raises AnnotatorError when it is not valid, or of a newer format."""
    _refuse_flaws(line, where)
    try:
        _refuse_other_format(_stated_decoder.decode(line).format, where)
        manifest = _manifest_decoder.decode(line)
    except msgspec.ValidationError as error:
        raise package_refusal(
            "The manifest of the package cannot be used: {reason}.", where, reason=_reason(error)
        ) from error
    if len(manifest.parts) < len(LINE_PARTS) or sum(part.bytes for part in manifest.parts.values()) > MOST_BYTES:
        raise package_refusal("The manifest of the package lists too few parts, or parts that are too large.", where)
    return manifest


def decode_operation(line: bytes, where: str) -> LoggedOperation:
    """Return the operation of a line, its payload undecoded. Raises AnnotatorError when it is not valid."""
    read = _decoded(line, _operation_decoder, where)
    fields = read.operation
    payload = None if bytes(fields.payload) == b"null" else fields.payload
    operation = Operation(
        fields.entity, fields.type, fields.parents, fields.author, fields.layer, fields.clock, fields.recorded, payload
    )
    return LoggedOperation(read.id, read.document, operation, read.device, read.number)


def decode_document(line: bytes, where: str) -> StoredText:
    """Return the document of a line. Raises AnnotatorError when it is not valid."""
    read = _decoded(line, _text_decoder, where)
    return StoredText(read.id, read.text, read.languages)


def decode_outline(line: bytes, where: str) -> Outline:
    """Return what the operation of a line is on, the rest unread. Raises AnnotatorError when it cannot be read."""
    return _partly_decoded(line, _outline_decoder, where)


def decode_id(line: bytes, where: str) -> str:
    """Return the id that a line states, the rest unread. Raises AnnotatorError when it cannot be read."""
    return _partly_decoded(line, _id_decoder, where).id


def _partly_decoded(line: bytes, decoder: msgspec.json.Decoder[_T], where: str) -> _T:
    try:
        return decoder.decode(line)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise package_refusal("The line is not JSON: {reason}.", where, reason=_reason(error)) from error


def find_line_flaw(line: bytes, part: PartName) -> str | None:
    """Return why a line could not be read from this part again, as a clause, or None."""
    if len(line) > LONGEST_LINE[part]:
        return f"is longer than {LONGEST_LINE[part] // 10**6} MB"
    return find_flaw(line.removesuffix(b"\n"), _DEEPEST_LINE)


def _decoded(line: bytes, decoder: msgspec.json.Decoder[_T], where: str) -> _T:
    """Return the record of a line. Raises AnnotatorError when it is not valid."""
    try:
        read = decoder.decode(line)
    except msgspec.ValidationError as error:
        raise package_refusal(
            "The line does not have the expected form: {reason}.", where, reason=_reason(error)
        ) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        _refuse_flaws(line, where)
        raise package_refusal("The line is not JSON: {reason}.", where, reason=error) from error
    _refuse_flaws(line, where)
    return read


def _refuse_flaws(line: bytes, where: str) -> None:
    if reason := find_flaw(line.removesuffix(b"\n"), _DEEPEST_LINE):
        raise package_refusal("The line cannot be read: it {reason}.", where, reason=reason)


def _refuse_other_format(found: str, where: str) -> None:
    number = found.removeprefix(_VERSION)
    if found in (FORMAT, _OLDER):
        return
    if found.startswith(_VERSION) and number.isascii() and number.isdecimal() and int(number[:9]) > _NEWEST:
        raise AnnotatorError(
            "The package has the format {found}; this program reads {ours}.",
            where=where,
            remedy="Install the newer version of Annotator.",
            found=found,
            ours=FORMAT,
        )
    raise package_refusal(
        "The package has the format “{found}”; this program reads {ours}.", where, found=found[:40], ours=FORMAT
    )


def _reason(error: Exception) -> str:
    """Return the reason in ASCII and shortened, since it may quote any name in the file."""
    return ascii(str(error))[1:-1][:_LONGEST_REASON]
