"""Fuzz every reader: sound files are changed at random for a stated time, and only AnnotatorError may come out.

    python -m tests.exchange.fuzz_formats SECONDS [FORMAT …]

`make fuzz` gives each format half a minute. Every run begins at another place and tells where, so that it can be gone
through again: SEED=n in the environment.
"""

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.exchange.format import Format
from annotator.exchange.formats import jsonl
from annotator.exchange.registry import format_of, formats
from tests.exchange.round_trips import CORPUS, changed, written
from tests.exchange.word_documents import document, paragraph

ARTICLES = 2
CSV = 'title,text,language\n"Ferry, again","It left. غادرت",ar\nTwo,"a ""quoted"" word",en\n'
HTML = "<html lang=ar><head><title>Ferry</title></head><body><article><p>{}</p><p>{}</p></article></body></html>"
CONLLU = """# newdoc id = a
# text = Ann left.
1\tAnn\tAnn\tPROPN\t_\t_\t2\tnsubj\t_\t_
2-3\tleft.\t_\t_\t_\t_\t_\t_\t_\t_
2\tleft\tleave\tVERB\t_\t_\t0\troot\t_\tSpaceAfter=No
3\t.\t.\tPUNCT\t_\t_\t2\tpunct\t_\t_

"""
WORDS = HTML.format("It left the port. " * 20, "غادرت الميناء. " * 20)


def _docx(path: Path) -> None:
    heading = paragraph("Ferry", '<w:pStyle w:val="Heading1"/>')
    table = f"<w:tbl><w:tr><w:tc>{paragraph('cell')}</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>"
    path.write_bytes(document(heading + paragraph("It left. غادرت") + table))


PLAIN: dict[str, Callable[[Path], object]] = {
    "text": lambda path: path.write_text("The ferry left.\nغادرت العبّارة.\n", encoding="utf-8"),
    "csv": lambda path: path.write_text(CSV, encoding="utf-8"),
    "html": lambda path: path.write_text(WORDS, encoding="utf-8"),
    "conllu": lambda path: path.write_text(CONLLU, encoding="utf-8"),
    "docx": _docx,
}
"""How a sound file is made of what is only read."""


def sound(format_: Format, folder: Path) -> Path:
    """Make a sound file, or folder of files."""
    if format_.writes is None:
        path = folder / f"sound{format_.suffix}"
        PLAIN[format_.id](path)
        return path
    return written(format_, list(jsonl.read(CORPUS[0]))[:ARTICLES], folder)


def fuzz(format_: Format, seconds: float, seed: int) -> int:
    """Change and read for so long; return how often. What is none of the world's errors comes out as it is."""
    assert format_.reads
    chance, until, times = random.Random(seed), time.monotonic() + seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        path = sound(format_, Path(folder))
        places = [path] if path.is_file() else sorted(path.rglob("*"))
        files = {one: one.read_bytes() for one in places if one.is_file()}
        while times == 0 or time.monotonic() < until:
            one = chance.choice(list(files))
            one.write_bytes(changed(files[one], chance))
            try:
                for _ in format_.reads(path, None):
                    pass
            except AnnotatorError as refusal:
                if not refusal.where.startswith(folder):
                    raise AssertionError(f"it does not say where: {refusal}") from refusal
            one.write_bytes(files[one])
            times += 1
    return times


def main() -> None:
    """Fuzz the formats named, or all that are read."""
    seconds, *names = sys.argv[1:]
    seed = int(os.environ.get("SEED", str(random.randrange(10**6))))
    chosen = [format_of(name) for name in names] or [one for one in formats().values() if one.reads]
    for one in chosen:
        sys.stderr.write(f"{one.id}, SEED={seed}: ")
        sys.stderr.write(f"{fuzz(one, float(seconds), seed)} files\n")


if __name__ == "__main__":
    main()
