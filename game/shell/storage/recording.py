"""Recordings: every stop of a run, and the inputs that led there. `replay` repeats it.

A recording contains only story inputs. An evening after others starts with what the script was told of those:
the endings found, and how many lines of each scene were read. Of a run that a document can't hold, it is the
end.
"""

from __future__ import annotations

import os
from itertools import dropwhile
from pathlib import Path
from typing import Any, NamedTuple

from game import __version__
from game.shell.formats.documents import MAX_BYTES, read_document, write_document
from game.shell.formats.file_errors import FileError, folder_text
from game.shell.storage.edge_format import edge_text, edges_text
from game.story.director import Director
from game.story.state_format import to_plain

FORMAT = 1
# The stops may fill half of the document that they are written in; beside its texts, each has some signs.
MAX_STOPS_BYTES, SIGNS = MAX_BYTES // 2, 14
# The most brackets and commas: four a stop.
MAX_PARTS = MAX_STOPS_BYTES // SIGNS * 4


class RecordedStop(NamedTuple):
    """A stop: its id, and the inputs from the previous stop (`continues`) or from the evening's start."""

    continues: bool
    inputs: str
    stop: str


class Recording(NamedTuple):
    """A run: its stops, its script, and its final state."""

    game: str
    fingerprint: str
    items: tuple[RecordedStop, ...]
    state: dict[str, Any]


class Recorder:
    """Records a director's run; call `record` whenever it may have advanced. Beyond `max_bytes` it keeps
    the newer half."""

    def __init__(self, director: Director, max_bytes: int = MAX_STOPS_BYTES) -> None:
        self._director = director
        self._max_bytes = max_bytes
        self._at = -1
        self._bytes = 0
        self.items: list[RecordedStop] = []

    def record(self) -> None:
        """Records the director's stop, if it is another one."""
        director = self._director
        if director.cursor == self._at:
            return
        moment = director.moment
        edge = moment.edge if moment.parent == self._at else None
        item = self._from_start() if edge is None else RecordedStop(True, edge_text(edge), moment.stop)
        self._at = director.cursor
        self.items.append(item)
        self._bytes += _bytes_of(item)
        if self._bytes > self._max_bytes:
            self._drop_the_older_half()

    def _from_start(self) -> RecordedStop:
        """The director's stop, with all inputs from the evening's start."""
        return RecordedStop(False, edges_text(self._director.edges()), self._director.moment.stop)

    def _drop_the_older_half(self) -> None:
        newer = dropwhile(lambda item: item.continues, self.items[len(self.items) // 2 :])
        self.items = list(newer) or [self._from_start()]
        self._bytes = sum(map(_bytes_of, self.items))

    def recording(self) -> Recording:
        """The recording so far."""
        self.record()
        director = self._director
        script = director.script
        state = to_plain(script, director.state_on_arrival)
        return Recording(__version__, script.fingerprint, tuple(self.items), state)


def _bytes_of(item: RecordedStop) -> int:
    """How much of the file an item takes at most."""
    return len(item.inputs) + len(item.stop) + SIGNS


def write_recording(path: Path, recording: Recording) -> None:
    """Writes a recording; raises FileError, also where what lies there meanwhile would be lost by it."""
    if fault := place_fault(path):
        raise FileError(fault)
    items = [list(item) for item in recording.items]
    write_document(path, {"format": FORMAT, **recording._asdict(), "items": items})


def place_fault(path: Path) -> str | None:
    """Why no recording can be written at a path, or what would be lost by it, as a sentence; None: all is
    well. Asked before the evening, for afterwards nothing can be done about it."""
    folder = path.absolute().parent
    if not os.path.isdir(folder):
        return f"There is no folder {folder_text(folder)} for {path.name}: make it, or name another."
    if not os.access(folder, os.W_OK):
        return f"{folder_text(folder)} can't be written: name a file in another folder."
    try:
        if os.path.getsize(path):
            read_recording(path)
    except FileNotFoundError:
        return None
    except (FileError, OSError):
        return f"{path.name} is there, and is no recording; it would be lost. Name another file."
    return None


def read_recording(path: Path) -> Recording:
    """The recording in a file; raises FileError."""
    document = read_document(path, MAX_PARTS)
    if document is None:
        raise FileError(f"{path} is not there.")
    body = document.body
    try:
        if not isinstance(body, dict) or body["format"] != FORMAT:
            raise ValueError
        items = tuple(RecordedStop(bool(on), str(inputs), str(stop)) for on, inputs, stop in body["items"])
        return Recording(str(body["game"]), str(body["fingerprint"]), items, dict(body["state"]))
    except (KeyError, TypeError, ValueError):
        raise FileError(f"{path} holds no recording of this version of the game.") from None
