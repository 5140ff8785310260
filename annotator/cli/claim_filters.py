"""Options that say which claims are meant, for the commands on claims and on speakers."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click
import msgspec

from annotator.app import commands
from annotator.domain.errors import AnnotatorError

if TYPE_CHECKING:
    from annotator.app.analysis.archive import Archive
    from annotator.app.analysis.filtering import ClaimFilter
    from annotator.app.session import Session
    from annotator.app.tasks import Task

_OPTIONS = (
    click.option("--speaker", "speakers", multiple=True, metavar="NAME", help="Said by this speaker."),
    click.option(
        "--affiliation", "affiliations", multiple=True, metavar="NAME", help="Said by somebody who belongs to this."
    ),
    click.option(
        "--kind", "kinds", multiple=True, metavar="KIND", help="Said by a speaker of this kind, such as person."
    ),
    click.option("--holder", "holders", multiple=True, metavar="NAME", help="This speaker has a stance towards it."),
    click.option(
        "--stance", "stances", multiple=True, metavar="VALUE", help="Somebody, or the holder, has this stance."
    ),
    click.option("--towards", metavar="NAME", help="About this speaker or target."),
    click.option("--label", "labels", multiple=True, metavar="LABEL", help="CLAIM (the default) or TARGET."),
    click.option(
        "--attribute", "attributes", multiple=True, metavar="KEY=VALUE", help="With this attribute of the claim."
    ),
    click.option("--outlet", "outlets", multiple=True, metavar="NAME", help="In an article of this outlet."),
    click.option(
        "--since", default="", metavar="DATE", help="In an article of this date or later: 2026, 2026-03, 2026-03-31."
    ),
    click.option("--until", default="", metavar="DATE", help="In an article of this date or earlier."),
    click.option("--language", "languages", multiple=True, metavar="CODE", help="In an article with this language."),
    click.option(
        "--direction",
        "directions",
        multiple=True,
        type=click.Choice(["rtl", "ltr", "mixed"]),
        help="With words of this direction.",
    ),
    click.option("--words", default="", help="With these words, however they are spelt."),
    click.option("--layer", metavar="NAME", help="Of this annotator, or gold. Default: gold if there is any."),
)


def claim_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command the options; it takes their values by name and hands them to `open_layer` and `filter_of`."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def open_layer(session: "Session", layer: str | None, task: "Task") -> "Archive":
    """Return the claims of the layer that the option names."""
    return commands.open_archive(session, commands.find_layer(session, layer) if layer else None, task)


def filter_of(archive: "Archive", **given: object) -> "ClaimFilter":
    """Return the filter that the options describe, with speakers and entries by their ids."""
    from annotator.app.analysis.filtering import ClaimFilter

    values = {name: value for name, value in given.items() if value}
    for name in ("speakers", "holders"):
        values[name] = tuple(commands.find_speaker(archive, one) for one in _texts(given[name]))
    values["affiliations"] = tuple(
        commands.find_entry(archive.session, one).id for one in _texts(given["affiliations"])
    )
    if given["towards"]:
        values["towards"] = commands.find_speaker(archive, str(given["towards"]))
        values.setdefault("labels", ())  # it may be a target itself
    values["attributes"] = tuple(map(_attribute, _texts(given["attributes"])))
    for name in ("since", "until"):
        _require_date(str(given[name]))
    return msgspec.convert(values, ClaimFilter)


def _texts(given: object) -> Sequence[str]:
    assert isinstance(given, tuple), "an option that may be given several times"
    return given


def _attribute(given: str) -> tuple[str, str]:
    key, separator, value = given.partition("=")
    if not separator:
        raise click.UsageError("Write an attribute as KEY=VALUE.")
    return key, value


def _require_date(date: str) -> None:
    from annotator.domain.register_validation import is_date

    if not is_date(date):
        raise AnnotatorError("This is not a date.", where=date, remedy="Write it as 2026, 2026-03 or 2026-03-31.")
