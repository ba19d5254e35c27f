"""The preloader: prepares what is likely to be shown next while the player reads.

Pictures are decoded in a thread. While idle, the caches are warmed up: the next frame is painted off screen,
piece by piece, so that everything is cached when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.menus.play.quick_menu import QUICK_MENU
from game.menus.screens import gallery, watch_screen
from game.menus.screens.dial import DialScreen
from game.menus.screens.packs import PacksScreen
from game.menus.widgets import dial_face
from game.shell.presenter import Presenter
from game.shell.session import Session
from game.stage.compose import compose
from game.stage.easing import ENDED_MS
from game.stage.frame import Crossfade, Group, Op
from game.stage.idle_motion import ambient_at
from game.stage.motion import Motion, is_driving
from game.stage.play_overlay import PlayOverlay
from game.stage.scenery import AT_REST, FrameTime, scene_group
from game.stage.transition import Direction
from game.story.lookahead import upcoming_states
from game.story.state import State, shot_of
from game.story.step import begin

# How many further stops' pictures are decoded; those beyond the next are kept on disk.
STOPS_AHEAD = 6
# Screens that one key opens and that are costly to paint at first.
COSTLY = (DialScreen, PacksScreen)
# A step of a warm-up starts only if no frame is due within this time; it may take half of it.
QUIET_MS = 40


class Preloader:
    """Prepares what a session will show next."""

    def __init__(self, session: Session, presenter: Presenter) -> None:
        self.session, self.presenter = session, presenter
        self.forget()

    def forget(self) -> None:
        """Starts over: pictures or sizes have changed."""
        self._prefetched_at, self._large_requested = -1, False
        # Generators that prepare one piece at a time; False: waiting for pictures.
        self._prefetching: Iterator[bool] = iter(())
        self._first_frame: Iterator[bool] = iter(())
        self._frames: Iterator[bool] = iter(())
        self._screens = self._warm_up_screens()

    def poll(self) -> None:
        """Requests the pictures of the next stops, one stop a frame, so that input is handled first."""
        session = self.session
        if not self._large_requested:
            self._large_requested = True
            self._prefetch_beginnings()
            self._prefetch_large_pictures()
        cursor = session.director.cursor
        if not session.started:
            return
        if self._prefetched_at == cursor:
            next(self._prefetching, None)
            return
        self._prefetched_at = cursor
        self._prefetching, self._frames = self._prefetch_upcoming(), self._warm_up_frames(self._near())
        self._first_frame = self._warm_up_frames([session.playing.state]) if self._is_ahead() else iter(())

    def _is_ahead(self) -> bool:
        """Whether the feedback of an option is shown, and not yet the stop after it."""
        return self.session.now_ms < self.session.playing.shown_at_ms

    def _prefetch_upcoming(self) -> Iterator[bool]:
        session = self.session
        known: set[object] = set()
        now = session.playing.state
        # Skipping is faster than preparing.
        if session.playing.skips_on(session.now):
            return
        if self._is_ahead():
            self._prefetch(now, now, True)
            yield True
        for states, keep in (
            (self._near(), True),
            (upcoming_states(session.script, now, STOPS_AHEAD), False),
        ):
            for state in states:
                seen = (shot_of(state), state.cast)
                if seen not in known:
                    known.add(seen)
                    self._prefetch(now, state, keep)
                yield True

    def _prefetch_beginnings(self) -> None:
        """Prepares on disk the first stops of a new evening, and where the last one resumes."""
        session = self.session
        at = session.profile.resumes_at()
        last = self.presenter.view_model().state_at(at) if at is not None else None
        for state in (begin(session.script), last or session.director.state):
            session.painter.prefetch((scene_group(session.script, state, session.look),), keep=False)

    def _prefetch_large_pictures(self) -> None:
        """Prepares on disk the large pictures of screens: the dial, the watch, the gallery."""
        view_model, look = self.presenter.view_model(), self.session.look
        cards = (op for card in gallery.cards(view_model) for op in card.ops(look, False, False))
        ops = (*dial_face.pictures(look, view_model), *watch_screen.watch(view_model, look, 0), *cards)
        self.session.painter.prefetch(ops, keep=False)

    def _near(self) -> list[State]:
        """The states that one more press of the same kind may lead to."""
        session = self.session
        director = session.director
        if session.playing.direction is Direction.BACK:
            before = director.tree.previous(director.cursor)
            return [] if before is None else [director.states.at(before)]
        return list(upcoming_states(session.script, session.playing.state, 1))

    def _prefetch(self, now: State, state: State, keep: bool) -> None:
        session = self.session
        self._prefetch_move(now, state, keep)
        seen = AT_REST if session.look.reduced_motion else FrameTime(ambient_at(session.now_ms), 0)
        session.painter.prefetch((scene_group(session.script, state, session.look, now=seen),), keep)

    def _prefetch_move(self, now: State, state: State, keep: bool) -> None:
        """The pictures of a moving camera or vehicle, which differ from those at rest."""
        session = self.session
        if state.arrival.camera_ms and state.place == now.place and state.camera != now.camera:
            session.painter.prefetch((scene_group(session.script, state, session.look, moving=True),), keep)
        begun = Motion(now, 1)
        if not session.look.reduced_motion and is_driving(state, session.look, begun):
            scene = scene_group(session.script, state, session.look, now=FrameTime(motion=begun))
            session.painter.prefetch((scene,), keep)

    def warm_up(self) -> bool:
        """Prepares one piece; whether there may be another."""
        session = self.session
        playing = session.playing
        if not session.started or session.screen is not None or playing.skips_on(session.now):
            return False
        if self._is_ahead():
            return _next_step(self._prefetching, self._first_frame)
        if session.now_ms < playing.shown_at_ms + playing.transition.over_ms:
            return False
        return _next_step(self._prefetching, self._frames, self._screens)

    def _warm_up_frames(self, near: list[State]) -> Iterator[bool]:
        """Warms up for the frames of states, one of which is shown next."""
        session = self.session
        for state in near:
            play = PlayOverlay(menu=QUICK_MENU)
            if not session.look.reduced_motion:
                play = play._replace(ambient_ms=session.now_ms, shot_ms=0)
            ops = compose(session.script, state, session.look, ENDED_MS, play).ops
            yield True
            if len(near) > 1:
                # There is memory for one stop's picture besides the current one.
                ops = tuple(op for op in ops if not _is_scene(op))
            session.painter.prefetch(ops)
            yield from session.painter.warm_up(ops)
        # That may have evicted these pictures, which the first frame of the move needs.
        for state in near:
            self._prefetch_move(session.playing.state, state, True)

    def _warm_up_screens(self) -> Iterator[bool]:
        """The screens that are costly to open."""
        for screen in COSTLY[::-1]:
            shown = screen().view(self.presenter.view_model(), self.session.look, ENDED_MS)
            yield True
            yield from self.session.painter.warm_up(shown.ops)


def _is_scene(op: Op) -> bool:
    return isinstance(op, Crossfade) or (isinstance(op, Group) and op.opaque)


def _next_step(*works: Iterator[bool]) -> bool:
    """Takes the next step of the first work that isn't done; whether there may be another now."""
    return next((step for work in works if (step := next(work, None)) is not None), False)
