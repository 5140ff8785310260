"""With the base dependencies alone everything can be imported, and the daily work can be done."""

import json
import subprocess
import sys
import tomllib
from importlib.metadata import PackageNotFoundError, distribution, packages_distributions
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
PLAIN = """
import json, pkgutil, sys
from importlib import import_module
from pathlib import Path

for module in json.loads(sys.argv[1]):
    sys.modules[module] = None  # as if it were not installed

import annotator
from annotator.app import commands
from annotator.app.session import Session
from annotator.cli.main import run

# What speaks to a hub is loaded when one is chosen, once its extra is found.
hub = ("annotator.carriers.hub", "annotator.app.sharing.by_hub", "annotator.app.sharing.proving")
for module in pkgutil.walk_packages(annotator.__path__, "annotator."):
    if not module.name.endswith("__main__") and not module.name.startswith(hub):
        import_module(module.name)


def done(*arguments):
    assert run(list(map(str, arguments)), None) == 0, arguments


folder = Path(sys.argv[2])
article = folder / "article.txt"
article.write_text("قالت الوزارة. We deny it.", "utf-8")
project = folder / "project.annot"
done("new", project)
done("import", project, article)
for name in ("sara", "omar"):
    with Session.open(project, annotator=name) as session:
        (listed,) = commands.list_documents(session)
        commands.add_span(session, listed.id, "CLAIM", [(0, 12)])
        commands.mark_done(session, listed.id)
done("agreement", project, "--json")
done("pack", project, folder / "all.annopack")
done("export", project, folder / "out.jsonl", "--split", "50/25/25")
done("export", project, folder / "whole.jsonl")
print(json.loads((folder / "whole.jsonl").read_text("utf-8"))["layers"]["sara"]["spans"][0]["quote"])
"""


def base_packages() -> set[str]:
    """Return the packages that an installation without extras brings, by their normal names."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    waiting, found = list(declared), set()
    while waiting:
        wanted = Requirement(waiting.pop())
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        name = canonicalize_name(wanted.name)
        if name not in found:
            found.add(name)
            try:
                waiting += distribution(name).requires or []
            except PackageNotFoundError:  # what is for another platform
                continue
    return found


def test_the_daily_work_needs_no_extra(tmp_path: Path) -> None:
    base = base_packages()
    hidden = [
        module
        for module, packages in packages_distributions().items()
        if module.isidentifier()
        and module != "annotator"
        and not module.startswith("_")
        and not base & set(map(canonicalize_name, packages))
    ]
    assert {"lxml", "pyarrow", "trafilatura", "cassis", "pandas", "scipy"} <= set(hidden)
    done = subprocess.run(
        [sys.executable, "-c", PLAIN, json.dumps(hidden), str(tmp_path)], cwd=ROOT, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[-1] == "['قالت الوزارة']"
