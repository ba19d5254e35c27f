"""The presenter: composes the frame of play, screen and message.

Their content is up to the stage and the ui.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from enum import Enum, auto
from typing import assert_never

from game.shell.banner import with_message
from game.shell.formats.problems import Problem
from game.shell.previews import Previews
from game.shell.session import Session
from game.shell.title_scene import TitleScene
from game.shell.view_model_builder import ViewModelBuilder
from game.stage.frame import STAGE, Audio, Crossfade, DrawOp, Fill, Frame, Group
from game.ui.play.play_view import render
from game.ui.screen import Backdrop, Screen, same_kind
from game.ui.screen_transition import ScreenTransition
from game.ui.sound_lanes import MUSIC
from game.ui.view_model import ViewModel
from game.ui.widgets import ornaments

# The blur under a screen, and the music's volume there.
BLUR, DUCKED = 60.0, 0.6
# The longest frame of an animation; a slower one pauses it.
SLOW_MS = 50


class Changed(Enum):
    """What has changed: what a screen shows of the evening or the settings; the packs, or their files; the
    pack in use, which was loaded anew."""

    SHOWN = auto()
    PACKS = auto()
    PACK_IN_USE = auto()


class Presenter:
    """Creates the frames of a session."""

    def __init__(
        self, session: Session, view_models: ViewModelBuilder, wake_loop: Callable[[], None] = lambda: None
    ) -> None:
        self._session, self._view_models = session, view_models
        self._screen, self._screen_opened_at_ms = session.screen, 0
        self._view_model: ViewModel | None = None
        self.previews = Previews(session, wake_loop, self.view_model, self._note_problems)
        # The same objects from frame to frame, so that their pictures aren't composed again.
        self._title = TitleScene(session)
        self._kept_scene: tuple[object, tuple[DrawOp, ...]] | None = None
        # Of the last frame: what lay beneath the screen, and all of it.
        self._backdrop: tuple[DrawOp, ...] = ()
        self._last_ops: tuple[DrawOp, ...] = ()
        self._transition: ScreenTransition | None = None
        self._shown_at_ms = 0

    def invalidate(self, changed: Changed = Changed.SHOWN) -> None:
        """Discards whatever was made from what has changed."""
        self._view_model = None
        match changed:
            case Changed.SHOWN:
                pass
            case Changed.PACKS:
                self._view_models.pack_cards.forget()
                self.previews.renew()
            case Changed.PACK_IN_USE:
                self.previews.renew()
                self._transition = None
            case _:
                assert_never(changed)

    def _note_problems(self, pack: str, problems: tuple[Problem, ...]) -> None:
        self._view_models.pack_cards.note_problems(pack, problems)
        self.invalidate()

    def frame(self) -> Frame:
        """The current frame."""
        self._notice_screen()
        self._wait_for_painting()
        frame = self._frame()
        self._last_ops = frame.ops
        return frame

    def _wait_for_painting(self) -> None:
        """Delays a screen's arrival animation by the time its first pictures took, or it would be over before
        it was seen."""
        session = self._session
        late_ms, self._shown_at_ms = session.now_ms - self._shown_at_ms - SLOW_MS, session.now_ms
        if self._transition is not None and late_ms > 0:
            session.opened_at_ms += late_ms
            self._screen_opened_at_ms = session.opened_at_ms
            self._transition = self._transition._replace(closed_at_ms=self._transition.closed_at_ms + late_ms)

    def _frame(self) -> Frame:
        session = self._session
        beneath = self._play_frame()
        if session.screen is None:
            self._backdrop = beneath.ops
            return self._with_message(self._with_transition(beneath))
        over = self._screen_frame(session.screen)
        self._backdrop = beneath.ops
        if session.screen.backdrop is Backdrop.NONE:
            self._backdrop = (Fill(STAGE, session.look.color("night_0")),)
        elif session.screen.backdrop is Backdrop.BLURRED:
            soft = Group(STAGE, self._blurred_scene(beneath), opaque=True, blur=BLUR)
            self._backdrop = (Group(STAGE, (soft, *ornaments.ground(session.look)), opaque=True),)
        elif not session.in_evening:
            self._backdrop = beneath.picture_ops[:1]
        audio = beneath.audio._replace(duck=DUCKED if session.in_evening else 1.0, tick=0.0)
        if session.screen.tune:
            audio = Audio(((MUSIC.name, session.screen.tune),))
        over = over._replace(audio=audio)
        return self._with_message(self._with_transition(over, over.picture_ops, over.over))

    def _screen_frame(self, screen: Screen) -> Frame:
        session = self._session
        ms = session.now_ms - session.opened_at_ms
        if screen.compares_packs:
            current = session.play.state if session.in_evening else self._title.state()
            return self.previews.frame(screen, current, ms)
        return screen.frame(self.view_model(), session.look, ms)

    def _blurred_scene(self, beneath: Frame) -> tuple[DrawOp, ...]:
        """The play's picture beneath a screen, blurred and static."""
        session = self._session
        key = (session.in_evening, session.play.clock.shown_at_ms, session.look)
        if (
            self._kept_scene is None
            or self._kept_scene[0] != key
            or isinstance(self._kept_scene[1][0], Crossfade)
        ):
            self._kept_scene = key, beneath.picture_ops[:1]
        return self._kept_scene[1]

    def _notice_screen(self) -> None:
        """Starts a transition where another screen, or the play, is shown now."""
        session, before = self._session, self._screen
        opened_at_ms, self._screen_opened_at_ms = self._screen_opened_at_ms, session.opened_at_ms
        self._screen = session.screen
        if same_kind(before, session.screen):
            return
        now_ms = self._shown_at_ms = session.now_ms
        if before is None:
            self.invalidate()  # the evening has gone on
            self._transition = ScreenTransition(self._last_ops, now_ms, False)
        elif session.screen is None:
            view_model = self.view_model()
            stays = (*self._backdrop, *before.draw_outgoing(view_model, session.look, now_ms - opened_at_ms))
            self._transition = ScreenTransition(stays, now_ms, True, before, view_model)
        else:
            self._transition = ScreenTransition(self._last_ops, now_ms, before.returns_to(session.screen))
        self.previews.reset()

    def _with_transition(
        self, frame: Frame, static: tuple[DrawOp, ...] = (), sheet: tuple[DrawOp, ...] = ()
    ) -> Frame:
        """The frame with the transition from the last one; the `static` part of a screen does not animate."""
        ops = None
        if self._transition is not None:
            ground = (*self._backdrop, *static)
            ops = self._transition.over(ground, sheet, self._session.look, self._session.now_ms)
        if ops is None:
            self._transition = None
            return frame._replace(picture_ops=self._backdrop, hud=(), over=(*static, *sheet))
        return frame._replace(picture_ops=ops, hud=(), over=(), due_ms=0)

    def _with_message(self, frame: Frame) -> Frame:
        session = self._session
        return with_message(frame, session.message, session.now_ms - session.message_at_ms, session.look)

    def _play_frame(self) -> Frame:
        """The frame of the play, or of the scene under the title."""
        session = self._session
        if not session.in_evening:
            return self._title.frame()
        session.play.frame = render(session.play, session.now)
        return session.play.frame

    def view_model(self) -> ViewModel:
        """The view model, cached until something changes; its time and its previews are those of this
        frame."""
        session = self._session
        if self._view_model is None or self._view_models.slots_changed:
            beneath = session.play.frame if session.in_evening else self._play_frame()
            problems = (*session.pack.problems, *session.painter.found_problems())
            self._view_models.pack_cards.note_problems(session.settings.pack, problems)
            # Without what flies in front of it.
            scene = beneath.picture_ops[:1]
            self._view_model = self._view_models.build(scene, self.previews.scene_names)
        view_model = self._view_model.with_previews(self.previews.shown)
        return replace(view_model, open_ms=session.now_ms - session.opened_at_ms)
