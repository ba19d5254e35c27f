"""The input parts together: devices, bindings, pads."""

from __future__ import annotations

from typing import NamedTuple

from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.input.gamepads import Gamepads


class Inputs(NamedTuple):
    """All sources of actions."""

    devices: Devices
    bindings: Bindings
    gamepads: Gamepads
