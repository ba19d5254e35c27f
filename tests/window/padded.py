"""The game as it is, with a hand on a pad beside it: SDL's own virtual joystick, told what to do on
the standard input. Run: python -m tests.window.padded FOLDER [what the game is told]

    plug | pull             a pad appears, or is gone
    button NUMBER 0|1       a button goes up or down
    axis NUMBER VALUE       an axis goes to −32768…32767
"""

from __future__ import annotations

import ctypes
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pygame

from game.__main__ import main
from game.shell.input import gamepads

# SDL's numbers: its part for pads, a joystick that is one, and what one has.
GAME_CONTROLLERS, GAME_PAD, AXES, BUTTONS = 0x2000, 1, 6, 15


class Hand:
    """Does what it reads, in a thread, while the game runs."""

    def __init__(self, listed: Path) -> None:
        self._sdl = ctypes.CDLL(pygame.base.__file__)
        self._sdl.SDL_JoystickOpen.restype = ctypes.c_void_p
        self._sdl.SDL_GameControllerFromInstanceID.restype = ctypes.c_void_p
        self._listed = listed
        self._number = -1
        self._pad = ctypes.c_void_p()

    def work(self) -> None:
        """Until there is nothing more to read."""
        for row in sys.stdin:
            name, *given = row.split()
            getattr(self, name)(*map(int, given))
            print(row.strip(), pygame.get_error() if self._number < 0 else "", flush=True)

    def plug(self) -> None:
        """A pad appears: the system lists it, SDL finds it, the game opens it."""
        (self._listed / "js0").touch()
        self._until(lambda: self._sdl.SDL_WasInit(GAME_CONTROLLERS) != 0)
        self._number = self._sdl.SDL_JoystickAttachVirtual(GAME_PAD, AXES, BUTTONS, 0)
        self._pad = ctypes.c_void_p(self._sdl.SDL_JoystickOpen(self._number))
        known = self._sdl.SDL_JoystickInstanceID(self._pad)
        self._until(lambda: self._sdl.SDL_GameControllerFromInstanceID(known) is not None)

    def pull(self) -> None:
        """The pad is gone."""
        self._sdl.SDL_JoystickClose(self._pad)
        self._sdl.SDL_JoystickDetachVirtual(self._number)
        (self._listed / "js0").unlink()

    def button(self, number: int, down: int) -> None:
        """A button of the pad moves, and is seen to."""
        self._sdl.SDL_JoystickSetVirtualButton(self._pad, number, down)
        self._until(lambda: self._sdl.SDL_JoystickGetButton(self._pad, number) == down)

    def axis(self, number: int, value: int) -> None:
        """A stick or a trigger moves, and is seen to."""
        self._sdl.SDL_JoystickSetVirtualAxis(self._pad, number, value)
        self._until(lambda: ctypes.c_int16(self._sdl.SDL_JoystickGetAxis(self._pad, number)).value == value)

    @staticmethod
    def _until(holds: Callable[[], bool]) -> None:
        while not holds():
            threading.Event().wait(0.002)


if __name__ == "__main__":
    gamepads.LISTED = Path(sys.argv[1])
    threading.Thread(target=Hand(gamepads.LISTED).work, daemon=True).start()
    sys.exit(main(sys.argv[2:]))
