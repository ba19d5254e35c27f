"""The scene: a place's set with its people, seen through the camera; or an event picture.

In stage units; idle motion is a function of the time given.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from math import cos, pi, radians, sin
from typing import NamedTuple

from game.stage import camera, idle_motion, particles
from game.stage.art import ClockFace, EventLayer, MarkPoint, Pulse, SetLayer, Sprite, StageSet
from game.stage.frame import (
    HEIGHT,
    STAGE,
    WIDTH,
    Box,
    Color,
    Disc,
    DrawOp,
    Fill,
    Group,
    Panel,
    Picture,
    Stock,
    Stroke,
)
from game.stage.identity_cache import cached_by_identity
from game.stage.look import Look
from game.stage.motion import Motion, drive_offset, drives, leaving, placement_of
from game.story.script import Script
from game.story.state import Actor, Insert, State

PLACEHOLDER_SIZE = (560.0, 940.0)
# The order in which attributes fall back to defaults if a layer is missing.
FALLBACK_ORDER = ("mouth", "eyes", "expression", "outfit", "light", "facing", "pose")
# The mouth shape used to locate mouths: a closed one may have no picture.
OPEN_MOUTH = idle_motion.MOUTHS[0]
# The boxes of inserts, and the width of their paper rim.
INSERTS = {"left": Box(108, 96, 768, 432), "centre": Box(480, 72, 960, 540), "right": Box(1044, 96, 768, 432)}
INSERT_RIM = 12.0
# An insert that would cover more than this share of a face goes to the other side, if that one is free.
COVERED = 0.12
# The parallax of an event picture's zoom at depth 1, and its quantisation.
ZOOM_PARALLAX, ZOOM_STEP = (36.0, 20.0), 1.5
# The number of brightness levels of a pulse.
PULSE_LEVELS = 24
# Cached scenes: a frame's, its neighbours', and prefetched ones.
KEPT_SCENES = 8
# The widest view of people in which no leaves fall: one that drifts by would lie on a face.
CLOSE_VIEW = 800.0


class SceneTime(NamedTuple):
    """The time-dependent inputs of a scene: the ambient time (None: no idle motion), the time this view has
    been shown (None: its camera is at rest), the motion of people and vehicles, and forced eyelids."""

    ambient: idle_motion.AmbientTime | None = None
    view_ms: int | None = None
    motion: Motion | None = None
    lids: tuple[tuple[str, str], ...] = ()


AT_REST = SceneTime()


def scene_group(
    script: Script,
    state: State,
    look: Look,
    view: Box | None = None,
    moving: bool = False,
    time: SceneTime = AT_REST,
) -> Group:
    """The picture of a state at a time, as one opaque group over the whole stage."""
    time = time._replace(view_ms=camera.view_step_ms(state, look, time.view_ms))
    return _scene_group(script, state, look, view, moving, time)


@cached_by_identity(2, maxsize=KEPT_SCENES)
def _scene_group(
    script: Script, state: State, look: Look, view: Box | None, moving: bool, time: SceneTime
) -> Group:
    scene = _scene(script, state, look, view, moving, time)
    over = tuple(_insert(state, state.insert, look)) if state.insert is not None else ()
    return Group(STAGE, (scene, *over), opaque=True) if over else scene


def _scene(
    script: Script, state: State, look: Look, view: Box | None, moving: bool, time: SceneTime
) -> Group:
    if camera.is_black(state, look):
        return Group(STAGE, (Fill(STAGE, (0, 0, 0, 255)),), opaque=True)
    own = camera.view_of(state, look, time.view_ms)
    event = camera.has_event(state, look.artwork)
    # An event picture zooms from the whole stage, and its layers part: it moves from its first frame on.
    pushes = own != camera.view_of(state, look) or (event and time.view_ms is not None)
    view, moving = view or own, moving or (pushes and not look.artwork.pixel_size)
    if state.picture is not None and event:
        ops: tuple[DrawOp, ...] = tuple(_event(state.picture, state, look, time))
    else:
        stage_set = camera.set_of(state, look)
        ops = (
            Fill(STAGE, look.color("night_0")),
            *_layers(stage_set, state, view, time, front=False),
            *(op for face in stage_set.clocks for op in _clock(script, state, face, look.color("ink"))),
            *(
                person(actor, state, stage_set, look, time)
                for actor in _people_by_depth(state, look, time, view)
            ),
            *_layers(stage_set, state, view, time, front=True),
        )
    # A push that starts from the whole stage is a moving view from the start: its layers stay the same.
    whole = view == STAGE and not moving
    return Group(STAGE, ops, opaque=True, view=None if whole else view, moving=moving)


def _event(name: str, state: State, look: Look, time: SceneTime) -> Iterator[DrawOp]:
    """An event picture: its layers, or the flat picture if it has none."""
    art = look.artwork.event_art.get(name)
    near = camera.zoom_progress(state, look, time.view_ms)
    if art is None or time.ambient is None:
        yield Picture(look.artwork.events[name], STAGE, opaque=True)
        return
    for layer in art.layers:
        strength = 1.0 if layer.pulse is None else _pulse_opacity(layer.pulse, time.ambient)
        yield Picture(layer.file, _zoomed_box(layer, near), strength, opaque=layer.opaque)


def _zoomed_box(layer: EventLayer, near: float) -> Box:
    """The box of a layer during the zoom: near layers move away from the centre faster."""
    box = layer.box
    across = (box.centre_x - WIDTH / 2) / (WIDTH / 2) * ZOOM_PARALLAX[0]
    down = (box.centre_y - HEIGHT / 2) / (HEIGHT / 2) * ZOOM_PARALLAX[1]
    dx, dy = (round(du * layer.depth * near / ZOOM_STEP) * ZOOM_STEP for du in (across, down))
    return box._replace(x=box.x + dx, y=box.y + dy)


def _pulse_opacity(pulse: Pulse, ambient: idle_motion.AmbientTime) -> float:
    part = 0.5 - 0.5 * cos(2 * pi * ambient.step / idle_motion.STEPS_A_SECOND / pulse.seconds)
    level = round(PULSE_LEVELS * (pulse.low + (pulse.high - pulse.low) * part))
    return level / PULSE_LEVELS


def _insert(state: State, insert: Insert, look: Look) -> Iterator[DrawOp]:
    """A picture over part of the stage, on paper; nothing if the pack lacks it."""
    box = insert_box(state, insert, look)
    stage_set = camera.set_of(state, look)
    content: DrawOp | None = None
    if insert.picture in look.artwork.events:
        content = Picture(look.artwork.events[insert.picture], box, opaque=True)
    elif insert.view in stage_set.views:
        view = stage_set.views[insert.view]
        ops = (
            *_layers(stage_set, state, view, AT_REST, False),
            *_layers(stage_set, state, view, AT_REST, True),
        )
        content = Group(box, ops, opaque=True, view=view)
    if content is not None:
        yield Panel(box.inset(-INSERT_RIM), Stock.PAPER)
        yield content


def insert_box(state: State, insert: Insert, look: Look) -> Box:
    """The box of an insert: its spot's, or the other side's if it would cut a face in two and that one
    would not. People stand elsewhere in every pack, and a script names one spot for all."""
    box = INSERTS.get(insert.spot, INSERTS["right"])
    if insert.spot == "centre" or camera.has_event(state, look.artwork):
        return box
    faces = [face for _, face in camera.faces_in_view(state, look)]
    opposite = INSERTS["left" if box == INSERTS["right"] else "right"]
    return min((box, opposite), key=lambda spot: [covered_share(face, spot) > COVERED for face in faces])


def covered_share(face: Box, box: Box) -> float:
    """The share of a face that a box covers."""
    wide = min(face.right, box.right) - max(face.x, box.x)
    high = min(face.bottom, box.bottom) - max(face.y, box.y)
    return max(0.0, wide) * max(0.0, high) / (face.w * face.h)


def air_group(state: State, look: Look, time: SceneTime, view: Box | None = None) -> Group:
    """The particles in front of the picture of a state, as a group with the same view."""
    time = time._replace(view_ms=camera.view_step_ms(state, look, time.view_ms))
    return _air_group(state, look, time, view)


@cached_by_identity(1, maxsize=KEPT_SCENES)
def _air_group(state: State, look: Look, time: SceneTime, view: Box | None) -> Group:
    assert time.ambient is not None
    if camera.has_event(state, look.artwork):
        art = look.artwork.event_art.get(state.picture or "")
        stage_set = StageSet(emitters=art.emitters) if art is not None else StageSet()
        return Group(STAGE, tuple(particles.air(stage_set, "", look, time.ambient)))
    if camera.is_black(state, look):
        return Group(STAGE, ())
    view = view or camera.view_of(state, look, time.view_ms)
    stage_set = camera.set_of(state, look)
    people = _people_by_depth(state, look, time, view)
    candidates = (mouth_of(actor, state, stage_set, look, time) for actor in people)
    mouths = [mouth for mouth in candidates if mouth is not None]
    if people and camera.view_of(state, look).w <= CLOSE_VIEW:
        # In a print, which has no haze, breath would lie on a large face as dots.
        left_out = {particles.LEAVES} | ({idle_motion.BREATH} if look.artwork.stippled_air else set())
        stage_set = replace(
            stage_set,
            emitters=tuple(emitter for emitter in stage_set.emitters if emitter.kind not in left_out),
        )
    ops = tuple(particles.air(stage_set, camera.variant_of(state, stage_set), look, time.ambient, mouths))
    smoking = (smoke_of(actor, state, stage_set, look, time) for actor in people)
    smokes = tuple(
        op for tip in smoking if tip is not None for op in particles.smoke(tip, look, time.ambient)
    )
    return Group(STAGE, ops + smokes, view=None if view == STAGE else view)


def _layers(stage_set: StageSet, state: State, view: Box, time: SceneTime, front: bool) -> Iterator[DrawOp]:
    for layer in stage_set.layers:
        aside = drive_offset(layer, stage_set, state, time.motion) if layer.front == front else None
        if aside is not None:
            box = _parallax_box(layer, view)
            box = box._replace(x=box.x + aside)
            file = idle_motion.shown_file(layer, time.ambient)
            picture = Picture(file, box, layer.opacity, opaque=layer.opaque)
            # A group, which no backdrop contains: each position would make another one, the first one too.
            yield Group(box, (picture,)) if drives(layer, stage_set, state, time.motion) else picture
    if not front and not stage_set.layers:
        yield Picture(f"sets/{state.place}.tmx", STAGE, opaque=True)


def _parallax_box(layer: SetLayer, view: Box) -> Box:
    """A layer's box with its parallax: 1 moves with the stage, 0 with the camera."""
    dx = (view.centre_x - WIDTH / 2) * (1 - layer.parallax[0])
    dy = (view.centre_y - HEIGHT / 2) * (1 - layer.parallax[1])
    return Box(layer.box.x + dx, layer.box.y + dy, layer.box.w, layer.box.h)


def _clock(script: Script, state: State, face: ClockFace, ink: Color) -> Iterator[DrawOp]:
    """The hands of a clock in the picture, which shows the time of the watch."""
    minutes = (script.starts_s + state.watch_s) / 60
    for turn, reach, width in ((minutes / 720, 0.55, 0.11), (minutes / 60, 0.85, 0.07)):
        angle = radians(turn * 360)
        tip = (face.x + sin(angle) * reach * face.radius, face.y - cos(angle) * reach * face.radius)
        yield Stroke(((face.x, face.y), tip), face.radius * width, ink)
    yield Disc(face.x, face.y, face.radius * 0.08, ink)


def _people_by_depth(state: State, look: Look, time: SceneTime, view: Box) -> list[Actor]:
    """The visible people, back to front; all of them while the camera moves."""
    stage_set = camera.set_of(state, look)
    cast = camera.seen_cast(state, look) if view == camera.view_of(state, look) else state.cast
    return sorted(
        (*leaving(state, time.motion), *cast), key=lambda actor: camera.mark_of(actor, stage_set).scale
    )


def person(actor: Actor, state: State, stage_set: StageSet, look: Look, time: SceneTime = AT_REST) -> Group:
    """A person's layers, back to front, as one group."""
    ops = tuple(_person_layers(actor, state, stage_set, look, time))
    boxes = [op.box for op in ops if isinstance(op, Picture)] or [Box(0, 0, 0, 0)]
    return Group(Box.around(boxes), ops)


class _Figure(NamedTuple):
    """A person on the stage: the sprite, where it stands, and the attributes it is drawn with."""

    sprite: Sprite
    mark: MarkPoint
    attributes: dict[str, str]

    @property
    def scale(self) -> float:
        """Stage units per canvas pixel."""
        return self.sprite.height * self.mark.scale / self.sprite.canvas[1]

    def point(self, x: float, y: float) -> tuple[float, float]:
        """The stage point of a canvas point."""
        (anchor_x, anchor_y), scale = self.sprite.anchor, self.scale
        return self.mark.x - anchor_x * scale + x * scale, self.mark.y - anchor_y * scale + y * scale


def _figure(actor: Actor, state: State, stage_set: StageSet, look: Look, time: SceneTime) -> _Figure | None:
    """The figure of a person, at rest; None without a sprite. Whoever walks faces the direction of the
    walk."""
    sprite = look.artwork.sprites.get(actor.who)
    if sprite is None:
        return None
    mark, walks = placement_of(actor, state, look, time.motion)
    attributes = {
        "pose": actor.pose,
        "expression": actor.expression,
        "facing": walks or camera.facing_of(actor, state.cast, stage_set),
        "outfit": actor.outfit,
        "light": stage_set.people_light_by_variant.get(camera.variant_of(state, stage_set))
        or stage_set.people_light_by_variant.get(""),
    }
    wanted = sprite.defaults | {name: value for name, value in attributes.items() if value}
    return _Figure(sprite, mark, wanted)


def _person_layers(
    actor: Actor, state: State, stage_set: StageSet, look: Look, time: SceneTime
) -> Iterator[DrawOp]:
    figure = _figure(actor, state, stage_set, look, time)
    if figure is None:
        mark = placement_of(actor, state, look, time.motion).mark
        width, height = PLACEHOLDER_SIZE[0] * mark.scale, PLACEHOLDER_SIZE[1] * mark.scale
        yield Picture(
            f"sprites/{actor.who}/sprite.yaml", Box(mark.x - width / 2, mark.y - height, width, height)
        )
        return
    sprite, mark, attributes = figure
    if time.ambient is not None:
        rise = idle_motion.breath(actor.who, time.ambient, look.artwork.pixel_size) * mark.scale
        figure = figure._replace(mark=mark._replace(y=mark.y + rise))
        eyes, mouth = idle_motion.eyes(actor.who, time.ambient), idle_motion.mouth(actor.who, time.ambient)
        attributes |= {"eyes": eyes, "mouth": mouth}
    if lid := dict(time.lids).get(actor.who):
        attributes["eyes"] = lid
    for pattern in sprite.layers:
        file = layer_file(sprite, pattern, attributes)
        if file is not None:
            x, y, w, h = sprite.boxes[file]
            box = Box(*figure.point(x, y), w * figure.scale, h * figure.scale)
            yield Picture(f"{sprite.prefix}/{file}", box)


def mouth_of(
    actor: Actor, state: State, stage_set: StageSet, look: Look, time: SceneTime = AT_REST
) -> particles.AirSource | None:
    """The position of a person's mouth; None if the sprite has no mouth layer."""
    figure = _figure(actor, state, stage_set, look, time)
    pattern = next((layer for layer in figure.sprite.layers if "{mouth}" in layer), None) if figure else None
    if figure is None or pattern is None:
        return None
    file = layer_file(figure.sprite, pattern, figure.attributes | {"mouth": OPEN_MOUTH})
    if file is None:
        return None
    x, y, w, h = figure.sprite.boxes[file]
    middle = figure.point(x + w / 2, y + h / 2)
    return particles.AirSource(actor.who, *middle, _way(figure.attributes), figure.mark.scale)


def _way(attributes: dict[str, str]) -> int:
    """The direction one looks: -1 left, 1 right."""
    return -1 if attributes.get("facing") == "left" else 1


def smoke_of(
    actor: Actor, state: State, stage_set: StageSet, look: Look, time: SceneTime
) -> particles.AirSource | None:
    """The point where smoke rises from a person's cigarette; None without one."""
    figure = _figure(actor, state, stage_set, look, time)
    if figure is None or not figure.sprite.smokes:
        return None
    at = figure.sprite.smokes.get(f"{figure.attributes['facing']}/{figure.attributes['pose']}")
    if at is None:
        return None
    return particles.AirSource(actor.who, *figure.point(*at), _way(figure.attributes), figure.mark.scale)


def layer_file(sprite: Sprite, pattern: str, wanted: dict[str, str]) -> str | None:
    """The file of a layer for these attributes. If it is missing, a light `store.stopped` becomes `store`,
    then attributes fall back to the defaults one by one; None if the sprite has no such layer."""
    file = pattern.format_map(wanted)
    if file in sprite.boxes:
        return file
    trying = dict(wanted) | {"light": wanted.get("light", "").partition(".")[0]}
    for name in (None, *FALLBACK_ORDER):
        if name is not None:
            trying[name] = sprite.defaults.get(name, "")
        file = pattern.format_map(trying)
        if file in sprite.boxes:
            return file
    return None
