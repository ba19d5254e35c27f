"""The player's hands: devices, what is bound to what, and the pads that are plugged in."""

from __future__ import annotations

from typing import NamedTuple

from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.input.gamepads import Gamepads


class Inputs(NamedTuple):
    """All that actions come from."""

    devices: Devices
    bindings: Bindings
    gamepads: Gamepads
