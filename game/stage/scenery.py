"""The stage itself: a place's set with the people in it, through a camera; or an event picture.

Everything is in stage units; what moves by itself (breath, blinks) is a function of the time given.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import cos, pi, radians, sin
from typing import Generic, NamedTuple, TypeVar

from game.stage import camera, idle_motion
from game.stage.frame import (
    HEIGHT,
    STAGE,
    WIDTH,
    Box,
    Color,
    Disc,
    Fill,
    Group,
    Op,
    Panel,
    Picture,
    Stock,
    Stroke,
)
from game.stage.look import ClockFace, EventLayer, Look, MarkPoint, Pulse, SetLayer, Sprite, StageSet
from game.stage.motion import Motion, drives, leaving, placement_of
from game.story.script import Script
from game.story.state import Actor, Insert, State

PLACEHOLDER_SIZE = (560.0, 940.0)
# In what order a missing layer gives up what was asked for.
GIVE_UP = ("mouth", "eyes", "expression", "outfit", "light", "facing", "pose")
# The mouth by which a sprite tells where mouths are: a closed one may have no picture of its own.
OPEN_MOUTH = idle_motion.MOUTHS[0]
# Where an insert lies, and the paper that shows round it.
INSERTS = {"left": Box(108, 96, 768, 432), "centre": Box(480, 72, 960, 540), "right": Box(1044, 96, 768, 432)}
INSERT_RIM = 12.0
# How far the layers of an event picture part while it comes nearer, by their depth; in steps of this.
SPREAD, SPREAD_STEP = (36.0, 20.0), 1.5
# A pulse has so many brightnesses.
PULSE_LEVELS = 24
# Pictures that are kept as operations: those of a frame, its neighbours' and what is made ready.
KEPT_SCENES = 8
T = TypeVar("T")


class IdentityKey(Generic[T]):
    """An object, equal to itself alone: a key under which a pure function keeps its last result. A state is
    frozen and costs more to compare than most of what is made from it."""

    __slots__ = ("it",)

    def __init__(self, it: T) -> None:
        self.it = it

    def __eq__(self, other: object) -> bool:
        return isinstance(other, IdentityKey) and other.it is self.it

    def __hash__(self) -> int:
        return id(self.it)


class FrameTime(NamedTuple):
    """The moment at which a state is seen: the ambient time (None: nothing moves by itself), how long this
    shot has been shown (None: its camera has come to rest), what is on its way, and whose eyes are shut."""

    ambient: idle_motion.AmbientTime | None = None
    shot_ms: int | None = None
    motion: Motion | None = None
    lids: tuple[tuple[str, str], ...] = ()


AT_REST = FrameTime()


def scene_group(
    script: Script,
    state: State,
    look: Look,
    view: Box | None = None,
    moving: bool = False,
    now: FrameTime = AT_REST,
) -> Group:
    """The picture of the state at this moment, as one opaque group over the whole stage."""
    now = now._replace(shot_ms=camera.shot_step_ms(state, look, now.shot_ms))
    return _scene_group(IdentityKey(script), IdentityKey(state), look, view, moving, now)


@lru_cache(maxsize=KEPT_SCENES)
def _scene_group(
    script: IdentityKey[Script],
    state: IdentityKey[State],
    look: Look,
    view: Box | None,
    moving: bool,
    now: FrameTime,
) -> Group:
    insert = state.it.insert
    scene = _scene(script.it, state.it, look, view, moving, now)
    over = tuple(_insert(state.it, insert, look)) if insert is not None else ()
    return Group(STAGE, (scene, *over), opaque=True) if over else scene


def _scene(script: Script, state: State, look: Look, view: Box | None, moving: bool, now: FrameTime) -> Group:
    if camera.is_black(state, look):
        return Group(STAGE, (Fill(STAGE, (0, 0, 0, 255)),), opaque=True)
    own = camera.view_of(state, look, now.shot_ms)
    pushes = own != camera.view_of(state, look)
    view, moving = view or own, moving or (pushes and not look.style.pixel_size)
    if state.picture is not None and camera.has_event(state, look):
        ops: tuple[Op, ...] = tuple(_event(state.picture, state, look, now))
    else:
        shown = camera.set_of(state, look)
        ops = (
            Fill(STAGE, look.color("night_0")),
            *_layers(shown, state, view, now, front=False),
            *(op for face in shown.clocks for op in _clock(script, state, face, look.color("ink"))),
            *(person(actor, state, shown, look, now) for actor in _in_depth(state, look, now, view)),
            *_layers(shown, state, view, now, front=True),
        )
    return Group(STAGE, ops, opaque=True, view=None if view == STAGE else view, moving=moving)


def _event(name: str, state: State, look: Look, now: FrameTime) -> Iterator[Op]:
    """An event picture: its layers, or the flat picture of a pack that has none."""
    art = look.style.event_art.get(name)
    near = camera.nearness(state, look, now.shot_ms)
    if art is None or now.ambient is None:
        yield Picture(look.style.events[name], STAGE, opaque=True)
        return
    for layer in art.layers:
        strength = 1.0 if layer.pulse is None else _pulsed(layer.pulse, now.ambient)
        yield Picture(layer.file, _parted(layer, near), strength, opaque=layer.opaque)


def _parted(layer: EventLayer, near: float) -> Box:
    """Where a layer lies while its picture comes nearer: what is near parts from the middle faster."""
    box = layer.box
    across = (box.x + box.w / 2 - WIDTH / 2) / (WIDTH / 2) * SPREAD[0]
    down = (box.y + box.h / 2 - HEIGHT / 2) / (HEIGHT / 2) * SPREAD[1]
    dx, dy = (round(du * layer.depth * near / SPREAD_STEP) * SPREAD_STEP for du in (across, down))
    return box._replace(x=box.x + dx, y=box.y + dy)


def _pulsed(pulse: Pulse, ambient: idle_motion.AmbientTime) -> float:
    part = 0.5 - 0.5 * cos(2 * pi * ambient.step / idle_motion.STEPS_A_SECOND / pulse.seconds)
    level = round(PULSE_LEVELS * (pulse.low + (pulse.high - pulse.low) * part))
    return level / PULSE_LEVELS


def _insert(state: State, insert: Insert, look: Look) -> Iterator[Op]:
    """A picture over a part of the stage, printed on paper; nothing where the pack lacks it."""
    box = INSERTS.get(insert.at, INSERTS["right"])
    shown = camera.set_of(state, look)
    found: Op | None = None
    if insert.picture in look.style.events:
        found = Picture(look.style.events[insert.picture], box, opaque=True)
    elif insert.view in shown.views:
        view = shown.views[insert.view]
        ops = (*_layers(shown, state, view, AT_REST, False), *_layers(shown, state, view, AT_REST, True))
        found = Group(box, ops, opaque=True, view=view)
    if found is not None:
        yield Panel(box.inset(-INSERT_RIM), Stock.PAPER)
        yield found


def air_group(state: State, look: Look, now: FrameTime, view: Box | None = None) -> Group:
    """What is in the air before the picture of the state, as a group through the same view."""
    now = now._replace(shot_ms=camera.shot_step_ms(state, look, now.shot_ms))
    return _air_group(IdentityKey(state), look, now, view)


@lru_cache(maxsize=KEPT_SCENES)
def _air_group(kept: IdentityKey[State], look: Look, now: FrameTime, view: Box | None) -> Group:
    state = kept.it
    assert now.ambient is not None
    if camera.has_event(state, look):
        art = look.style.event_art.get(state.picture or "")
        shown = StageSet(emitters=art.emitters) if art is not None else StageSet()
        return Group(STAGE, tuple(idle_motion.air(shown, "", look, now.ambient)))
    if camera.is_black(state, look):
        return Group(STAGE, ())
    view = view or camera.view_of(state, look, now.shot_ms)
    shown = camera.set_of(state, look)
    people = _in_depth(state, look, now, view)
    found = (mouth_of(actor, state, shown, look, now) for actor in people)
    mouths = [mouth for mouth in found if mouth is not None]
    ops = tuple(idle_motion.air(shown, camera.variant_of(state, shown), look, now.ambient, mouths))
    smoking = (smoke_of(actor, state, shown, look, now) for actor in people)
    smokes = tuple(op for at in smoking if at is not None for op in idle_motion.smoke(*at, look, now.ambient))
    return Group(STAGE, ops + smokes, view=None if view == STAGE else view)


def _layers(shown: StageSet, state: State, view: Box, now: FrameTime, front: bool) -> Iterator[Op]:
    for layer in shown.layers:
        aside = drives(layer, shown, state, now.motion) if layer.front == front else None
        if aside is not None:
            box = _moved(layer, view)
            box = box._replace(x=box.x + aside) if aside else box
            yield Picture(idle_motion.frame_of(layer, now.ambient), box, layer.opacity, opaque=layer.opaque)
    if not front and not shown.layers:
        yield Picture(f"sets/{state.place}.tmx", STAGE, opaque=True)


def _moved(layer: SetLayer, view: Box) -> Box:
    """A layer's box with its parallax: 1 stays with the stage, 0 stays with the camera."""
    dx = (view.x + view.w / 2 - WIDTH / 2) * (1 - layer.parallax[0])
    dy = (view.y + view.h / 2 - HEIGHT / 2) * (1 - layer.parallax[1])
    return Box(layer.box.x + dx, layer.box.y + dy, layer.box.w, layer.box.h)


def _clock(script: Script, state: State, face: ClockFace, ink: Color) -> Iterator[Op]:
    """The hands of a clock in the picture, which shows the watch's hour."""
    minutes = (script.starts_s + state.watch_s) / 60
    for turn, reach, width in ((minutes / 720, 0.55, 0.11), (minutes / 60, 0.85, 0.07)):
        angle = radians(turn * 360)
        tip = (face.x + sin(angle) * reach * face.radius, face.y - cos(angle) * reach * face.radius)
        yield Stroke(((face.x, face.y), tip), face.radius * width, ink)
    yield Disc(face.x, face.y, face.radius * 0.08, ink)


def _in_depth(state: State, look: Look, now: FrameTime, view: Box) -> list[Actor]:
    """The people that are seen, those further off first; all of them while the camera moves."""
    shown = camera.set_of(state, look)
    seen = camera.seen_cast(state, look) if view == camera.view_of(state, look) else state.cast
    return sorted((*leaving(state, now.motion), *seen), key=lambda one: camera.mark_of(one, shown).scale)


def person(actor: Actor, state: State, shown: StageSet, look: Look, now: FrameTime = AT_REST) -> Group:
    """Somebody's layers, back to front, as one picture."""
    ops = tuple(_person_layers(actor, state, shown, look, now))
    boxes = [op.box for op in ops if isinstance(op, Picture)] or [Box(0, 0, 0, 0)]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Group(Box(left, top, right - left, bottom - top), ops)


def _person_layers(actor: Actor, state: State, shown: StageSet, look: Look, now: FrameTime) -> Iterator[Op]:
    mark, walks = placement_of(actor, state, look, now.motion)
    if now.ambient is not None:
        mark = mark._replace(
            y=mark.y + idle_motion.breath(actor.who, now.ambient, look.style.pixel_size) * mark.scale
        )
    sprite = look.style.sprites.get(actor.who)
    if sprite is None:
        width, height = PLACEHOLDER_SIZE[0] * mark.scale, PLACEHOLDER_SIZE[1] * mark.scale
        yield Picture(
            f"sprites/{actor.who}/sprite.yaml", Box(mark.x - width / 2, mark.y - height, width, height)
        )
        return
    wanted = _wanted(sprite, actor, walks, state, shown)
    if now.ambient is not None:
        wanted |= {
            "eyes": idle_motion.eyes(actor.who, now.ambient),
            "mouth": idle_motion.mouth(actor.who, now.ambient),
        }
    lid = dict(now.lids).get(actor.who)
    if lid is not None:
        wanted["eyes"] = lid
    left, top, scale = _laid(sprite, mark)
    for pattern in sprite.layers:
        file = layer_file(sprite, pattern, wanted)
        if file is not None:
            x, y, w, h = sprite.boxes[file]
            yield Picture(
                f"{sprite.prefix}/{file}", Box(left + x * scale, top + y * scale, w * scale, h * scale)
            )


def _wanted(sprite: Sprite, actor: Actor, walks: str | None, state: State, shown: StageSet) -> dict[str, str]:
    """The attributes that somebody is drawn with; who walks looks where he goes."""
    asked = {
        "pose": actor.pose,
        "expression": actor.expression,
        "facing": walks or camera.facing_of(actor, state.cast, shown),
        "outfit": actor.outfit,
        "light": shown.light_names.get(camera.variant_of(state, shown)) or shown.light_names.get(""),
    }
    return sprite.defaults | {name: value for name, value in asked.items() if value}


def _laid(sprite: Sprite, mark: MarkPoint) -> tuple[float, float, float]:
    """The corner of a sprite's canvas on the stage, and the stage units a canvas pixel takes."""
    scale = sprite.height * mark.scale / sprite.canvas[1]
    return mark.x - sprite.anchor[0] * scale, mark.y - sprite.anchor[1] * scale, scale


def mouth_of(
    actor: Actor, state: State, shown: StageSet, look: Look, now: FrameTime = AT_REST
) -> idle_motion.Mouth | None:
    """Where somebody's mouth is; None where his sprite has no mouths to tell it by."""
    sprite = look.style.sprites.get(actor.who)
    pattern = next((one for one in sprite.layers if "{mouth}" in one), None) if sprite else None
    if sprite is None or pattern is None:
        return None
    mark, walks = placement_of(actor, state, look, now.motion)
    wanted = _wanted(sprite, actor, walks, state, shown)
    file = layer_file(sprite, pattern, wanted | {"mouth": OPEN_MOUTH})
    if file is None:
        return None
    left, top, scale = _laid(sprite, mark)
    x, y, w, h = sprite.boxes[file]
    way = -1 if wanted.get("facing") == "left" else 1
    at = left + (x + w / 2) * scale, top + (y + h / 2) * scale
    return idle_motion.Mouth(actor.who, *at, way, mark.scale)


def smoke_of(
    actor: Actor, state: State, shown: StageSet, look: Look, now: FrameTime
) -> tuple[float, float, float] | None:
    """Where smoke rises from what somebody holds, and how large he is drawn."""
    sprite = look.style.sprites.get(actor.who)
    if sprite is None or not sprite.smokes:
        return None
    mark, walks = placement_of(actor, state, look, now.motion)
    wanted = _wanted(sprite, actor, walks, state, shown)
    at = sprite.smokes.get(f"{wanted['facing']}/{wanted['pose']}")
    if at is None:
        return None
    left, top, scale = _laid(sprite, mark)
    return left + at[0] * scale, top + at[1] * scale, mark.scale


def layer_file(sprite: Sprite, pattern: str, wanted: dict[str, str]) -> str | None:
    """The file of a layer for these attributes; what is missing falls back to the defaults, one
    attribute after the other; None where the sprite has no such layer at all."""
    trying = dict(wanted)
    for name in (None, *GIVE_UP):
        if name is not None:
            trying[name] = sprite.defaults.get(name, "")
        file = pattern.format_map(trying)
        if file in sprite.boxes:
            return file
    return None
