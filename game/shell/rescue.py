"""What is done where the program itself has failed: the last moment is kept, a report is written, and the
player is told calmly.
"""

from __future__ import annotations

import faulthandler
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import FileIO
from pathlib import Path

import pygame

from game import __version__
from game.shell.app import App
from game.shell.console import sentence_of
from game.shell.storage.recording import write_recording

REPORT, RECORDING = "fault.txt", "fault.json"
# Where each thread was when a library in C took the program down: of this run, and of an earlier one.
CRASH, EARLIER_CRASH = "crash.txt", "crash-before.txt"
# A file with nothing but its first row is of a run that was ended from outside.
CRASH_HEAD_BYTES = 40
CRASHED = (
    "Last time the game was ended by a fault in a library. Your evening is kept. "
    "What happened is written in {}; please send it along."
)
GROUND, INK = (12, 18, 33), (240, 226, 196)
# How long the word stands there where nobody presses anything.
PATIENCE_MS = 60_000


@contextmanager
def crashes_reported(app: App) -> Iterator[None]:
    """Has Python write down where every thread was if a library in C ends the program, which no `except`
    hears of. The player is told of a crash before this run; where this one ends well, nothing stays."""
    report = _open_report(app) if app.session.store.writes and app.session.home.kept else None
    if report is None:
        yield
        return
    try:
        yield
    finally:
        faulthandler.disable()
        with suppress(OSError):
            report.close()
        with suppress(OSError):
            (app.session.home.root / CRASH).unlink()


def _open_report(app: App) -> FileIO | None:
    """The file of a crash, with its first row; None where none can be written. Tells of an earlier crash."""
    session = app.session
    path, report = session.home.root / CRASH, None
    with suppress(OSError):
        if path.is_file() and path.stat().st_size > CRASH_HEAD_BYTES:
            earlier = path.replace(path.with_name(EARLIER_CRASH))
            session.tell(f"{session.message} {CRASHED.format(earlier)}".strip())
        path.unlink(missing_ok=True)
        # What waited to be written would be tried again at the end, where a full disk fails it once more.
        report = path.open("xb", buffering=0)
        faulthandler.enable(report)
        report.write(f"version: {__version__:<{CRASH_HEAD_BYTES - 10}}\n".encode())
    return report


def rescue(app: App) -> str:
    """Keeps the last moment and a report of the fault that is being handled; returns the word for the player.
    Nothing in here may fail in its turn."""
    trouble = traceback.format_exc()
    session = app.session
    with suppress(Exception):
        session.store.note()
    with suppress(Exception):
        if session.started:
            session.store.slots.keep("auto", session.store.saved(), bytes)
            session.started = False
    with suppress(Exception):
        session.store.close()
    report = session.home.root / REPORT
    written = ""
    with suppress(Exception):
        write_recording(report.with_name(RECORDING), app.recorder.recording())
    with suppress(OSError):
        report.write_text(_report(app, trouble), encoding="utf-8", errors="backslashreplace")
        written = (
            f"What happened is written in {report} and in {RECORDING} beside it; please send both along."
        )
    return (
        f"{session.script.title} had to stop. The evening is kept as it was a moment ago: start the game and "
        f"choose Continue.\n{written or trouble}"
    )


def report_start(folder: Path | None) -> str:
    """Keeps a report of a fault before the game was on the screen in the player's folder (None: there is none
    yet); returns the word for the player."""
    trouble = traceback.format_exc()
    if folder is None:
        error = sys.exc_info()[1]
        why = sentence_of(error) if isinstance(error, OSError) and error.filename else trouble
        return f"The game can't start.\n{why}"
    report = folder / REPORT
    try:
        text = f"version: {__version__}\n\n{trouble}"
        report.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return f"The game can't start.\n{trouble}"
    return f"The game can't start. What happened is written in {report}; please send it along."


def tell(word: str) -> None:
    """Says why the game can't start where the player can read it: in the terminal, or, where it was started
    without one, in a box on the screen."""
    if sys.stderr is not None:
        print(word, file=sys.stderr)
    # Windows gives a program without a console no such stream; GLib's desktops say what they started.
    if sys.stderr is None or "GIO_LAUNCHED_DESKTOP_FILE" in os.environ:
        with suppress(Exception):
            pygame.display.message_box("Running Ashtrays", word, "error")


def _report(app: App, trouble: str) -> str:
    session = app.session
    facts = {
        "version": __version__,
        "pygame": f"{pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
        "stop": session.director.stop.id,
        "screen": type(session.screen).__name__,
        "pack": session.settings.pack,
        "problems": "; ".join(
            f"{problem.file}: {problem.message}" for problem in session.renderer.found_problems()
        ),
    }
    return "\n".join((*(f"{name}: {fact}" for name, fact in facts.items()), "", trouble))


def show_calmly(word: str) -> None:
    """Shows the word in the window, until something is pressed; does nothing where there is no window."""
    surface = pygame.display.get_surface()
    if surface is None or pygame.display.get_driver() == "dummy":
        return
    with suppress(Exception):
        font = pygame.font.Font(None, max(18, surface.get_height() // 30))
        surface.fill(GROUND)
        room = round(surface.get_width() * 0.7)
        image = font.render(word, True, INK, None, room)
        surface.blit(image, image.get_rect(center=surface.get_rect().center))
        pygame.display.update()
        ends = (pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN)
        pygame.event.clear()
        until_ms = pygame.time.get_ticks() + PATIENCE_MS
        while (left_ms := until_ms - pygame.time.get_ticks()) > 0:
            if pygame.event.wait(left_ms).type in ends:
                return
