"""Saves, and the document body that stores one."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from game.shell.formats.values import clean_text
from game.shell.storage.edge_format import MAX_TEXT, edges_from_text, edges_text
from game.story.tree import Edge

FORMAT = 1
MAX_THUMBNAIL_BYTES = 24_000
# The longest text on a save's stub is a line of three rows.
MAX_WORDS = 600
# The longest path, in letters: the ids of more stops than an evening has.
MAX_PATH = 20_000
# A save a second for thirty years.
MAX_SERIAL = 10**9
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


@dataclass(frozen=True, slots=True)
class SavedMoment:
    """A save. `state` is plain data; `watch_s` counts from the evening's start.

    `stop` and `scene` are ids, `scene_title`, `place_name`, `hour` and `last_text` are for display;
    `moment_number` is its number in the tree of the machine that wrote it; `path` are the ids of the last
    stops up to this one; `waited_ms` is the time spent at it; `saved_at` is in seconds since 1970, for
    display only: the order is given by `serial`, a counter of the slots.
    """

    fingerprint: str = ""
    edges: tuple[Edge, ...] = ()
    state: Mapping[str, Any] = field(default_factory=dict)
    stop: str = ""
    scene: str = ""
    scene_title: str = ""
    place_name: str = ""
    watch_s: int = 0
    hour: str = ""
    last_text: str = ""
    saved_at: int = 0
    moment_number: int = 0
    thumbnail: bytes = b""
    path: tuple[str, ...] = ()
    game: str = ""
    serial: int = 0
    waited_ms: int = 0


class SavedField(NamedTuple):
    """How a field is read from a document's body, and written to it. `optional`: older saves lack it;
    `saved_as` is its name there, if another."""

    read: Callable[[Any], Any]
    write: Callable[[Any], Any] = lambda value: value
    optional: bool = False
    saved_as: str = ""


def to_body(saved: SavedMoment) -> dict[str, Any]:
    """The document's body; a picture beyond the limit is left out rather than failing the save."""
    return {"format": FORMAT} | {
        row.saved_as or name: row.write(getattr(saved, name)) for name, row in FIELDS.items()
    }


def from_body(body: object) -> SavedMoment:
    """The save in a body; raises ValueError, KeyError or TypeError where it is none."""
    if not isinstance(body, dict):
        raise ValueError("it is not a save")
    if _whole(body["format"]) > FORMAT:
        raise ValueError("it was written by a newer version of the game")
    read: dict[str, Any] = {}
    for name, row in FIELDS.items():
        key = row.saved_as or name
        if key in body or not row.optional:
            read[name] = row.read(body[key])
    return SavedMoment(**read)


def _cut(text: str) -> str:
    """The text, not longer than it can be read."""
    return text[:MAX_WORDS]


def _path_text(path: tuple[str, ...]) -> str:
    """The last stops of a path, not longer than they can be read."""
    text = " ".join(path)
    return text if len(text) <= MAX_PATH else text[-MAX_PATH - 1 :].partition(" ")[2]


def _text(value: object, limit: int = MAX_WORDS) -> str:
    """The value, if it is a text that can be displayed."""
    if not isinstance(value, str) or len(value) > limit:
        raise ValueError("a text in it is too long, or no text at all")
    return clean_text(value)


def _serial(value: object) -> int:
    """The serial; at the last one the count stops, and the time of the files tells which save is newer."""
    return min(_whole(value), MAX_SERIAL)


def _whole(value: object) -> int:
    """The value, if it is a whole number in range."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise ValueError("a number in it is out of range, or no number at all")
    return value


def _picture(value: object) -> bytes:
    """The bytes of a picture, or none: a save doesn't fail because of its picture."""
    text = _text(value, 2 * MAX_THUMBNAIL_BYTES)
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        return b""
    return data if len(data) <= MAX_THUMBNAIL_BYTES and data.startswith(_PICTURES) else b""


def _picture_text(picture: bytes) -> str:
    """The picture as text; empty if it is beyond the limit."""
    return base64.b64encode(picture if len(picture) <= MAX_THUMBNAIL_BYTES else b"").decode("ascii")


def _state(value: object) -> dict[str, Any]:
    """The plain data of a state."""
    if not isinstance(value, dict):
        raise ValueError("its state is missing")
    return value


# The fields of a save, in the order of the file.
FIELDS: dict[str, SavedField] = {
    "game": SavedField(_text),
    "serial": SavedField(_serial),
    "saved_at": SavedField(_whole),
    "fingerprint": SavedField(_text),
    "stop": SavedField(_text),
    "scene": SavedField(_text),
    "scene_title": SavedField(_text, _cut, saved_as="title"),
    "place_name": SavedField(_text, _cut, saved_as="place"),
    "watch_s": SavedField(_whole),
    "hour": SavedField(_text, saved_as="watch"),
    "last_text": SavedField(_text, _cut, saved_as="last"),
    "moment_number": SavedField(_whole, saved_as="node"),
    "edges": SavedField(lambda value: edges_from_text(_text(value, MAX_TEXT)), edges_text),
    "path": SavedField(lambda value: tuple(_text(value, MAX_PATH).split()), _path_text, optional=True),
    "state": SavedField(_state, dict),
    "waited_ms": SavedField(_whole, optional=True),
    "thumbnail": SavedField(_picture, _picture_text),
}
