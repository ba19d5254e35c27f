"""What is held down in this moment, asked of the devices themselves: events of it can be lost."""

from __future__ import annotations

import pygame

from game.shell.input.gamepads import Gamepads

# The place of a button among those that pygame lists.
_MOUSE = {"mouse:middle": 1, "mouse:right": 2, "mouse:back": 3, "mouse:forward": 4}
MAIN_BUTTON = "mouse:main"


class Hardware:
    """Keyboard, mouse and pads, as they are."""

    def __init__(self, gamepads: Gamepads) -> None:
        self._gamepads = gamepads

    def is_down(self, input_name: str) -> bool:
        """Whether it is held: a key by its code (`key:98`), a button, a pad's button or stick."""
        device, _, name = input_name.partition(":")
        if device == "key":
            return bool(pygame.key.get_pressed()[int(name)])
        if device == "mouse":
            return bool(pygame.mouse.get_pressed(5)[_MOUSE.get(input_name, 0)])
        return self._gamepads.is_down(name)
