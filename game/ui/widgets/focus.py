"""Focus movement: arrows by position, Tab by order, the pointer directly."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage.frame import Box
from game.ui.action import STEP_OF, Command
from game.ui.widgets.controls import Widget

# The cost of a sideways unit relative to one straight ahead.
SIDEWAYS = 3.0


def under(widgets: Sequence[Widget], x: float, y: float) -> Widget | None:
    """The topmost widget at a point."""
    return next((widget for widget in reversed(widgets) if widget.box.holds(x, y)), None)


def reachable(widgets: Sequence[Widget]) -> list[Widget]:
    """The widgets that keys can focus, in order."""
    return [widget for widget in widgets if widget.focusable]


def along(widgets: Sequence[Widget], key: str, step: int) -> str:
    """The key `step` further in Tab order, wrapping around."""
    keys = [widget.key for widget in reachable(widgets)]
    if key not in keys:
        return keys[0] if keys else ""
    return keys[(keys.index(key) + step) % len(keys)]


def toward(widgets: Sequence[Widget], key: str, command: Command, wraps: bool = False) -> str:
    """The key of the nearest widget in an arrow's direction; the same where there is none."""
    row = reachable(widgets)
    focused = next((widget for widget in row if widget.key == key), None)
    if focused is None:
        return row[0].key if row else ""
    costs = [
        (cost, index)
        for index, widget in enumerate(row)
        if widget.key != key and (cost := _cost(focused.box, widget.box, command)) is not None
    ]
    if costs:
        return row[min(costs)[1]].key
    if wraps and command in (Command.UP, Command.DOWN):
        return along(widgets, key, STEP_OF[command])
    return key


def _cost(origin: Box, there: Box, command: Command) -> float | None:
    """The distance of a box in a direction; None where it isn't that way."""
    dx = there.centre_x - origin.centre_x
    dy = there.centre_y - origin.centre_y
    gap_x = max(0.0, abs(dx) - (origin.w + there.w) / 2)
    gap_y = max(0.0, abs(dy) - (origin.h + there.h) / 2)
    match command:
        case Command.LEFT | Command.RIGHT:
            ahead = dx if command is Command.RIGHT else -dx
            aside = gap_y
            gap = gap_x
        case _:
            ahead = dy if command is Command.DOWN else -dy
            aside = gap_x
            gap = gap_y
    if ahead <= 1 or (gap == 0 and aside > 0):
        return None
    return gap + ahead * 0.2 + aside * SIDEWAYS + (abs(dx) + abs(dy)) * 0.05
