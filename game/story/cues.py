"""The cues of the language: compiles each key of a beat to operations.

A cue is a function of the field reader, the scope and the key's value that yields operations. Keys that jump
or hold beats are compiled in `compiler`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, assert_never

from game.story.expression import count_parts
from game.story.expression_parser import SymbolTable
from game.story.field_reader import FieldReader, Fields
from game.story.nodes import Mapping, Node, Scalar, Sequence, SourcePos
from game.story.operations import AdvanceClockTo, Assign, Hide, Let, Operation, Show, Sound, SpendTime, assign
from game.story.player_knowledge import is_knowledge
from game.story.script_keys import (
    CONTROL_KEYS,
    CUE_KEYS,
    ENTER,
    INSERT,
    LEAVE,
    SHOW,
    TO_CROSSFADE,
    TO_OVER,
    Keys,
)
from game.story.state import (
    DISSOLVE,
    Insert,
    Move,
    NamedField,
    Push,
    StateFields,
    Transition,
    TransitionKind,
    WatchMode,
)

# Default lengths of a walk to a mark and of a slow camera move.
WALK_MS, PUSH_MS = 1000, 20_000
SIDES = ("left", "right")
BACKWARD = "backward"
# The spots of an insert.
SPOTS = ("left", "centre", "right")


@dataclass(frozen=True)
class Scope:
    """The names that a scene may refer to."""

    names: SymbolTable
    cast: frozenset[str]
    on_stage: frozenset[str]
    scenes: frozenset[str]
    endings: frozenset[str]


CAST = "The cast is in script/cast.yaml."
Cue = Callable[[FieldReader, Scope, Node], Iterator[Operation]]


def _people(reader: FieldReader, scope: Scope, node: Node, label: str) -> Iterator[tuple[str, Scalar, Node]]:
    """The people that a mapping names: each one's id, its node, and what is said of them."""
    for who, (key, value) in reader.mapping(node, label).items():
        reader.name(key, scope.on_stage, "S203", "the person", CAST)
        yield who, key, value


def _show(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for who, key, value in _people(reader, scope, node, "show"):
        if isinstance(value, Scalar):
            yield Show(key.pos, who, mark=value.text.strip() or "centre")
            continue
        fields = reader.read_mapping(value, SHOW, f"show: {who}")
        yield Show(key.pos, who, **_attributes(reader, fields))


def _attributes(reader: FieldReader, fields: Fields) -> dict[str, Any]:
    """The fields of `Show` that a cue sets: mark, pose and the like."""
    attributes: dict[str, Any] = {}
    for name, (_, value) in fields.items():
        if name == "at":
            attributes["mark"] = reader.text(value, name)
        elif name == "facing":
            attributes["facing"] = reader.word(value, SIDES, "“facing”")
        elif name in SHOW:
            attributes[name] = reader.text(value, name)
    return attributes


def _enter(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for who, key, value in _people(reader, scope, node, "enter"):
        fields = _walked(reader, value, f"enter: {who}", "from", ENTER)
        if "from" in fields:
            move = _move(reader, who, fields, "from", exits=False)
            yield Show(key.pos, who, move=move, **({"mark": "centre"} | _attributes(reader, fields)))


def _leave(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for who, key, value in _people(reader, scope, node, "leave"):
        fields = _walked(reader, value, f"leave: {who}", "to", LEAVE)
        if "to" in fields:
            yield Hide(key.pos, who, _move(reader, who, fields, "to", exits=True))


def _walked(reader: FieldReader, value: Node, label: str, side: str, keys: Keys) -> Fields:
    """The fields of a walk; a text alone is the side of the stage."""
    if isinstance(value, Scalar):
        return {side: (value, value)}
    return reader.read_mapping(value, keys, label)


def _move(reader: FieldReader, who: str, fields: Fields, side: str, exits: bool) -> Move:
    over_ms = reader.optional(fields, "over", reader.duration, "over")
    towards = reader.word(fields[side][1], SIDES, f"“{side}”") or SIDES[0]
    backward = reader.optional(fields, "walks", reader.word, (BACKWARD,), "“walks”") == BACKWARD
    return Move(who, towards, WALK_MS if over_ms is None else over_ms, exits, backward)


def _look(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for who, key, value in _people(reader, scope, node, "look"):
        target = reader.name(value, scope.on_stage, "S203", "the person", CAST)
        if target:
            yield Show(key.pos, who, looks_at=target, if_present=True)


def _hide(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for item in node.items if isinstance(node, Sequence) else (node,):
        who = reader.name(item, scope.on_stage | {"everyone"}, "S203", "the person")
        if who:
            yield Hide(item.pos, None if who == "everyone" else who)


def place_operations(pos: SourcePos, place: str) -> Iterator[Operation]:
    """The operations of entering a place: clears the stage, sets the wide view, removes event picture."""
    yield Hide(pos, None)
    yield _viewed(pos, "wide", {"place": place, "variant": None, "picture": None})


def _place(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    place = reader.name(
        node, scope.names.places, "S205", "the place", "The places are in script/evening.yaml."
    )
    if place:
        yield from place_operations(node.pos, place)


def _viewed(
    pos: SourcePos, view: str, fields: StateFields | None = None, over_ms: int = 0, push: Push | None = None
) -> Assign:
    """Sets the camera to a view, and these fields, and removes any insert."""
    viewed: StateFields = {**(fields or {}), "camera": view, "push": push, "insert": None}
    return assign(pos, viewed, {"camera_ms": over_ms})


def _camera(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    target, over_ms = _to_and_length(reader, node, "camera")
    view = reader.text(target, "camera") if target else None
    if view:
        yield _viewed(node.pos, view, over_ms=over_ms or 0)


def _cut(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    view = reader.text(node, "cut")
    if view:
        yield assign(node.pos, {}, {"transition": Transition(TransitionKind.CUT, 0)})
        yield _viewed(node.pos, view, {"picture": None})


def _push(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    target, over_ms = _to_and_length(reader, node, "push")
    view = reader.text(target, "push") if target else None
    if view:
        # Its start is filled in when it is executed.
        yield _viewed(node.pos, view, push=Push("", PUSH_MS if over_ms is None else over_ms))


def _picture(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    name = reader.text(node, "picture")
    yield assign(node.pos, {"picture": None if name == "none" else name, "insert": None})


def _insert(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    if isinstance(node, Scalar):
        reader.word(node, ("none",), "an insert without keys")
        yield assign(node.pos, {"insert": None})
        return
    fields = reader.read_mapping(node, INSERT, "insert")
    if "picture" not in fields:
        reader.require(node.pos, fields, ("view",), "insert")
    elif "view" in fields:
        reader.fault("S109", fields["view"][0].pos, "an insert shows a picture or a view, not both",
                     "Take one of the two keys out.")  # fmt: skip
    spot = reader.optional(fields, "at", reader.word, SPOTS, "“at”")
    picture, view = (reader.optional(fields, name, reader.text, name) for name in ("picture", "view"))
    yield assign(node.pos, {"insert": Insert(spot or "right", picture, view)})


def _to_and_length(
    reader: FieldReader, node: Node, label: str, keys: Keys = TO_OVER
) -> tuple[Node | None, int | None]:
    """The node of a name and a duration: from a name alone, or from a mapping of `to` and the duration."""
    if not isinstance(node, Mapping):
        return node, None
    fields = reader.read_mapping(node, keys, label)
    length = next(name for name in keys if name != "to")
    ms = reader.optional(fields, length, reader.duration, length)
    return (fields["to"][1] if "to" in fields else None), ms


def _music(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    target, ms = _to_and_length(reader, node, "music", TO_CROSSFADE)
    name = reader.text(target, "music") if target else None
    music = None if name == "none" else name
    yield assign(node.pos, {"music": music}, {"crossfade_ms": ms or 0})


def _named(key: str, field: NamedField) -> Cue:
    """A cue that sets a field to a name, or to None for `none`."""

    def read(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
        name = reader.text(node, key)
        fields: StateFields = {}
        fields[field] = None if name == "none" else name
        yield assign(node.pos, fields)

    return read


def _sound(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    items = node.items if isinstance(node, Sequence) else (node,)
    names = tuple(name for item in items if (name := reader.text(item, "a sound")))
    yield Sound(node.pos, names)


def _transition(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    target, over_ms = _to_and_length(reader, node, "transition")
    name = reader.word(target, tuple(TransitionKind), "a transition") if target else None
    if name is None:
        return
    kind = TransitionKind(name)
    if kind is TransitionKind.CUT and over_ms:
        reader.fault("S109", node.pos, "“over” counts for nothing here: a cut takes no time",
                     "Take it out, or write “to: dissolve” or “to: fade”.")  # fmt: skip
    transition = Transition(kind, _default_ms(kind) if over_ms is None else over_ms)
    yield assign(node.pos, {}, {"transition": transition})


def _default_ms(kind: TransitionKind) -> int:
    """The default length of a transition."""
    match kind:
        case TransitionKind.CUT:
            return 0
        case TransitionKind.DISSOLVE:
            return DISSOLVE.over_ms
        case TransitionKind.FADE:
            return 1600
        case _:
            assert_never(kind)


def _let(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    for name, (key, value) in reader.mapping(node, "let").items():
        if is_knowledge(name):
            reader.fault("S208", key.pos, f"“{name}” is what the player knows, and no scene can change it",
                         "Let a flag of your own remember it: those are in script/evening.yaml.")  # fmt: skip
        elif reader.name(key, scope.names.flags, "S204", "the flag", "The flags are in script/evening.yaml."):
            index, flag = scope.names.flags[name]
            expression = reader.expression(value, scope.names, flag)
            if expression is not None:
                yield Let(key.pos, index, expression, count_parts(expression))


def _takes(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    seconds = reader.seconds(node, "takes")
    if seconds is not None:
        yield SpendTime(node.pos, seconds)


def _clock(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    watch_s = reader.time_of_day(node, "clock", scope.names.starts_s)
    if watch_s is not None:
        yield AdvanceClockTo(node.pos, watch_s)


def _watch(reader: FieldReader, scope: Scope, node: Node) -> Iterator[Operation]:
    mode = reader.word(node, tuple(WatchMode), "the watch")
    if mode:
        yield assign(node.pos, {"watch_mode": WatchMode(mode)})


CUE_COMPILERS: dict[str, Cue] = {
    **{key: _named(key, spec.sets) for key, spec in CUE_KEYS.items() if spec.sets},
    "show": _show,
    "hide": _hide,
    "enter": _enter,
    "leave": _leave,
    "look": _look,
    "place": _place,
    "picture": _picture,
    "insert": _insert,
    "camera": _camera,
    "push": _push,
    "cut": _cut,
    "music": _music,
    "sound": _sound,
    "transition": _transition,
    "let": _let,
    "takes": _takes,
    "clock": _clock,
    "watch": _watch,
}
# Keys beside a line that assert what is visible.
VISIBILITY_KEYS = ("sees", "voice")
NOT_FOR_PEOPLE = frozenset(CUE_COMPILERS) | frozenset(CONTROL_KEYS) | {"everyone", "none"}
