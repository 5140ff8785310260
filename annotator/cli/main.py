"""The command line: which command, and how it ends: exit status 0 done, 1 could not be done, 2 wrong usage."""

from collections.abc import Sequence
from importlib import import_module

import click

from annotator import __version__
from annotator.app.tasks import Cancelled
from annotator.cli import windows
from annotator.cli.output import complain, complain_of
from annotator.cli.windows import Window
from annotator.domain.errors import AnnotatorError

FAILED = 1
MODULES = {
    "projects": ("new", "backup", "restore"),
    "data": ("import", "export", "formats"),
    "team": ("assign", "pack", "merge", "unite"),
    "members": ("team", "add-member", "rename-member", "remove-member", "reassign", "unassign"),
    "people": ("role", "accept-key", "withdraw-keys"),
    "measuring": ("agreement", "adjudicate"),
    "inspection": ("list", "check"),
    "articles": ("edit-document", "remove-document", "restore-document", "filters"),
    "guideline": ("guideline",),
    "history": ("history", "undo-step"),
    "revising": ("revise",),
    "looking": ("places", "corrections"),
    "claims": ("claims",),
    "speakers": ("speakers",),
    "suggesting": ("suggest-check",),
    "suggestions": ("begin-study", "set-suggestions", "suggestions"),
    "schemes": ("scheme",),
    "sharing": ("share", "send", "hub"),
    "show": ("show",),
    "inbox": ("inbox", "answer", "ask"),
    "windows": ("open", "demo"),
}
"""The commands of each module, which is loaded when one of them is asked for."""


class _Commands(click.Group):
    """The commands, and a file with an ending of ours in the place of one, which the window opens."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  the signature is click's
        return sorted(name for names in MODULES.values() for name in names)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        module = next((module for module, names in MODULES.items() if cmd_name in names), None)
        if module is None:
            return None
        commands: Sequence[click.Command] = import_module(f"annotator.cli.{module}").COMMANDS
        return next(command for command in commands if command.name == cmd_name)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if self.get_command(ctx, args[0]) is None and windows.is_openable(args[0]):
            return windows.open_.name, windows.open_, args
        return super().resolve_command(ctx, args)


@click.group(cls=_Commands, invoke_without_command=True, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="annotator")
@click.pass_context
def annotator(context: click.Context) -> None:
    """Annotate claims, speakers and stance in news that mixes right-to-left and left-to-right text.

    Without a command, the window opens on the welcome page, or on the project or package that you name. Results go to
    standard output, progress and errors to standard error. The exit status is 0 for success, 1 for failure and 2 for
    wrong usage.
    """
    if context.invoked_subcommand is None:
        context.exit(context.obj(None, None))
    from annotator.app.log_file import start_log

    start_log(f"command {context.invoked_subcommand}")


def run(arguments: Sequence[str], window: Window) -> int:
    """Run the command that the arguments name; return its exit status. `window` opens the window for those that do."""
    try:
        status = annotator.main(list(arguments), prog_name="annotator", standalone_mode=False, obj=window)
    except AnnotatorError as error:
        from annotator.app.log_file import log_error

        log_error(error)
        complain_of(error)
        return FAILED
    except (click.Abort, KeyboardInterrupt, Cancelled):
        complain("Stopped; nothing was changed.")
        return FAILED
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except Exception as error:
        from annotator.app.log_file import log_fault

        log_fault(error)
        raise
    return status if isinstance(status, int) else 0
