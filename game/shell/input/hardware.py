"""The current state of keys and buttons, asked of the hardware: release events can be lost."""

from __future__ import annotations

import pygame

from game.shell.input.gamepads import Gamepads

# The index of a button in pygame's list.
_MOUSE = {"mouse:middle": 1, "mouse:right": 2, "mouse:back": 3, "mouse:forward": 4}
MAIN_BUTTON = "mouse:main"


class Hardware:
    """The keyboard, mouse and pads."""

    def __init__(self, gamepads: Gamepads) -> None:
        self._gamepads = gamepads

    def is_down(self, input_name: str) -> bool:
        """Whether an input is held: a key by its code (`key:98`), a mouse button, a pad's button or stick."""
        device, _, name = input_name.partition(":")
        if device == "key":
            return bool(pygame.key.get_pressed()[int(name)])
        if device == "mouse":
            return bool(pygame.mouse.get_pressed(5)[_MOUSE.get(input_name, 0)])
        return self._gamepads.is_down(name)
