"""REFI-QDA projects (.qdpx), which NVivo, MAXQDA, ATLAS.ti, QualCoder and others exchange: a zip with texts and XML.

A label is a code, a layer a user, a span a selection with a coding; a note is its description. UNITS: code points,
half-open, as the programs have it that the standard's own examples are from; see `offsets` for others.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.qdpx.reading import read
from annotator.exchange.formats.qdpx.writing import write

FORMAT = Format(
    "qdpx",
    "REFI-QDA project, for programs of qualitative analysis",
    ".qdpx",
    "code points",
    read,
    write,
    ("split fragments", "relations", "attributes", "provenance", "suggestions", "article labels", "progress",
     "empty layers", "directions", "metadata"),
    project_writer=write,
    remark="A code for each label, a user for each annotator.",
)  # fmt: skip
