"""Every ink on every ground it is used on has a contrast of 4.5 to 1 or more (design/README.md)."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from app.ui.theme import CONTRAST, DARK, LIGHT, Colours, Theme

DOMAINS = ("worry", "working_well", "grey_area", "plan")
GROUNDS = ("paper", "card", "chip", "accent_ground", "caution_ground", *(f"{domain}_ground" for domain in DOMAINS))
PAIRS = [
    *product(("ink", "quiet"), GROUNDS),
    *((domain, f"{domain}_ground") for domain in DOMAINS),
    *product(DOMAINS, ("card", "paper")),
    *product(("accent",), ("card", "paper", "accent_ground", "chip")),
    ("accent_ink", "accent"), ("caution", "caution_ground"), ("paper", "ink"),
]  # fmt: skip


def brightness(colour: str) -> float:
    """Relative luminance as WCAG 2 has it."""
    channels = [QColor(colour).redF(), QColor(colour).greenF(), QColor(colour).blueF()]
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    dark, light = sorted((brightness(one), brightness(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize(("ink", "ground"), PAIRS)
def test_text_can_be_read(colours: Colours, ink: str, ground: str) -> None:
    assert contrast(getattr(colours, ink), getattr(colours, ground)) >= 4.5


@pytest.mark.parametrize("colours", [LIGHT, DARK, CONTRAST], ids=["light", "dark", "contrast"])
@pytest.mark.parametrize("ground", ["card", "paper"])
def test_the_edge_of_a_field_and_the_focus_can_be_seen(colours: Colours, ground: str) -> None:
    assert contrast(colours.field_line, getattr(colours, ground)) >= 3
    assert contrast(colours.accent, getattr(colours, ground)) >= 3


def test_text_grows_from_80_to_200_per_cent(theme: Theme) -> None:
    theme.set_zoom(100)
    normal = theme.font().pixelSize()
    theme.set_zoom(500)
    assert theme.zoom == 200
    assert theme.font().pixelSize() == normal * 2
    theme.set_zoom(1)
    assert theme.zoom == 80
    theme.set_zoom(100)
    theme.zoom_by(1)
    assert theme.zoom == 110
    theme.set_zoom(100)


@pytest.mark.parametrize(("kept", "shown"), [(0, 80), (-5, 80), (5000, 200), (125, 125)])
def test_a_zoom_kept_by_mistake_still_gives_text_that_can_be_read(
    qapp: QApplication, theme: Theme, kept: int, shown: int
) -> None:
    started = Theme(qapp, scheme="light", zoom=kept)
    assert started.zoom == shown
    assert started.font().pixelSize() >= 12
    started.deleteLater()
    theme.set_scheme("light")  # the other tests' theme holds again
