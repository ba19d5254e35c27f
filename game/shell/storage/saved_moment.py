"""A saved moment, and the body of the document that holds it."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from game.shell.formats.values import clean_text
from game.shell.storage.inputs import edges_from_text, edges_text
from game.story.tree import Edge

FORMAT = 1
MAX_THUMBNAIL_BYTES = 24_000
# The longest words a ticket's stub shows are a line of three rows.
MAX_WORDS = 600
# A save a second for thirty years.
MAX_SERIAL = 10**9
_PICTURES = (b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF")


@dataclass(frozen=True, slots=True)
class SavedMoment:
    """A saved moment. `state` is plain data; `watch_s` counts from the evening's start.

    `stop` and `scene` are ids, `title`, `place` and `last` (the words last read) are for people;
    `node` is the moment's number in the tree of the machine that wrote it; `path` are the ids of the last
    stops up to this one; `waited_ms` is what had elapsed at this one; `saved_at` is seconds since 1970, to
    be shown only: what is newest is told by `serial`, which the slots count.
    """

    fingerprint: str
    edges: tuple[Edge, ...]
    state: Mapping[str, Any]
    stop: str
    scene: str
    title: str
    place: str
    watch_s: int
    watch: str
    last: str
    saved_at: int
    node: int
    thumbnail: bytes = b""
    path: tuple[str, ...] = ()
    game: str = ""
    serial: int = 0
    waited_ms: int = 0


def to_body(saved: SavedMoment) -> dict[str, Any]:
    """The document's body; a picture past the limit is left out rather than the save refused."""
    picture = saved.thumbnail if len(saved.thumbnail) <= MAX_THUMBNAIL_BYTES else b""
    return {
        "format": FORMAT,
        "game": saved.game,
        "serial": saved.serial,
        "saved_at": saved.saved_at,
        "fingerprint": saved.fingerprint,
        "stop": saved.stop,
        "scene": saved.scene,
        "title": saved.title,
        "place": saved.place,
        "watch_s": saved.watch_s,
        "watch": saved.watch,
        "last": saved.last[:MAX_WORDS],
        "node": saved.node,
        "edges": edges_text(saved.edges),
        "path": " ".join(saved.path),
        "state": dict(saved.state),
        "waited_ms": saved.waited_ms,
        "thumbnail": base64.b64encode(picture).decode("ascii"),
    }


def from_body(body: object) -> SavedMoment:
    """The moment in a body; raises ValueError, KeyError or TypeError where it is none."""
    if not isinstance(body, dict):
        raise ValueError("it is not a save")
    version = _whole(body["format"])
    if version > FORMAT:
        raise ValueError("it was written by a newer version of the game")
    state = body["state"]
    if not isinstance(state, dict):
        raise ValueError("its state is missing")
    return SavedMoment(
        fingerprint=_text(body["fingerprint"]),
        edges=edges_from_text(_text(body["edges"], 2_000_000)),
        state=state,
        stop=_text(body["stop"]),
        scene=_text(body["scene"]),
        title=_text(body["title"]),
        place=_text(body["place"]),
        watch_s=_whole(body["watch_s"]),
        watch=_text(body["watch"]),
        last=_text(body["last"]),
        saved_at=_whole(body["saved_at"]),
        node=_whole(body["node"]),
        thumbnail=_picture(body["thumbnail"]),
        path=tuple(_text(body.get("path", ""), 20_000).split()),
        game=_text(body["game"]),
        serial=_serial(body["serial"]),
        waited_ms=_whole(body.get("waited_ms", 0)),
    )


def _text(value: object, limit: int = MAX_WORDS) -> str:
    """The value, if it is a text that can be shown."""
    if not isinstance(value, str) or len(value) > limit:
        raise ValueError("a text in it is none")
    return clean_text(value)


def _serial(value: object) -> int:
    """The serial; one that would leave none after it was written by no game, and counts as the oldest."""
    serial = _whole(value)
    return serial if serial < MAX_SERIAL else 0


def _whole(value: object) -> int:
    """The value, if it is a whole number that a game could have written."""
    if not isinstance(value, int) or isinstance(value, bool) or not 0 <= value < 2**53:
        raise ValueError("a number in it is none")
    return value


def _picture(value: object) -> bytes:
    """The bytes of a picture, or none: a save does not fail for its picture."""
    text = _text(value, 2 * MAX_THUMBNAIL_BYTES)
    try:
        data = base64.b64decode(text, validate=True)
    except binascii.Error:
        return b""
    return data if len(data) <= MAX_THUMBNAIL_BYTES and data.startswith(_PICTURES) else b""
