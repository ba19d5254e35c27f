"""The preloader: what is likely to be shown next is made ready while the player reads.

Pictures are decoded in a thread. In quiet moments the next frame is rehearsed as well: painted piece by
piece where nobody sees it, so that the press which asks for it finds everything made.
"""

from __future__ import annotations

from collections.abc import Iterator

from game.menus.play.quick_menu import QUICK_MENU
from game.menus.screens import gallery, watch_screen
from game.menus.screens.dial import DialScreen
from game.menus.screens.packs import Packs
from game.menus.widgets import dial_face
from game.shell.presenter import Presenter
from game.shell.session import LONG_MS, Session
from game.stage.compose import compose
from game.stage.frame import Group, Mix, Op
from game.stage.idle_motion import ambient_at
from game.stage.play import PlayOverlay
from game.stage.scenery import AT_REST, FrameTime, scene_group
from game.stage.transition import Direction
from game.story.lookahead import prospects
from game.story.state import State
from game.story.step import begin

# The pictures of so many further stops are decoded; those beyond the next wait on disk.
STOPS_AHEAD = 6
# Screens that are one key away and costly to paint for the first time.
COSTLY = (DialScreen, Packs)
# A rehearsal goes on only where nothing else is due for so long: a piece of it may take half of that.
QUIET_MS = 40


class Preloader:
    """Makes ready what a session will show next."""

    def __init__(self, session: Session, presenter: Presenter) -> None:
        self.session, self.presenter = session, presenter
        self.forget()

    def forget(self) -> None:
        """The pictures or their sizes have changed: look again."""
        self._looked_from, self._faces = -1, False
        # Each makes a piece at a time ready; False: it waits for pictures.
        self._looking: Iterator[bool] = iter(())
        self._rehearsal: Iterator[bool] = iter(())
        self._opening = self._open()

    def poll(self) -> None:
        """Has the pictures of the next stops decoded: those of one a turn, for a press is answered first."""
        session = self.session
        if not self._faces:
            self._faces = True
            self._look_at_beginnings()
            self._look_at_faces()
        cursor = session.director.cursor
        if not session.started:
            return
        if self._looked_from == cursor:
            next(self._looking, None)
            return
        self._looked_from = cursor
        self._looking, self._rehearsal = self._look(), self._rehearse()

    def _look(self) -> Iterator[bool]:
        session = self.session
        known: set[object] = set()
        now = session.playing.state
        # Whoever skips is there before anything could be made ready.
        if session.playing.skipping:
            return
        for states, keep in ((self._near(), True), (prospects(session.script, now, STOPS_AHEAD), False)):
            for state in states:
                seen = (state.place, state.light, state.camera, state.picture, state.insert, state.cast)
                if seen not in known:
                    known.add(seen)
                    self._preload(now, state, keep)
                yield True

    def _look_at_beginnings(self) -> None:
        """Has on disk what a new evening begins with, and where the last one stands."""
        session = self.session
        at = session.store.resumes_at()
        last = self.presenter.view_model().state_at(at) if at is not None else None
        for state in (begin(session.script), last or session.director.state):
            session.renderer.preload((scene_group(session.script, state, session.look),), keep=False)

    def _look_at_faces(self) -> None:
        """Has on disk what is large on the screens: the dial, the watch, the gallery's pictures."""
        view_model, look = self.presenter.view_model(), self.session.look
        cards = (op for card in gallery.cards(view_model) for op in card.ops(look, False, False))
        ops = (*dial_face.pictures(look, view_model), *watch_screen.watch(view_model, look, 0), *cards)
        self.session.renderer.preload(ops, keep=False)

    def _near(self) -> list[State]:
        """The states that one more press of the same kind may lead to."""
        session = self.session
        director = session.director
        if session.playing.direction is Direction.BACK:
            parent = director.moment.parent
            return [] if parent is None else [director.state_at(parent)]
        return list(prospects(session.script, session.playing.state, 1))

    def _preload(self, now: State, state: State, keep: bool) -> None:
        session = self.session
        if state.arrival.camera_ms and state.place == now.place and state.camera != now.camera:
            session.renderer.preload((scene_group(session.script, state, session.look, moving=True),), keep)
        seen = AT_REST if session.look.reduced_motion else FrameTime(ambient_at(session.now_ms), 0)
        session.renderer.preload((scene_group(session.script, state, session.look, now=seen),), keep)

    def warm_up(self) -> bool:
        """Makes one piece of what comes next ready; whether there may be another now."""
        session = self.session
        playing = session.playing
        if not session.started or session.screen is not None or playing.skipping:
            return False
        # After an option a stop is shown later, once its hole was seen.
        if session.now_ms < playing.shown_ms + playing.coming.over_ms:
            return False
        return any(next(work, False) for work in (self._looking, self._rehearsal, self._opening))

    def _rehearse(self) -> Iterator[bool]:
        """The frames that the next press may show."""
        session = self.session
        near = self._near()
        for state in near:
            play = PlayOverlay(menu=QUICK_MENU)
            if not session.look.reduced_motion:
                play = play._replace(ambient_ms=session.now_ms, shot_ms=0)
            ops = compose(session.script, state, session.look, 10**6, play).ops
            yield True
            if len(near) > 1:
                # There is room for the picture of one stop besides the one that is shown.
                ops = tuple(op for op in ops if not _is_scene(op))
            session.renderer.preload(ops)
            yield from session.renderer.warm_up(ops)

    def _open(self) -> Iterator[bool]:
        """The screens that are costly to open."""
        for screen in COSTLY[::-1]:
            shown = screen().view(self.presenter.view_model(), self.session.look, LONG_MS)
            yield True
            yield from self.session.renderer.warm_up(shown.ops)


def _is_scene(op: Op) -> bool:
    return isinstance(op, Mix) or (isinstance(op, Group) and op.opaque)
