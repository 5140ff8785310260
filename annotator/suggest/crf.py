"""Linear-chain CRFs of python-crfsuite, which is imported when it is first needed: learning one, and asking it.

They are learnt with L-BFGS and the elastic net. Training holds the lock of the interpreter: it belongs in a process of
its own. A model is bytes, with the features it was learnt from in it.
"""

import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

OUTSIDE = "O"
L1, L2, ITERATIONS = 0.1, 0.2, 60
"""The elastic net and the steps: with a third of the steps F1 is a tenth less."""
Features = list[str]
"""The features of a token. They have short names: C++ keeps up to 15 bytes in place, and is slower with longer ones."""
Labelled = tuple[list[Features], list[str]]
"""The features of the tokens of a sequence, and the labels of these."""


def mark(labels: list[str], places: Sequence[int], part: str) -> None:
    """Label tokens as a part, in runs: the first of each begins one."""
    before = -2
    for place in places:
        labels[place] = f"I-{part}" if place == before + 1 else f"B-{part}"
        before = place


class Training:
    """Sequences that a model is learnt from."""

    def __init__(self) -> None:
        from pycrfsuite import Trainer

        class Pausing(Trainer):  # type: ignore[misc]  # the package has no types
            """Runs a line of Python after each step of the training, so that another thread can end the process."""

            def message(self, message: str) -> None:
                """Say nothing."""

        self._trainer = Pausing(algorithm="lbfgs", verbose=False)
        self._trainer.set_params(
            {"c1": L1, "c2": L2, "max_iterations": ITERATIONS, "feature.possible_transitions": True}
        )
        self._is_empty = True

    def add(self, sequences: Iterable[Labelled]) -> None:
        """Take sequences in."""
        for features, labels in sequences:
            self._trainer.append(features, labels)
            self._is_empty = self._is_empty and all(label == OUTSIDE for label in labels)

    def model(self) -> bytes:
        """Return what they teach, nothing where none of their tokens has a label."""
        if self._is_empty:
            return b""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "model")
            self._trainer.train(str(path))
            return path.read_bytes()


class Crf:
    """A model with a sequence that it is asked about."""

    def __init__(self, model: bytes) -> None:
        from pycrfsuite import Tagger

        self._model = model  # python-crfsuite reads it where it is, and does not keep it
        self._tagger = Tagger()
        self._tagger.open_inmemory(model)
        self._labels = frozenset(self._tagger.labels())
        self._size = 0

    def read(self, features: Sequence[Features]) -> None:
        """Take the sequence that the questions are about."""
        self._tagger.set(features)
        self._size = len(features)

    def labels(self) -> list[str]:
        """Return the likeliest labels of the sequence."""
        return list(self._tagger.tag())

    def probability(self, labels: Sequence[str]) -> float:
        """Return how likely labels of the whole sequence are."""
        return float(self._tagger.probability(labels))

    def marginal(self, label: str, place: int) -> float:
        """Return how likely a label is at a place, 0 at the place after the sequence."""
        if label not in self._labels or place >= self._size:
            return 0.0
        return float(self._tagger.marginal(label, place))

    def begins(self, part: str) -> list[float]:
        """Return how likely a part begins at each place of the sequence."""
        return [self.marginal(f"B-{part}", place) for place in range(self._size)]

    def end(self, part: str, start: int, stop: int) -> int:
        """Return where a part that begins at a place likely ends, at the latest at `stop`."""
        end, before = start + 1, self.within(part, start)
        while end < stop and 2 * self.marginal(f"I-{part}", end) > before:
            before = self.within(part, end)
            end += 1
        return end

    def edges(self, part: str, start: int, end: int) -> tuple[float, float]:
        """Return how likely a part begins at a place, and how likely it ends before another."""
        return self.marginal(f"B-{part}", start), self.within(part, end - 1) - self.marginal(f"I-{part}", end)

    def within(self, part: str, place: int) -> float:
        """Return how likely a place is in a part."""
        return self.marginal(f"B-{part}", place) + self.marginal(f"I-{part}", place)
