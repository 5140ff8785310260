"""Writes the parts of docs/ that the program knows best: keys, commands, formats, the structure and its picture.

Each stands between `<!-- generated: NAME -->` and `<!-- end -->` in a page; all else on the page is written by hand.
`python tools/documentation.py` brings them up to date, and a test fails when they are not. Sizes are in lines.
"""

import ast
import re
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import click

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PACKAGE = ROOT / "annotator"
BLOCK = re.compile(r"(<!-- generated: (\w+) -->\n).*?(<!-- end -->)", re.DOTALL)
PICTURE = DOCS / "house.svg"
WIDTH = 88
"""Characters of a line of help."""
NARROWEST = 0.2
"""The least share of its line that a room gets in the picture."""


# --- keys


def keys() -> str:
    """Return a table of the keys of every menu, as the actions and the scheme that ships declare them."""
    from annotator.app.bundled import scheme_toml
    from annotator.domain.frames import STANCE, VALUE
    from annotator.domain.scheme import attribute, parse_scheme
    from annotator.ui.declared_acts import DECLARED
    from annotator.ui.menu_names import ANNOTATE, DOCUMENT, MENUS

    scheme = parse_scheme(scheme_toml("claims"))
    stance = scheme.relation(STANCE)
    values = attribute(stance, VALUE) if stance else None
    rows = [(ANNOTATE, label.key, f"Label as {label.name}") for label in scheme.offered]
    rows += [(ANNOTATE, choice.key, f"Stance: {choice.id}") for choice in (values.choices if values else ())]
    rows += [(DOCUMENT, label.key, f"Article: {label.name}") for label in scheme.document_labels]
    rows += [(one.menu, one.key or one.shortcut, one.text.format(n=one.key)) for one in DECLARED]
    written = []
    for menu, name in MENUS.items():
        listed = [f"| {_code(key)} | {text} |" for of, key, text in rows if of == menu and key]
        if listed:
            written += [f"### {name.replace('&', '')}", "", "| key | what it does |", "| --- | --- |", *listed, ""]
    return "\n".join(written)


def _code(key: str) -> str:
    return f"`{key}`"


# --- commands


def commands() -> str:
    """Return the help of every command."""
    from annotator.cli.main import annotator

    settings = {**annotator.context_settings, "terminal_width": WIDTH, "max_content_width": WIDTH}
    context = click.Context(annotator, info_name="annotator", **settings)
    parts = ["## annotator", "", _indented(annotator.get_help(context))]
    for name in annotator.list_commands(context):
        command = annotator.get_command(context, name)
        assert command is not None
        own = click.Context(command, info_name=name, parent=context)
        parts += ["", f"## annotator {name}", "", _indented(command.get_help(own))]
        for inner, subcommand in sorted(command.commands.items()) if isinstance(command, click.Group) else ():
            help_text = subcommand.get_help(click.Context(subcommand, info_name=inner, parent=own))
            parts += ["", f"### annotator {name} {inner}", "", _indented(help_text)]
    return "\n".join(parts) + "\n"


def _indented(text: str) -> str:
    return "\n".join(f"    {line}".rstrip() for line in text.splitlines())


# --- formats


def formats() -> str:
    """Return a table of the file formats: what each reads, writes and cannot hold."""
    from annotator.exchange.registry import formats as registered

    rows = ["| format | name | files | reads | writes | cannot hold |", "| --- | --- | --- | --- | --- | --- |"]
    for id_, one in registered().items():
        suffix = f"`{one.suffix}`" if one.suffix else ""
        suffix = f"folder of {suffix}".removesuffix(" of ") if one.is_folder else suffix
        lost = ", ".join(one.cannot_hold) if one.writes else ""
        cells = (f"`{id_}`", one.name, suffix, _tick(one.reads), _tick(one.writes), lost)
        rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows) + "\n"


def _tick(value: object) -> str:
    return "yes" if value else ""


# --- structure


class Room(NamedTuple):
    """A package: its files, their lines, and what it is for."""

    name: str
    files: int
    lines: int
    largest: int
    purpose: str


def _rooms() -> Iterator[Room]:
    for folder in sorted(path for path in PACKAGE.iterdir() if (path / "__init__.py").exists()):
        files = sorted(folder.rglob("*.py"))
        sizes = [len(file.read_text("utf-8").splitlines()) for file in files]
        purpose = ast.get_docstring(ast.parse((folder / "__init__.py").read_text("utf-8"))) or ""
        yield Room(folder.name, len(files), sum(sizes), max(sizes), " ".join(purpose.split()))


def _lines() -> list[list[str]]:
    """Return the packages on each line of the house, the uppermost first, as the import contract lists them."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    layers = next(one for one in contracts if one["type"] == "layers")["layers"]
    return [[name.strip().removeprefix("annotator.") for name in layer.split("|")] for layer in layers]


def structure() -> str:
    """Return the packages with their sizes, line by line of the house, and the contracts that keep them apart."""
    rooms = {room.name: room for room in _rooms()}
    rows = [
        "| line | package | what it is for | files | lines | largest file |",
        "| --- | --- | --- | --- | --- | --- |",
    ]
    rows += [
        f"| {number} | `{room.name}` | {room.purpose} | {room.files} | {room.lines:,} | {room.largest} |"
        for number, names in enumerate(_lines(), 1)
        for room in (rooms[name] for name in names if name in rooms)
    ]
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
    kept = [f"- {one['name']} (`{one['type']}`)" for one in contracts]
    return "\n".join([*rows, "", "Contracts, checked by `make lint`:", "", *kept]) + "\n"


def picture() -> str:
    """Return the house as SVG: a line of rooms for each line of the contract, as wide as they are large."""
    rooms = {room.name: room for room in _rooms()}
    width, height, gap, left = 900, 62, 12, 20
    drawn = []
    top = 20
    for names in (line for line in _lines() if any(name in rooms for name in line)):
        narrowest = sum(rooms[name].lines for name in names) * NARROWEST
        shares = [max(rooms[name].lines, narrowest) for name in names]
        room_width = width - gap * (len(names) - 1)
        x = left
        for name, share in zip(names, shares, strict=True):
            wide = room_width * share / sum(shares)
            drawn.append(_drawn(rooms[name], x, top, wide, height))
            x += int(wide) + gap
        top += height + gap
    size = f'width="{width + 2 * left}" height="{top + 10}"'
    style = "text { font-family: sans-serif; fill: #1b1f24; } .small { font-size: 12px; fill: #57606a; }"
    return "\n".join(
        [f'<svg xmlns="http://www.w3.org/2000/svg" {size}>', f"<style>{style}</style>",
         '<rect width="100%" height="100%" fill="#ffffff"/>', *drawn, "</svg>", ""]
    )  # fmt: skip


def _drawn(room: Room, x: float, y: float, width: float, height: float) -> str:
    box = f'<rect x="{x:.0f}" y="{y}" width="{width:.0f}" height="{height}" rx="6" fill="#eef3fb" stroke="#9db4d6"/>'
    name = f'<text x="{x + 12:.0f}" y="{y + 26}" font-size="16" font-weight="600">{room.name}</text>'
    facts = f'<text class="small" x="{x + 12:.0f}" y="{y + 46}">{room.files} files, {room.lines:,} lines</text>'
    return box + name + facts


# --- pages

GENERATED: dict[str, Callable[[], str]] = {
    "keys": keys,
    "commands": commands,
    "formats": formats,
    "structure": structure,
}


def pages() -> dict[Path, str]:
    """Return every page with generated parts as it should be, and the picture of the house."""
    found = {page: page.read_text("utf-8") for page in sorted(DOCS.glob("*.md"))}
    fresh = {page: BLOCK.sub(_filled, text) for page, text in found.items() if BLOCK.search(text)}
    return {**fresh, PICTURE: picture()}


def _filled(match: re.Match[str]) -> str:
    return f"{match[1]}{GENERATED[match[2]]()}{match[3]}"


def main() -> None:
    """Write the pages."""
    for path, text in pages().items():
        path.write_text(text, "utf-8")
        sys.stdout.write(f"{path.relative_to(ROOT)}\n")


if __name__ == "__main__":
    main()
