"""Motion between two states: people who walk on, off or to another mark, vehicles, and blinks over a change
of face.

A pure function of the two states and the milliseconds since.
"""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

from game.stage.art import MarkPoint, SetLayer, StageSet
from game.stage.camera import mark_of, set_of, variant_of, view_of
from game.stage.easing import smoothstep
from game.stage.frame import WIDTH, Box
from game.stage.idle_motion import variant_has
from game.stage.look import Look
from game.story.state import Actor, Move, State

# The lengths of a walk to another mark and of a drive in or out.
CROSS_MS, DRIVE_MS = 700, 1900
# The value of `comes` for a layer that appears once all vehicles have arrived.
AFTER = "after"
# The length and the lift of a step; the distance beyond the edge at which a person of scale 1 is off screen.
STEP_DU, LIFT_DU, ASIDE_DU = 150.0, 7.0, 330.0
# Marks nearer than this are not walked between.
MIN_WAY_DU = 40.0
# The blink over a change of face: when the lids are half closed, shut (the face changes), half open, open.
HALF_MS, SHUT_MS = 40, 80
OPENS_MS, OPEN_MS = 120, 160


class Motion(NamedTuple):
    """A motion from the state `before`, `ms` after it began."""

    before: State
    ms: int


class Placement(NamedTuple):
    """Where a person is drawn, and the facing while walking (None: unchanged)."""

    mark: MarkPoint
    facing: str | None = None


def walking_ms(before: State, after: State) -> int:
    """Milliseconds until everybody has arrived."""
    crossing = CROSS_MS if any(_before_crossing(actor, before) for actor in after.cast) else 0
    # Who came and left within the step was never seen.
    people = {actor.who for actor in (*before.cast, *after.cast)}
    return max([crossing, *(move.over_ms for move in after.arrival.moves if move.who in people)])


def _before_crossing(actor: Actor, before: State) -> Actor | None:
    """The person's actor in the state before, if the mark differs; else None."""
    return next((was for was in before.cast if was.who == actor.who and was.mark != actor.mark), None)


def leaving(after: State, motion: Motion | None) -> tuple[Actor, ...]:
    """The people who are walking off."""
    if motion is None:
        return ()
    gone = {move.who for move in after.arrival.moves if move.exits and motion.ms < move.over_ms}
    return tuple(actor for actor in motion.before.cast if actor.who in gone)


def placement_of(actor: Actor, state: State, look: Look, motion: Motion | None) -> Placement:
    """Where a person is drawn during a motion."""
    stage_set = set_of(state, look)
    mark = mark_of(actor, stage_set)
    if motion is None:
        return Placement(mark)
    move = next((move for move in state.arrival.moves if move.who == actor.who), None)
    if move is not None:
        return _walk_placement(mark, move, view_of(state, look), motion.ms, look)
    was = _before_crossing(actor, motion.before)
    if was is None or motion.before.place != state.place or motion.ms >= CROSS_MS:
        return Placement(mark)
    start = mark_of(was, stage_set)
    if abs(start.x - mark.x) < MIN_WAY_DU:
        return Placement(mark)
    left = 1 - smoothstep(motion.ms / CROSS_MS)
    return _step_placement(mark, (start.x - mark.x) * left, (start.y - mark.y) * left, mark.x > start.x, look)


def _walk_placement(mark: MarkPoint, move: Move, view: Box, ms: int, look: Look) -> Placement:
    """A person between the mark and an edge of the view."""
    progress = min(1.0, max(0.0, ms / max(1, move.over_ms)))
    if progress >= 1:
        return Placement(mark)
    aside = ASIDE_DU * mark.scale
    edge = view.x - aside if move.side == "left" else view.right + aside
    # Ease out when walking on, ease in when walking off.
    left = progress * progress if move.exits else (1 - progress) ** 2
    rightward = (move.side == "right") is move.exits
    return _step_placement(mark, (edge - mark.x) * left, 0.0, rightward is not move.backward, look)


def _step_placement(mark: MarkPoint, dx: float, dy: float, rightward: bool, look: Look) -> Placement:
    """A placement at an offset from a mark, with the lift of steps."""
    lift = LIFT_DU * mark.scale * abs(sin(pi * dx / (STEP_DU * mark.scale)))
    pixel_size = look.artwork.pixel_size or 1.5
    x, y = (round(du / pixel_size) * pixel_size for du in (dx, dy - lift))
    return Placement(mark._replace(x=mark.x + x, y=mark.y + y), "right" if rightward else "left")


def drive_offset(layer: SetLayer, stage_set: StageSet, state: State, motion: Motion | None) -> float | None:
    """The horizontal offset of a layer that drives in or out; 0 at rest, None if it is not visible."""
    is_visible = variant_has(layer.variants, variant_of(state, stage_set))
    side = "" if motion is None else _drive_side(layer, stage_set, state, motion)
    if motion is None or not side:
        return 0.0 if is_visible else None
    if side == AFTER:
        return None
    progress = motion.ms / DRIVE_MS
    out = -(layer.box.right) if side == "left" else WIDTH - layer.box.x
    # Ease out when driving in, ease in when driving off.
    return out * ((1 - progress) ** 2 if is_visible else progress * progress)


def _drive_side(layer: SetLayer, stage_set: StageSet, state: State, motion: Motion) -> str:
    """The side from or to which a layer is driving, or AFTER; empty if it does not move."""
    if motion.ms >= DRIVE_MS or motion.before.place != state.place or not (layer.comes or layer.goes):
        return ""
    is_visible, was_visible = (
        variant_has(layer.variants, variant_of(each_state, stage_set))
        for each_state in (state, motion.before)
    )
    return "" if is_visible is was_visible else layer.comes if is_visible else layer.goes


def drives(layer: SetLayer, stage_set: StageSet, state: State, motion: Motion | None) -> bool:
    """Whether a layer is driving in or out, even where it still stands."""
    return motion is not None and bool(_drive_side(layer, stage_set, state, motion))


def is_driving(state: State, look: Look, motion: Motion) -> bool:
    """Whether a layer of the set is driving in or out."""
    stage_set = set_of(state, look)
    return motion.before.variant != state.variant and any(
        drives(layer, stage_set, state, motion) for layer in stage_set.layers
    )


def changed_faces(before: State, after: State) -> tuple[str, ...]:
    """The people whose expression, facing or gaze has changed."""
    faces = {actor.who: _face(actor) for actor in before.cast}
    return tuple(actor.who for actor in after.cast if faces.get(actor.who, _face(actor)) != _face(actor))


def _face(actor: Actor) -> tuple[str | None, ...]:
    return actor.expression, actor.facing, actor.looks_at


def with_faces_of(before: State, after: State) -> State:
    """The state before, with the faces of the state after."""
    after_by_name = {actor.who: actor for actor in after.cast}
    return before._replace(
        cast=tuple(_with_face(actor, after_by_name.get(actor.who, actor)) for actor in before.cast)
    )


def _with_face(actor: Actor, source: Actor) -> Actor:
    return actor._replace(expression=source.expression, facing=source.facing, looks_at=source.looks_at)


def lids_at(ms: int) -> str | None:
    """The eyes during the blink over a change of face; None after it."""
    if ms >= OPEN_MS:
        return None
    return "half" if ms < HALF_MS or ms >= OPENS_MS else "shut"
