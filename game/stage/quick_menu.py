"""The quick menu: a strip above the text box or the board, shown while the pointer moves."""

from __future__ import annotations

from collections.abc import Iterator

from game.stage.frame import Box, DrawOp, FocusRing, Panel, PanelEdge, Stock, Stroke, Target, Text, TextStyle
from game.stage.look import Look
from game.stage.play_overlay import PlayOverlay

HEIGHT, UNDER, PAD, GAP, MIN_GAP, RIGHT = 46.0, 6.0, 28.0, 34.0, 16.0, 40.0
# Room for the speaker's plate at the left.
LEFT_FREE = 380.0
MENU_SIZE, LARGEST = 24.0, 1.4


def menu_style(look: Look) -> TextStyle:
    """The text style of the menu, scaled with the player's type size up to LARGEST."""
    return TextStyle("label_bold", round(MENU_SIZE * min(LARGEST, max(1.0, look.text_scale)), 1), 24)


def menu_box(over: Box, overlay: PlayOverlay, look: Look) -> Box:
    """The box of the menu, above the paper."""
    places = list(_places(over, overlay, look))
    left = places[0][0] - PAD
    return Box(left, over.y - HEIGHT + UNDER, over.right - RIGHT - left, HEIGHT)


def menu_ops(over: Box, overlay: PlayOverlay, look: Look) -> Iterator[DrawOp]:
    """The draw operations of the menu, if it is shown. It is drawn behind the paper."""
    if not overlay.menu:
        return
    box, style = menu_box(over, overlay, look), menu_style(look)
    yield Panel(box, Stock.CARD, PanelEdge.CUT, shadow=False)
    cream = look.color("cream")
    for number, (x, width, label) in enumerate(_places(over, overlay, look)):
        color = cream
        if overlay.menu_focus == number:
            lit = Box(x - 12, box.y + 3, width + 24, HEIGHT - UNDER - 4)
            yield Panel(lit, Stock.LIT, PanelEdge.ROUND, shadow=False)
            yield FocusRing(lit)
            color = look.color("ink")
        yield Text(x, box.y + 30, label, style, color)
        if overlay.menu[number].command is overlay.mode:
            yield Stroke(((x, box.y + 36), (x + width, box.y + 36)), 2.4, look.color("amber"))


def _places(over: Box, overlay: PlayOverlay, look: Look) -> Iterator[tuple[float, float, str]]:
    """The left edge, width and text of each item, aligned to the right edge of the paper."""
    style = menu_style(look)
    widths = [look.measure(item.label, style)[-1] for item in overlay.menu]
    room = over.w - RIGHT - LEFT_FREE - 2 * PAD - sum(widths)
    gap = max(MIN_GAP, min(GAP, room / max(1, len(widths) - 1)))
    x = over.right - RIGHT - PAD - sum(widths) - gap * (len(widths) - 1)
    for item, width in zip(overlay.menu, widths, strict=True):
        yield x, width, item.label
        x += width + gap


def menu_targets(over: Box, overlay: PlayOverlay, look: Look) -> Iterator[Target]:
    """The press targets of the menu."""
    if not overlay.menu:
        return
    top = menu_box(over, overlay, look).y
    for (x, width, _), item in zip(_places(over, overlay, look), overlay.menu, strict=True):
        yield Target(Box(x - GAP / 2, top, width + GAP, HEIGHT - UNDER), item.command)
