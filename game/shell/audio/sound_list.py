"""The list of sounds: what each id of music, ambience and effects is played from.

Reads `assets/audio/sounds.yaml`; a faulty entry is listed as a problem and left out.
"""

from __future__ import annotations

import re
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from game.shell.formats.problems import Problems
from game.shell.formats.values import to_number
from game.shell.formats.yaml_nodes import ReadError, read_file
from game.story.nodes import Mapping, Scalar, Sequence

LIST_NAME = "sounds.yaml"
# Where in an Ogg file the comments lie: the second of its pages.
_COMMENTS_BYTES = 65_536

# What the program plays by itself, whatever the script says.
OWN_SOUNDS = ("bell", "punch", "tick", "tick_near", "ui_accept", "ui_back", "ui_move", "ui_save",
              "wind_back", "wind_forward")  # fmt: skip
# Beyond this nobody hears it.
MAX_SOFTER_DB = 40


class SoundKind(StrEnum):
    """What a sound is for; an id is unique within its kind."""

    MUSIC = "music"
    AMBIENCE = "ambience"
    EFFECT = "effect"


class SoundFile(NamedTuple):
    """A sound: its file, whether it goes on for ever, how it is told of in words, and how loud it is played,
    0–1 (`softer` in the list says it in decibels)."""

    id: str
    kind: SoundKind
    path: Path
    loop: bool
    caption: str
    title: str = ""
    gain: float = 1.0


class Loop(NamedTuple):
    """The part of a recording that is repeated, in sample frames."""

    start: int
    length: int


Recordings = dict[tuple[SoundKind, str], SoundFile]


def load_recordings(folder: Path, problems: Problems) -> Recordings:
    """The recordings listed in the folder; whatever is wrong with the list goes to `problems`."""
    path = folder / LIST_NAME
    try:
        node = read_file(path, LIST_NAME).node
    except ReadError as error:
        for fault in error.faults:
            problems.note(f"{LIST_NAME}:{fault.pos.line}", fault.message)
        return {}
    if not isinstance(node, Sequence):
        problems.note(LIST_NAME, "this should be a list of sounds")
        return {}
    found: Recordings = {}
    for item in node.items:
        location = f"{LIST_NAME}:{item.pos.line}"
        try:
            recording = _recording(folder, item)
        except ValueError as error:
            problems.note(location, str(error))
            continue
        if (recording.kind, recording.id) in found:
            problems.note(location, f"there is another {recording.kind} called {recording.id}")
        found[recording.kind, recording.id] = recording
    return found


def _recording(folder: Path, node: object) -> SoundFile:
    """The recording in an entry; raises ValueError with what is wrong."""
    if not isinstance(node, Mapping):
        raise ValueError("a sound is written as {id: …, kind: …, file: …, loop: …}")
    fields = {key.text: value.text for key, value in node.items if isinstance(value, Scalar)}
    for name in ("id", "kind", "file"):
        if not fields.get(name):
            raise ValueError(f"this sound has no {name}")
    if fields["kind"] not in set(SoundKind):
        raise ValueError(f"kind is one of {', '.join(SoundKind)}, not {fields['kind']}")
    if fields.get("loop", "false") not in ("true", "false"):
        raise ValueError("loop is true or false")
    softer = to_number(fields.get("softer", "0"))
    if softer is None or not 0 <= softer <= MAX_SOFTER_DB:
        raise ValueError(f"softer is a number of decibels, from 0 to {MAX_SOFTER_DB}")
    path = (folder / fields["file"]).resolve()
    if not path.is_relative_to(folder.resolve()):
        raise ValueError("the file of a sound lies in this folder")
    return SoundFile(
        fields["id"],
        SoundKind(fields["kind"]),
        path,
        fields.get("loop") == "true",
        fields.get("caption", ""),
        fields.get("title", ""),
        10 ** (-softer / 20),
    )


def read_loop(path: Path) -> Loop | None:
    """The loop that an Ogg file's comments name (LOOPSTART, LOOPLENGTH); raises OSError."""
    with path.open("rb") as stream:
        head = stream.read(_COMMENTS_BYTES)
    found = [re.search(rb"%s=(\d{1,10})(?!\d)" % name, head, re.I) for name in (b"LOOPSTART", b"LOOPLENGTH")]
    if found[0] is None or found[1] is None:
        return None
    loop = Loop(int(found[0][1]), int(found[1][1]))
    return loop if loop.length > 0 else None
