"""What is on the screen: the play, the screen over it, a word to the player.

Puts frames on top of each other; what is in them is the stage's and the menus' business.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING

from game.menus.screen import Backdrop, Screen
from game.menus.screen_transition import ScreenTransition
from game.menus.view_model import ViewModel
from game.menus.widgets import ornaments
from game.shell.audio.sound_list import SoundKind
from game.shell.packs.styles import load_pack
from game.stage.frame import STAGE, Audio, Box, Fill, Frame, Group, Mix, Op, Text, TextStyle
from game.stage.look import Look, Measure
from game.stage.scenery import scene_group
from game.story.state import Position, State

if TYPE_CHECKING:
    from game.shell.app import App

# What is under a screen is out of focus by so much, and the music steps back.
BLUR, DUCKED = 60.0, 0.6
# What a frame of a motion may take; the motion waits for those that take longer.
SLOW_MS = 50
# How long a word to the player stays.
MESSAGE_MS = 6000
MESSAGE_STYLE = TextStyle("label", 26, 10)
MESSAGE_WIDTH, MESSAGE_ROW = 1500.0, 34


class Presenter:
    """Makes the frames of an app."""

    def __init__(self, app: App) -> None:
        self.app = app
        self.message, self.message_ms = "", 0
        self._world: ViewModel | None = None
        self._previews: dict[str, Look] = {}
        self._ground: tuple[Op, ...] = ()
        self._painted: tuple[Op, ...] = ()
        self._parting: ScreenTransition | None = None
        self._shown_ms = 0
        self._under: tuple[object, tuple[Op, ...]] | None = None
        app.playing.captions.caption = lambda kind, name: app.sound.caption(SoundKind(kind), name)

    def tell(self, word: str) -> None:
        """Says something to the player, over whatever is on the screen."""
        self.message, self.message_ms = word, self.app.now_ms

    def forget(self) -> None:
        """What the screens may show has changed."""
        self._world = None

    def change_pack(self) -> None:
        """The packs have changed."""
        self._previews.clear()
        self._world = None
        self._parting = None

    def frame(self) -> Frame:
        """All that is seen and heard now."""
        self._wait_for_painting()
        frame = self._frame()
        self._painted = frame.ops
        return frame

    def _wait_for_painting(self) -> None:
        """Has a screen's coming begin later where its first pictures took long to make: else it would be
        over before anything was seen of it."""
        app = self.app
        late_ms, self._shown_ms = app.now_ms - self._shown_ms - SLOW_MS, app.now_ms
        if self._parting is not None and late_ms > 0:
            app.came_ms += late_ms
            self._parting = self._parting._replace(left_ms=self._parting.left_ms + late_ms)

    def _frame(self) -> Frame:
        app = self.app
        play = app.playing.compose(app.now_ms, app.look, app.settings) if app.started else self._town()
        if app.screen is None:
            self._ground = play.ops
            return self._with_message(self._parted(play, ()))
        over = app.screen.view(self.world(), app.look, app.now_ms - app.came_ms)
        self._ground = play.ops
        if app.screen.backdrop is Backdrop.NONE:
            self._ground = (Fill(STAGE, app.look.color("night_0")),)
        elif app.screen.backdrop is Backdrop.BLURRED:
            soft = Group(STAGE, self._scene_under(play), opaque=True, blur=BLUR)
            self._ground = (Group(STAGE, (soft, *ornaments.ground(app.look)), opaque=True),)
        elif not app.started:
            self._ground = play.ops[:1]
        audio = play.audio._replace(duck=DUCKED if app.started else 1.0, tick=0.0)
        still = 0
        if self._parting is not None:
            still = len(app.screen.apart(self.world(), app.look, app.now_ms - app.came_ms))
        return self._with_message(self._parted(over._replace(audio=audio), over.ops, still))

    def _scene_under(self, play: Frame) -> tuple[Op, ...]:
        """The play's picture beneath a screen, out of focus: nothing moves there by itself."""
        app = self.app
        key = (app.started, app.playing.shown_ms, app.look)
        if self._under is None or self._under[0] != key or isinstance(self._under[1][0], Mix):
            self._under = key, play.ops[:1]
        return self._under[1]

    def part(self, screen: Screen | None, comes: Screen | None, back: bool) -> None:
        """What is seen gives way to another screen, or to the play; `back`: to what it was opened from."""
        now_ms = self._shown_ms = self.app.now_ms
        if screen is not None and comes is None:
            world = self.world()
            stays = (*self._ground, *screen.stays(world, self.app.look, now_ms - self.app.came_ms))
            self._parting = ScreenTransition(stays, now_ms, True, screen, world)
        else:
            self._parting = ScreenTransition(self._painted, now_ms, back)

    def _parted(self, frame: Frame, sheet: tuple[Op, ...], still: int = 0) -> Frame:
        """The frame with what is left of the one before. The first `still` operations of the sheet don't
        come in with it."""
        ops = None
        if self._parting is not None:
            ground = (*self._ground, *sheet[:still])
            ops = self._parting.over(ground, sheet[still:], self.app.look, self.app.now_ms)
        if ops is None:
            self._parting = None
            return frame._replace(ops=(*self._ground, *sheet))
        return frame._replace(ops=ops, due_ms=0)

    def _with_message(self, frame: Frame) -> Frame:
        left_ms = self.message_ms + MESSAGE_MS - self.app.now_ms
        if not self.message or left_ms <= 0:
            return frame
        look = self.app.look
        rows = break_message(self.message, look.measure)
        width = max(look.measure(row, MESSAGE_STYLE)[-1] for row in rows)
        # It hangs from the top edge, above the headings of screens.
        box = Box(960 - width / 2 - 28, 0, width + 56, 20 + MESSAGE_ROW * len(rows))
        ops: list[Op] = [Fill(box, look.color("night_0", 225))]
        for i, row in enumerate(rows):
            at = box.y + 35 + MESSAGE_ROW * i
            ops.append(Text(box.x + 28, at, row, MESSAGE_STYLE, look.color("cream")))
        due = left_ms if frame.due_ms is None else min(frame.due_ms, left_ms)
        return frame._replace(ops=(*frame.ops, *ops), due_ms=due)

    def _town(self) -> Frame:
        """What is under the title: the place that the pack names, with nobody in it."""
        app = self.app
        return Frame((scene_group(app.script, self._town_state(), app.look),), Audio("title", "night"))

    def _town_state(self) -> State:
        app = self.app
        first = app.script.scenes[app.script.first]
        place = str(app.pack.style.title.get("place", first.place or ""))
        return State(Position(first.id, 0), (), place=place)

    def world(self) -> ViewModel:
        """What the screens may show now."""
        app = self.app
        if self._world is None:
            scene = app.playing.frame.ops[:1] if app.started else self._town().ops
            self._world = app.view_models.world(
                app.settings, app.pack.style, app.painter.measure, app.started, scene, self.previews()
            )
        return replace(self._world, now_ms=app.now_ms - app.came_ms)

    def previews(self) -> Mapping[str, tuple[Op, ...]]:
        """The scene as each other pack draws it; made only for a screen that shows it. What is wrong
        with those packs is noted on the way."""
        app = self.app
        if app.screen is None or not app.screen.wants_previews:
            return {}
        state = app.playing.state if app.started else self._town_state()
        found: dict[str, tuple[Op, ...]] = {}
        app.view_models.tried(app.settings.pack, app.pack.problems)
        for pack in app.packs.packs:
            if pack != app.settings.pack:
                look = self._previews.get(pack)
                if look is None:
                    fonts = app.data.assets / "fonts"
                    dress = load_pack(app.packs.stack(pack), fonts, app.settings.high_contrast)
                    look = self._previews[pack] = Look(dress.style, app.painter.measure)
                    app.view_models.tried(pack, dress.problems)
                found[pack] = (scene_group(app.script, state, look),)
        return found


def break_message(message: str, measure: Measure) -> list[str]:
    """The message in rows; its words are kept as they are, for they may name files."""
    rows = [""]
    for word in message.split():
        longer = f"{rows[-1]} {word}".strip()
        if rows[-1] and measure(longer, MESSAGE_STYLE)[-1] > MESSAGE_WIDTH:
            rows.append(word)
        else:
            rows[-1] = longer
    return rows
