"""The program running: one loop from devices to frames, and what holds the parts together.

It decides nothing about the story or the look of things; it passes time and actions down and frames up.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace

import pygame

from game.menus.action import Action, Command, Press
from game.menus.effects import SkipUnread
from game.menus.play.playing import News, Playing
from game.menus.screen import Screen
from game.menus.screens.confirm import Confirm
from game.menus.screens.dial import DialScreen
from game.menus.screens.ending import EndingScreen
from game.menus.screens.help import Help
from game.menus.screens.log import Log
from game.menus.screens.packs import Packs
from game.menus.screens.pause import Pause
from game.menus.screens.saves import Saves
from game.menus.screens.settings_screen import SettingsScreen
from game.menus.screens.title import Title
from game.menus.screens.watch_screen import WatchScreen
from game.menus.settings import Settings, allowed, nearest
from game.shell.audio.mixer import Mixer
from game.shell.audio.volumes import volumes
from game.shell.effects import Effects
from game.shell.formats.documents import FileError
from game.shell.formats.problems import Problems
from game.shell.input.bindings import Bindings
from game.shell.input.devices import Devices
from game.shell.input.gamepads import Gamepads
from game.shell.lookahead import QUIET_MS, Lookahead
from game.shell.packs.stack import PackFolders
from game.shell.packs.styles import LoadedPack, load_pack
from game.shell.paint.disk_cache import DiskCache
from game.shell.paint.painter import Painter
from game.shell.paths import Data, Home, pack_folders
from game.shell.presenter import Presenter
from game.shell.storage.profile import Profile
from game.shell.storage.settings import load_settings, save_settings
from game.shell.storage.window_placement import load_placement, save_placement
from game.shell.view_model import ViewModelMaker
from game.shell.window import Window
from game.stage.look import Look
from game.stage.transition import WOUND_BACK, WOUND_ON, Direction
from game.story.director import at_end
from game.story.script import Choice, Script

DEFAULT_PACK = "lamplight"
# What is heard when the evening is wound elsewhere.
WINDING = {WOUND_BACK, WOUND_ON}
# What a pad shivers with: an option is taken.
PUNCH = "punch"
# A screen that one comes back to has been there for so long.
LONG_MS = 3_600_000
# Frames a second while something moves.
FRAME_MS = 1000 / 60
OPENERS: dict[Command, Callable[[], Screen]] = {
    Command.MENU: Pause,
    Command.LOG: Log,
    Command.DIAL: DialScreen,
    Command.WATCH: WatchScreen,
    Command.SETTINGS: SettingsScreen,
    Command.PACKS: Packs,
    Command.HELP: Help,
    Command.SAVE: lambda: Saves(saving=True),
    Command.LOAD: lambda: Saves(saving=False),
}


class App:
    """The game in a window, from its start to its end."""

    def __init__(
        self, script: Script, data: Data, home: Home, size: tuple[int, int] | None, words: tuple[str, ...]
    ) -> None:
        self.script, self.data, self.home = script, data, home
        self.now_ms = 0
        self.running, self.started, self.focused = True, False, True
        self.settings, told = load_settings(home.settings, Settings, allowed, nearest)
        self.problems = Problems()
        self.window = Window(
            script.title,
            "running-ashtrays",
            size,
            self.settings.full_screen,
            data.assets / "icons" / "running-ashtrays-64.png",
            load_placement(home.window),
        )
        self.packs = PackFolders(pack_folders(data, home), home.cache, DEFAULT_PACK)
        self.pack = self._dress()
        scaled = DiskCache(home.cache / "scaled")
        self.painter = Painter(self.window.stage, self.pack.theme, self.packs.resolve, scaled)
        self.look = self._look()
        self.bindings = Bindings(home.root / "keys.json")
        self.devices = Devices(self.window, self.bindings.keys)
        self.gamepads = Gamepads()
        self.sound = Mixer(data.assets / "audio", self.problems, wake)
        silent = self.sound.open()
        self.sound.set_volumes(volumes(self.settings))
        self.profile = Profile(script, home, wake)
        self.painter.recall(self._thumbnail)
        self.view_models = ViewModelMaker(self.profile, self.packs, self.bindings, self.devices)
        self.playing = Playing(self.profile.director)
        self.effects = Effects(self)
        self.screen: Screen | None = Title()
        self.came_ms = 0
        self.presenter = Presenter(self)
        self.lookahead = Lookahead(self)
        self._unwritten = False
        said = (*words, *told, self.bindings.word, *self.profile.words, silent or "")
        self.tell(" ".join(word for word in said if word))

    def _dress(self) -> LoadedPack:
        stack = self.packs.choose(self.settings.pack)
        return load_pack(stack, self.data.assets / "fonts", self.settings.high_contrast)

    def _look(self) -> Look:
        wished = self.settings
        ghost = wished.ghost_hand == "always" or (
            wished.ghost_hand == "after_first"
            and bool(getattr(self, "evenings", None) and self.profile.found)
        )
        return Look(
            style=self.pack.style,
            measure=self.painter.measure,
            text_scale=wished.text_size / 100,
            prose_role={"plain": "plain", "dyslexic": "dyslexic"}.get(wished.font, "prose"),
            letters_per_s=float(wished.text_speed),
            box_opacity=wished.box_opacity / 100,
            reduced_motion=wished.reduced_motion,
            high_contrast=wished.high_contrast,
            ghost_hand=ghost,
            transitions=wished.transitions,
        )

    def _thumbnail(self, key: str) -> bytes:
        slot = next((name for name, slot in self.view_models.slots().items() if slot.thumbnail == key), "")
        return self.profile.slots.thumbnail(slot)

    def tell(self, word: str) -> None:
        """Says something to the player, over whatever is on the screen."""
        self.presenter.tell(word)

    def set(self, settings: Settings) -> None:
        """Changes the settings, at once and for good."""
        before, self.settings = self.settings, settings
        if (before.pack, before.high_contrast) != (settings.pack, settings.high_contrast):
            self.pack = self._dress()
            self.painter.dress(self.pack.theme, self.packs.resolve)
            self.presenter.change_pack()
            self.lookahead.forget()
        if before.full_screen != settings.full_screen:
            self.window.toggle_full_screen()
            self._retarget()
        self.look = self._look()
        self.sound.set_volumes(volumes(settings, self.focused))
        self._unwritten = True

    def _retarget(self) -> None:
        """The window's size has changed."""
        self.painter.retarget(self.window.stage)
        self.lookahead.forget()

    def _write_settings(self) -> None:
        """Keeps the settings; not while a slider is drawn, or every step of it would be written."""
        if not self._unwritten:
            return
        self._unwritten = False
        try:
            save_settings(self.home.settings, self.settings)
        except FileError as error:
            self.tell(str(error))

    def start(self) -> None:
        """Shows the play, where the director stands."""
        self.started = True
        self.sound.hush()
        self.look = self._look()
        self.playing.arrive(Direction.LOAD, self.now_ms)
        self.playing.shown_ms = self.now_ms
        self.show(None)

    def leave(self) -> None:
        """Goes back to the title; the evening is kept."""
        if self.started:
            self.effects.save_by_itself("auto")
        self.profile.left_at = self.profile.director.cursor
        self.started = False
        self.sound.hush()
        self.show(Title())

    def show(self, screen: Screen | None) -> None:
        """Puts a screen up, or the play."""
        before = self.screen
        if before is None:
            self.presenter.forget()  # the evening has gone on
        if type(screen) is not type(before):
            back = before is not None and type(screen) is type(before.below)
            self.presenter.part(before, screen, back)
            resumes = back and screen is not None and screen.resumes
            self.came_ms = self.now_ms - (LONG_MS if resumes else 0)
        self.screen = screen

    def run(self) -> None:
        """The loop, until the player quits."""
        begun = time.monotonic()

        def clock_ms() -> int:
            return round((time.monotonic() - begun) * 1000)

        due_ms: float | None = 0
        painted_ms = 0.0
        while self.running:
            self.now_ms = clock_ms()
            until_ms = None if due_ms is None else max(self.now_ms + due_ms, painted_ms + FRAME_MS)
            self.idle(until_ms, clock_ms)
            left_ms = None if until_ms is None else max(0, round(until_ms - clock_ms()))
            events = self.window.wait(left_ms)
            self.now_ms = clock_ms()
            self.take(events)
            due_ms = self.turn()
            painted_ms = self.now_ms
        self.close()

    def idle(self, until_ms: float | None, clock_ms: Callable[[], int]) -> None:
        """Makes ready what comes next, as long as nobody waits and the next turn is not near."""
        while until_ms is None or until_ms - clock_ms() >= QUIET_MS:
            if self.window.called or not self.lookahead.rehearse():
                return

    def take(self, events: list[pygame.event.Event]) -> None:
        """Acts on what the devices say."""
        for event in events:
            if event.type == pygame.QUIT:
                self.running = False
            elif event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
                self.focused = event.type == pygame.WINDOWFOCUSGAINED
                self.sound.set_volumes(volumes(self.settings, self.focused))
                for action in () if self.focused else self.devices.let_go():
                    self.act(action)
            elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
                if self.window.resize():
                    self._retarget()
            elif event.type == pygame.WINDOWEXPOSED:
                self.window.show_all()
        self.gamepads.hear(events)
        self.devices.screen = self.screen is not None
        typing = self.screen is not None and self.screen.typing
        for action in self.devices.actions(events, typing, self.now_ms):
            self.act(action)

    def act(self, action: Action) -> None:
        """Hands an action to what is on the screen."""
        match action:
            case Press(Command.FULLSCREEN, 0):
                self.set(replace(self.settings, full_screen=not self.settings.full_screen))
                return
            case Press(Command.MUTE, 0) if self.screen is None or not self.screen.typing:
                self.set(replace(self.settings, mute=not self.settings.mute))
                return
            case Press(Command.SCREENSHOT, 0) if self.screen is None or not self.screen.typing:
                self.effects.screenshot()
                return
        if self._unwritten and self.screen is None:
            self._write_settings()
        if self.screen is None:
            self.heard(self.playing.act(action, self.now_ms, self.look, self.settings))
            return
        before = self.screen
        outcome = before.act(self.presenter.world(), action)
        self._click(before, outcome.screen)
        self.show(outcome.screen)
        for effect in outcome.commands:
            self.effects.grant(effect)
        self.presenter.forget()
        if self._unwritten and not (self.screen is not None and self.screen.held):
            self._write_settings()

    def _click(self, before: Screen, after: Screen | None) -> None:
        """The small sounds of moving about."""
        if type(before) is not type(after):
            self.sound.play(("ui_back" if after is before.below else "ui_accept",))
        elif after is not None and after.focus != before.focus:
            self.sound.play(("ui_move",))

    def heard(self, news: News) -> None:
        """What came of the play: sounds, another stop, something to open."""
        if WINDING.intersection(news.sounds) or (news.arrived and self.playing.skipping):
            self.sound.hush()
        self.sound.play(news.sounds)
        if PUNCH in news.sounds and self.settings.vibration:
            self.gamepads.shiver()
        if news.arrived:
            self.profile.note()
            if said := self.profile.news():
                self.tell(said)
            if (
                isinstance(self.profile.director.stop, Choice)
                and self.profile.director.reading.before is None
            ):
                self.effects.save_by_itself("auto")
        match news.command:
            case None:
                return
            case Command.QUICK_SAVE:
                self.effects.save_by_itself("quick")
            case Command.QUICK_LOAD:
                self.effects.load_latest()
            case Command.NEXT_CHOICE:
                self.show(
                    Confirm(
                        question="Go on to the next choice?",
                        detail="Lines that you have not read lie between.",
                        yes="Go on",
                        effects=(SkipUnread(),),
                    )
                )
            case command if command in OPENERS:
                self.sound.play(("ui_accept",))
                self.show(OPENERS[command]())

    def turn(self) -> float | None:
        """Lets time pass and paints; returns when the next turn is due, None: when something happens."""
        self.effects.hear()
        here = self.screen is None and self.focused
        self.playing.sounding = self.sound.sounding
        if self.started:
            self.heard(self.playing.live(self.now_ms, self.look, self.settings, here))
            if self.screen is None and at_end(self.profile.director.stop):
                stop = self.profile.director.stop
                self.show(EndingScreen(ending=getattr(stop, "ending", "")))
        frame = self.presenter.frame()
        self.window.show(self.painter.paint(frame))
        self.lookahead.look()
        self.sound.hear(frame.audio)
        sound_ms = self.sound.update(self.now_ms)
        pads_ms = self.gamepads.look(self.now_ms)
        dues = (frame.due_ms, sound_ms, pads_ms, self.devices.due_ms(self.now_ms))
        due = [ms for ms in dues if ms is not None]
        return min(due) if due else None

    def close(self) -> None:
        """Keeps the evening and lets go of everything."""
        if self.started:
            self.effects.save_by_itself("auto")
        self._write_settings()
        with suppress(FileError):  # it is only a comfort
            save_placement(self.home.window, self.window.placement)
        if trouble := self.profile.close():
            print(trouble, file=sys.stderr)
        self.painter.close()
        self.sound.close()
        self.window.close()
        pygame.quit()


def wake() -> None:
    """Has the loop turn soon, from any thread."""
    if pygame.display.get_init():
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
