"""What the window and the process that suggests say to each other: msgpack, each message after its length.

UNITS: four bytes, big-endian, for the length in bytes; offsets in messages are code points of the text.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import BinaryIO

import msgspec

from annotator.domain.errors import AnnotatorError
from annotator.suggest.labelled import Fragments, LabelledArticle, Suggestion

FORMAT = 4
"""Raised with each change of what is learnt, so that what was learnt before is learnt anew."""
HEAD = 4
LARGEST = 1 << 30
"""Bytes of a message: many times what 500 articles take."""


Packed = msgspec.Raw
"""A LabelledArticle in msgpack. Hundreds are sent at once, and packed one by one before."""


class _Lesson(msgspec.Struct, frozen=True):
    """Finished articles of a language, names in the register, and the folder for what they teach."""

    language: str
    articles: tuple[Packed, ...]
    names: tuple[str, ...]
    folder: str

    @property
    def digest(self) -> str:
        """The name of what the articles teach."""
        return digest_of(self.language, map(digest_of_article, self.articles))


class Learn(_Lesson, frozen=True, tag=True):
    """Learn from the articles, and keep it in the folder."""


class Check(_Lesson, frozen=True, tag=True):
    """Suggest for each of the articles by what the others teach, and keep in the folder how that went."""


class Suggest(msgspec.Struct, frozen=True, tag=True):
    """Suggest frames for an article beside those that it has, by what is in a file (path); `number` comes back."""

    number: int
    article: LabelledArticle
    path: str


class Complete(msgspec.Struct, frozen=True, tag=True):
    """Suggest speaker and claim for a cue that somebody has marked, by what is in a file (path)."""

    number: int
    article: LabelledArticle
    cue: Fragments
    path: str


class Failed(msgspec.Struct, frozen=True, tag=True):
    """Something outside the program prevented it: the sentence with its values, `number` 0 for learning."""

    number: int
    words: str
    values: dict[str, str | int]
    where: str = ""
    remedy: str = ""


class Learnt(msgspec.Struct, frozen=True, tag=True):
    """A file was written: of a language, from so many articles, in so many seconds.

    `troubles` is what went wrong with suggesters of other packages.
    """

    language: str
    path: str
    articles: int
    seconds: float
    troubles: tuple[Failed, ...] = ()


class Checked(msgspec.Struct, frozen=True, tag=True):
    """How suggestions of a language went was kept in a file (path)."""

    language: str
    path: str


class Found(msgspec.Struct, frozen=True, tag=True):
    """The suggestions for the request with this number, the surest first, and what went wrong as for `Learnt`."""

    number: int
    suggestions: tuple[Suggestion, ...]
    troubles: tuple[Failed, ...] = ()


def failed_of(error: AnnotatorError, number: int = 0) -> Failed:
    """Return an error as it is sent."""
    values = {name: value if isinstance(value, int) else str(value) for name, value in error.values.items()}
    return Failed(number, error.what, values, error.where, error.remedy)


def error_of(failed: Failed) -> AnnotatorError:
    """Return what prevented it as the error that it was."""
    return AnnotatorError(failed.words, where=failed.where, remedy=failed.remedy, **failed.values)


Request = Learn | Check | Suggest | Complete
Answer = Learnt | Checked | Found | Failed

_encoder = msgspec.msgpack.Encoder()
_requests = msgspec.msgpack.Decoder(Request)
_answers = msgspec.msgpack.Decoder(Answer)
_articles = msgspec.msgpack.Decoder(LabelledArticle)


def packed(article: LabelledArticle) -> Packed:
    """Return an article as it is sent."""
    return Packed(_encoder.encode(article))


def unpacked(articles: Iterable[Packed]) -> tuple[LabelledArticle, ...]:
    """Return articles that were sent. Raises msgspec.DecodeError for anything else."""
    return tuple(map(_articles.decode, articles))


def digest_of_article(article: Packed) -> bytes:
    """Return the SHA-256 of an article as it is sent."""
    return sha256(article).digest()


def digest_of(language: str, articles: Iterable[bytes]) -> str:
    """Return the SHA-256, in hexadecimal, of what is learnt from, by the digests of the articles; it names the file."""
    return sha256(_encoder.encode((FORMAT, language, *articles))).hexdigest()


def framed(message: Request | Answer) -> bytes:
    """Return a message as it is sent."""
    content = _encoder.encode(message)
    return len(content).to_bytes(HEAD, "big") + content


def read_request(stream: BinaryIO) -> Request | None:
    """Return the next request, None where the other side has gone. Raises msgspec.DecodeError for anything else."""
    head = stream.read(HEAD)
    if len(head) < HEAD:
        return None
    size = int.from_bytes(head, "big")
    content = stream.read(size)
    return _requests.decode(content) if len(content) == size else None


class Answers:
    """The answers in bytes that come piece by piece."""

    def __init__(self) -> None:
        self._waiting = bytearray()

    def take(self, piece: bytes) -> list[Answer]:
        """Return the answers that are whole with another piece. Raises msgspec.DecodeError for anything else."""
        self._waiting += piece
        found: list[Answer] = []
        while len(self._waiting) >= HEAD:
            end = HEAD + int.from_bytes(self._waiting[:HEAD], "big")
            if end > LARGEST:
                raise msgspec.DecodeError("the message is too long")
            if len(self._waiting) < end:
                break
            found.append(_answers.decode(bytes(self._waiting[HEAD:end])))
            del self._waiting[:end]
        return found
