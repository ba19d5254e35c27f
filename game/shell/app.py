"""The program running: one loop from devices to frames.

It decides nothing about the story or the look of things; it passes time and actions down and frames up.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace

import pygame

from game.menus.action import Action, Command, Press
from game.menus.screen import Screen
from game.menus.screens.ending import EndingScreen
from game.menus.screens.key_map import KeyMapScreen
from game.menus.screens.packs import Packs
from game.shell.audio.volumes import volumes
from game.shell.effect_runner import EffectRunner
from game.shell.formats.documents import FileError
from game.shell.input.inputs import Inputs
from game.shell.interfaces import Clock
from game.shell.preloader import QUIET_MS, Preloader
from game.shell.presenter import Presenter
from game.shell.session import Session
from game.shell.storage.recording import Recorder
from game.shell.storage.window_placement import save_placement
from game.shell.window import Window
from game.story.script import Ending
from game.story.step import at_end

# Frames a second while something moves.
FRAME_MS = 1000 / 60
# How often the files of a pack are looked at that somebody paints.
WATCHING_MS = 400


class App:
    """The game in a window, from its start to its end."""

    def __init__(
        self,
        session: Session,
        window: Window,
        clock: Clock,
        inputs: Inputs,
        presenter: Presenter,
        preloader: Preloader,
        effects: EffectRunner,
    ) -> None:
        self.session, self.window, self.clock, self.inputs = session, window, clock, inputs
        self.presenter, self.preloader, self.effects = presenter, preloader, effects
        # Whether a pack's files are looked at again and again, for who paints them, and when next.
        self.watches, self._poll_ms = False, 0
        self._typing = False
        self._painted = session.screen
        self._early: Sequence[pygame.event.Event] = ()
        self.recorder = Recorder(session.director)

    def run(self) -> None:
        """The loop, until the player quits."""
        due_ms: float | None = 0
        painted_ms = 0.0
        while self.session.running:
            now_ms = self.clock.now_ms()
            until_ms = None if due_ms is None else max(now_ms + due_ms, painted_ms + FRAME_MS)
            self.idle(until_ms)
            left_ms = None if until_ms is None else max(0, round(until_ms - self.clock.now_ms()))
            due_ms = self.turn(self.window.wait(left_ms))
            painted_ms = self.session.now_ms
        self.close()

    def idle(self, until_ms: float | None) -> None:
        """Makes ready what comes next, as long as nobody waits and the next turn is not near."""
        while until_ms is None or until_ms - self.clock.now_ms() >= QUIET_MS:
            if self.window.called or not self.preloader.warm_up():
                return

    def turn(self, events: Sequence[pygame.event.Event]) -> float | None:
        """One turn: acts on events, lets time pass, paints. Returns in how many milliseconds the next is
        due; None: when something happens."""
        self.session.now_ms = self.clock.now_ms()
        early, self._early = self._early, ()
        if any(event.type == pygame.QUIT for event in (*early, *events)):
            self.session.running = False
        if early:
            self._handle_events(early, unseen=True)
        self._handle_events(events)
        if not self.session.running:
            return None  # another picture could take a second, and whoever asked it to go is waiting
        due_ms = self._show()
        painted, self._painted = self._painted, self.session.screen
        if type(painted) is not type(self._painted):
            # Painting it took a while, and what was pressed meanwhile was not meant for it.
            self._early = self.window.wait(0)
        return 0 if self._early else due_ms

    def _handle_events(self, events: Sequence[pygame.event.Event], unseen: bool = False) -> None:
        """Acts on what the devices say; `unseen`: before the player saw what is on the screen."""
        session = self.session
        if not session.running:
            return  # whatever waits, and however long that would take
        for event in events:
            if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
                session.focused = event.type == pygame.WINDOWFOCUSGAINED
                session.mixer.set_volumes(volumes(session.settings, session.focused))
                if session.focused:
                    self.effects.scan_packs()
            elif event.type in (pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED):
                if self.window.resize():
                    self.effects.retarget()
            elif event.type == pygame.WINDOWEXPOSED:
                self.window.show_all()
        self.inputs.gamepads.hear(events)
        if word := session.mixer.notice(events, session.now_ms):
            session.tell(word)
        self._sync_input_context()
        for action in self.inputs.devices.actions(events, session.now_ms, unseen):
            self.act(action)
            self._sync_input_context()
            session.running = session.running and not pygame.event.peek(pygame.QUIT, pump=False)
            if not session.running:
                return  # what is left of a long row of presses must not keep it from going
        devices = self.inputs.devices
        session.playing.hold(devices.holds(Command.SKIP_HELD), devices.pointing)

    def _sync_input_context(self) -> None:
        """Lets the devices know what is on the screen; a key is waited for only while it asks for one."""
        screen = self.session.screen
        if not isinstance(screen, KeyMapScreen) or screen.waiting is None:
            self.inputs.devices.capture = None
        typing = screen is not None and screen.typing
        if typing != self._typing:
            self._typing = typing
            self.window.take_text(typing)
        self.inputs.devices.set_context("" if screen is None else type(screen).__name__, typing)

    def act(self, action: Action) -> None:
        """Hands an action to what is on the screen."""
        session = self.session
        screen, settings = session.screen, session.settings
        match action:
            case Press(Command.FULLSCREEN, 0):
                self.effects.change_settings(replace(settings, full_screen=not settings.full_screen))
            case Press(Command.MUTE, 0) if screen is None or not screen.typing:
                self.effects.change_settings(replace(settings, mute=not settings.mute))
            case Press(Command.SCREENSHOT, 0) if screen is None or not screen.typing:
                self.effects.screenshot()
            case Press(Command.REPAINT, 0):
                self.window.outline(not self.window.outlined)
            case _ if screen is None:
                self.effects.write_settings()
                self.effects.apply_update(session.playing.act(action, session.now_ms, session.look, settings))
            case _:
                self._act_on(screen, action)

    def _act_on(self, screen: Screen, action: Action) -> None:
        response = screen.act(self.presenter.view_model(), action)
        self._click(screen, response.screen)
        self.session.show(response.screen)
        for effect in response.effects:
            self.effects.run(effect)
        self.presenter.forget()
        self.effects.write_settings()

    def _click(self, before: Screen, after: Screen | None) -> None:
        """The small sounds of moving about."""
        mixer = self.session.mixer
        if type(before) is not type(after):
            mixer.play(("ui_back" if after is before.below else "ui_accept",))
        elif after is not None and after.focus != before.focus:
            mixer.play(("ui_move",))

    def _show(self) -> float | None:
        """Lets time pass and paints; in how many milliseconds that has to be done again."""
        session = self.session
        self.effects.report_saves()
        here = session.screen is None and session.focused
        session.playing.sounding = session.mixer.sounding
        if session.started:
            live = session.playing.live(session.now_ms, session.look, session.settings, here)
            self.effects.apply_update(live)
            stop = session.director.stop
            if session.screen is None and at_end(stop):
                session.show(EndingScreen(ending=stop.ending if isinstance(stop, Ending) else ""))
            self.recorder.note()
        if isinstance(session.screen, Packs) and not isinstance(self._painted, Packs):
            self.effects.scan_packs()
        if self.watches and session.now_ms >= self._poll_ms:
            self._poll_ms = session.now_ms + WATCHING_MS
            self.effects.watch_pack()
        if self.window.use_canvas(session.pack.theme.canvas):
            self.effects.retarget()
        frame = self.presenter.frame()
        self.window.show(session.renderer.paint(frame))
        self.preloader.poll()
        session.mixer.set_audio(frame.audio)
        sound_ms = session.mixer.update(session.now_ms)
        pads_ms = self.inputs.gamepads.poll(session.now_ms)
        watch_ms = max(0, self._poll_ms - session.now_ms) if self.watches else None
        dues = (frame.due_ms, sound_ms, pads_ms, watch_ms, self.inputs.devices.due_ms(session.now_ms))
        return min((ms for ms in dues if ms is not None), default=None)

    def close(self) -> None:
        """Keeps the evening and lets go of everything."""
        session = self.session
        if session.started:
            self.effects.save_by_itself("auto")
        self.effects.write_settings()
        with suppress(FileError):  # it is only a comfort
            if session.store.writes:
                save_placement(session.home.window, self.window.placement)
        if trouble := session.store.close():
            print(trouble, file=sys.stderr)
        session.renderer.close()
        session.mixer.close()
        self.window.close()
        pygame.quit()


def wake() -> None:
    """Has the loop turn soon, from any thread."""
    with suppress(pygame.error):  # the window has gone meanwhile
        pygame.event.post(pygame.event.Event(pygame.USEREVENT))
