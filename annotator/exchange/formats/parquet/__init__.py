"""Parquet tables for datasets that outgrow one machine: for DuckDB, Spark or Ray.

A folder with a table of documents, of votes, spans, relations, decisions and claim frames, each sorted by document and
parted by the first language of the articles (`spans/language=ar/part-00000.parquet`), and a manifest with the digest
of every file. The same articles make the same bytes. UNITS: code points.
"""

from annotator.exchange.format import Format
from annotator.exchange.formats.parquet.reading import read
from annotator.exchange.formats.parquet.writing import write

FORMAT = Format(
    "parquet",
    "Parquet tables, for datasets that outgrow one machine",
    ".parquet.json",
    "code points",
    read,
    write,
    cannot_hold=("suggestions",),
    is_folder=True,
    keeps_ids=True,
    sorted_by_id=True,
    companions=(".parquet",),
    remark="Sorted by document, parted by language.",
)
