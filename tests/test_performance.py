"""The table in docs/performance.md is what the benchmarks told."""

import json
from pathlib import Path

import pytest

from tests.benchmarks.figures import Figure
from tools import performance


def benchmark(work: str, *figures: Figure) -> dict[str, object]:
    return {"extra_info": {"work": work, "figures": [figure._asdict() for figure in figures]}}


def test_one_table_says_what_was_promised_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page, measured = tmp_path / "performance.md", tmp_path / "last.json"
    page.write_text(f"By hand.\n\n{performance.MARK}\n| old |\n", encoding="utf-8")
    monkeypatch.setattr(performance, "PAGE", page)
    benchmarks = [
        benchmark("Zooming", Figure("middle", 1193.5, "ms", 16, 5.51)),
        benchmark("finding: العبارات", Figure("ordinary article", 0.0252, "s", 1), Figure("", 41.2, "MB")),
        {"extra_info": {}},  # one that failed before
    ]
    about = {"machine_info": {"system": "Linux", "python_version": "3.11.7"}, "datetime": "2026-11-29T10:00:00"}
    measured.write_text(json.dumps({"benchmarks": benchmarks, **about}), encoding="utf-8")

    performance.main(measured)

    by_hand, _, written = page.read_text(encoding="utf-8").partition(performance.MARK)
    assert by_hand == "By hand.\n\n"
    assert [line for line in written.splitlines() if line.startswith("|")] == [
        "| work | case | figure | floor | promised | kept |",
        "| --- | --- | --- | --- | --- | --- |",
        "| finding: العبارات | ordinary article | 0.0252 s |  | 1 s | yes |",
        "| finding: العبارات |  | 41.2 MB |  |  |  |",
        "| Zooming | middle | 1,194 ms | 5.51 ms | 16 ms | **no** |",
    ]
