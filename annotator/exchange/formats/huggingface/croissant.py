"""The description of a dataset for programs: Croissant 1.1 of MLCommons, as JSON-LD.

What only people know (license, address, creator, date) is left out; they add it before they publish.
"""

import json
from collections.abc import Sequence
from hashlib import file_digest
from pathlib import Path
from typing import Any

from annotator.exchange.formats.huggingface.columns import COLUMNS, MEANING, Field
from annotator.exchange.formats.huggingface.statistics import Statistics

VERSION = "http://mlcommons.org/croissant/1.1"
_SOURCES = 2
"""Levels of fields that have a source: a column, and a field in it."""
_NAME, _ROWS, _SPLITS = "annotated-articles", "rows", "splits"
_PURPOSES = {
    "train": "cr:TrainingSplit",
    "validation": "cr:ValidationSplit",
    "test": "cr:TestSplit",
}

_CONTEXT: dict[str, Any] = {
    "@language": "en",
    "@vocab": "https://schema.org/",
    **{
        term: f"cr:{term}"
        for term in (
            *("arrayShape", "citeAs", "column", "containedIn", "equivalentProperty", "extract", "field", "fileObject"),
            *("fileProperty", "fileSet", "format", "includes", "isArray", "isLiveDataset", "jsonPath", "key", "md5"),
            *("parentField", "path", "recordSet", "references", "regex", "repeated", "replace", "samplingRate"),
            *("separator", "source", "subField", "transform"),
        )
    },
    "conformsTo": "dct:conformsTo",
    "cr": "http://mlcommons.org/croissant/",
    "data": {"@id": "cr:data", "@type": "@json"},
    "dataType": {"@id": "cr:dataType", "@type": "@vocab"},
    "dct": "http://purl.org/dc/terms/",
    "description": {"@container": "@language"},
    "examples": {"@id": "cr:examples", "@type": "@json"},
    "name": {"@container": "@language"},
    "rai": "http://mlcommons.org/croissant/RAI/",
    "sc": "https://schema.org/",
    "wd": "https://www.wikidata.org/wiki/",
}
"""What readers take for the standard context."""


def croissant(statistics: Statistics, split: str, folder: Path, data: Path) -> str:
    """Return the description of a dataset with one split, whose rows are in the file `data` of its `folder`."""
    file = data.relative_to(folder).as_posix()
    described = {
        "@context": dict(sorted(_CONTEXT.items())),
        "@type": "sc:Dataset",
        "name": _NAME,
        "description": f"{statistics.texts} annotated articles in {statistics.rows} rows: a row is what one annotator "
        "says of one article. Offsets are Unicode code points, half-open.",
        "conformsTo": VERSION,
        **({"inLanguage": sorted(statistics.languages)} if statistics.languages else {}),
        "rai:dataAnnotationPlatform": "Annotator",
        "distribution": [_distribution(file, data)],
        "recordSet": [_split(split), _rows(file)],
    }
    return json.dumps(described, ensure_ascii=False, indent=2) + "\n"


def _distribution(file: str, data: Path) -> dict[str, Any]:
    with data.open("rb") as content:
        digest = file_digest(content, "sha256").hexdigest()
    return {
        "@type": "cr:FileObject",
        "@id": file,
        "name": data.name,
        "contentUrl": file,
        "contentSize": f"{data.stat().st_size} B",
        "encodingFormat": "application/x-parquet",
        "sha256": digest,
    }


def _split(split: str) -> dict[str, Any]:
    """Return the split of the rows as the records of an enumeration."""
    name, url = f"{_SPLITS}/name", f"{_SPLITS}/url"
    return {
        "@type": "cr:RecordSet",
        "@id": _SPLITS,
        "name": _SPLITS,
        "description": "The split that the rows are.",
        "dataType": "cr:Split",
        "key": {"@id": name},
        "field": [
            {"@type": "cr:Field", "@id": name, "name": "name", "dataType": "sc:Text"},
            {"@type": "cr:Field", "@id": url, "name": "url", "dataType": ["sc:URL", "wd:Q3985153"]},
        ],
        "data": [{name: split, url: _PURPOSES[split]}],
    }


def _rows(file: str) -> dict[str, Any]:
    return {
        "@type": "cr:RecordSet",
        "@id": _ROWS,
        "name": _ROWS,
        "description": "What one annotator says of one article.",
        "key": [{"@id": f"{_ROWS}/id"}, {"@id": f"{_ROWS}/annotator"}],
        "field": [_field(one, _ROWS, file) for one in COLUMNS],
    }


def _field(field: Field, above: str, file: str, path: Sequence[str] = ()) -> dict[str, Any]:
    """Return a field in a record set or another field, `above`; `path` leads to the latter from its column.

    The fields of a list in a list have no source of their own: readers take one value from each member of a list.
    """
    name, column = field
    own, way = f"{above}/{name}", (*path, name)
    described: dict[str, Any] = {"@type": "cr:Field", "@id": own, "name": name}
    if own in MEANING:
        described["description"] = MEANING[own]
    if len(way) <= _SOURCES and (path or not isinstance(column, list)):
        described["source"] = _source(file, way)
    if isinstance(column, list):
        return described | {"isArray": True, "subField": [_field(one, own, file, way) for one in column]}
    return described | {"dataType": "cr:Int32" if column == "int32" else "sc:Text"}


def _source(file: str, way: Sequence[str]) -> dict[str, Any]:
    source: dict[str, Any] = {"fileObject": {"@id": file}, "extract": {"column": way[0]}}
    return source | {"transform": {"jsonPath": way[1]}} if len(way) > 1 else source
