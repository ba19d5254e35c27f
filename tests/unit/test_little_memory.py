"""A system that refuses memory while the game is played, for pictures and for threads that begin."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from game.shell.app import LITTLE_MEMORY
from tests.desktop import PATIENCE_S, ROOT

# A limit below what the process has already; lifted after a while, as when another program ends.
PLAYING = """
import resource
import sys
from pathlib import Path
import pygame
from tests.pilot import headless_app

def key(number):
    return pygame.event.Event(pygame.KEYDOWN, key=number, unicode="", mod=0, scancode=0)

def hands(session):
    yield from [[key(pygame.K_RETURN)], []] * 3
    pages = int(Path("/proc/self/statm").read_text().split()[0])
    resource.setrlimit(resource.RLIMIT_AS, (pages * resource.getpagesize() // 2, resource.RLIM_INFINITY))
    for number in (pygame.K_RETURN, pygame.K_ESCAPE, pygame.K_p, pygame.K_ESCAPE, pygame.K_d) * 4:
        yield [key(number)]
        yield []
        messages.add(session.message)
    resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    for number in (pygame.K_ESCAPE, pygame.K_ESCAPE, pygame.K_RETURN):
        yield [key(number)]
        yield []
    yield [pygame.event.Event(pygame.QUIT)]

messages = set()
with headless_app(Path(sys.argv[1]), size=(3840, 2160)) as pilot:
    given = hands(pilot.session)

    def wait(due_ms):
        pilot.clock.ms += 200
        return next(given)

    pilot.app.window.wait = wait
    pilot.app.run()
    pilot.app.close = lambda: None  # it has closed itself
print(*messages)
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="this limit is Linux's")
def test_the_game_plays_on_where_memory_is_refused_for_a_while(tmp_path: Path) -> None:
    environment = os.environ | {"SDL_VIDEODRIVER": "dummy", "SDL_AUDIODRIVER": "dummy"}
    played = subprocess.run(
        [sys.executable, "-c", PLAYING, str(tmp_path)],
        cwd=ROOT,
        env=environment | {"PYTHONPATH": str(ROOT)},
        text=True,
        capture_output=True,
        timeout=PATIENCE_S,
    )
    assert played.returncode == 0, played.stderr
    assert LITTLE_MEMORY in played.stdout
