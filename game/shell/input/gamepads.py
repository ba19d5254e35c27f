"""Pads: found when they are plugged in, opened, forgotten when they are gone, shaken.

What their buttons mean is for the devices and the key map.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pygame
from pygame.event import Event

PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "A", pygame.CONTROLLER_BUTTON_B: "B",
    pygame.CONTROLLER_BUTTON_X: "X", pygame.CONTROLLER_BUTTON_Y: "Y",
    pygame.CONTROLLER_BUTTON_BACK: "Back", pygame.CONTROLLER_BUTTON_START: "Start",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "LB", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "RB",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "Up", pygame.CONTROLLER_BUTTON_DPAD_DOWN: "Down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "Left", pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "Right",
}  # fmt: skip
# An axis: what pushing it one way means, and what the other.
PAD_AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("Left", "Right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("Up", "Down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: (None, "LT"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: (None, "RT"),
}
AXIS_MAX = 32767
# A stick counts as pushed beyond the first share of its way, and as let go within the second.
PUSHED, LET_GO = 0.6, 0.4
# Where Linux lists them. SDL's own search costs half a percent of a core, so it begins with the first.
LISTED = Path("/dev/input")
# How long a pad that was plugged in may wait to be seen.
LOOK_EVERY_MS = 2000
# A shiver: strength of the slow and of the quick motor, and how long.
SHIVER = (0.25, 0.45, 90)


class Gamepads:
    """The pads that are plugged in."""

    def __init__(self) -> None:
        self._open: dict[int, pygame._sdl2.controller.Controller] = {}
        self._searching = False
        self._poll_ms = 0

    def poll(self, now_ms: int) -> int | None:
        """Begins to search once a pad is listed; in how many milliseconds to look again (None: never)."""
        if self._searching:
            return None
        if now_ms >= self._poll_ms:
            self._poll_ms = now_ms + LOOK_EVERY_MS
            if not sys.platform.startswith("linux") or any(LISTED.glob("js*")):
                self._search()
        return self._poll_ms - now_ms

    def _search(self) -> None:
        """From here on SDL tells of every pad, those that are there first."""
        from pygame._sdl2 import controller

        self._searching = True
        try:
            controller.init()
        except pygame.error:
            # A pad the system will not give is a pad that is not there.
            return

    def hear(self, events: Iterable[Event]) -> None:
        """Opens what was plugged in and forgets what was pulled out."""
        for event in events:
            if event.type == pygame.CONTROLLERDEVICEADDED:
                self._add(event.device_index)
            elif event.type == pygame.CONTROLLERDEVICEREMOVED:
                self._open.pop(event.instance_id, None)

    def _add(self, number: int) -> None:
        from pygame._sdl2 import controller

        try:
            pad = controller.Controller(number)
            self._open[pad.as_joystick().get_instance_id()] = pad
        except pygame.error:
            return  # it is gone again, or belongs to somebody else

    def is_down(self, name: str) -> bool:
        """Whether a button, a trigger or a stick is held on any pad."""
        try:
            return any(_is_down(pad, name) for pad in self._open.values())
        except pygame.error:
            return False  # it is being pulled out

    def shiver(self) -> None:
        """Shakes every pad that can be shaken, once and lightly."""
        for pad in self._open.values():
            with suppress(pygame.error):  # it is being pulled out
                pad.rumble(*SHIVER)


def _is_down(pad: pygame._sdl2.controller.Controller, name: str) -> bool:
    if any(pad.get_button(button) for button, known in PAD_BUTTONS.items() if known == name):
        return True
    ways = (
        (axis, sign)
        for axis, known in PAD_AXES.items()
        for sign, way in zip((-1, 1), known, strict=True)
        if way == name
    )
    return any(pad.get_axis(axis) * sign > LET_GO * AXIS_MAX for axis, sign in ways)
