"""The stage itself: a place's set with the people in it, through a camera.

Everything is in stage units; what moves by itself (breath, blinks) is a function of the time given.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import cos, radians, sin

from game.stage.frame import HEIGHT, STAGE, WIDTH, Box, Color, Disc, Fill, Group, Op, Picture, Stroke
from game.stage.idle_motion import MOUTHS, Life, Mouth, air, breath, eyes, frame_of, mouth, variant_has
from game.stage.look import ClockFace, Look, MarkPoint, SetLayer, Sprite, StageSet
from game.story.script import Script
from game.story.state import Standing, State

# Where somebody stands when a set has no such mark: the middle, feet below the frame.
USUAL_MARK = MarkPoint(WIDTH / 2, 1140.0)
PLACEHOLDER_SIZE = (560.0, 940.0)
# In what order a missing layer gives up what was asked for.
GIVE_UP = ("mouth", "eyes", "expression", "outfit", "light", "facing", "pose")
# The mouth by which a sprite tells where mouths are: a closed one may have no picture of its own.
OPEN_MOUTH = MOUTHS[0]
EMPTY = StageSet()


def scene_group(
    script: Script,
    state: State,
    look: Look,
    view: Box | None = None,
    moving: bool = False,
    life: Life | None = None,
) -> Group:
    """The picture of the state at a moment of the world's time (None: nothing moves by itself), as one
    opaque group over the whole stage."""
    if state.picture is not None and has_event(state, look):
        picture = Picture(look.style.events[state.picture], STAGE, opaque=True)
        return Group(STAGE, (picture,), opaque=True)
    shown = set_of(state, look)
    view = view or view_of(state, look)
    ops = (
        Fill(STAGE, look.color("night_0")),
        *_layers(shown, state, view, life, front=False),
        *(op for face in shown.clocks for op in _clock(script, state, face, look.color("ink"))),
        *(person(standing, state, shown, look, life) for standing in _in_depth(state, shown)),
        *_layers(shown, state, view, life, front=True),
    )
    return Group(STAGE, ops, opaque=True, view=None if view == STAGE else view, moving=moving)


def air_group(state: State, look: Look, life: Life, view: Box | None = None) -> Group:
    """What is in the air before the picture of the state, as a group through the same view."""
    view = view or view_of(state, look)
    shown = set_of(state, look)
    if has_event(state, look):
        return Group(STAGE, (), view=None if view == STAGE else view)
    found = (mouth_of(standing, state, shown, look) for standing in _in_depth(state, shown))
    mouths = [mouth for mouth in found if mouth is not None]
    ops = tuple(air(shown, variant_of(state, shown), look, life, mouths))
    return Group(STAGE, ops, view=None if view == STAGE else view)


def has_event(state: State, look: Look) -> bool:
    """Whether an event picture is shown in the place's stead."""
    return state.picture is not None and state.picture in look.style.events


def set_of(state: State, look: Look) -> StageSet:
    """The set of the state's place; an empty one where the pack has none."""
    return look.style.sets.get(state.place or "", EMPTY)


def view_of(state: State, look: Look) -> Box:
    """What the camera shows, kept within the stage."""
    return set_of(state, look).views.get(state.camera, STAGE)


def variant_of(state: State, shown: StageSet) -> str:
    """The set's variant in this state: the one asked for, or the set's first."""
    if state.light is not None and state.light in shown.variants:
        return state.light
    return shown.variants[0] if shown.variants else ""


def _layers(shown: StageSet, state: State, view: Box, life: Life | None, front: bool) -> Iterator[Op]:
    variant = variant_of(state, shown)
    for layer in shown.layers:
        if layer.front == front and variant_has(layer.variants, variant):
            yield Picture(frame_of(layer, life), _moved(layer, view), layer.opacity, opaque=layer.opaque)
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


def _in_depth(state: State, shown: StageSet) -> list[Standing]:
    """The people, those further off first."""
    return sorted(state.cast, key=lambda one: _mark(one, shown).scale)


def _mark(standing: Standing, shown: StageSet) -> MarkPoint:
    return shown.marks.get(standing.mark) or shown.marks.get("centre") or USUAL_MARK


def person(standing: Standing, state: State, shown: StageSet, look: Look, life: Life | None = None) -> Group:
    """Somebody's layers, back to front, as one picture."""
    ops = tuple(_person_layers(standing, state, shown, look, life))
    boxes = [op.box for op in ops if isinstance(op, Picture)] or [Box(0, 0, 0, 0)]
    left, top = min(box.x for box in boxes), min(box.y for box in boxes)
    right, bottom = max(box.x + box.w for box in boxes), max(box.y + box.h for box in boxes)
    return Group(Box(left, top, right - left, bottom - top), ops)


def _person_layers(
    standing: Standing, state: State, shown: StageSet, look: Look, life: Life | None
) -> Iterator[Op]:
    mark = _mark(standing, shown)
    if life is not None:
        mark = mark._replace(y=mark.y + breath(standing.who, life, look.style.grain) * mark.scale)
    sprite = look.style.sprites.get(standing.who)
    if sprite is None:
        width, height = PLACEHOLDER_SIZE[0] * mark.scale, PLACEHOLDER_SIZE[1] * mark.scale
        yield Picture(
            f"sprites/{standing.who}/sprite.yaml", Box(mark.x - width / 2, mark.y - height, width, height)
        )
        return
    wanted = _wanted(sprite, standing, mark, state, shown)
    if life is not None:
        wanted |= {"eyes": eyes(standing.who, life), "mouth": mouth(standing.who, life)}
    left, top, scale = _laid(sprite, mark)
    for pattern in sprite.layers:
        file = layer_file(sprite, pattern, wanted)
        if file is not None:
            x, y, w, h = sprite.boxes[file]
            yield Picture(
                f"{sprite.prefix}/{file}", Box(left + x * scale, top + y * scale, w * scale, h * scale)
            )


def _wanted(
    sprite: Sprite, standing: Standing, mark: MarkPoint, state: State, shown: StageSet
) -> dict[str, str]:
    """The attributes that somebody is drawn with."""
    asked = {
        "pose": standing.pose,
        "expression": standing.expression,
        "facing": standing.facing or mark.facing,
        "outfit": standing.outfit,
        "light": shown.light_names.get(variant_of(state, shown)) or shown.light_names.get(""),
    }
    return sprite.defaults | {name: value for name, value in asked.items() if value}


def _laid(sprite: Sprite, mark: MarkPoint) -> tuple[float, float, float]:
    """The corner of a sprite's canvas on the stage, and the stage units a canvas pixel takes."""
    scale = sprite.height * mark.scale / sprite.canvas[1]
    return mark.x - sprite.anchor[0] * scale, mark.y - sprite.anchor[1] * scale, scale


def mouth_of(standing: Standing, state: State, shown: StageSet, look: Look) -> Mouth | None:
    """Where somebody's mouth is; None where his sprite has no mouths to tell it by."""
    sprite = look.style.sprites.get(standing.who)
    pattern = next((one for one in sprite.layers if "{mouth}" in one), None) if sprite else None
    if sprite is None or pattern is None:
        return None
    mark = _mark(standing, shown)
    wanted = _wanted(sprite, standing, mark, state, shown)
    file = layer_file(sprite, pattern, wanted | {"mouth": OPEN_MOUTH})
    if file is None:
        return None
    left, top, scale = _laid(sprite, mark)
    x, y, w, h = sprite.boxes[file]
    way = -1 if wanted.get("facing") == "left" else 1
    at = left + (x + w / 2) * scale, top + (y + h / 2) * scale
    return Mouth(standing.who, *at, way, mark.scale)


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


def between_views(before: Box, after: Box, amount: float, grain: float = 0.0) -> Box:
    """A view on its way from one to the other; the camera starts and stops softly. Where pictures have a
    grain it moves by whole pixels of them, and cuts to what is larger, smaller or elsewhere."""
    eased = amount * amount * (3 - 2 * amount)
    if not grain:
        return Box(*(a + (b - a) * eased for a, b in zip(before, after, strict=True)))
    if before[2:] != after[2:] or abs(after.x - before.x) >= before.w or abs(after.y - before.y) >= before.h:
        return after
    x, y = (a + round((b - a) * eased / grain) * grain for a, b in zip(before[:2], after[:2], strict=True))
    return Box(x, y, after.w, after.h)
