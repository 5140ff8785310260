"""Contrast of colours: the known extremes, the pages of the themes, and the pairs to choose from."""

import tomllib

import pytest

from annotator.app.bundled import presets, scheme_toml
from annotator.disk.resources import resource
from annotator.domain.contrast import (
    LEAST_LINE,
    LEAST_TEXT,
    PAGES,
    PAIRS,
    TEXTS,
    color_problems,
    contrast,
    is_color,
    ratio,
)
from annotator.domain.scheme import Theme, parse_scheme
from annotator.domain.scheme_editing import recolour

THEMES: tuple[Theme, ...] = ("light", "dark")


def test_black_on_white_is_the_largest_ratio() -> None:
    assert ratio("#000000", "#FFFFFF") == pytest.approx(21)
    assert ratio("#FFFFFF", "#000000") == pytest.approx(21)
    assert ratio("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)
    assert ratio("#336699", "#336699") == 1


@pytest.mark.parametrize("theme", THEMES)
def test_pages_and_texts_are_those_of_the_themes(theme: Theme) -> None:
    colors = tomllib.loads(resource("themes", f"{theme}.toml").read_text("utf-8"))
    assert (PAGES[theme], TEXTS[theme]) == (colors["page"], colors["text"])


def test_the_pairs_are_twelve_and_have_enough_contrast() -> None:
    assert len({light.line for light, _ in PAIRS}) == 12
    for pair in PAIRS:
        for swatch, theme in zip(pair, THEMES, strict=True):
            assert contrast(swatch, theme).is_enough
            assert ratio(swatch.line, swatch.strong) >= LEAST_LINE
            assert ratio(TEXTS[theme], swatch.strong) >= LEAST_TEXT
            assert ratio(swatch.text, swatch.tint) >= LEAST_TEXT


@pytest.mark.parametrize("preset", presets())
def test_presets_have_enough_contrast(preset: str) -> None:
    assert not [problem for label in parse_scheme(scheme_toml(preset)).labels for problem in color_problems(label)]


def test_weak_and_broken_colours_are_said() -> None:
    light, dark = PAIRS[0]
    for line, words in (("#DDE8F8", "too little contrast"), ("blue", "six hexadecimal digits")):
        weak = type(light)(line, light.tint, light.strong, light.text)
        cue = parse_scheme(recolour(scheme_toml("claims"), "CUE", weak, dark)).label("CUE")
        assert cue is not None
        (problem,) = color_problems(cue)
        assert words in str(problem)
    assert not is_color("#12345G")
