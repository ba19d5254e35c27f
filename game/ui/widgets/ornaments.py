"""Drawing operations shared by the screens: bars, rules, badges, small pictures.

None of them decides about layout.
"""

from __future__ import annotations

from game.stage.frame import (
    STAGE,
    Box,
    Color,
    DrawOp,
    Fill,
    Gradient,
    Panel,
    PanelEdge,
    Picture,
    Stock,
    Stroke,
    Text,
    TextStyle,
)
from game.stage.look import Look, Measure
from game.stage.palette import ColorName
from game.ui.widgets import text_styles
from game.ui.widgets.text_styles import width

# The opacity of the night over the blurred scene behind a screen.
GROUND_ALPHA, GROUND_ALPHA_CONTRAST = 150, 235


def ground(look: Look) -> tuple[DrawOp, ...]:
    """Night blue over the blurred scene beneath a screen."""
    alpha = GROUND_ALPHA_CONTRAST if look.high_contrast else GROUND_ALPHA
    night = look.color("night_0", alpha)
    tint = look.color("night_1", 90)
    return (
        Fill(STAGE, tint),
        Fill(STAGE, night),
        Gradient(Box(0, 700, 1920, 380), look.color("night_0", 0), look.color("night_0", 130)),
    )


def text_right(x: float, baseline: float, text: str, style: TextStyle, color: Color,
               measure: Measure) -> Text:  # fmt: skip
    """Text that ends at `x`."""
    return Text(x - width(text, style, measure), baseline, text, style, color)


def text_centred(x: float, baseline: float, text: str, style: TextStyle, color: Color,
                 measure: Measure) -> Text:  # fmt: skip
    """Text centred at `x`."""
    return Text(x - width(text, style, measure) / 2, baseline, text, style, color)


def heading(look: Look, text: str, x: float = 96) -> DrawOp:
    """The title of a screen, on the night."""
    return Text(x, 112, text, text_styles.HEADING, look.color("cream"))


def bar(look: Look, box: Box, text: str = "", inset: float = 20) -> tuple[DrawOp, ...]:
    """A header bar with its text."""
    ops: tuple[DrawOp, ...] = (Panel(box, Stock.INK, PanelEdge.CUT, shadow=False, misprint=True),)
    if text:
        baseline = box.centre_y + text_styles.HEADER.size * 0.37
        cream = look.color("cream")
        ops += (Text(box.x + inset, baseline, text, text_styles.HEADER, cream),)
    return ops


def rule(look: Look, x0: float, x1: float, y: float, alpha: int = 84, thick: float = 1.4) -> DrawOp:
    """A thin line across the paper."""
    return Stroke(((x0, y), (x1, y)), thick, look.color("ink", alpha))


def border(look: Look, box: Box, thick: float = 2.4) -> DrawOp:
    """An ink line round a picture."""
    return Stroke(_outline(box), thick, look.color("ink"))


def dashed(look: Look, box: Box, color: ColorName = "second_ink", thick: float = 2) -> DrawOp:
    """A dashed box: a placeholder."""
    return Stroke(_outline(box), thick, look.color(color), (8, 7))


def _outline(box: Box) -> tuple[tuple[float, float], ...]:
    x, y, w, h = box
    return ((x, y), (x + w, y), (x + w, y + h), (x, y + h), (x, y))


def broken(look: Look, box: Box) -> tuple[DrawOp, ...]:
    """A picture that can't be shown."""
    color = look.color("brick")
    x, y, w, h = box.inset(box.h * 0.16)
    return (
        dashed(look, box, "brick", 2.6),
        Stroke(((x, y), (x + w, y + h)), 2.6, color),
        Stroke(((x + w, y), (x, y + h)), 2.6, color),
    )


def key_width(text: str, measure: Measure) -> float:
    """The width of a key badge."""
    return max(34.0, width(text, text_styles.KEY, measure) + 20)


def key_badge(look: Look, x: float, y: float, text: str, measure: Measure) -> tuple[DrawOp, ...]:
    """A key badge, vertically centred at `y`."""
    wide = key_width(text, measure)
    cream, faint = look.color("cream", 190), look.color("cream", 120)
    box = Box(x, y - 17, wide, 34)
    return (
        Panel(box, Stock.NONE, PanelEdge.ROUND, shadow=False, outline=cream),
        Stroke(((x + 5, y + 20), (x + wide - 5, y + 20)), 1.8, faint),
        text_centred(x + wide / 2, y + 7.2, text, text_styles.KEY, look.color("cream"), measure),
    )


def serial(look: Look, x: float, baseline: float, text: str) -> DrawOp:
    """Small print, such as a ticket number."""
    return Text(x, baseline, text, text_styles.SERIAL, look.color("rust_text"))


def double_rule(look: Look, x0: float, x1: float, y: float) -> tuple[DrawOp, ...]:
    """Two rust lines across the head of a ticket."""
    rust = look.color("rust_plate")
    return (
        Stroke(((x0, y - 2.5), (x1, y - 2.5)), 1.5, rust),
        Stroke(((x0, y + 2.5), (x1, y + 2.5)), 1.5, rust),
    )


def emblem(name: str, x: float, road: float, scale: float = 1.0) -> DrawOp:
    """An emblem of the edition, centred at `x`, standing on the line `road`."""
    return Picture(f"ui/{name}.webp", Box(x - 125 * scale, road - 83 * scale, 250 * scale, 96 * scale))
