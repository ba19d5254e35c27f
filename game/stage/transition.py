"""What lies between two states: how the picture comes to change, and what is heard once."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from game.stage.camera import BLACK
from game.stage.motion import DRIVE_MS, walking_ms
from game.story.state import State, TransitionKind

# The sound of the crown, whatever the pack and the evening.
WOUND_BACK, WOUND_ON = "wind_back", "wind_forward"


class Direction(StrEnum):
    """Why another state is shown."""

    ON = "on"
    BACK = "back"
    FORWARD = "forward"
    SKIP = "skip"
    LOAD = "load"


class TransitionScope(StrEnum):
    """What changes where the picture stays: its view, or its people."""

    CAMERA = "camera"
    CAST = "cast"


class Change(NamedTuple):
    """A transition from the state `before` (None: none), its kind and length, and its sounds.

    `camera`: only the view moves. After it people walk and things drive for `moving_ms`.
    """

    before: State | None = None
    kind: TransitionKind | TransitionScope = TransitionKind.CUT
    over_ms: int = 0
    sounds: tuple[str, ...] = ()
    camera: bool = False
    moving_ms: int = 0


NO_CHANGE = Change()
CAST_MS = 260


def change(before: State | None, after: State, direction: Direction) -> Change:
    """How `after` comes to be shown. Winding cuts, loading is silent; going on takes its time."""
    if before is None or direction is Direction.LOAD:
        return NO_CHANGE
    if direction in (Direction.BACK, Direction.FORWARD):
        return Change(sounds=(WOUND_BACK if direction is Direction.BACK else WOUND_ON,))
    if direction is Direction.SKIP:
        return NO_CHANGE
    found = _seen(before, after)
    walks_ms = 0 if before.place != after.place and not after.arrival.moves else walking_ms(before, after)
    drives_ms = DRIVE_MS if before.place == after.place and before.light != after.light else 0
    moving_ms = max(walks_ms, drives_ms)
    if found.kind is TransitionScope.CAST and walks_ms:
        # Who walks is seen to: nobody fades meanwhile.
        found = found._replace(kind=TransitionKind.CUT, over_ms=0)
    return found._replace(
        before=before if found.over_ms or moving_ms else None,
        sounds=after.arrival.sounds,
        moving_ms=moving_ms,
    )


def _seen(before: State, after: State) -> Change:
    """How the picture changes."""
    if _scene(before) != _scene(after):
        return Change(before, *after.arrival.transition)
    if before.camera != after.camera:
        over_ms = after.arrival.camera_ms
        return Change(before, TransitionScope.CAMERA, over_ms, camera=over_ms > 0)
    if before.insert != after.insert:
        return Change(before, TransitionKind.DISSOLVE, CAST_MS)
    if before.cast != after.cast:
        return Change(before, TransitionScope.CAST, CAST_MS)
    return NO_CHANGE


def _scene(state: State) -> tuple[str | None, str | None, str | None, bool]:
    return state.place, state.light, state.picture, state.camera == BLACK
