"""A label map: a TOML file that says what labels, attributes and frames of other tools are called here.

    PERSON = "SPEAKER"              # a label of theirs, and ours
    Discuss = ""                    # left out

    [attributes]
    "Quote.kind" = "form"           # an attribute of one label of theirs
    comment = ""                    # of any label; left out

    [features]                      # of layers (WebAnno, UIMA): the feature that is the label
    Quote = "kind"

    [frames.Attribution]            # a relation or event of theirs that is a claim frame
    claim = "Content"               # its roles, or the labels of its members
    speaker = "Source"
    cue = "Cue"

What is left out is counted in the report of the import.
"""

from pathlib import Path
from typing import Any

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.domain.frames import SAID_BY
from annotator.exchange.reading.files import open_file
from annotator.text.bounded_toml import LONGEST, TomlError, load_toml

LONGEST_BYTES = 4 * LONGEST + 1
"""Bytes in UTF-8, one more than the longest text that is read can have."""
_TABLES = ("attributes", "features", "frames")


class FrameRoles(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The roles of a foreign relation that are the claim, its speakers and its cues; "" for none."""

    claim: str
    speaker: str = ""
    cue: str = ""


class LabelMap(msgspec.Struct, frozen=True):
    """Names in the scheme for foreign names; "" leaves a name out.

    `attributes` has names of attributes, or of a label, foreign or of the scheme, and its attribute with a full stop
    between them.
    `frames` has foreign labels of relations or hubs, `features` names of layers.
    """

    labels: dict[str, str] = {}
    attributes: dict[str, str] = {}
    frames: dict[str, FrameRoles] = {}
    features: dict[str, str] = {}

    def attribute(self, label: str, name: str) -> str:
        """Return what an attribute of a foreign label is called; "" for one that is left out."""
        keys = (*(f"{owner}.{name}" for owner in self.owners(label)), name)
        return next((self.attributes[key] for key in keys if key in self.attributes), name)

    def owners(self, label: str) -> tuple[str, str]:
        """Return the labels that name the owner of an attribute: a foreign one, and what it is called."""
        return label, self.labels.get(label, SAID_BY if label in self.frames else label)


def read_label_map(path: Path) -> LabelMap:
    """Return the map in a file. Raises AnnotatorError when the file is no such map."""
    with open_file(path) as file:
        try:
            return _label_map(load_toml(file.read(LONGEST_BYTES).decode("utf-8-sig")))
        except (TomlError, UnicodeDecodeError, msgspec.ValidationError) as error:
            raise AnnotatorError(
                "The label map cannot be used: {reason}.",
                where=str(path),
                remedy='Each line must read: foreign = "LABEL".',
                reason=error,
            ) from error


def _label_map(content: dict[str, Any]) -> LabelMap:
    """Return a map. A table named so is one of ours; a label of theirs may have the same name."""
    tables = {name: content.pop(name) for name in _TABLES if isinstance(content.get(name), dict)}
    return msgspec.convert(tables | {"labels": content}, LabelMap)
