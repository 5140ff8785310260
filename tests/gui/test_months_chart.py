"""The bars by month say of which year their months are."""

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtWidgets import QApplication

from annotator.app.analysis.counting import Period
from annotator.ui import language
from annotator.ui.analysis.headings import Side
from annotator.ui.analysis.months_chart import MonthsChart
from annotator.ui.theme import theme


@pytest.fixture(params=["en", "ar"])
def chart(qapp: QApplication, qtbot, request: pytest.FixtureRequest) -> MonthsChart:  # type: ignore[no-untyped-def]
    language.apply(qapp, request.param)
    made = MonthsChart(theme("light"), *(Side(value, value, "disc", "#000000") for value in ("supports", "opposes")))
    qtbot.addWidget(made)
    return made


def months(first: str, count: int) -> list[Period]:
    year, month = map(int, first.split("-"))
    names = [f"{year + (month - 1 + place) // 12}-{(month - 1 + place) % 12 + 1:02}" for place in range(count)]
    return [Period(name, name, 3, {"supports": 2, "opposes": 1}) for name in names]


def show(chart: MonthsChart, periods: list[Period], width: int, height: int = 170) -> list[tuple[QRectF, str]]:
    chart.show_periods(periods, set())
    chart.resize(max(width, chart.minimumWidth()), height)
    chart.show()
    QApplication.processEvents()
    return chart.years()


@pytest.mark.parametrize(
    ("first", "count", "years"),
    [
        ("2026-03", 2, [2026]),
        ("2025-07", 12, [2025, 2026]),
        ("2025-10", 26, [2025, 2026, 2027]),
        ("2025-12", 2, [2025, 2026]),
    ],
)
def test_years_are_written_where_they_begin(chart: MonthsChart, first: str, count: int, years: list[int]) -> None:
    shown = show(chart, months(first, count), 400)
    assert [words for _, words in shown] == [language.number(year) for year in years]
    boxes = [box for box, _ in shown]
    assert not any(one.intersects(other) for one in boxes for other in boxes if one is not other)
    assert all(QRectF(chart.rect()).contains(box) for box in boxes)
    bars = [chart.number_box(place, 1) for place in range(count)]
    assert max(bar.bottom() for bar in bars) < min(box.top() for box in boxes)


def test_longer_periods_have_no_second_line(chart: MonthsChart) -> None:
    periods = [Period(f"{year}-01", f"{year}-12", 3, {"supports": 2}) for year in (2020, 2021)]
    assert show(chart, periods, 300) == []
