"""The real program played by a hand inside it, without a window: what `tests/unit/test_program.py` runs.

    python -m tests.played KEY …      presses keys, prints what the player is told, quits
    python -m tests.played --forever KEY …   presses them over and over, until it is killed

Printed are `told: …` for each sentence, `stop: …` for each stop, `done` when all keys are pressed.
"""

from __future__ import annotations

import sys
import time

import pygame

from game.launch import SCRIPTS
from game.shell.composition import open_app
from game.shell.messages import Messages
from game.shell.paths import find_data, open_home
from game.shell.script_folder import open_script
from game.shell.signals import Signals
from game.shell.window import ask_to_quit
from tests.pilot import Pilot


def play() -> int:
    """Presses the keys, and prints what is told and where it stands; returns the exit code."""
    signals = Signals(ask_to_quit)
    data = find_data()
    home, word = open_home()
    script = open_script(data.script, home.cache / SCRIPTS)
    pilot = Pilot(open_app(script, data, home, (640, 360), Messages(word)))
    pilot.on_message = lambda word: print("told:", word, flush=True)
    pilot.on_stop = lambda number, stop: print("stop:", number, stop, flush=True)
    pilot.turn()
    while True:
        for name in KEYS:
            pilot.press(pygame.key.key_code(name))
        if not FOREVER:
            break
    pilot.session.profile.slots.headers()  # it waits for what is being written
    pilot.turn()
    print("done", flush=True)
    if STAY:
        pilot.app.run()
    else:
        pilot.app.close()
    return signals.exit_code


FOREVER, STAY = "--forever" in sys.argv, "--stay" in sys.argv
KEYS = [given for given in sys.argv[1:] if not given.startswith("--")]


def set_clock(shift_s: int) -> None:
    """Has the computer's clock go wrong by so much."""
    clock = time.time
    time.time = lambda: clock() + shift_s


if __name__ == "__main__":
    for clocks in (given for given in sys.argv[1:] if given.startswith("--clock=")):
        set_clock(int(clocks.partition("=")[2]))
    sys.exit(play())
