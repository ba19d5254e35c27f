"""Crash handling: saves the last moment, writes a report, and shows the player a message."""

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
from game.shell.formats.silent_disks import do_unless_silent
from game.shell.storage.recording import write_recording
from game.ui.requests import SlotKind

REPORT, RECORDING = "fault.txt", "fault.json"
# Stack traces of all threads after a crash in native code: of this run, and of the previous one.
CRASH, EARLIER_CRASH = "crash.txt", "crash-before.txt"
# A file with only its header is of a run that was killed.
CRASH_HEAD_BYTES = 40
CRASHED = (
    "Last time the game was ended by a fault in a library. Your evening is kept. "
    "What happened is written in {}; please send it along."
)
GROUND, INK = (12, 18, 33), (240, 226, 196)
# How long the error screen waits for a press.
PATIENCE_MS = 60_000


@contextmanager
def crashes_reported(app: App) -> Iterator[None]:
    """Has Python write all threads' stack traces if native code crashes, which no `except` catches. An
    earlier crash is reported to the player; after a clean run no file remains."""
    traces = _open_traces(app) if app.session.profile.writes and app.session.home.is_persistent else None
    if traces is None:
        yield
        return
    try:
        yield
    finally:
        faulthandler.disable()
        with suppress(OSError):
            traces.close()
        with suppress(OSError):
            do_unless_silent((app.session.home.root / CRASH).unlink)


def _open_traces(app: App) -> FileIO | None:
    """The crash file with its header; None where it can't be written. Reports an earlier crash."""
    session = app.session
    path, traces = session.home.root / CRASH, None
    with suppress(OSError):
        if path.is_file() and path.stat().st_size > CRASH_HEAD_BYTES:
            earlier = path
            with suppress(OSError):  # something else may lie there
                earlier = path.replace(path.with_name(EARLIER_CRASH))
            session.messages.tell(CRASHED.format(earlier))
        path.unlink(missing_ok=True)
        # Unbuffered: a buffer would be written again at exit, and fail again on a full disk.
        traces = path.open("xb", buffering=0)
        faulthandler.enable(traces)
        traces.write(f"version: {__version__:<{CRASH_HEAD_BYTES - 10}}\n".encode())
    return traces


def handle_crash(app: App) -> str:
    """Saves the last moment and a report of the exception being handled; returns the message for the player.
    Must not raise."""
    app.release_reserve()
    session = app.session
    trace = "There was too little memory."
    with suppress(MemoryError):
        trace = traceback.format_exc()
    with suppress(Exception):
        session.profile.queue_changes()
    with suppress(Exception):
        if session.in_evening:
            session.profile.slots.write_later(SlotKind.AUTOSAVES, session.profile.make_save(), bytes)
    with suppress(Exception):
        session.profile.close()
    with suppress(Exception):
        session.speaker.close()
    report = session.home.root / REPORT
    written = trace
    with suppress(Exception):
        report.write_text(_report(app, trace), encoding="utf-8", errors="backslashreplace")
        written = f"What happened is written in {report}; please send it along."
        write_recording(report.with_name(RECORDING), app.recorder.recording())
        written = (
            f"What happened is written in {report} and in {RECORDING} beside it; please send both along."
        )
    return (
        f"{session.script.title} had to stop. The evening is kept as it was a moment ago: start the game and "
        f"choose Continue.\n{written}"
    )


def report_start(folder: Path | None) -> str:
    """Saves a report of an exception during the start in the player's folder (None: there is none yet);
    returns the message for the player."""
    trace = traceback.format_exc()
    if folder is None:
        error = sys.exc_info()[1]
        why = sentence_of(error) if isinstance(error, OSError) and error.filename else trace
        return f"The game can't start.\n{why}"
    report = folder / REPORT
    try:
        text = f"version: {__version__}\n\n{trace}"
        report.write_text(text, encoding="utf-8", errors="backslashreplace")
    except OSError:
        return f"The game can't start.\n{trace}"
    return f"The game can't start. What happened is written in {report}; please send it along."


def show_error(message: str) -> None:
    """Shows why the game can't start: in the terminal, or without one, in a message box."""
    print(message, file=sys.stderr)
    # Windows gives a program without a console no such stream; GLib's desktops set this variable.
    if sys.__stderr__ is None or "GIO_LAUNCHED_DESKTOP_FILE" in os.environ:
        with suppress(Exception):
            pygame.display.message_box("Running Ashtrays", message, "error")


def _report(app: App, trace: str) -> str:
    session = app.session
    facts = {
        "version": __version__,
        "pygame": f"{pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}",
        "stop": session.director.stop.id,
        "screen": type(session.screen).__name__,
        "pack": session.settings.pack,
        "problems": "; ".join(
            f"{problem.file}: {problem.message}" for problem in session.painter.found_problems()
        ),
    }
    return "\n".join((*(f"{name}: {fact}" for name, fact in facts.items()), "", trace))


def show_error_screen(message: str) -> None:
    """Shows the message in the window until a press; does nothing without a window."""
    surface = pygame.display.get_surface()
    if surface is None or pygame.display.get_driver() == "dummy":
        return
    with suppress(Exception):
        font = pygame.font.Font(None, max(18, surface.get_height() // 30))
        surface.fill(GROUND)
        room = round(surface.get_width() * 0.7)
        image = font.render(message, True, INK, None, room)
        surface.blit(image, image.get_rect(center=surface.get_rect().center))
        pygame.display.update()
        ends = (pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN)
        pygame.event.clear()
        until_ms = pygame.time.get_ticks() + PATIENCE_MS
        while (remaining_ms := until_ms - pygame.time.get_ticks()) > 0:
            if pygame.event.wait(remaining_ms).type in ends:
                return
