"""The wipe: one scene as two packs draw it, divided by a draggable hand."""

from __future__ import annotations

from dataclasses import dataclass

from game.stage.frame import STAGE, Box, DrawOp, Fill, FocusRing, Group, Picture, Polygon
from game.stage.look import Look
from game.ui.widgets.controls import Draggable, pressed_tint

STEPS, KEY_STEP, START = 100, 5, 48
HANDLE_W, HANDLE_H, HANDLE_DOWN = 50, 92, 0.8
OVER = 14


@dataclass(frozen=True, slots=True)
class Wipe(Draggable):
    """The divider over the picture, in which a press anywhere moves it there; `step` of `STEPS` is its
    position from the left."""

    step: int
    now: str
    then: str

    @property
    def x(self) -> float:
        """The divider's x position."""
        return self.box.x + self.box.w * self.step / STEPS

    @property
    def handle(self) -> Box:
        """The crown by which it is dragged."""
        middle = self.box.y + self.box.h * HANDLE_DOWN
        return Box(self.x - HANDLE_W / 2, middle - HANDLE_H / 2, HANDLE_W, HANDLE_H)

    @property
    def accessible_text(self) -> str:
        """The packs on both sides, and its position."""
        return f"Between {self.now} and {self.then}, {self.step} percent"

    def step_at(self, x: float) -> int:
        """The step nearest to an x position."""
        return max(0, min(STEPS, round((x - self.box.x) / self.box.w * STEPS)))

    def ops(self, look: Look, focused: bool, pressed: bool) -> tuple[DrawOp, ...]:
        """The divider as a second hand, with its crown as a handle."""
        x = self.x
        y = self.box.y - OVER
        h = self.box.h + 2 * OVER
        inner = self.handle
        ink, amber = look.color("ink"), look.color("amber")
        ops: list[DrawOp] = [
            Fill(Box(x - 4, y, 8, h), ink),
            Fill(Box(x - 2.2, y, 4.4, h), look.color("second_hand")),
            Picture("ui/icons/handle.webp", Box(x - 31, inner.y - 6, 62, 104)),
        ]
        middle = inner.centre_y
        for side in (-1, 1):
            tip, foot = x + side * 66, x + side * 50
            for grow, color in ((3, ink), (0, amber)):
                ops.append(Polygon(((tip + side * grow, middle), (foot - side * grow, middle - 11 - grow),
                                    (foot - side * grow, middle + 11 + grow)), color))  # fmt: skip
        if pressed:
            ops.append(pressed_tint(look, inner))
        if focused:
            ops.append(FocusRing(inner))
        return tuple(ops)


def wiped(area: Box, step: int, now: tuple[DrawOp, ...], then: tuple[DrawOp, ...]) -> tuple[DrawOp, ...]:
    """The scene in two packs: `now` left of the divider, `then` right of it."""
    progress = step / STEPS
    halves = ((0.0, progress, now), (progress, 1.0, then))
    return tuple(
        Group(
            Box(area.x + area.w * start, area.y, area.w * (end - start), area.h),
            (Group(STAGE, ops, opaque=True),),
            opaque=True,
            view=Box(STAGE.w * start, 0, STAGE.w * (end - start), STAGE.h),
        )
        for start, end, ops in halves
        if end > start
    )
