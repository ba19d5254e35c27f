"""The quick menu at the foot of the text box and of the choice board."""

from __future__ import annotations

from collections.abc import Iterator

from game.stage.frame import (
    Box,
    FocusRing,
    Op,
    Panel,
    PanelEdge,
    Stock,
    Stroke,
    Target,
    Text,
    TextStyle,
)
from game.stage.look import Look
from game.stage.paper import (
    INSET,
    LEFT,
    TEXT_WIDTH,
    WIDTH,
)
from game.stage.play import Play

MENU_HEIGHT = 56.0
MENU = TextStyle("label_bold", 24, 24)


def menu_ops(y: float, play: Play, look: Look) -> Iterator[Op]:
    """The rule and the quick menu's words below it."""
    if not play.menu:
        return
    ink = look.color("ink", 77)
    yield Stroke(((LEFT + 40, y), (LEFT + WIDTH - 40, y)), 1.4, ink)
    for number, (x, width, label) in enumerate(_menu_places(play, look)):
        focused = play.menu_focus == number
        if focused:
            box = Box(x - 16, y + 8, width + 32, 40)
            yield Panel(box, Stock.LIT, PanelEdge.ROUND, shadow=False)
            yield FocusRing(box)
        yield Text(x, y + 37, label, MENU, look.color("ink"))
        if label == play.mode:
            yield Stroke(((x, y + 44), (x + width, y + 44)), 2.4, look.color("pointer"))


def _menu_places(play: Play, look: Look) -> Iterator[tuple[float, float, str]]:
    """Each word's left edge and width: justified over the text's width."""
    widths = [look.measure(label, MENU)[-1] for label, _ in play.menu]
    gap = (TEXT_WIDTH - sum(widths)) / max(1, len(widths) - 1)
    x = LEFT + INSET
    for (label, _), width in zip(play.menu, widths, strict=True):
        yield x, width, label
        x += width + gap


def menu_targets(y: float, play: Play, look: Look) -> Iterator[Target]:
    """What can be pressed of the quick menu; each is as high as the foot."""
    for (x, width, _), (_, command) in zip(_menu_places(play, look), play.menu, strict=True):
        yield Target(Box(x - 20, y, width + 40, MENU_HEIGHT), command)
