"""The words about accounts of a hub that do not fit the team, with what whoever looks after the hub has to say."""

import shlex
from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from annotator.app.sharing.accounts import OutdatedAccount
from annotator.app.sharing.sharing import Place
from annotator.carriers.hub_words import address_parts
from annotator.ui import language
from annotator.ui.plain import left_to_right
from annotator.ui.project.team.words import ROLES, translated

MOST = 5
translate = QCoreApplication.translate


def account_lines(accounts: Sequence[OutdatedAccount], place: Place, project: str) -> list[str]:
    """Return a sentence and a command for each account, for a project by the name of its file."""
    lines = [line for one in accounts[:MOST] for line in (_sentence(one), left_to_right(_command(one, place, project)))]
    if lines:
        lines.insert(0, translate("Sharing", "Accounts of the hub to be changed by whoever looks after it:"))
    return lines


def _sentence(account: OutdatedAccount) -> str:
    name, in_hub = language.isolated(account.name), translated(ROLES[account.in_hub])
    if account.role is None:
        return translate("Sharing", "{name} left the team, and still has an account.").format(name=name)
    words = translate("Sharing", "{name}: {role} in the project, {other} in the hub.")
    return words.format(name=name, role=translated(ROLES[account.role]), other=in_hub)


def _command(account: OutdatedAccount, place: Place, project: str) -> str:
    parts = address_parts(place.address)
    url = f"postgresql://OWNER@{parts.get('host', '')}:{parts.get('port', '')}/{parts.get('dbname', '')}"
    act = "remove-member" if account.role is None else "add-member"
    return shlex.join(["annotator", "hub", act, url, project, account.name])
