"""The register of speakers as a table, for those who get articles in a format that names entries by their ids.

Nothing of the articles is written. The file is read back and compared with the register.
"""

from collections import deque
from collections.abc import Iterable
from pathlib import Path

from annotator.exchange.format import Format
from annotator.exchange.project_facts import ProjectFacts
from annotator.exchange.records import Article
from annotator.exchange.register_files import filed_entries
from annotator.exchange.register_table import read_table, write_table


def write(articles: Iterable[Article], path: Path, facts: ProjectFacts) -> None:
    """Write a row for each entry, by id. The articles are passed by."""
    deque(articles, maxlen=0)
    write_table(filed_entries(facts.register), path)


def proves(path: Path, facts: ProjectFacts) -> bool:
    """Whether a file has the entries of a register, and nothing else."""
    return [one.entry for one in read_table(path)] == list(filed_entries(facts.register))


FORMAT = Format(
    "register-csv", "The register of speakers, as a table", ".register.csv", "none",
    cannot_hold=("layers", "annotations", "provenance", "suggestions", "notes", "article labels", "progress",
                 "annotators", "directions", "metadata", "titles"),
    project_writer=write, project_proof=proves,
    remark="Entries and their ids alone; neither articles nor annotations.",
)  # fmt: skip
