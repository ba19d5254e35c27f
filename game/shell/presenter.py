"""What is on the screen: the play, the screen over it, a word to the player.

Puts frames on top of each other; what is in them is the stage's and the menus' business.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from game.menus.play.play_view import render
from game.menus.screen import Screen, Underlay
from game.menus.screen_transition import ScreenTransition
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments
from game.shell.audio.sound_list import SoundKind
from game.shell.formats.problems import Problem
from game.shell.previews import Previews, SceneOps
from game.shell.session import LONG_MS, Session, goes_back
from game.shell.view_model_builder import ViewModelBuilder
from game.stage.frame import STAGE, Audio, Box, Fill, Frame, Group, Mix, Op, Text, TextStyle
from game.stage.layout import break_words
from game.stage.scenery import scene_group
from game.story.state import Position, State
from game.story.step import begin

# What is under a screen is out of focus by so much, and the music steps back.
BLUR, DUCKED = 60.0, 0.6
# What a frame of a motion may take; the motion waits for those that take longer.
SLOW_MS = 50
# How long a word to the player stays: so long, and so long for each of its letters where it has many.
MESSAGE_MS, LETTER_MS = 6000, 70
MESSAGE_STYLE = TextStyle("label", 26, 10)
MESSAGE_WIDTH, MESSAGE_ROW = 1500.0, 34
# How often it is asked whether pictures of packs are ready, should nobody tell.
ASKING_MS = 100


class Presenter:
    """Makes the frames of a session."""

    def __init__(
        self, session: Session, view_models: ViewModelBuilder, wake: Callable[[], None] = lambda: None
    ) -> None:
        self.session, self.view_models = session, view_models
        self._screen, self._screen_came_ms = session.screen, 0
        self._view_model: ViewModel | None = None
        self.previews = Previews(session, wake, self._note_tried)
        # Whether the packs screen has just come, and whether a scene of it is not ready yet.
        self._came = self.preparing = False
        # The same objects from frame to frame, or their pictures would be composed anew each time.
        self._titled: State | None = None
        self._firsts: tuple[State, ...] | None = None
        self._ground: tuple[Op, ...] = ()
        self._painted: tuple[Op, ...] = ()
        self._transition: ScreenTransition | None = None
        self._shown_ms = 0
        self._under: tuple[object, tuple[Op, ...]] | None = None
        captions = session.playing.captions
        captions.caption = lambda kind, name: session.mixer.caption(SoundKind(kind), name)

    def forget(self) -> None:
        """What the screens may show has changed."""
        self._view_model = None

    def change_pack(self) -> None:
        """Another pack is in use, or its files have changed."""
        self.renew_packs()
        self._transition = None

    def renew_packs(self) -> None:
        """Packs may have come, gone or changed."""
        self.previews.renew()
        self._view_model = None

    def _note_tried(self, pack: str, problems: tuple[Problem, ...]) -> None:
        self.view_models.tried(pack, problems)
        self._view_model = None

    def frame(self) -> Frame:
        """All that is seen and heard now."""
        self._notice_screen()
        self._wait_for_painting()
        frame = self._frame()
        self._painted = frame.ops
        return frame

    def _wait_for_painting(self) -> None:
        """Has a screen's coming begin later where its first pictures took long to make: else it would be
        over before anything was seen of it."""
        session = self.session
        late_ms, self._shown_ms = session.now_ms - self._shown_ms - SLOW_MS, session.now_ms
        if self._transition is not None and late_ms > 0:
            session.came_ms += late_ms
            self._screen_came_ms = session.came_ms
            self._transition = self._transition._replace(left_ms=self._transition.left_ms + late_ms)

    def _frame(self) -> Frame:
        session = self.session
        play = self._play()
        if session.screen is None:
            self._ground = play.ops
            return self._with_message(self._with_transition(play, ()))
        over = self._over(session.screen)
        self._ground = play.ops
        if session.screen.underlay is Underlay.NONE:
            self._ground = (Fill(STAGE, session.look.color("night_0")),)
        elif session.screen.underlay is Underlay.BLURRED:
            soft = Group(STAGE, self._scene_under(play), opaque=True, blur=BLUR)
            self._ground = (Group(STAGE, (soft, *ornaments.ground(session.look)), opaque=True),)
        elif not session.started:
            self._ground = play.scene[:1]
        audio = play.audio._replace(duck=DUCKED if session.started else 1.0, tick=0.0)
        if session.screen.music:
            audio = Audio(session.screen.music)
        still = 0
        if self._transition is not None:
            still = len(
                session.screen.separate_layer(
                    self.view_model(), session.look, session.now_ms - session.came_ms
                )
            )
        return self._with_message(self._with_transition(over._replace(audio=audio), over.ops, still))

    def _over(self, screen: Screen) -> Frame:
        """The screen; what it shows of packs follows as it becomes ready, one scene after the other."""
        session = self.session
        look, ms = session.look, session.now_ms - session.came_ms
        self.preparing = False
        if not screen.wants_previews:
            return screen.view(self.view_model(), look, ms)
        if self._came:
            # The first picture tells and shows all else.
            self._came, self.preparing = False, True
            return screen.view(self.view_model(), look, ms)._replace(due_ms=0)
        previews = self.previews
        previews.read(screen.shown_packs(self.view_model()))
        self.preparing = previews.reading
        for pack, scene in previews.missing(*self._compared_now()):
            view_model = self.view_model()
            richer = _with_scenes(view_model, {**previews.shown, pack: scene})
            if previews.may_follow(pack):
                # As the screen is once it has come to rest.
                before = screen.view(view_model, look, LONG_MS).ops
                new = [op for op in screen.view(richer, look, LONG_MS).ops if op not in before]
                if not session.renderer.prepare(new):
                    self.preparing = True
                    break
            previews.show(pack, scene)
            self._view_model = richer
        over = screen.view(self.view_model(), look, ms)
        if not self.preparing:
            return over
        return over._replace(due_ms=ASKING_MS if over.due_ms is None else min(over.due_ms, ASKING_MS))

    def _scene_under(self, play: Frame) -> tuple[Op, ...]:
        """The play's picture beneath a screen, out of focus: nothing moves there by itself."""
        session = self.session
        key = (session.started, session.playing.shown_ms, session.look)
        if self._under is None or self._under[0] != key or isinstance(self._under[1][0], Mix):
            self._under = key, play.scene[:1]
        return self._under[1]

    def _notice_screen(self) -> None:
        """What was seen gives way, where another screen or the play stands there now."""
        session, before = self.session, self._screen
        came_ms, self._screen_came_ms = self._screen_came_ms, session.came_ms
        self._screen = session.screen
        if type(before) is type(session.screen):
            return
        if session.screen is not None and session.screen.wants_previews:
            self.previews.come()
            self._came, self._view_model = True, None
        now_ms = self._shown_ms = session.now_ms
        if before is None:
            self.forget()  # the evening has gone on
            self._transition = ScreenTransition(self._painted, now_ms, False)
        elif session.screen is None:
            view_model = (
                _with_scenes(self.view_model(), self.previews.shown)
                if before.wants_previews
                else self.view_model()
            )
            stays = (*self._ground, *before.outgoing_layer(view_model, session.look, now_ms - came_ms))
            self._transition = ScreenTransition(stays, now_ms, True, before, view_model)
        else:
            self._transition = ScreenTransition(self._painted, now_ms, goes_back(before, session.screen))

    def _with_transition(self, frame: Frame, sheet: tuple[Op, ...], still: int = 0) -> Frame:
        """The frame with what is left of the one before. The first `still` operations of the sheet don't
        come in with it."""
        ops = None
        if self._transition is not None:
            ground = (*self._ground, *sheet[:still])
            ops = self._transition.over(ground, sheet[still:], self.session.look, self.session.now_ms)
        if ops is None:
            self._transition = None
            return frame._replace(scene=self._ground, hud=(), over=sheet)
        return frame._replace(scene=ops, hud=(), over=(), due_ms=0)

    def _with_message(self, frame: Frame) -> Frame:
        told_ms = max(MESSAGE_MS, LETTER_MS * len(self.session.message))
        left_ms = self.session.message_ms + told_ms - self.session.now_ms
        if not self.session.message.strip() or left_ms <= 0:
            return frame
        look = self.session.look
        rows = break_words(self.session.message, MESSAGE_STYLE, MESSAGE_WIDTH, look.measure)
        width = max(look.measure(row, MESSAGE_STYLE)[-1] for row in rows)
        # It hangs from the top edge, above the headings of screens.
        box = Box(960 - width / 2 - 28, 0, width + 56, 20 + MESSAGE_ROW * len(rows))
        ops: list[Op] = [Fill(box, look.color("night_0", 225))]
        for i, row in enumerate(rows):
            at = box.y + 35 + MESSAGE_ROW * i
            ops.append(Text(box.x + 28, at, row, MESSAGE_STYLE, look.color("cream")))
        due = left_ms if frame.due_ms is None else min(frame.due_ms, left_ms)
        return frame._replace(over=(*frame.over, *ops), due_ms=due)

    def _play(self) -> Frame:
        """The play, or what is under the title: the place that the pack names, with nobody in it."""
        session = self.session
        if session.started:
            return render(session.playing, session.now_ms, session.look, session.settings)
        scene, edition = (
            scene_group(session.script, self._title_state(), session.look),
            session.script.edition,
        )
        return Frame((scene,), audio=Audio(edition.music or None, edition.ambience or None))

    def _title_state(self) -> State:
        session = self.session
        first = session.script.scenes[session.script.first]
        values = {key: str(value) for key, value in session.pack.style.title.items()}
        place = values.get("place", "")
        if place not in session.script.places:
            return State(Position(first.id, 0), (), place=first.place)
        found = sum(1 for ending in session.script.endings if ending in self.view_models.profile.found)
        light = title_light(values.get("lights", ""), found, len(session.script.endings))
        state = State(Position(first.id, 0), (), place=place, light=light, camera=values.get("view", "wide"))
        if state != self._titled:
            self._titled = state
        return self._titled

    def view_model(self) -> ViewModel:
        """What the screens may show now."""
        session = self.session
        if self._view_model is None:
            scene = session.playing.frame.scene[:1] if session.started else self._play().scene
            self._view_model = self.view_models.build(
                session.settings,
                session.pack.style,
                session.renderer.measure,
                session.started,
                scene,
                *self._compared(),
            )
        return replace(self._view_model, now_ms=session.now_ms - session.came_ms)

    def _compared(self) -> tuple[tuple[str, ...], SceneOps, Mapping[str, SceneOps]]:
        """The names of the scene as it is now and of those that the script wants compared; the one of them
        that the screen shows, in this pack and as each other pack draws it, as far as that is ready. Made
        only for a screen that shows it."""
        session = self.session
        if session.screen is None or not session.screen.wants_previews:
            return (), (), {}
        script, used = session.script, session.settings.pack
        if self._firsts is None:
            self._firsts = tuple(begin(replace(script, first=name)) for name in script.edition.compare)
        names = [script.places[one.place].name if one.place else "" for one in self._firsts]
        self.view_models.tried(used, (*session.pack.problems, *session.renderer.found_problems()))
        shown = self.previews.shown
        return ("Now", *names), shown.get(used, ()), shown

    def _compared_now(self) -> tuple[State, SceneOps]:
        """The state that the screen shows, and how the pack in use draws it."""
        session = self.session
        assert session.screen is not None
        now = session.playing.state if session.started else self._title_state()
        state = (now, *(self._firsts or ()))[session.screen.compared]
        if state is now:
            return state, self.view_model().scene
        return state, (scene_group(session.script, state, session.look),)


def _with_scenes(view_model: ViewModel, shown: Mapping[str, SceneOps]) -> ViewModel:
    """The view model with these scenes of packs, which are ready."""
    return replace(view_model, compared_scene=shown.get(view_model.settings.pack, ()), previews=shown)


def title_light(lights: str, found: int, endings: int) -> str | None:
    """The variant of the place under the title, of those that a pack names, separated by blanks: the first
    before any ending was found, the last once all were, the others on the way. None: the place's own."""
    names = lights.split()
    return names[-(-found * (len(names) - 1) // max(1, endings))] if names else None
