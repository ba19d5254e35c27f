"""One screen gives way to another: what was seen fades, and what was held up is put away.

Made of what was painted last and of the time since; knows neither the play nor the painter.
"""

from __future__ import annotations

from typing import NamedTuple

from game.menus.screen import Screen, eased
from game.menus.view_model import ViewModel
from game.stage.frame import STAGE, Group, Op
from game.stage.look import Look

# How long the picture of what was left takes to fade. The first frame shows some of what comes.
FADE_MS, BEGUN_MS = 160, 16


class ScreenTransition(NamedTuple):
    """What was seen (`ops`) until a moment. `above`: it was opened from what comes now, and lies over
    it; else it fades beneath. `screen` is what was put away for the play, with its view model."""

    ops: tuple[Op, ...]
    left_ms: int
    above: bool = False
    screen: Screen | None = None
    view_model: ViewModel | None = None

    def over(
        self, ground: tuple[Op, ...], sheet: tuple[Op, ...], look: Look, now_ms: int
    ) -> tuple[Op, ...] | None:
        """What is seen while a sheet comes, or is there, on what lies still beneath it; None: nothing of
        this is left."""
        gone_ms = max(0, now_ms - self.left_ms)
        left = round(1 - eased(gone_ms + BEGUN_MS, FADE_MS + BEGUN_MS, look), 3)
        away: tuple[Op, ...] = ()
        if self.screen is not None and self.view_model is not None:
            away = self.screen.closing_layer(self.view_model, look, gone_ms)
        if left <= 0 and not away:
            return None
        fading = (Group(STAGE, self.ops, left, opaque=True),) if left > 0 else ()
        if self.above:
            return (*ground, *sheet, *fading, *away)
        # One picture, or all of it would be painted in every frame of the fading.
        return (Group(STAGE, ground, opaque=True), *fading, *sheet)
