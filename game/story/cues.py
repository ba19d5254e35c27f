"""The cues of the language: what each key of a beat means, as operations.

A cue reader takes the reader, the names and the key's value, and yields operations; jumps are the beats'.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from game.story.expression import Names
from game.story.field_reader import Reader
from game.story.known import is_kept
from game.story.nodes import Mapping, Mark, Node, Scalar, Sequence
from game.story.script import Assign, Floor, Hide, Let, Operation, Show, Sound, Take
from game.story.state import Transition, WatchMode

# What a transition takes where the script doesn't say.
USUAL_MS = {"cut": 0, "dissolve": 600, "fade": 1600}
SHOW_KEYS = ("at", "pose", "expression", "facing", "outfit")


@dataclass(frozen=True)
class Scope:
    """The names a scene may use."""

    names: Names
    cast: frozenset[str]
    on_stage: frozenset[str]
    scenes: frozenset[str]
    endings: frozenset[str]


Cue = Callable[[Reader, Scope, Node], Iterator[Operation]]


def _show(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    for who, (key, value) in reader.mapping(node, "show").items():
        reader.name(key, world.on_stage, "S203", "the person", "The cast is in script/cast.yaml.")
        if isinstance(value, Scalar):
            yield Show(key.mark, who, at=value.text.strip() or "centre")
            continue
        fields = reader.mapping(value, f"show: {who}")
        reader.only((field for field, _ in fields.values()), SHOW_KEYS, f"show: {who}")
        asked: dict[str, Any] = {
            name: reader.text(item, name) for name, (_, item) in fields.items() if name in SHOW_KEYS
        }
        yield Show(key.mark, who, **asked)


def _hide(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        who = reader.name(item, world.on_stage | {"everyone"}, "S203", "the person")
        if who:
            yield Hide(item.mark, None if who == "everyone" else who)


def place_operations(mark: Mark, place: str) -> Iterator[Operation]:
    """What entering a place does: nobody is on, the camera is wide, no event picture."""
    yield Hide(mark, None)
    yield Assign(
        mark, (("place", place), ("light", None), ("camera", "wide"), ("camera_ms", 0), ("picture", None))
    )


def _place(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    place = reader.name(
        node, world.names.places, "S205", "the place", "The places are in script/evening.yaml."
    )
    if place:
        yield from place_operations(node.mark, place)


def _moving(field: str, length: str, length_key: str) -> Cue:
    """A cue that is a name, or a mapping of `to` and a length of time."""

    def read(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
        ms: int | None = 0
        if isinstance(node, Mapping):
            keys = reader.mapping(node, field)
            reader.only((key for key, _ in keys.values()), ("to", length_key), field)
            reader.need(node.mark, keys, ("to",), field)
            if length_key in keys:
                ms = reader.duration(keys[length_key][1], length_key)
            node = keys["to"][1] if "to" in keys else Scalar("?", node.mark)
        name = reader.text(node, field)
        yield Assign(node.mark, ((field, None if name == "none" else name), (length, ms or 0)))

    return read


def _named(field: str) -> Cue:
    """A cue that is a name, or `none`."""

    def read(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
        name = reader.text(node, field)
        yield Assign(node.mark, ((field, None if name == "none" else name),))

    return read


def _sound(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    items = node.items if isinstance(node, Sequence) else (node,)
    names = tuple(name for item in items if (name := reader.text(item, "a sound")))
    yield Sound(node.mark, names)


def _transition(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    over_ms: int | None = None
    if isinstance(node, Mapping):
        keys = reader.mapping(node, "transition")
        reader.only((key for key, _ in keys.values()), ("to", "over"), "transition")
        reader.need(node.mark, keys, ("to",), "transition")
        if "over" in keys:
            over_ms = reader.duration(keys["over"][1], "over")
        node = keys["to"][1] if "to" in keys else Scalar("cut", node.mark)
    kind = reader.word(node, tuple(USUAL_MS), "a transition") or "cut"
    yield Assign(
        node.mark, (("transition", Transition(kind, USUAL_MS[kind] if over_ms is None else over_ms)),)
    )


def _let(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    for name, (key, value) in reader.mapping(node, "let").items():
        if is_kept(name):
            reader.fault("S208", key.mark, f"“{name}” is what the player knows, and no scene can change it",
                         "Let a flag of your own remember it: those are in script/evening.yaml.")  # fmt: skip
        elif reader.name(key, world.names.flags, "S204", "the flag", "The flags are in script/evening.yaml."):
            index, flag = world.names.flags[name]
            found = reader.expression(value, world.names, flag)
            if found is not None:
                yield Let(key.mark, index, found)


def _takes(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    seconds = reader.seconds(node, "takes")
    if seconds is not None:
        yield Take(node.mark, seconds)


def _clock(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    hour = reader.hour(node, "clock", world.names.starts_s)
    if hour is not None:
        yield Floor(node.mark, hour)


def _watch(reader: Reader, world: Scope, node: Node) -> Iterator[Operation]:
    mode = reader.word(node, tuple(mode.value for mode in WatchMode), "the watch")
    if mode:
        yield Assign(node.mark, (("watch", WatchMode(mode)),))


CUES: dict[str, Cue] = {
    "show": _show,
    "hide": _hide,
    "place": _place,
    "light": _named("light"),
    "picture": _named("picture"),
    "camera": _moving("camera", "camera_ms", "over"),
    "music": _moving("music", "crossfade_ms", "crossfade"),
    "ambience": _named("ambience"),
    "sound": _sound,
    "transition": _transition,
    "let": _let,
    "takes": _takes,
    "clock": _clock,
    "watch": _watch,
}
# Cues that the beats read themselves, since they hold beats or lead elsewhere.
LEADING = ("say", "pause", "choice", "live", "jump", "call", "label", "ending", "when", "then", "else",
           "presumes", "echo")  # fmt: skip
RESERVED = frozenset(CUES) | frozenset(LEADING) | {"everyone", "none"}
