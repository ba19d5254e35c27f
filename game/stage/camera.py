"""The camera: the part of the stage that a state shows, and its movement during a shot.

A view is defined by the set or computed around people at their marks, so that a script can frame a face in
any pack. A push is a function of the time its shot has been shown.
"""

from __future__ import annotations

from game.stage.art import Artwork, MarkPoint, StageSet
from game.stage.easing import smoothstep
from game.stage.frame import HEIGHT, STAGE, WIDTH, Box
from game.stage.look import Look
from game.story.state import Actor, State, WatchMode

# The view that shows only black.
BLACK_VIEW = "black"
# Joins two names to a view of both; before a name, the view of the face alone.
BOTH = " and "
CLOSE_ON = "close on "
EMPTY = StageSet()
# The mark used if a set lacks one: the middle, feet below the frame.
DEFAULT_MARK = MarkPoint(WIDTH / 2, 1140.0)
DEFAULT_HEIGHT = 940.0
# Views of people have one of these widths, to limit the number of scaled sizes: the first that fits a face at
# scale 1 with room on either side, or several with theirs.
WIDTHS, CLOSE_ROOM, AROUND = (600.0, 760.0, 1080.0, 1422.0, 1668.0, 1920.0), 490.0, 330.0
# The same of faces.
FACE_WIDTHS, FACE_ROOM, FACE_AROUND = (380.0, 480.0, *WIDTHS), 345.0, 205.0
# In packs of large pixels, closer views enlarge by whole factors.
WHOLE_WIDTHS, WHOLE_ROOM = (640.0, 960.0), 0.9
# The height of a face in the view, as a share from the top; and on a person, as a share from the feet.
FACE_DOWN, FACE_UP = 0.29, 0.82
# The same where nothing but the face is seen.
FACE_ALONE_DOWN = 0.42
# Extra room on the side that a person faces.
LEAD = 60.0
# How far a view of several goes on to the right, as a share of its width, since the watch lies over its
# lower right corner.
CLEAR_OF_WATCH = 0.045
# Half the width of a head with its hair at scale 1, and how far its hair goes up from the face; less with
# large pixels, where a face alone leaves this much over the hair.
HALF_HEAD, HAIR_UP, WHOLE_HAIR_UP, OVER_HAIR = 170.0, 176.0, 160.0, 6.0
# How far a forehead goes up from the face at scale 1, without which a head is cut; half the width of a face,
# and its height with the forehead.
FOREHEAD_UP, HALF_FACE, FACE_TALL = 120.0, 105.0, 215.0
# The share of a view that is above a text box of two rows.
OVER_TEXT = 0.8
# The share of what somebody holds that a view of that person shows above the text box; and at how much of the
# width that the face asks for it is given up.
HELD_SEEN, WIDEST = 0.6, 1.4
# A view moves sideways by at most this share of its width.
MAX_OFFSET_X = 0.2
# The slow zoom of event pictures: its amount and its length.
ZOOM, ZOOM_MS = 0.04, 20_000
# Steps per second of a slow camera: each is less than a pixel.
PUSH_HZ = 20


def set_of(state: State, look: Look) -> StageSet:
    """The set of the state's place; an empty one if the pack has none."""
    return look.artwork.sets.get(state.place or "", EMPTY)


def variant_of(state: State, stage_set: StageSet) -> str:
    """The set's variant in this state: the one that the script chose, or the set's first."""
    if state.variant is not None and state.variant in stage_set.variants:
        return state.variant
    return stage_set.variants[0] if stage_set.variants else ""


def mark_of(actor: Actor, stage_set: StageSet) -> MarkPoint:
    """The mark of a person, with fallbacks."""
    return stage_set.marks.get(actor.mark) or stage_set.marks.get("centre") or DEFAULT_MARK


def has_event(state: State, artwork: Artwork) -> bool:
    """Whether an event picture replaces the set."""
    return state.picture is not None and state.picture in artwork.events


def is_black(state: State, look: Look) -> bool:
    """Whether the screen is black."""
    return state.camera == BLACK_VIEW and not has_event(state, look.artwork)


def view_key(state: State) -> tuple[object, ...]:
    """What the camera shows, regardless of the people: the same for as long as it stays on its view."""
    return state.place, state.picture, state.camera, state.push


def view_of(state: State, look: Look, view_ms: int | None = None) -> Box:
    """The box of the stage that is shown `view_ms` after the camera came to its view; None: at the end of its
    movement."""
    if has_event(state, look.artwork):
        return _zoomed_view(state, look, view_ms)
    end = _named_view(state.camera, state, look)
    if state.push is None:
        return end
    end = _clear_of_heads(end, state, look)
    if view_ms is None or look.reduced_motion:
        return end
    start = _named_view(_push_start(state, look), state, look)
    return interpolate_view(start, end, _progress(view_ms, state.push.over_ms), look.artwork.pixel_size)


def _push_start(state: State, look: Look) -> str:
    """The start view of a push: widened to include the people of its end view, so that none of them speaks
    off screen."""
    assert state.push is not None
    start, end = state.push.start, state.camera
    before, after = named_in(start), named_in(end)
    people, views = {actor.who for actor in state.cast}, set_of(state, look).views
    aside = start in views or end in views or not people.issuperset(before + after)
    return start if aside or not set(before).isdisjoint(after) else BOTH.join(before + after)


def view_step_ms(state: State, look: Look, view_ms: int | None) -> int | None:
    """The time this view has been shown, quantised to camera steps; None if the camera does not move."""
    over_ms = _movement_ms(state, look)
    if view_ms is None or not over_ms:
        return None
    return min(over_ms, view_ms * PUSH_HZ // 1000 * 1000 // PUSH_HZ)


def _movement_ms(state: State, look: Look) -> int:
    """The length of the camera's movement in this view."""
    if has_event(state, look.artwork):
        return ZOOM_MS if _zooms(state, look) else 0
    return state.push.over_ms if state.push is not None else 0


def push_due_ms(state: State, look: Look, view_ms: int | None) -> int | None:
    """Milliseconds until the slow camera's next step; None if it has stopped."""
    over_ms = _movement_ms(state, look)
    if view_ms is None or look.reduced_motion or look.artwork.pixel_size or view_ms >= over_ms:
        return None
    return max(1, -(-(view_ms * PUSH_HZ // 1000 + 1) * 1000 // PUSH_HZ) - view_ms)


def zoom_progress(state: State, look: Look, view_ms: int | None) -> float:
    """The progress of an event picture's zoom, 0 to 1."""
    if view_ms is None or not _zooms(state, look):
        return 0.0
    return smoothstep(_progress(view_ms, ZOOM_MS))


def _zooms(state: State, look: Look) -> bool:
    """Whether the event picture zooms: not with large pixels, nor while the watch is stopped."""
    return not (look.reduced_motion or look.artwork.pixel_size or state.watch_mode is WatchMode.STOPPED)


def _zoomed_view(state: State, look: Look, view_ms: int | None) -> Box:
    near = zoom_progress(state, look, view_ms)
    if not near:
        return STAGE
    width, height = WIDTH / (1 + ZOOM * near), HEIGHT / (1 + ZOOM * near)
    return Box((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)


def _progress(view_ms: int, over_ms: int) -> float:
    """The progress of a push, quantised to camera steps."""
    stepped_ms = view_ms * PUSH_HZ // 1000 * 1000 / PUSH_HZ
    return 1.0 if view_ms >= over_ms else max(0.0, stepped_ms / over_ms)


def _named_view(name: str, state: State, look: Look) -> Box:
    """A view of the set, else one around the people named, else the whole stage."""
    stage_set = set_of(state, look)
    view = stage_set.views.get(name)
    if view is not None:
        return view
    wanted = named_in(name)
    people = [actor for actor in state.cast if actor.who in wanted]
    return _view_around(people, name.startswith(CLOSE_ON), state, stage_set, look) if people else STAGE


def named_in(view: str) -> list[str]:
    """The people whom a view is of; where it is one of the set's, its name."""
    return view.removeprefix(CLOSE_ON).split(BOTH)


def _clear_of_heads(view: Box, state: State, look: Look) -> Box:
    """The end view of a push, shifted sideways by the smallest amount that keeps its edges off people's
    heads; unchanged if that exceeds MAX_OFFSET_X."""
    stage_set = set_of(state, look)
    if view == STAGE or state.camera in stage_set.views:
        return view
    faces = [
        (*face_of(actor, stage_set, look), HALF_HEAD * mark_of(actor, stage_set).scale)
        for actor in state.cast
    ]
    heads = [(x, room) for x, y, room in faces if view.y <= y <= view.bottom]
    sides, pixel_size = (view.x, view.right), look.artwork.pixel_size or 1.0
    offsets_x = (x + way * room - side for x, room in heads for side in sides for way in (-1, 1))
    for offset_x in sorted(
        (0.0, *(round(offset_x / pixel_size) * pixel_size for offset_x in offsets_x)), key=abs
    ):
        moved = view._replace(x=view.x + offset_x)
        cut = (abs(x - side) < room - pixel_size for x, room in heads for side in (moved.x, moved.right))
        if abs(offset_x) <= MAX_OFFSET_X * view.w and 0 <= moved.x <= WIDTH - moved.w and not any(cut):
            return moved
    return view


def _view_around(people: list[Actor], close: bool, state: State, stage_set: StageSet, look: Look) -> Box:
    """A view of people from the waist up, or of their faces, clamped to the stage."""
    marks = [mark_of(actor, stage_set) for actor in people]
    scale = max(mark.scale for mark in marks)
    left, right = min(mark.x for mark in marks), max(mark.x for mark in marks)
    alone, around = (FACE_ROOM, FACE_AROUND) if close else (CLOSE_ROOM, AROUND)
    whole = bool(look.artwork.pixel_size)
    room = 2 * (alone if left == right else around) * scale * (WHOLE_ROOM if whole else 1.0)
    widths = WHOLE_WIDTHS if whole else FACE_WIDTHS if close else WIDTHS
    width = next((width for width in widths if width >= right - left + room), STAGE.w)
    if len(people) == 1 and not close and not whole:
        width = _width_with_held(people[0], width, scale, look)
    x = (left + right) / 2
    if len(people) == 1:
        x += LEAD * scale * (-1 if facing_of(people[0], state.cast, stage_set) == "left" else 1)
    elif state.watch_mode is not WatchMode.POCKETED:
        x += CLEAR_OF_WATCH * width
    faces = [face_of(actor, stage_set, look)[1] for actor in people]
    height = width * HEIGHT / WIDTH
    top = sum(faces) / len(faces) - height * (FACE_ALONE_DOWN if close else FACE_DOWN)
    hair_up = WHOLE_HAIR_UP if whole else HAIR_UP
    top = min(top, *(face - hair_up * mark.scale for face, mark in zip(faces, marks, strict=True)))
    if whole and close:  # so little is seen that a head's own height decides whether its chin is
        top = min(_hair_top(actor, stage_set, look) for actor in people) - OVER_HAIR
    pixel_size = look.artwork.pixel_size or 1.0
    return Box(
        round(max(0.0, min(WIDTH - width, x - width / 2)) / pixel_size) * pixel_size,
        round(max(0.0, min(HEIGHT - height, top)) / pixel_size) * pixel_size,
        width,
        height,
    )


def _width_with_held(actor: Actor, width: float, scale: float, look: Look) -> float:
    """The width at which what a person holds is above the text box, the hair at the upper edge; the given one
    if nothing is held, all of it is seen, or it is too low for that."""
    below_hair = (HAIR_UP + _held_below_face(actor, look)) * scale
    for wider in (width, *(candidate for candidate in WIDTHS if width < candidate <= width * WIDEST)):
        if below_hair <= OVER_TEXT * wider * HEIGHT / WIDTH:
            return wider
    return width


def _held_below_face(actor: Actor, look: Look) -> float:
    """How far below the face most of what a person holds ends, at scale 1; negative if nothing is held."""
    sprite = look.artwork.sprites.get(actor.who)
    if sprite is None:
        return -HAIR_UP
    held = sprite.held.get(actor.pose or sprite.defaults.get("pose", ""))
    if held is None:
        return -HAIR_UP
    low = (held.top + held.height * HELD_SEEN) * sprite.height / sprite.canvas[1]
    return low - _height(actor, look) * (1 - FACE_UP)


def face_of(actor: Actor, stage_set: StageSet, look: Look) -> tuple[float, float]:
    """The stage point of a person's face."""
    mark = mark_of(actor, stage_set)
    return mark.x, mark.y - _height(actor, look) * mark.scale * FACE_UP


def faces_in_view(state: State, look: Look) -> list[tuple[Actor, Box]]:
    """The people that a state shows, and the boxes of their faces on the screen; those first whom the view
    is of."""
    stage_set = set_of(state, look)
    view = view_of(state, look)
    named = named_in(state.camera)
    near, faces = WIDTH / view.w, list[tuple[Actor, Box]]()
    for actor in sorted(seen_cast(state, look), key=lambda actor: actor.who not in named):
        size = mark_of(actor, stage_set).scale * near
        (x, y) = face_of(actor, stage_set, look)
        left, top = (x - view.x) * near - HALF_FACE * size, (y - view.y) * near - FOREHEAD_UP * size
        faces.append((actor, Box(left, top, 2 * HALF_FACE * size, FACE_TALL * size)))
    return faces


def _hair_top(actor: Actor, stage_set: StageSet, look: Look) -> float:
    """The stage's y where a person's hair begins."""
    mark, sprite = mark_of(actor, stage_set), look.artwork.sprites.get(actor.who)
    above = 0.0
    if sprite is not None:
        above = sprite.hair_top_px * sprite.height / sprite.canvas[1]
    return mark.y - (_height(actor, look) - above) * mark.scale


def seen_cast(state: State, look: Look) -> tuple[Actor, ...]:
    """The people drawn. A static view of people omits others whose head it or the text box would cut; the
    whole stage and pushes show everybody."""
    view = _named_view(state.camera, state, look)
    if view == STAGE or state.push is not None:
        return state.cast
    stage_set, named = set_of(state, look), named_in(state.camera)

    def whole(actor: Actor) -> bool:
        scale, (x, y) = mark_of(actor, stage_set).scale, face_of(actor, stage_set, look)
        left, right = view.x + HALF_HEAD * scale, view.right - HALF_HEAD * scale
        low = view.y + view.h * OVER_TEXT - (FACE_TALL - FOREHEAD_UP) * scale
        return left <= x <= right and view.y + FOREHEAD_UP * scale <= y <= low

    return tuple(actor for actor in state.cast if actor.who in named or whole(actor))


def _height(actor: Actor, look: Look) -> float:
    """The distance from a person's mark up to the edge of the canvas, at scale 1."""
    sprite = look.artwork.sprites.get(actor.who)
    return sprite.height * sprite.anchor[1] / sprite.canvas[1] if sprite is not None else DEFAULT_HEIGHT


def facing_of(actor: Actor, cast: tuple[Actor, ...], stage_set: StageSet) -> str | None:
    """The direction a person faces: toward the person looked at, else the actor's, else the mark's."""
    mark = mark_of(actor, stage_set)
    target = next((person for person in cast if person.who == actor.looks_at), None)
    if target is not None:
        there = mark_of(target, stage_set).x
        if there != mark.x:
            return "left" if there < mark.x else "right"
    return actor.facing or mark.facing


def interpolate_view(before: Box, after: Box, amount: float, pixel_size: float = 0.0) -> Box:
    """A view interpolated between two, with ease-in-out. With large pixels it moves by whole pixels, and cuts
    to views of another size or without overlap."""
    eased = smoothstep(amount)
    if not pixel_size:
        return Box(*(a + (b - a) * eased for a, b in zip(before, after, strict=True)))
    if before[2:] != after[2:] or abs(after.x - before.x) >= before.w or abs(after.y - before.y) >= before.h:
        return after
    x, y = (
        a + round((b - a) * eased / pixel_size) * pixel_size
        for a, b in zip(before[:2], after[:2], strict=True)
    )
    return Box(x, y, after.w, after.h)
