"""The list of sounds: the files of music, ambience and effects by id.

Reads `assets/audio/sounds.yaml`; a faulty entry is reported as a problem and left out.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.files import read_head
from game.shell.formats.problems import Problems
from game.shell.formats.values import to_number
from game.shell.formats.yaml_nodes import read_noted
from game.story.nodes import Mapping, Scalar, Sequence
from game.ui.sound_lanes import SOUND_KINDS

LIST_NAME = "sounds.yaml"
# The comments of an Ogg file are in its second page, within these first bytes.
_COMMENTS_BYTES = 65_536

# The effects used by the interface.
OWN_SOUNDS = ("bell", "punch", "tick", "tick_near", "ui_accept", "ui_back", "ui_move", "ui_save",
              "wind_back", "wind_forward")  # fmt: skip
# Softer than this is inaudible.
MAX_SOFTER_DB = 40


class SoundFile(NamedTuple):
    """A sound: its file, whether it loops, its caption and title, and its gain, 0–1 (`softer` in the
    list, in decibels)."""

    id: str
    kind: str
    path: Path
    loop: bool
    caption: str
    title: str = ""
    gain: float = 1.0


class Loop(NamedTuple):
    """The repeated part of a sound, in sample frames."""

    start: int
    length: int


SoundFiles = dict[tuple[str, str], SoundFile]


def load_sounds(folder: Path, problems: Problems) -> SoundFiles:
    """The sounds listed in a folder; faults are added to `problems`."""
    source = read_noted(folder / LIST_NAME, LIST_NAME, problems)
    if source is None:
        return {}
    node = source.node
    if not isinstance(node, Sequence):
        problems.note(LIST_NAME, "this should be a list of sounds")
        return {}
    sounds: SoundFiles = {}
    for item in node.items:
        location = f"{LIST_NAME}:{item.pos.line}"
        try:
            file = _sound(folder, item)
        except ValueError as error:
            problems.note(location, str(error))
            continue
        if (file.kind, file.id) in sounds:
            problems.note(location, f"there is another {file.kind} called {file.id}")
            continue
        sounds[file.kind, file.id] = file
    return sounds


def _sound(folder: Path, node: object) -> SoundFile:
    """The sound of an entry; raises ValueError with what is wrong."""
    if not isinstance(node, Mapping):
        raise ValueError("a sound is written as {id: …, kind: …, file: …, loop: …}")
    fields = {key.text: value.text for key, value in node.items if isinstance(value, Scalar)}
    for name in ("id", "kind", "file"):
        if not fields.get(name):
            raise ValueError(f"this sound has no {name}")
    if fields["kind"] not in SOUND_KINDS:
        raise ValueError(f"kind is one of {', '.join(SOUND_KINDS)}, not {fields['kind']}")
    if fields.get("loop", "false") not in ("true", "false"):
        raise ValueError("loop is true or false")
    attenuation_db = to_number(fields.get("softer", "0"))
    if attenuation_db is None or not 0 <= attenuation_db <= MAX_SOFTER_DB:
        raise ValueError(f"softer is a number of decibels, from 0 to {MAX_SOFTER_DB}")
    try:
        path = (folder / fields["file"]).resolve()
    except (OSError, RuntimeError):
        raise ValueError("the links of its file lead in a circle") from None
    if not path.is_relative_to(folder.resolve()):
        raise ValueError("the file of a sound lies in this folder")
    return SoundFile(
        fields["id"],
        fields["kind"],
        path,
        fields.get("loop") == "true",
        fields.get("caption", ""),
        fields.get("title", ""),
        10 ** (-attenuation_db / 20),
    )


def read_loop(path: Path) -> Loop | None:
    """The loop in an Ogg file's comments (LOOPSTART, LOOPLENGTH); raises FileError."""
    head = read_head(path, _COMMENTS_BYTES)
    matches = [
        re.search(rb"%s=(\d{1,10})(?!\d)" % name, head, re.I) for name in (b"LOOPSTART", b"LOOPLENGTH")
    ]
    if matches[0] is None or matches[1] is None:
        return None
    loop = Loop(int(matches[0][1]), int(matches[1][1]))
    return loop if loop.length > 0 else None
