"""Transitions between two states: how the picture changes, and the sounds played once."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.stage.camera import BLACK_VIEW
from game.stage.look import Look
from game.stage.motion import DRIVE_MS, walking_ms
from game.story.state import State, TransitionKind, shot_of

# The sounds of rewinding and of moving forward, by their ids.
REWIND_SOUND, FORWARD_SOUND = "wind_back", "wind_forward"
WINDING_SOUNDS = frozenset({REWIND_SOUND, FORWARD_SOUND})


class Direction(StrEnum):
    """How another state came to be shown."""

    ON = "on"
    BACK = "back"
    FORWARD = "forward"
    SKIP = "skip"
    LOAD = "load"

    @property
    def stops_effects(self) -> bool:
        """Whether effects that are still heard are stopped: the evening has moved elsewhere."""
        return self is not Direction.ON


class PartialTransition(StrEnum):
    """A transition of a part of the picture: of the view, or of the people."""

    CAMERA = "camera"
    CAST = "cast"


class StateTransition(NamedTuple):
    """A transition from the state `before` (None: none), its kind and length, and its sounds.

    Afterwards people and vehicles move for `moving_ms`.
    """

    before: State | None = None
    kind: TransitionKind | PartialTransition = TransitionKind.CUT
    over_ms: int = 0
    sounds: tuple[str, ...] = ()
    moving_ms: int = 0


NO_TRANSITION = StateTransition()
CAST_MS = 260


def transition_between(before: State | None, after: State, direction: Direction) -> StateTransition:
    """The transition to `after`. Rewinding cuts, loading is silent; advancing is animated."""
    if before is None or direction is Direction.LOAD:
        return NO_TRANSITION
    if direction in (Direction.BACK, Direction.FORWARD):
        return StateTransition(sounds=(REWIND_SOUND if direction is Direction.BACK else FORWARD_SOUND,))
    if direction is Direction.SKIP:
        return NO_TRANSITION
    transition = _change_of_picture(before, after)
    walks_ms = 0 if before.place != after.place and not after.arrival.moves else walking_ms(before, after)
    drives_ms = DRIVE_MS if before.place == after.place and before.variant != after.variant else 0
    moving_ms = max(walks_ms, drives_ms)
    if transition.kind is PartialTransition.CAST and walks_ms:
        # People who walk do not also fade.
        transition = transition._replace(kind=TransitionKind.CUT, over_ms=0)
    return transition._replace(
        before=before if transition.over_ms or moving_ms else None,
        sounds=after.arrival.sounds,
        moving_ms=moving_ms,
    )


def as_shown(transition: StateTransition, look: Look) -> StateTransition:
    """The transition as the player wishes to see it: without motion or transitions, its sounds alone."""
    shown = look.transitions and not look.reduced_motion
    return transition if shown else StateTransition(sounds=transition.sounds)


def _change_of_picture(before: State, after: State) -> StateTransition:
    """How the picture changes."""
    shot, next_shot = shot_of(before), shot_of(after)
    same_picture = shot._replace(camera=after.camera, insert=after.insert) == next_shot
    to_black = (before.camera == BLACK_VIEW) is not (after.camera == BLACK_VIEW)
    if not same_picture or to_black:
        return StateTransition(before, *after.arrival.transition)
    if shot.camera != next_shot.camera:
        over_ms = after.arrival.camera_ms
        return StateTransition(before, PartialTransition.CAMERA if over_ms else TransitionKind.CUT, over_ms)
    if shot.insert != next_shot.insert:
        return StateTransition(before, TransitionKind.DISSOLVE, CAST_MS)
    if before.cast != after.cast:
        return StateTransition(before, PartialTransition.CAST, CAST_MS)
    return NO_TRANSITION
