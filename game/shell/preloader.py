"""The preloader: prepares what is likely to be shown next while the player reads.

Pictures are decoded in a thread. While idle, the caches are warmed up: the next frame is painted off screen,
piece by piece, so that everything is cached when it is needed.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.shell.paint.prefetch import Urgency
from game.shell.presenter import Presenter
from game.shell.session import Session
from game.stage.compose import FrameTime, arriving_scenes, compose
from game.stage.easing import ENDED_MS
from game.stage.frame import Crossfade, DrawOp, Group, Panel
from game.stage.hud import warning_growth
from game.stage.idle_motion import ambient_at
from game.stage.play_overlay import PlayOverlay
from game.stage.scenery import AT_REST, SceneTime, scene_group
from game.stage.transition import Direction
from game.story.lookahead import upcoming_states
from game.story.operations import Ending
from game.story.state import State, shot_of
from game.story.step import begin, stop_of
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.screens import gallery, watch_screen
from game.ui.screens.dial import DialScreen
from game.ui.screens.ending import EndingScreen
from game.ui.screens.packs import PacksScreen
from game.ui.widgets import dial_face

# How many further stops' pictures are decoded; those beyond the next are kept on disk.
STOPS_AHEAD = 6
# Screens that one key opens and that are costly to paint at first.
COSTLY = (PacksScreen, DialScreen)
# A step of a warm-up starts only if no frame is due within this time; it may take half of it.
QUIET_MS = 40


class Preloader:
    """Prepares what a session will show next."""

    def __init__(self, session: Session, presenter: Presenter) -> None:
        self._session, self._presenter = session, presenter
        self.start_over()

    def start_over(self) -> None:
        """Starts over: pictures or sizes have changed."""
        self._prefetched_at, self._expected_at, self._startup_requested = -1, -1, False
        self._expected_ops: tuple[DrawOp, ...] = ()
        # Generators that prepare one piece at a time; False: waiting for pictures.
        self._prefetching: Iterator[bool] = iter(())
        self._first_frame: Iterator[bool] = iter(())
        self._frames: Iterator[bool] = iter(())
        self._screens = self._warm_up_screens()

    def prefetch_next(self) -> None:
        """Requests the pictures of the next stops, one stop a frame, so that input is handled first."""
        session = self._session
        if not self._startup_requested:
            self._startup_requested = True
            self._prefetch_beginnings()
            self._prefetch_large_pictures()
        cursor = session.director.cursor
        if not session.in_evening:
            return
        if self._prefetched_at == cursor:
            self._expect_next()
            next(self._prefetching, None)
            return
        self._prefetched_at = cursor
        self._prefetching = self._prefetch_upcoming()
        self._frames = self._warm_up_frames(self._near())
        self._first_frame = self._warm_up_frames([session.play.state]) if self._shows_feedback() else iter(())

    def _shows_feedback(self) -> bool:
        """Whether the feedback of an option is shown, and not yet the stop after it."""
        return self._session.play.clock.age_ms(self._session.now_ms) < 0

    def _is_arriving(self) -> bool:
        """Whether the stop isn't shown yet, or its picture still comes."""
        play = self._session.play
        coming_ms = play.transition.over_ms + play.transition.moving_ms
        return play.clock.age_ms(self._session.now_ms) < coming_ms

    def _prefetch_upcoming(self) -> Iterator[bool]:
        session = self._session
        shots: set[object] = set()
        current = session.play.state
        # Skipping is faster than preparing.
        if session.play.skips_on(session.now):
            return
        if self._shows_feedback():
            # Before all else: it is shown a fifth of a second from now.
            scenes = self._scenes(session.play.transition.before or current, current)
            self._expect(scenes, Urgency.AWAITED)
            yield True
            # The watch is smaller again than beside the options.
            growing, ops = self._frame_ops(current)
            self._expect((*growing, *_without_scenes(ops), *scenes), Urgency.AWAITED)
            yield True
        for states, urgency in (
            (self._near(), Urgency.NEXT),
            (upcoming_states(session.script, current, STOPS_AHEAD), Urgency.LATER),
        ):
            for state in states:
                shot = (shot_of(state), state.cast)
                if shot not in shots:
                    shots.add(shot)
                    session.painter.prefetch(self._scenes(current, state), urgency)
                yield True

    def _prefetch_beginnings(self) -> None:
        """Prepares on disk the first stops of a new evening, and where the last one resumes."""
        session = self._session
        at = session.profile.resume_moment()
        last = self._presenter.view_model().state_at(at) if at is not None else None
        for state in (begin(session.script), last or session.director.state):
            session.painter.prefetch((scene_group(session.script, state, session.look),), Urgency.LATER)

    def _prefetch_large_pictures(self) -> None:
        """Prepares on disk the large pictures of screens: the dial, the watch, the gallery."""
        view_model, look = self._presenter.view_model(), self._session.look
        cards = (op for card in gallery.cards(view_model) for op in card.ops(look, False, False))
        ops = (*dial_face.pictures(look, view_model), *watch_screen.watch(view_model, look, 0), *cards)
        self._session.painter.prefetch(ops, Urgency.LATER)

    def _near(self) -> list[State]:
        """The states that one more press of the same kind may lead to."""
        session = self._session
        director = session.director
        if session.play.direction is Direction.BACK:
            before = director.tree.previous(director.cursor)
            return [] if before is None else [director.states.of(before)]
        return list(upcoming_states(session.script, session.play.state, 1))

    def _expect_next(self) -> None:
        """Once a stop has arrived, expects what the next press shows, where that is certain: of what several
        options lead to there is too much, and an option's hole is seen for a moment."""
        cursor = self._session.director.cursor
        if self._expected_at == cursor or self._is_arriving():
            return
        self._expected_at = cursor
        near = self._near()
        self._expect(self._scenes(self._session.play.state, near[0]) if len(near) == 1 else ())

    def _expect(self, ops: tuple[DrawOp, ...], urgency: Urgency = Urgency.NEXT) -> None:
        """Keeps the pictures of these operations rather than others, and prefetches those that aren't there,
        or were driven out by others that were needed."""
        self._expected_ops = ops
        self._session.painter.prefer_next(ops)
        self._session.painter.prefetch(ops, urgency)

    def _scenes(self, current: State, state: State) -> tuple[DrawOp, ...]:
        session = self._session
        time = AT_REST if session.look.reduced_motion else SceneTime(ambient_at(session.now_ms), 0)
        return arriving_scenes(session.script, current, state, session.look, time)

    def warm_up(self) -> bool:
        """Prepares one piece; whether there may be another."""
        session = self._session
        play = session.play
        if not session.in_evening or session.screen is not None or play.skips_on(session.now):
            return False
        if self._shows_feedback():
            return _next_step(self._prefetching, self._first_frame)
        if self._is_arriving():
            return False
        self._expect_next()
        return _next_step(self._prefetching, self._frames, self._screens)

    def _frame_ops(self, state: State) -> tuple[list[DrawOp], tuple[DrawOp, ...]]:
        """What is painted at a stop: what grows when it has just come, and all that is there in the end."""
        session = self._session
        # The row that is taken gets the focus: paper and a ring, alike for all rows.
        overlay = PlayOverlay(menu=QUICK_MENU, focus=0)
        time = FrameTime(ENDED_MS)
        if not session.look.reduced_motion:
            time = FrameTime(ENDED_MS, session.now_ms, 0)
        ops = compose(session.script, state, session.look, time, overlay).ops
        if not warning_growth(session.script, state, session.look, 0).growing:
            return [], ops
        # A watch that grows is another picture than one that has grown.
        first = compose(session.script, state, session.look, time._replace(age_ms=0), overlay).hud
        return [op for op in first if isinstance(op, Group) and op.moving], ops

    def _warm_up_frames(self, near: list[State]) -> Iterator[bool]:
        """Warms up for the frames of states, one of which is shown next."""
        session = self._session
        for state in near:
            growing, ops = self._frame_ops(state)
            yield True
            # The paper of an insert takes as long to cut as all else, so it is a piece of its own.
            panels = [
                panel for op in ops if isinstance(op, Group) for panel in op.ops if isinstance(panel, Panel)
            ]
            if len(near) > 1:
                # There is memory for one stop's picture besides the current one.
                ops = _without_scenes(ops)
            ops = (*ops, *self._ending(state))
            session.painter.prefetch((*growing, *ops))
            if len(near) == 1:
                self._expect((*growing, *_without_scenes(ops), *self._expected_ops))
            yield from session.painter.warm_up((*panels, *growing, *ops))
        # That may have evicted these pictures, which the first frame needs.
        for state in near:
            session.painter.prefetch(self._scenes(session.play.state, state))

    def _ending(self, state: State) -> tuple[DrawOp, ...]:
        """The screen that opens by itself at a state that nothing follows."""
        stop = stop_of(self._session.script, state)
        if not isinstance(stop, Ending):
            return ()
        screen = EndingScreen(ending=stop.ending)
        return screen.frame(self._presenter.view_model(), self._session.look, ENDED_MS).ops

    def _warm_up_screens(self) -> Iterator[bool]:
        """The screens that are costly to open."""
        for screen in COSTLY:
            shown = screen().frame(self._presenter.view_model(), self._session.look, ENDED_MS)
            yield True
            yield from self._session.painter.warm_up(shown.ops)


def _without_scenes(ops: tuple[DrawOp, ...]) -> tuple[DrawOp, ...]:
    """What lies over the picture of a place."""
    return tuple(op for op in ops if not (isinstance(op, Crossfade) or (isinstance(op, Group) and op.opaque)))


def _next_step(*works: Iterator[bool]) -> bool:
    """Takes the next step of the first work that isn't done; whether there may be another now."""
    return next((step for work in works if (step := next(work, None)) is not None), False)
