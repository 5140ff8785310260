"""What was learnt from a project, in a file beside it, named by the language and by what it was learnt from.

A file is derived: it is made again when it is missing or damaged, and is part of no package, merge or export.
"""

import re
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from annotator.disk import durable
from annotator.suggest.labelled import LabelledArticle
from annotator.suggest.taggers import Models

FORMAT = 1
"""Raised with each change of what is learnt or how it is kept, so that older files are not used."""
SUFFIX = ".model"
_CODE = re.compile(r"[A-Za-z0-9-]{1,20}")
_encoder = msgspec.msgpack.Encoder(order="sorted")


class Kept(msgspec.Struct, frozen=True):
    """What was learnt, and from what: finished articles, folded words of names in the register."""

    digest: str
    articles: tuple[LabelledArticle, ...]
    names: tuple[str, ...]
    models: Models


_decoder = msgspec.msgpack.Decoder(Kept)


def digest_of(language: str, articles: Sequence[LabelledArticle], names: Iterable[str]) -> str:
    """Return the SHA-256, in hexadecimal, of what is learnt from; it names what is learnt."""
    content = _encoder.encode((FORMAT, language, tuple(articles), tuple(sorted(names))))
    return sha256(content).hexdigest()


def path_of(folder: Path, language: str, digest: str) -> Path:
    """Return where what is learnt belongs."""
    return folder / f"{_stem(language)}-{digest}{SUFFIX}"


def latest(folder: Path, language: str) -> Path | None:
    """Return the file of a language that was written last, None if there is none."""
    found = [path for path in folder.glob(f"{_stem(language)}-*{SUFFIX}") if path.is_file()]
    return max(found, key=lambda path: path.stat().st_mtime_ns, default=None)


def _stem(language: str) -> str:
    """Return the name of a language in file names, whatever a document states as its language."""
    return language if _CODE.fullmatch(language) else f"x{sha256(language.encode()).hexdigest()[:12]}"


def write(folder: Path, language: str, kept: Kept) -> Path:
    """Write what was learnt, and remove what was before in this language; return where it is. Raises OSError."""
    folder.mkdir(exist_ok=True)
    path = path_of(folder, language, kept.digest)
    durable.write(path, _encoder.encode(kept))
    for older in folder.glob(f"{_stem(language)}-*{SUFFIX}"):
        if older != path:
            older.unlink(missing_ok=True)
    return path


def read(path: Path) -> Kept | None:
    """Return what is in a file, None where it is missing, damaged, or of another version."""
    try:
        found = _decoder.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
    return found if path.name.endswith(f"-{found.digest}{SUFFIX}") else None
