"""The transition between screens: the old frame fades, or its exit animation runs.

Computed from the last painted operations and the time since; knows neither the play nor the painter.
"""

from __future__ import annotations

from typing import NamedTuple

from game.stage.frame import STAGE, DrawOp, Group
from game.stage.look import Look
from game.ui.screen import Screen, eased
from game.ui.view_model import ViewModel

# How long the old frame fades. Its first frame already shows some of the new screen.
FADE_MS, BEGUN_MS = 160, 16


class ScreenTransition(NamedTuple):
    """The operations (`ops`) that were on the screen until a moment. `above`: they lie over the new screen,
    from which the old one was opened; else they fade beneath. `screen` is the one closed in favour of the
    play, with its view model."""

    ops: tuple[DrawOp, ...]
    closed_at_ms: int
    above: bool = False
    screen: Screen | None = None
    view_model: ViewModel | None = None

    def over(
        self, ground: tuple[DrawOp, ...], sheet: tuple[DrawOp, ...], look: Look, now_ms: int
    ) -> tuple[DrawOp, ...] | None:
        """The frame's operations during a transition, over what stays beneath; None: the transition is
        over."""
        gone_ms = max(0, now_ms - self.closed_at_ms)
        left = round(1 - eased(gone_ms + BEGUN_MS, FADE_MS + BEGUN_MS, look), 3)
        away: tuple[DrawOp, ...] = ()
        if self.screen is not None and self.view_model is not None:
            away = self.screen.draw_closing(self.view_model, look, gone_ms)
        if left <= 0 and not away:
            return None
        fading = (Group(STAGE, self.ops, left, opaque=True),) if left > 0 else ()
        if self.above:
            return (*ground, *sheet, *fading, *away)
        # As one picture; otherwise all of it would be painted in every frame of the fade.
        return (Group(STAGE, ground, opaque=True), *fading, *sheet)
