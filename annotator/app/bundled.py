"""Label schemes and guidelines that come with the program."""

from pathlib import Path

from annotator.disk.regular import open_regular
from annotator.disk.resources import resource
from annotator.domain.errors import AnnotatorError
from annotator.text.bounded_toml import LONGEST


def scheme_toml(name: str) -> str:
    """Return the TOML of a scheme: a preset by name, or a file by path. Raises AnnotatorError when there is none."""
    preset = resource("schemes", f"{name}.toml")
    try:
        path = preset if preset.is_file() else Path(name)
        with open_regular(path) as file:
            return file.read(4 * LONGEST + 1).decode("utf-8-sig")
    except (OSError, ValueError) as error:  # not UTF-8, or NUL in the name
        raise AnnotatorError(
            "No label scheme was found here.",
            where=name,
            remedy="Use a preset ({presets}) or a TOML file.",
            presets=presets(),
        ) from error


def guideline_texts(scheme: str) -> dict[str, str]:
    """Return the texts by language of the guideline that comes with a scheme (by id), none for most schemes."""
    paths = {path.stem: path for path in resource("guidelines").glob("*.md")}
    found = {stem.rpartition(".")[2]: path for stem, path in paths.items() if stem.rpartition(".")[0] == scheme}
    return {language: path.read_text(encoding="utf-8") for language, path in sorted(found.items())}


def presets() -> list[str]:
    """Return the names of the schemes that come with the program."""
    return sorted(path.stem for path in resource("schemes").glob("*.toml"))
