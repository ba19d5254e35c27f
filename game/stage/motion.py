"""People and things on their way from one state to the next: who walks on or off, who crosses to another
mark, a bus that drives in, eyes that close over a change of face.

All of it is a function of the two states and the milliseconds since; nothing is kept.
"""

from __future__ import annotations

from math import pi, sin
from typing import NamedTuple

from game.stage.camera import mark_of, set_of, variant_of, view_of
from game.stage.frame import WIDTH, Box
from game.stage.idle_motion import variant_has
from game.stage.look import Look, MarkPoint, SetLayer, StageSet
from game.story.state import Actor, Move, State

# How long it takes to cross to another mark, and to drive in or out.
CROSS_MS, DRIVE_MS = 700, 1900
# What comes so is there once all that drives has come.
AFTER = "after"
# A step is so long, and lifts so much. Beyond an edge somebody is out of sight by so much of his scale.
STEP_DU, LIFT_DU, ASIDE_DU = 150.0, 7.0, 330.0
# Nearer marks than this are no way to walk.
MIN_WAY_DU = 40.0
# Somebody who changes his face closes his eyes: so long to shut, shut for so long on either side, half open.
HALF_MS, SHUT_MS = 40, 80
OPENS_MS, OPEN_MS = 120, 160


class Motion(NamedTuple):
    """What is on its way: since this state, for so long."""

    before: State
    ms: int


class Placement(NamedTuple):
    """Where somebody is drawn, and the way he looks while he walks (None: as he does when he stands)."""

    mark: MarkPoint
    facing: str | None = None


def walking_ms(before: State, after: State) -> int:
    """How long it takes until everybody stands."""
    crossing = CROSS_MS if any(_crossed(one, before) for one in after.cast) else 0
    return max([crossing, *(move.over_ms for move in after.arrival.moves)])


def _crossed(one: Actor, before: State) -> Actor | None:
    """Where somebody stood who stands elsewhere now."""
    return next((was for was in before.cast if was.who == one.who and was.mark != one.mark), None)


def leaving(after: State, motion: Motion | None) -> tuple[Actor, ...]:
    """Those who are walking off."""
    if motion is None:
        return ()
    gone = {move.who for move in after.arrival.moves if move.exits and motion.ms < move.over_ms}
    return tuple(one for one in motion.before.cast if one.who in gone)


def placement_of(one: Actor, state: State, look: Look, motion: Motion | None) -> Placement:
    """Where somebody is drawn now."""
    shown = set_of(state, look)
    mark = mark_of(one, shown)
    if motion is None:
        return Placement(mark)
    move = next((move for move in state.arrival.moves if move.who == one.who), None)
    if move is not None:
        return _walked(mark, move, view_of(state, look), motion.ms, look)
    was = _crossed(one, motion.before)
    if was is None or motion.before.place != state.place or motion.ms >= CROSS_MS:
        return Placement(mark)
    start = mark_of(was, shown)
    if abs(start.x - mark.x) < MIN_WAY_DU:
        return Placement(mark)
    left = 1 - _soft(motion.ms / CROSS_MS)
    return _stepped(mark, (start.x - mark.x) * left, (start.y - mark.y) * left, mark.x > start.x, look)


def _walked(mark: MarkPoint, move: Move, view: Box, ms: int, look: Look) -> Placement:
    """Somebody between his mark and an edge of what is seen."""
    progress = min(1.0, max(0.0, ms / max(1, move.over_ms)))
    if progress >= 1:
        return Placement(mark)
    aside = ASIDE_DU * mark.scale
    edge = view.x - aside if move.side == "left" else view.x + view.w + aside
    # Who comes slows down, who goes gathers speed.
    left = progress * progress if move.exits else (1 - progress) ** 2
    rightward = (move.side == "right") is move.exits
    return _stepped(mark, (edge - mark.x) * left, 0.0, rightward, look)


def _stepped(mark: MarkPoint, dx: float, dy: float, rightward: bool, look: Look) -> Placement:
    """So far from a mark, in steps."""
    lift = LIFT_DU * mark.scale * abs(sin(pi * dx / (STEP_DU * mark.scale)))
    pixel_size = look.style.pixel_size or 1.5
    x, y = (round(du / pixel_size) * pixel_size for du in (dx, dy - lift))
    return Placement(mark._replace(x=mark.x + x, y=mark.y + y), "right" if rightward else "left")


def _soft(progress: float) -> float:
    return progress * progress * (3 - 2 * progress)


def drives(layer: SetLayer, shown: StageSet, state: State, motion: Motion | None) -> float | None:
    """How far a layer is from its place: 0 where it stays in the variants of the state, None where it isn't
    seen. One that comes or goes with a variant drives in or out."""
    here = variant_has(layer.variants, variant_of(state, shown))
    side = "" if motion is None else _driven(layer, shown, state, motion)
    if motion is None or not side:
        return 0.0 if here else None
    if side == AFTER:
        return None
    progress = motion.ms / DRIVE_MS
    out = -(layer.box.x + layer.box.w) if side == "left" else WIDTH - layer.box.x
    # Who comes brakes, who goes gathers speed.
    return out * ((1 - progress) ** 2 if here else progress * progress)


def _driven(layer: SetLayer, shown: StageSet, state: State, motion: Motion) -> str:
    """The side that a layer is driving in from or off to, or that it is there after all others; empty where
    it does not move."""
    if motion.ms >= DRIVE_MS or motion.before.place != state.place or not (layer.comes or layer.goes):
        return ""
    here, was = (variant_has(layer.variants, variant_of(one, shown)) for one in (state, motion.before))
    return "" if here is was else layer.comes if here else layer.goes


def is_driving(state: State, look: Look, motion: Motion) -> bool:
    """Whether a part of the set is on its way."""
    shown = set_of(state, look)
    return motion.before.light != state.light and any(
        _driven(layer, shown, state, motion) for layer in shown.layers
    )


def changed_faces(before: State, after: State) -> tuple[str, ...]:
    """Those who look another way, or at something else, than they did."""
    known = {one.who: one for one in before.cast}
    return tuple(one.who for one in after.cast if one.who in known and _face(known[one.who]) != _face(one))


def _face(one: Actor) -> tuple[str | None, ...]:
    return one.expression, one.facing, one.looks


def with_faces(before: State, after: State) -> State:
    """The state before, with the faces of the one after: what is left of the change is bodies."""
    now = {one.who: one for one in after.cast}
    cast = tuple(
        one._replace(expression=now[one.who].expression, facing=now[one.who].facing, looks=now[one.who].looks)
        if one.who in now
        else one
        for one in before.cast
    )
    return before._replace(cast=cast)


def lids(ms: int) -> str | None:
    """How eyes stand that close over a change of face; None: as they are."""
    if ms >= OPEN_MS:
        return None
    return "half" if ms < HALF_MS or ms >= OPENS_MS else "shut"
