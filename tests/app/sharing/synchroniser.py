"""A program that synchronises a shared folder, as it is at its worst: late, in any order, half done, renamed."""

import random
import shutil
from pathlib import Path


class Synchroniser:
    """Keeps the folder of each person the same as the one of all, at some time."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._cloud, self._mine, self._chance = folder / "cloud", folder / "mine", chance
        self._cloud.mkdir()
        self._half_done: dict[Path, tuple[Path, Path]] = {}
        """What lies where a file should: by that file, what to take away, and the whole file."""

    def of(self, label: str) -> Path:
        """Return the folder that somebody sees."""
        mine = self._mine / label
        mine.mkdir(parents=True, exist_ok=True)
        return mine

    def pass_by(self, label: str, *, whole: bool = False) -> None:
        """Carry some files both ways; with `whole` all of them, and tidy up what was half done."""
        mine = self.of(label)
        for target, (left, source) in list(self._half_done.items()):
            if whole or (target.is_relative_to(mine) and self._chance.random() < 0.7):
                left.unlink(missing_ok=True)
                shutil.copyfile(source, target)
                del self._half_done[target]
        for one, other in ((mine, self._cloud), (self._cloud, mine)):
            missing = [path for path in sorted(one.rglob("*.annopack")) if not (other / path.relative_to(one)).exists()]
            self._chance.shuffle(missing)
            for path in missing:
                target = other / path.relative_to(one)
                if path in self._half_done or target in self._half_done or "conflicted" in path.name:
                    continue
                if whole or self._chance.random() < 0.6:
                    target.parent.mkdir(parents=True, exist_ok=True)
                    self._carry(path, target, torn=not whole and other is mine and self._chance.random() < 0.3)

    def _carry(self, path: Path, target: Path, *, torn: bool) -> None:
        if not torn:
            shutil.copyfile(path, target)
            return
        content, way = path.read_bytes(), self._chance.choice(["empty", "cut", "upper", "conflict", "part", "wrong"])
        left = target
        if way == "upper":
            left = target.with_name(target.name.upper())
            shutil.copyfile(path, left)
        elif way == "part":
            left = target.with_name(f".{target.name}.part")
            left.write_bytes(content[: len(content) // 2])
        elif way == "conflict":
            left = target.with_name(f"{target.stem} (conflicted copy){target.suffix}")
            left.write_bytes(content)
        elif way == "wrong":
            target.write_bytes(bytes(len(content)))
        else:
            target.write_bytes(content[: self._chance.randrange(len(content)) if way == "cut" else 0])
        self._half_done[target] = (left, path)
