"""An evening in which the program writes everything that it writes, lived for `tests.disk`."""

from __future__ import annotations

import time
from collections.abc import Sequence

import pygame

from game.shell.composition import open_app
from game.shell.messages import Messages
from game.shell.paths import Data, open_home
from game.story.script import Script
from game.ui.action import Command
from game.ui.requests import DeleteSlot, KeepSlot, Rebind, Request, SaveTo, SetSetting
from tests.pilot import Pilot

# The pack in a zip that the evening goes over to.
ZIPPED = "zipped"
# Keys by their names, and what screens ask for.
EVENING: tuple[str | Request, ...] = (
    "return", "return", "return", "f5", "return", "f5", "m", "return", "f12", "f5", SaveTo("save-01"),
    KeepSlot("save-01"), DeleteSlot("save-03"), Rebind(Command.QUICK_SAVE), "j", "return",
    SetSetting("pack", ZIPPED), "return", "return", "j", "return",
)  # fmt: skip
# Going on with it.
AGAIN = ("return", "return")


def live(script: Script, data: Data, steps: Sequence[str | Request]) -> None:
    """Lives it, and quits. Printed are `told: …` for each sentence, `stop: NUMBER SECONDS` for each moment
    and when it was come to, and `done`."""
    home, word = open_home()
    pilot = Pilot(open_app(script, data, home, (320, 180), Messages(word)))
    pilot.on_message = lambda word: print("told:", word, flush=True)
    pilot.on_stop = lambda number, stop: print("stop:", number, time.monotonic(), flush=True)
    pilot.turn()
    for step in steps:
        if isinstance(step, str):
            pilot.press(pygame.key.key_code(step))
        else:
            pilot.app.runner.run(step)
            pilot.turn()
    pilot.app.runner.screenshots.wait()
    pilot.session.profile.slots.headers()  # it waits for what is being written
    pilot.turn()
    print("done", flush=True)
    pilot.app.close()
