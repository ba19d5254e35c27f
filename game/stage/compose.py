"""Composes the frame of a state: `compose` is a pure function of its arguments."""

from __future__ import annotations

from typing import NamedTuple, assert_never

from game.stage.camera import has_event, interpolate_view, is_black, push_due_ms, set_of, variant_of, view_of
from game.stage.frame import BLACK, Audio, Box, Crossfade, DrawOp, Frame, Group, soonest
from game.stage.hud import hud_of
from game.stage.idle_motion import AmbientTime, ambient_at, next_step_ms, still_ms
from game.stage.look import Look
from game.stage.motion import SHUT_MS, Motion, changed_faces, is_driving, lids_at, walking_ms, with_faces_of
from game.stage.play_overlay import PLAIN, PlayOverlay
from game.stage.scenery import SceneTime, air_group, scene_group, smoke_of
from game.stage.shown_line import shown_line
from game.stage.textbox import ShownLine
from game.stage.transition import NO_TRANSITION, PartialTransition, StateTransition
from game.story.script import Script
from game.story.script_keys import LOOPS
from game.story.state import State, TransitionKind, WatchMode, shot_of

TICK_FAR, TICK_NEAR = 0.25, 1.0


class FrameTime(NamedTuple):
    """The times of a frame, in milliseconds: `age_ms` since the stop is shown, of which text reveal, watch
    hands and fades are functions; `ambient_ms` of idle motion (None: without it); `view_ms` since the
    camera shows this view (None: it is at rest), and `previous_view_ms` that the previous view had been shown
    when it was left (None: the view is the same)."""

    age_ms: int
    ambient_ms: int | None = None
    view_ms: int | None = None
    previous_view_ms: int | None = None


def compose(
    script: Script,
    state: State,
    look: Look,
    time: FrameTime,
    overlay: PlayOverlay = PLAIN,
    transition: StateTransition = NO_TRANSITION,
) -> Frame:
    """The frame of this state at this time. A transition runs from 0 to `transition.over_ms`; it is one that
    the look wants (`as_shown`)."""
    age_ms = time.age_ms
    text_ms = max(0, age_ms - transition.over_ms)
    line = shown_line(script, state, look, overlay.page)
    if age_ms >= transition.over_ms + transition.moving_ms:
        transition = NO_TRANSITION
    crossfading = transition.before is not None and age_ms < transition.over_ms
    ambient = _ambient(state, line, text_ms, time, crossfading)
    moving = SceneTime(ambient, time.view_ms, _motion(state, look, age_ms, transition))
    scene = _scene(script, state, look, time, transition if crossfading else NO_TRANSITION, moving)
    moves = crossfading or moving.motion is not None
    living_ms = 0 if moves else _living_ms(state, look, time, moving)
    shown = Frame(scene, audio=audio_of(script, state), due_ms=living_ms)
    if overlay.hidden or state.ending is not None:
        return shown
    parts = hud_of(script, state, line, look, text_ms, overlay)
    return shown._replace(
        hud=parts.ops,
        targets=parts.targets,
        due_ms=soonest(parts.due_ms, living_ms),
        accessible_text=parts.accessible_text,
        hud_top=parts.top,
    )


def arriving_scenes(
    script: Script, before: State, after: State, look: Look, time: SceneTime
) -> tuple[Group, ...]:
    """The scenes of every kind of picture between one state and the next: as the camera, people or vehicles
    begin to move, with changed faces on bodies that still dissolve, and at rest, last."""
    scenes = []
    if after.arrival.camera_ms and after.place == before.place and after.camera != before.camera:
        scenes.append(scene_group(script, after, look, moving=True, time=time))
    begun = Motion(before, 1)
    if not look.reduced_motion and (walking_ms(before, after) or is_driving(after, look, begun)):
        scenes.append(scene_group(script, after, look, time=time._replace(motion=begun)))
    bodies = with_faces_of(before, after)
    if bodies.cast != after.cast and shot_of(before) == shot_of(after):
        scenes.append(scene_group(script, bodies, look, time=time))
    return (*scenes, scene_group(script, after, look, time=time))


def _ambient(
    state: State, line: ShownLine | None, text_ms: int, time: FrameTime, crossfading: bool
) -> AmbientTime | None:
    """The ambient time; None without idle motion. It is frozen during a transition and while the watch is
    stopped."""
    if time.ambient_ms is None:
        return None
    if state.watch_mode is WatchMode.STOPPED:
        return ambient_at(0)
    if crossfading:
        return ambient_at(time.ambient_ms - time.age_ms)
    if line is None or line.speaker is None or text_ms >= line.reveal_ms:
        return ambient_at(time.ambient_ms)
    return ambient_at(time.ambient_ms, line.speaker.id)


def _motion(state: State, look: Look, age_ms: int, transition: StateTransition) -> Motion | None:
    """The current motion of people and vehicles; None if there is none."""
    if transition.before is None or not transition.moving_ms:
        return None
    motion = Motion(transition.before, max(0, age_ms - transition.over_ms))
    walks = motion.ms < walking_ms(transition.before, state)
    return motion if walks or is_driving(state, look, motion) else None


def _living_ms(state: State, look: Look, time: FrameTime, moving: SceneTime) -> int | None:
    """Milliseconds until the picture next changes by idle motion or a push; None: never."""
    pushed_ms = push_due_ms(state, look, time.view_ms)
    if (
        moving.ambient is None
        or time.ambient_ms is None
        or state.watch_mode is WatchMode.STOPPED
        or is_black(state, look)
    ):
        return pushed_ms
    stage_set = set_of(state, look)
    if has_event(state, look.artwork):
        art = look.artwork.event_art.get(state.picture or "")
        breathes = art is not None and (art.emitters or any(layer.pulse for layer in art.layers))
        still = next_step_ms(moving.ambient, time.ambient_ms) if breathes else None
    elif any(smoke_of(actor, state, stage_set, look, moving) for actor in state.cast):
        still = next_step_ms(moving.ambient, time.ambient_ms)
    else:
        variant, pixel_size = variant_of(state, stage_set), look.artwork.pixel_size
        still = still_ms(moving.ambient, time.ambient_ms, state, stage_set, variant, pixel_size)
    return soonest(still, pushed_ms)


def audio_of(script: Script, state: State) -> Audio:
    """The sound of this state; the tick gets louder toward the end."""
    left_s = script.ends_s - state.watch_s
    near = max(0.0, min(1.0, 1 - left_s / script.ends_s)) if script.ends_s else 0.0
    ticks = state.watch_mode is WatchMode.RUNNING and left_s > 0
    tick = TICK_FAR + (TICK_NEAR - TICK_FAR) * near**3 if ticks else 0.0
    loops = tuple((name, sound) for name in LOOPS if (sound := getattr(state, name)))
    return Audio(loops, crossfade_ms=state.arrival.crossfade_ms, tick=round(tick, 2))


def _scene(
    script: Script,
    state: State,
    look: Look,
    time: FrameTime,
    transition: StateTransition,
    moving: SceneTime,
) -> tuple[DrawOp, ...]:
    """The scene, possibly in transition, with airborne particles in front."""
    if transition.before is None:
        return scene_group(script, state, look, time=moving), *_air(state, look, moving)
    amount = time.age_ms / max(1, transition.over_ms)
    match transition.kind:
        case PartialTransition.CAST:
            people = _cast(script, state, transition.before, look, time.age_ms, transition.over_ms, moving)
            return *people, *_air(state, look, moving)
        case PartialTransition.CAMERA:
            pixel_size = look.artwork.pixel_size
            view = interpolate_view(
                view_of(transition.before, look), view_of(state, look), amount, pixel_size
            )
            scene = scene_group(script, state, look, view, not pixel_size, moving)
            return scene, *_air(state, look, moving, view)
        case TransitionKind.CUT:
            return scene_group(script, state, look, time=moving), *_air(state, look, moving)
        case TransitionKind.DISSOLVE:
            through = None
        case TransitionKind.FADE:
            through = BLACK
        case _:
            assert_never(transition.kind)
    after = scene_group(script, state, look, time=moving)
    left_ms = time.view_ms if time.previous_view_ms is None else time.previous_view_ms
    before = scene_group(script, transition.before, look, time=SceneTime(moving.ambient, left_ms))
    stays = (transition.before.place, transition.before.picture) == (state.place, state.picture)
    crossfade = Crossfade(before, after, amount, through)
    return crossfade, *(_air(state, look, moving) if stays else ())


def _cast(
    script: Script, state: State, before: State, look: Look, age_ms: int, over_ms: int, time: SceneTime
) -> tuple[DrawOp, ...]:
    """A transition of people only: faces change under a blink, bodies dissolve."""
    faces = changed_faces(before, state)
    lid = lids_at(age_ms)
    time = time._replace(lids=tuple((who, lid) for who in faces) if lid is not None else ())
    if faces and age_ms < SHUT_MS:
        return (scene_group(script, before, look, time=time),)
    after = scene_group(script, state, look, time=time)
    bodies = with_faces_of(before, state)
    if bodies.cast == state.cast:
        return (after,)
    begun_ms = SHUT_MS if faces else 0
    amount = (age_ms - begun_ms) / max(1, over_ms - begun_ms)
    return (Crossfade(scene_group(script, bodies, look, time=time), after, amount),)


def _air(state: State, look: Look, time: SceneTime, view: Box | None = None) -> tuple[DrawOp, ...]:
    return () if time.ambient is None else (air_group(state, look, time, view),)
