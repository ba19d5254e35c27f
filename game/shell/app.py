"""The main loop, from devices to frames.

It decides nothing about the story or its look; it passes time and actions down and frames up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence, Set
from contextlib import suppress

import pygame

from game.shell.clock import Clock
from game.shell.formats.file_errors import FileError
from game.shell.formats.sandbox import Sandbox
from game.shell.input.inputs import Inputs
from game.shell.preloader import QUIET_MS, Preloader
from game.shell.presenter import DUCKED, Presenter
from game.shell.request_runner import RequestRunner
from game.shell.session import Session
from game.shell.storage.recording import Recorder
from game.shell.storage.window_placement import save_placement
from game.shell.voice import Narrator
from game.shell.window import Window
from game.stage.frame import soonest
from game.story.operations import Ending
from game.story.step import StepError, at_end
from game.ui.action import ROW_OF, Action, Command, Press
from game.ui.play.play_update import Mode, PlayUpdate
from game.ui.requests import SlotKind
from game.ui.screen import Screen, same_kind
from game.ui.screens.ending import EndingScreen

# The frame rate while something moves.
FRAME_MS = 1000 / 60
# The polling interval of pictures that a frame waits for, beside the event that tells of them.
AWAITING_MS = 50
# What SDL says where the system refuses memory, and how soon a frame is tried again then.
OUT_OF_MEMORY, TRY_AGAIN_MS = "Out of memory", 500
# What is kept to have some memory for telling that there is none. It is never written to, so that it takes
# addresses and no memory.
RESERVE_BYTES = 4_000_000
LITTLE_MEMORY = "There is too little memory: close other programs, or make the window smaller."
# A change of the window's size, which is told in several ways.
RESIZED = frozenset({pygame.VIDEORESIZE, pygame.WINDOWSIZECHANGED})


class App:
    """The running game."""

    def __init__(
        self,
        session: Session,
        window: Window,
        clock: Clock,
        inputs: Inputs,
        presenter: Presenter,
        preloader: Preloader,
        runner: RequestRunner,
        sandbox: Sandbox,
    ) -> None:
        self.session, self.window, self.inputs = session, window, inputs
        self.presenter, self.preloader, self.runner = presenter, preloader, runner
        self._clock, self._sandbox = clock, sandbox
        # Whether the frame isn't painted yet, because pictures of somebody else's are being decoded.
        self.awaits_pictures = False
        self._typing = False
        self._painted = session.screen
        self._early: Sequence[pygame.event.Event] = ()
        self._reserve = bytearray(RESERVE_BYTES)
        self.recorder = Recorder(session.director)
        self._narrator = Narrator(session.speaker)

    def run(self) -> None:
        """Runs the loop until the player quits."""
        due_ms: float | None = 0
        painted_at_ms = 0.0
        while self.session.running:
            now_ms = self._clock.now_ms()
            until_ms = None if due_ms is None else max(now_ms + due_ms, painted_at_ms + FRAME_MS)
            try:
                self.warm_up_while_idle(until_ms)
                remaining_ms = None if until_ms is None else max(0, round(until_ms - self._clock.now_ms()))
                due_ms = self.run_frame(self.window.wait(remaining_ms))
            except (MemoryError, pygame.error) as error:
                due_ms = self._save_memory(error)
            painted_at_ms = self.session.now_ms
        self.close()

    def _save_memory(self, error: MemoryError | pygame.error) -> float:
        """Gives all kept pictures back after the system refused memory, and tells the player; returns the
        milliseconds until the frame is tried again. Raises the error where it is another one."""
        if isinstance(error, pygame.error) and OUT_OF_MEMORY not in str(error):
            raise error
        self.release_reserve()
        self.session.painter.free()
        self.preloader.start_over()
        self.session.messages.tell(LITTLE_MEMORY)
        with suppress(MemoryError):
            self._reserve = bytearray(RESERVE_BYTES)
        return TRY_AGAIN_MS

    def release_reserve(self) -> None:
        """Gives the memory back that is kept for the case that there is none."""
        self._reserve = bytearray()

    def warm_up_while_idle(self, until_ms: float | None) -> None:
        """Warms up for what comes next, while no event waits and the next frame isn't due soon."""
        while until_ms is None or until_ms - self._clock.now_ms() >= QUIET_MS:
            if self.window.has_events or self.awaits_pictures or not self.preloader.warm_up():
                return

    def run_frame(self, events: Sequence[pygame.event.Event]) -> float | None:
        """One frame: handles events, lets time pass, paints. Returns the milliseconds until the next is due;
        None: at the next event."""
        self.session.now_ms = self._clock.now_ms()
        early, self._early = self._early, ()
        if any(event.type == pygame.QUIT for event in (*early, *events)):
            self.session.running = False
        if early:
            self._handle_events(early, unseen=True)
        self._handle_events(events)
        if not self.session.running:
            return None  # painting can take a second: quit first
        due_ms = self._show()
        painted, self._painted = self._painted, self.session.screen
        if not same_kind(painted, self._painted):
            # Painting took a while; what was pressed meanwhile was not meant for the new screen.
            self._early = self.window.wait(0)
        return 0 if self._early else due_ms

    def _handle_events(self, events: Sequence[pygame.event.Event], unseen: bool = False) -> None:
        """Handles events; `unseen`: they came before the player saw the current screen."""
        session = self.session
        if not session.running:
            return  # the remaining events are dropped
        for event in events:
            if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
                session.change_focus(event.type == pygame.WINDOWFOCUSGAINED)
        self._follow_window({event.type for event in events})
        self.inputs.gamepads.handle_events(events)
        session.mixer.handle_events(events, session.now_ms)
        self._sync_input_context()
        for action in self.inputs.devices.actions(events, session.now_ms, unseen):
            self.act(action)
            self._sync_input_context()
            if pygame.event.peek(pygame.QUIT, pump=False):
                session.running = False
            if not session.running:
                return  # queued presses must not delay quitting
        devices = self.inputs.devices
        session.play.sync_held(devices.holds(Command.SKIP_HELD), devices.holds_pointer)

    def _follow_window(self, happened: Set[int]) -> None:
        """Follows changes of the window: each kind once, whatever came since the last look, for a new size
        copies every pixel, and the focus has the packs searched."""
        if pygame.WINDOWFOCUSGAINED in happened:
            self.runner.pack_watch.scan()
        if pygame.WINDOWHIDDEN in happened:
            self.window.probe()
        if happened & RESIZED:
            if self.window.resize():
                self.runner.retarget()
        elif pygame.WINDOWEXPOSED in happened:
            self.window.show_all()

    def _sync_input_context(self) -> None:
        """Tells the devices which screen is shown."""
        screen = self.session.screen
        self.runner.rebinding.end_unless_awaited()
        typing = screen is not None and screen.typing
        if typing != self._typing:
            self._typing = typing
            self.window.set_text_input(typing)
        self.inputs.devices.set_context("" if screen is None else type(screen).__name__, typing)

    def act(self, action: Action) -> None:
        """Passes an action to the current screen or the play."""
        session = self.session
        if isinstance(action, Press) and ROW_OF[action.command].everywhere:
            self.runner.run_shell_command(action.command)
        elif session.screen is None:
            self.runner.settings.write()
            self._update_play(lambda: session.play.act(action, session.now))
        else:
            self._act_on(session.screen, action)

    def _update_play(self, go_on: Callable[[], PlayUpdate]) -> None:
        """Goes on in the play. Where a step is refused, that is told, and no step is taken."""
        try:
            update = go_on()
        except StepError as error:
            self.session.play.mode = Mode.MANUAL
            self.session.messages.tell(str(error))
        else:
            self.runner.apply_update(update)

    def _act_on(self, screen: Screen, action: Action) -> None:
        response = screen.act(self.presenter.view_model(), action)
        self._click(screen, response.screen)
        self.session.show(response.screen)
        for request in response.requests:
            self.runner.run(request)
        self.presenter.invalidate()
        self.runner.settings.write()

    def _click(self, before: Screen, after: Screen | None) -> None:
        """Plays the interface sounds."""
        mixer = self.session.mixer
        if not same_kind(before, after):
            mixer.play(("ui_back" if before.returns_to(after) else "ui_accept",))
        elif after is not None and after.focus != before.focus:
            mixer.play(("ui_move",))

    def _show(self) -> float | None:
        """Lets time pass and paints; returns the milliseconds until that is due again."""
        session = self.session
        session.profile.look_after_history()
        active = session.screen is None and session.focused
        if session.in_evening:
            sounding = session.mixer.sounding or session.speaker.speaking
            self._update_play(lambda: session.play.update(session.now, active, sounding))
            stop = session.director.stop
            if session.screen is None and at_end(stop):
                session.show(EndingScreen(ending=stop.ending if isinstance(stop, Ending) else ""))
            self.recorder.record()
        screen = session.screen
        if screen is not None and screen.compares_packs and not same_kind(screen, self._painted):
            self.runner.pack_watch.scan()
        poll_ms = self.runner.pack_watch.poll()
        if self.window.use_canvas(session.pack.theme.canvas):
            self.runner.retarget()
        if session.settings.read_aloud and not session.speaker.available:
            self.runner.settings.change(session.settings)  # which turns it off, and tells so
        session.show_messages()
        frame = self.presenter.frame()
        self.awaits_pictures = session.painter.must_wait(frame)
        if self.awaits_pictures:
            frame = frame._replace(due_ms=soonest(frame.due_ms, AWAITING_MS))
        else:
            self.window.show(session.painter.paint(frame))
            self.preloader.prefetch_next()
        self._read_aloud(frame.accessible_text)
        spoken_over = session.speaker.speaking and frame.audio.duck > DUCKED
        session.mixer.set_audio(frame.audio._replace(duck=DUCKED) if spoken_over else frame.audio)
        sound_ms = session.mixer.update(session.now_ms)
        pads_ms = self.inputs.gamepads.poll(session.now_ms)
        repeat_ms = self.inputs.devices.due_ms(session.now_ms)
        return soonest(frame.due_ms, sound_ms, pads_ms, poll_ms, repeat_ms)

    def _read_aloud(self, text: str) -> None:
        """Has a frame's text read, where the player wants that."""
        session = self.session
        if session.settings.read_aloud:
            self._narrator.follow(text, session.message, session.message_at_ms)
        else:
            self._narrator.stop()

    def close(self) -> None:
        """Saves the evening and releases everything."""
        session = self.session
        if session.in_evening:
            self.runner.saver.try_save(SlotKind.AUTOSAVES)
        self.runner.settings.write(last=True)
        with suppress(FileError, MemoryError):  # it is only a comfort
            if session.profile.writes:
                save_placement(session.home.window, self.window.placement)
        self.runner.screenshots.wait()
        fault = session.profile.close()
        for text in (*(message.text for message in session.messages.drain()), fault):
            if text:
                with suppress(OSError):  # the terminal may be gone
                    print(text, file=sys.stderr)
        # First the decoding, for the threads of the painter and the mixer may be waiting for it.
        self._sandbox.close()
        session.speaker.close()
        session.painter.close()
        session.mixer.close()
        self.window.close()
        if not self.is_stuck:
            pygame.quit()

    @property
    def is_stuck(self) -> bool:
        """Whether pygame's own end would never come: for a sound device, or a window that is lost."""
        return self.session.mixer.is_stuck or self.window.is_lost
