"""What was learnt from a project, in a file beside it, named by the language and by what it was learnt from.

A file is derived: it is made again when it is missing or damaged, and is part of no package, merge or export.
"""

import re
from hashlib import sha256
from pathlib import Path

import msgspec

from annotator.disk import durable
from annotator.suggest.labelled import LabelledArticle

SUFFIX, TRIED = ".model", ".tried"
_CODE = re.compile(r"[A-Za-z0-9-]{1,20}")
_encoder = msgspec.msgpack.Encoder(order="sorted")


class Models(msgspec.Struct, frozen=True):
    """What was learnt from some articles: the two models as bytes, empty where there was nothing to learn."""

    cues: bytes = b""
    frames: bytes = b""


class Kept(msgspec.Struct, frozen=True):
    """What was learnt, and from what: finished articles, and names in the register.

    `others` is what suggesters of other packages have learnt, by their names.
    """

    digest: str
    articles: tuple[LabelledArticle, ...] = ()
    names: tuple[str, ...] = ()
    models: Models = Models()
    others: dict[str, bytes] = {}


_decoder = msgspec.msgpack.Decoder(Kept)


def path_of(folder: Path, language: str, digest: str, suffix: str = SUFFIX) -> Path:
    """Return where what is learnt belongs."""
    return folder / f"{_stem(language)}-{digest}{suffix}"


def latest(folder: Path, language: str, suffix: str = SUFFIX) -> Path | None:
    """Return the file of a language that was written last, None if there is none."""
    while True:
        paths = [path for path in folder.glob(f"{_stem(language)}-*{suffix}") if path.is_file()]
        try:
            return max(paths, key=lambda path: path.stat().st_mtime_ns, default=None)
        except FileNotFoundError:
            continue  # the process that learns has removed it by now, after it has written a later one


def _stem(language: str) -> str:
    """Return the name of a language in file names, whatever a document states as its language."""
    return language if _CODE.fullmatch(language) else f"x{sha256(language.encode()).hexdigest()[:12]}"


def write(folder: Path, language: str, kept: Kept) -> Path:
    """Write what was learnt, and remove what was before in this language; return where it is. Raises OSError."""
    return _write(folder, language, path_of(folder, language, kept.digest), _encoder.encode(kept))


def _write(folder: Path, language: str, path: Path, content: bytes) -> Path:
    folder.mkdir(exist_ok=True)
    durable.write(path, content)
    for older in folder.glob(f"{_stem(language)}-*{path.suffix}"):
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


class Tried(msgspec.Struct, frozen=True):
    """How suggestions went for articles by what others teach.

    Of each one it says how sure it was, and whether it was right or but for one edge.
    """

    articles: int
    outcomes: tuple[tuple[float, bool], ...]

    def right(self, threshold: float) -> tuple[int, int]:
        """Return how many suggestions were right from a confidence on, and of how many."""
        offered = [is_right for confidence, is_right in self.outcomes if confidence >= threshold]
        return sum(offered), len(offered)


_tried = msgspec.msgpack.Decoder(Tried)


def write_tried(folder: Path, language: str, digest: str, tried: Tried) -> Path:
    """Write how suggestions went, in the place of what was before in this language. Raises OSError."""
    return _write(folder, language, path_of(folder, language, digest, TRIED), _encoder.encode(tried))


def read_tried(path: Path) -> Tried | None:
    """Return how suggestions went, None where the file is missing or damaged."""
    try:
        return _tried.decode(path.read_bytes())
    except (OSError, msgspec.DecodeError):
        return None
