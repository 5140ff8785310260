"""Commands on who is who: roles, and the keys that packages are signed with."""

from pathlib import Path
from typing import TYPE_CHECKING, get_args

import click

from annotator.app import commands
from annotator.cli.choices import LazyChoice
from annotator.cli.opening import opened
from annotator.cli.output import counted, foreign, say

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
    """Set the role of a team member: annotator, reviewer or lead.

    Once there is a lead, changes by others to the team, the scheme, gold and assignments must be confirmed when a
    package brings them. Roles do not restrict what people can do in their own copies.

    Example: annotator role harbour.annot lea lead
    """
    with opened(project) as session:
        person = commands.set_role(session, name, wanted)
    say(f"{foreign(person.name)}: {person.role}.")


@click.command(name="accept-key")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("package", type=click.Path(path_type=Path))
def accept_key(project: Path, package: Path) -> None:
    """Accept the key of a package as another key of its sender.

    Everyone has one key for each computer. The first key is accepted with the first package; ask the sender before you
    accept another one.

    Example: annotator accept-key harbour.annot omar.annopack
    """
    with opened(project) as session:
        say(f"{foreign(commands.accept_key(session, package))}: key accepted.")


@click.command(name="withdraw-keys")
@click.argument("project", type=click.Path(path_type=Path))
@click.argument("name", metavar="NAME")
def withdraw_keys(project: Path, name: str) -> None:
    """Withdraw all keys of a person, for example when a computer was lost.

    Packages signed with these keys are refused from then on. The next package that the person makes after merging one
    of yours brings a new key.

    Example: annotator withdraw-keys harbour.annot omar
    """
    with opened(project) as session:
        say(f"{counted(commands.withdraw_keys(session, name), 'key')} withdrawn.")


COMMANDS = (role, accept_key, withdraw_keys)
