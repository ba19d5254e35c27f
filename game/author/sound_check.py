"""All that is wrong with a game's sound: the list, and files that are missing or can't be decoded."""

from __future__ import annotations

from pathlib import Path

from game.shell.audio.sound_list import LIST_NAME, OWN_SOUNDS, SoundKind, load_recordings
from game.shell.formats.documents import FileError
from game.shell.formats.problems import Problem, Problems
from game.shell.formats.sandbox import DecoderError, Sandbox

RATE_HZ, CHANNELS = 44_100, 2


def check_sound(folder: Path, own: bool, sandbox: Sandbox) -> tuple[Problem, ...]:
    """Every fault; `own`: it is the program's own folder, which has what the program plays by itself."""
    problems = Problems()
    recordings = load_recordings(folder, problems)
    for name in OWN_SOUNDS if own else ():
        if (SoundKind.EFFECT, name) not in recordings:
            problems.note(LIST_NAME, f"the program plays an effect “{name}”, and none is listed: add one")
    for recording in recordings.values():
        file = recording.path.relative_to(folder.resolve()).as_posix()
        if not recording.path.is_file():
            problems.note(file, f"{LIST_NAME} names it for “{recording.id}”, and it is missing")
            continue
        try:
            sandbox.samples(recording.path, RATE_HZ, CHANNELS)
        except (FileError, DecoderError) as error:
            problems.note(file, f"“{recording.id}” can't be heard: {error}")
    return problems.listed()
