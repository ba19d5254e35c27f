"""Game pads: discovery, opening, closing, rumble.

The meaning of their buttons is defined by devices and the key map.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

import pygame
from pygame.event import Event

from game.shell.silent_servers import endless_pad_files_hidden

PAD_BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "A", pygame.CONTROLLER_BUTTON_B: "B",
    pygame.CONTROLLER_BUTTON_X: "X", pygame.CONTROLLER_BUTTON_Y: "Y",
    pygame.CONTROLLER_BUTTON_BACK: "Back", pygame.CONTROLLER_BUTTON_START: "Start",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "LB", pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "RB",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "Up", pygame.CONTROLLER_BUTTON_DPAD_DOWN: "Down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "Left", pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "Right",
}  # fmt: skip
# An axis: the names of its two directions.
PAD_AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("Left", "Right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("Up", "Down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: (None, "LT"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: (None, "RT"),
}
AXIS_MAX = 32767
# The thresholds at which a stick counts as pushed, and as released.
PUSHED, LET_GO = 0.6, 0.4
# Where Linux lists pads. SDL's own search costs half a percent of a core, so it starts with the first pad.
LISTED = Path("/dev/input")
# The polling interval for new pads.
LOOK_EVERY_MS = 2000
# A rumble: strength of the slow and the fast motor, and duration.
SHIVER = (0.25, 0.45, 90)


class Gamepads:
    """The connected pads."""

    def __init__(self) -> None:
        self._open: dict[int, pygame._sdl2.controller.Controller] = {}
        self._searching = False
        self._poll_at_ms = 0

    def poll(self, now_ms: int) -> int | None:
        """Starts SDL's search once a pad is listed; milliseconds until the next check (None: never)."""
        if self._searching:
            return None
        if now_ms >= self._poll_at_ms:
            self._poll_at_ms = now_ms + LOOK_EVERY_MS
            if not sys.platform.startswith("linux") or _is_listed():
                self._search()
        return self._poll_at_ms - now_ms

    def _search(self) -> None:
        """From now on SDL reports every pad, connected ones first."""
        from pygame._sdl2 import controller

        self._searching = True
        try:
            with endless_pad_files_hidden():
                controller.init()
        except pygame.error:
            # A pad that can't be opened is ignored.
            return

    def handle_events(self, events: Iterable[Event]) -> None:
        """Opens pads that were connected and closes those removed."""
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
        """Whether a button, trigger or stick is held on any pad."""
        try:
            return any(_is_down(pad, name) for pad in self._open.values())
        except pygame.error:
            return False  # it is being pulled out

    def rumble(self) -> None:
        """Rumbles all pads that can, briefly."""
        for pad in self._open.values():
            with suppress(pygame.error):  # it is being pulled out
                pad.rumble(*SHIVER)


def _is_listed() -> bool:
    """Whether Linux lists a pad."""
    try:
        return any(name.startswith("js") for name in os.listdir(LISTED))
    except OSError:
        return False  # there is no such folder, or it can't be read just now: the next look comes soon


def _is_down(pad: pygame._sdl2.controller.Controller, name: str) -> bool:
    if any(pad.get_button(button) for button, button_name in PAD_BUTTONS.items() if button_name == name):
        return True
    directions = (
        (axis, sign)
        for axis, axis_names in PAD_AXES.items()
        for sign, label in zip((-1, 1), axis_names, strict=True)
        if label == name
    )
    return any(pad.get_axis(axis) * sign > LET_GO * AXIS_MAX for axis, sign in directions)
