"""Commands on who is who: roles, and the keys that packages are signed with."""

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from annotator.app import commands
from annotator.cli.choices import LazyChoice
from annotator.cli.opening import opened
from annotator.cli.output import foreign, say

if TYPE_CHECKING:
    from annotator.domain.operation import Role


def _roles() -> tuple[str, ...]:
    from annotator.domain.operation import Role

    return get_args(Role)


@click.command()
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
@click.argument("wanted", metavar="ROLE", type=LazyChoice(_roles))
def role(project: Path, name: str, wanted: "Role") -> None:
    """Record who is an annotator, a reviewer or a lead.

    Once there is a lead, changes that others make to the team, the scheme, gold and assignments must be confirmed when
    they come with a package. It is no lock on what anybody can do in their own copy.

    Example: annotator role harbour.annot lea lead
    """
    with opened(project) as session:
        person = commands.set_role(session, name, wanted)
    say(f"{foreign(person.name)}: {person.role}.")


@click.command(name="accept-key")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("package", type=click.Path(path_type=Path))
def accept_key(project: Path, package: Path) -> None:
    """Accept the key that a package is signed with as another one of the person who sends it.

    Everybody has a key for each computer they work on. The first comes with their first package; ask them before you
    accept another one.

    Example: annotator accept-key harbour.annot omar.annopack
    """
    with opened(project) as session:
        say(f"{foreign(commands.accept_key(session, package))}: key accepted.")


@click.command(name="withdraw-keys")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
def withdraw_keys(project: Path, name: str) -> None:
    """Withdraw the keys of somebody, whose computer was lost for instance.

    What is signed with them is refused from then on. Their next package, made after they merged yours, brings a new
    key.

    Example: annotator withdraw-keys harbour.annot omar
    """
    with opened(project) as session:
        say(f"{commands.withdraw_keys(session, name)} keys withdrawn.")


COMMANDS = (role, accept_key, withdraw_keys)
