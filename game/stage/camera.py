"""The camera: what part of the stage is seen of a state, and how that moves while a shot is held.

A view is one of the set's, or is found round people wherever they stand, so a script can ask for a face in
any pack. A push is a function of how long its shot has been shown.
"""

from __future__ import annotations

from game.stage.frame import HEIGHT, STAGE, WIDTH, Box
from game.stage.look import Look, MarkPoint, StageSet
from game.story.state import Actor, State, WatchMode

# The view that shows nothing at all.
BLACK = "black"
# Between two names, a view of both.
BOTH = " and "
EMPTY = StageSet()
# Where somebody stands when a set has no such mark: the middle, feet below the frame.
DEFAULT_MARK = MarkPoint(WIDTH / 2, 1140.0)
DEFAULT_HEIGHT = 940.0
# Views round people are of these widths, so that few sizes of them are drawn: the first that holds a face
# at scale 1 with room on either side, or several with theirs.
WIDTHS, CLOSE_ROOM, AROUND = (600.0, 1080.0, 1422.0, 1668.0, 1920.0), 490.0, 330.0
# Where pictures are of whole pixels, a nearer view shows each of them as a whole number of times larger.
WHOLE_WIDTHS, WHOLE_ROOM = (640.0, 960.0), 0.9
# The part of the view's height that a face is from above, and of a person that it is from below.
FACE_DOWN, FACE_UP = 0.36, 0.82
# The camera leaves this much more room on the side that somebody looks to.
LEAD = 60.0
# Half the width of a head with its hair at scale 1.
HALF_HEAD = 170.0
# By how much of its width a view is moved aside, or nobody would know whom it is of.
MAX_ASIDE = 0.2
# An event picture comes nearer by so much in so long.
NEARER, NEARER_MS = 0.04, 20_000
# A slow camera takes so many steps a second: it moves less than a pixel in each.
PUSH_HZ = 20


def set_of(state: State, look: Look) -> StageSet:
    """The set of the state's place; an empty one where the pack has none."""
    return look.style.sets.get(state.place or "", EMPTY)


def variant_of(state: State, shown: StageSet) -> str:
    """The set's variant in this state: the one asked for, or the set's first."""
    if state.light is not None and state.light in shown.variants:
        return state.light
    return shown.variants[0] if shown.variants else ""


def mark_of(actor: Actor, shown: StageSet) -> MarkPoint:
    """Where somebody stands."""
    return shown.marks.get(actor.mark) or shown.marks.get("centre") or DEFAULT_MARK


def has_event(state: State, look: Look) -> bool:
    """Whether an event picture is shown in the place's stead."""
    return state.picture is not None and state.picture in look.style.events


def is_black(state: State, look: Look) -> bool:
    """Whether nothing is seen."""
    return state.camera == BLACK and not has_event(state, look)


def view_of(state: State, look: Look, shot_ms: int | None = None) -> Box:
    """What the camera shows once this shot has been shown for so long; None: where it comes to rest."""
    if has_event(state, look):
        return _nearer(state, look, shot_ms)
    end = _named_view(state.camera, state, look)
    if state.push is None:
        return end
    end = _beside_heads(end, state, look)
    if shot_ms is None or look.reduced_motion:
        return end
    start = _named_view(_push_start(state, look), state, look)
    return between_views(start, end, _progress(shot_ms, state.push.over_ms), look.style.pixel_size)


def _push_start(state: State, look: Look) -> str:
    """What a slow camera sets out from: where it goes to somebody whom the view before leaves out, a view of
    all of them, or that one would speak unseen."""
    assert state.push is not None
    start, end = state.push.start, state.camera
    before, after = (name.split(BOTH) for name in (start, end))
    here, views = {one.who for one in state.cast}, set_of(state, look).views
    aside = start in views or end in views or not here.issuperset(before + after)
    return start if aside or not set(before).isdisjoint(after) else BOTH.join(before + after)


def shot_step_ms(state: State, look: Look, shot_ms: int | None) -> int | None:
    """How long this shot has been shown, in the steps in which its camera moves; None where it never does."""
    over_ms = _moves_ms(state, look)
    if shot_ms is None or not over_ms:
        return None
    return min(over_ms, shot_ms * PUSH_HZ // 1000 * 1000 // PUSH_HZ)


def _moves_ms(state: State, look: Look) -> int:
    """For how long the camera moves while a shot is held."""
    if has_event(state, look):
        return NEARER_MS if _comes_nearer(state, look) else 0
    return state.push.over_ms if state.push is not None else 0


def push_due_ms(state: State, look: Look, shot_ms: int | None) -> int | None:
    """When the slow camera takes its next step; None where it stands."""
    over_ms = _moves_ms(state, look)
    if shot_ms is None or look.reduced_motion or look.style.pixel_size or shot_ms >= over_ms:
        return None
    return max(1, -(-(shot_ms * PUSH_HZ // 1000 + 1) * 1000 // PUSH_HZ) - shot_ms)


def nearness(state: State, look: Look, shot_ms: int | None) -> float:
    """How near an event picture has come, 0 to 1."""
    if shot_ms is None or not _comes_nearer(state, look):
        return 0.0
    return _eased(_progress(shot_ms, NEARER_MS))


def _comes_nearer(state: State, look: Look) -> bool:
    """Whole pixels can't, and where time has stopped nothing does."""
    return not (look.reduced_motion or look.style.pixel_size or state.watch is WatchMode.STOPPED)


def _nearer(state: State, look: Look, shot_ms: int | None) -> Box:
    near = nearness(state, look, shot_ms)
    if not near:
        return STAGE
    width, height = WIDTH / (1 + NEARER * near), HEIGHT / (1 + NEARER * near)
    return Box((WIDTH - width) / 2, (HEIGHT - height) / 2, width, height)


def _progress(shot_ms: int, over_ms: int) -> float:
    """The part of a push that is done, in the steps it is made in."""
    stepped_ms = shot_ms * PUSH_HZ // 1000 * 1000 / PUSH_HZ
    return 1.0 if shot_ms >= over_ms else max(0.0, stepped_ms / over_ms)


def _named_view(name: str, state: State, look: Look) -> Box:
    """A view of the set, else one round the people that are named, else the whole stage."""
    shown = set_of(state, look)
    known = shown.views.get(name)
    if known is not None:
        return known
    wanted = name.split(BOTH)
    people = [one for one in state.cast if one.who in wanted]
    return _round(people, state, shown, look) if people else STAGE


def _beside_heads(view: Box, state: State, look: Look) -> Box:
    """Where a slow camera keeps everybody, its last view of people: moved aside by as little as keeps its
    sides from cutting a head; as it is where that would take much."""
    shown = set_of(state, look)
    if view == STAGE or state.camera in shown.views:
        return view
    faces = [(*face_of(one, shown, look), HALF_HEAD * mark_of(one, shown).scale) for one in state.cast]
    heads = [(x, room) for x, y, room in faces if view.y <= y <= view.y + view.h]
    sides, pixel_size = (view.x, view.x + view.w), look.style.pixel_size or 1.0
    asides = (x + way * room - side for x, room in heads for side in sides for way in (-1, 1))
    for aside in sorted((0.0, *(round(aside / pixel_size) * pixel_size for aside in asides)), key=abs):
        moved = view._replace(x=view.x + aside)
        cut = (
            abs(x - side) < room - pixel_size for x, room in heads for side in (moved.x, moved.x + moved.w)
        )
        if abs(aside) <= MAX_ASIDE * view.w and 0 <= moved.x <= WIDTH - moved.w and not any(cut):
            return moved
    return view


def _round(people: list[Actor], state: State, shown: StageSet, look: Look) -> Box:
    """A view of people from the waist up, kept within the stage."""
    marks = [mark_of(one, shown) for one in people]
    scale = max(mark.scale for mark in marks)
    left, right = min(mark.x for mark in marks), max(mark.x for mark in marks)
    room = (
        2 * (CLOSE_ROOM if left == right else AROUND) * scale * (WHOLE_ROOM if look.style.pixel_size else 1.0)
    )
    widths = WHOLE_WIDTHS if look.style.pixel_size else WIDTHS
    width = next((width for width in widths if width >= right - left + room), STAGE.w)
    x = (left + right) / 2
    if len(people) == 1:
        x += LEAD * scale * (-1 if facing_of(people[0], state.cast, shown) == "left" else 1)
    face = sum(face_of(one, shown, look)[1] for one in people) / len(people)
    height = width * HEIGHT / WIDTH
    pixel_size = look.style.pixel_size or 1.0
    return Box(
        round(max(0.0, min(WIDTH - width, x - width / 2)) / pixel_size) * pixel_size,
        round(max(0.0, min(HEIGHT - height, face - height * FACE_DOWN)) / pixel_size) * pixel_size,
        width,
        height,
    )


def face_of(one: Actor, shown: StageSet, look: Look) -> tuple[float, float]:
    """The point of the stage where somebody's face is."""
    mark = mark_of(one, shown)
    return mark.x, mark.y - _height(one, look) * mark.scale * FACE_UP


def seen_cast(state: State, look: Look) -> tuple[Actor, ...]:
    """Who is drawn. A still view leaves out whom its edge would cut through the head, or show a shoulder of,
    but for those it is of. The whole stage keeps everybody, and so does a camera that comes slowly."""
    view = _named_view(state.camera, state, look)
    if view == STAGE or state.push is not None:
        return state.cast
    shown, named = set_of(state, look), state.camera.split(BOTH)

    def whole(one: Actor) -> bool:
        room, (x, y) = HALF_HEAD * mark_of(one, shown).scale, face_of(one, shown, look)
        return view.x + room <= x <= view.x + view.w - room and view.y <= y <= view.y + view.h

    return tuple(one for one in state.cast if one.who in named or whole(one))


def _height(one: Actor, look: Look) -> float:
    """How far it is from somebody's mark up to the canvas's edge, at scale 1."""
    sprite = look.style.sprites.get(one.who)
    return sprite.height * sprite.anchor[1] / sprite.canvas[1] if sprite is not None else DEFAULT_HEIGHT


def facing_of(one: Actor, cast: tuple[Actor, ...], shown: StageSet) -> str | None:
    """The way somebody looks: toward another, wherever that one stands, else as he or his mark is told to."""
    mark = mark_of(one, shown)
    other = next((other for other in cast if other.who == one.looks), None)
    if other is not None:
        there = mark_of(other, shown).x
        if there != mark.x:
            return "left" if there < mark.x else "right"
    return one.facing or mark.facing


def between_views(before: Box, after: Box, amount: float, pixel_size: float = 0.0) -> Box:
    """A view on its way from one to the other; the camera starts and stops softly. Where pictures have a
    grid of pixels it moves by whole pixels of them, and cuts to what is larger, smaller or elsewhere."""
    eased = _eased(amount)
    if not pixel_size:
        return Box(*(a + (b - a) * eased for a, b in zip(before, after, strict=True)))
    if before[2:] != after[2:] or abs(after.x - before.x) >= before.w or abs(after.y - before.y) >= before.h:
        return after
    x, y = (
        a + round((b - a) * eased / pixel_size) * pixel_size
        for a, b in zip(before[:2], after[:2], strict=True)
    )
    return Box(x, y, after.w, after.h)


def _eased(amount: float) -> float:
    return amount * amount * (3 - 2 * amount)
