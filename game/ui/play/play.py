"""The play screen: applies the player's actions and passing time to the evening.

Holds the presentation state that isn't part of the story's state: how long a stop has been shown, the focus,
skipping and auto. Time is passed in; nothing is drawn.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from game.stage.compose import audio_of
from game.stage.frame import Frame
from game.stage.hud import board_of, changes_paper
from game.stage.play_overlay import BoardTurned, CrownGrabbed, TakeOption, WatchPressed
from game.stage.shown_line import line_reveal_ms, page_count, shown_line
from game.stage.transition import NO_TRANSITION, Direction, StateTransition, as_shown, transition_between
from game.story.director import Director
from game.story.operations import Choice, Line, Pause
from game.story.state import State, WatchMode
from game.story.step import StepError
from game.ui.action import Action, Click, Command, Digit, Point, Press, Release, Wheel
from game.ui.play.captions import CaptionOf, Captions
from game.ui.play.debounce import Debounce, pace
from game.ui.play.play_animations import BOX_MS, FEEDBACK_MS, ChoiceFeedback, PlayAnimations, ViewClock
from game.ui.play.play_focus import PlayFocus
from game.ui.play.play_update import NO_UPDATE, Mode, Now, PlayUpdate
from game.ui.play.quick_menu import QUICK_MENU
from game.ui.play.stop_clock import StopClock

# A choice accepts a press only this long after it could be read.
GUARD_MS = 200
# How long the quick menu stays after the pointer moved.
LINGER_MS = 2500
# The commands that take an option, or move the focus to one.
CHOOSING = (Command.ADVANCE, Command.UP, Command.DOWN, Command.LEFT, Command.RIGHT)
# The mode that a command starts, and ends.
MODES = {Command.SKIP: Mode.SKIP, Command.AUTO: Mode.AUTO}
# Units of dragging that turn the crown by one stop.
CROWN_UNITS = 26.0


class Play:
    """The play's presentation state and input handling."""

    def __init__(self, director: Director, caption_of: CaptionOf = lambda kind, name: "") -> None:
        self.director = director
        self.clock = StopClock()
        self.transition: StateTransition = NO_TRANSITION
        self.direction = Direction.ON
        self.focus = PlayFocus()
        self.page = 0
        self.pointed_at_ms = -LINGER_MS
        self.hidden = False
        # Whether the stop can't be left as time passes: that was tried and refused, and is not tried again.
        self.refused = False
        self.mode = Mode.MANUAL
        self.skip_held = False
        self.rewind_turns = 0
        self.drag_from: tuple[float, float] | None = None
        # What is shown, and the pointer is over.
        self.frame = Frame(())
        self.captions = Captions(caption_of)
        self.animations = PlayAnimations()
        self.choice_feedback: ChoiceFeedback | None = None
        self._debounce = Debounce()
        self.view_clock = ViewClock()

    @property
    def state(self) -> State:
        """The current state."""
        return self.director.state

    def act(self, action: Action, now: Now) -> PlayUpdate:
        """Applies an action; while everything but the picture is hidden, a press only shows it again."""
        self._debounce.record(action, now.ms)
        if self._end_feedback(action, now):
            return NO_UPDATE
        match action:
            case Press() | Digit() | Click(down=True) | Wheel() if self.hidden:
                self.hidden = False
            case Press(command, repeat):
                return self._run_command(command, repeat, now)
            case Release(Command.SKIP_HELD):
                self.skip_held = False
            case Digit(number):
                return self._choose_row(number - 1, now)
            case Point(x, y):
                return self._point(x, y, now)
            case Click(x, y, down):
                return self._click(x, y, down, now)
            case Wheel(steps, _, _):
                return self._wheel(steps, now)
        return NO_UPDATE

    def sync_held(self, skip: bool, pointer: bool) -> None:
        """Updates what is held: a key that skips, the pointer's button. A release over another screen never
        arrives here."""
        self.skip_held = self.skip_held and skip
        self.drag_from = self.drag_from if pointer else None

    def _end_feedback(self, action: Action, now: Now) -> bool:
        """Ends the feedback of a taken option; whether the action was used up by that. One that only advances
        is: the next stop begins now, and nothing of it is skipped. Any other is carried out at once."""
        match action:
            case Point() | Release() | Click(down=False):
                return False
        feedback, self.choice_feedback = self.choice_feedback, None
        early_ms = 0 if feedback is None else feedback.punched_at_ms + FEEDBACK_MS - now.ms
        if early_ms <= 0:
            return False
        self.clock.start(now.ms)
        if self.animations.box_at_ms > now.ms:
            self.animations.box_at_ms -= early_ms
        match action:
            case Press(Command.ADVANCE) | Digit() | Click():
                return True
            case Wheel(steps, _, _):
                return steps < 0
        return False

    def _run_command(self, command: Command, repeat: int, now: Now) -> PlayUpdate:
        choosing = command in CHOOSING and isinstance(self.director.stop, Choice)
        if command is not Command.SKIP_HELD and self.mode is not Mode.MANUAL and not choosing:
            # Keys stop skipping and auto, except at a choice; the one that started it does nothing else.
            was, self.mode = self.mode, Mode.MANUAL
            if was is MODES.get(command):
                return NO_UPDATE
        match command:
            case Command.ADVANCE:
                if self.focus.entry is not None:
                    return self._run_command(QUICK_MENU[self.focus.entry].command, 0, now)
                return self._go_on(now)
            case Command.REWIND:
                return self.wind(pace(repeat), now)
            case Command.FORWARD:
                return self.wind(-pace(repeat), now)
            case Command.LAST_CHOICE:
                return self._move(self.director.last_choice, Direction.BACK, now)
            case Command.NEXT_CHOICE:
                return self._next_choice(now)
            case Command.SKIP_HELD:
                self.skip_held = True
            case Command.SKIP | Command.AUTO:
                self.mode = MODES[command]
            case Command.HIDE:
                self.hidden = True
            case Command.UP | Command.DOWN | Command.LEFT | Command.RIGHT:
                self.focus.move(command, len(self.director.options))
                self._scroll(now)
            case _:
                return PlayUpdate(command)
        return NO_UPDATE

    def _go_on(self, now: Now) -> PlayUpdate:
        """Completes the line that is appearing, or advances; never both."""
        if isinstance(self.director.stop, Choice):
            if self.focus.option is None:
                self.focus.to_option(self.focus.first_row)
                return NO_UPDATE
            return self._choose(self.focus.option, now)
        if self.clock.age_ms(now.ms) < self._settled_ms(now):
            self.reveal_line(now)
            return NO_UPDATE
        return self._turn_page(now) or self._advance(now)

    def _scroll(self, now: Now, turns: bool = False) -> None:
        """Keeps the focus among the rows shown of a board; `turns`: shows the rows that follow."""
        if isinstance(stop := self.director.stop, Choice):
            board = board_of(self.director.script, self.state, stop, now.look)
            self.focus.scroll(board, len(self.director.options), turns)

    def _choose_row(self, number: int, now: Now) -> PlayUpdate:
        """Takes the option in a row; one that is out of view comes into view instead."""
        if isinstance(stop := self.director.stop, Choice) and number < len(self.director.options):
            board = board_of(self.director.script, self.state, stop, now.look)
            if self.focus.shows(board, len(self.director.options), number):
                return self._choose(number, now)
            self.focus.to_option(number)
            self._scroll(now)
        return NO_UPDATE

    def _advance(self, now: Now) -> PlayUpdate:
        return self._move(self.director.advance, Direction.ON, now)

    def _turn_page(self, now: Now) -> PlayUpdate | None:
        """Turns to the line's next page; None where this was its last."""
        if self.page + 1 >= page_count(self.director.script, self.state, now.look):
            return None
        self.page += 1
        self.clock.show_at_age(self.transition.over_ms, now.ms)
        return NO_UPDATE

    def reveal_line(self, now: Now) -> None:
        """Shows the whole line at once."""
        self.clock.show_at_age(self._settled_ms(now), now.ms)

    def _settled_ms(self, now: Now) -> int:
        return self.transition.over_ms + line_reveal_ms(self.director.script, self.state, now.look, self.page)

    def _choose(self, number: int, now: Now) -> PlayUpdate:
        options = self.director.options
        guarded = now.settings.punch_guard and self._debounce.began_at_ms < self._readable_ms(now)
        if not 0 <= number < len(options) or guarded:
            return NO_UPDATE
        option = options[number].id
        if self.mode is Mode.SKIP and not now.settings.skip_after_choices:
            self.mode = Mode.MANUAL
        feedback = ChoiceFeedback(
            self.state, self.director.taken_before, option, number, self.focus.first_row, now.ms
        )
        # The next stop begins when the punch has been seen.
        begins_ms = now.ms if now.settings.reduced_motion else now.ms + FEEDBACK_MS
        update = self._move(partial(self.director.choose, option), Direction.ON, now._replace(ms=begins_ms))
        # Only now, for an option may lead nowhere, and isn't taken then.
        self.choice_feedback = None if now.settings.reduced_motion else feedback
        return update._replace(sounds=("punch", *update.sounds))

    def _readable_ms(self, now: Now) -> int:
        """The time from which the current stop counts as readable."""
        box_ms = 0 if now.settings.reduced_motion else BOX_MS
        return self.clock.shown_at_ms + self.transition.over_ms + box_ms + GUARD_MS

    def _next_choice(self, now: Now) -> PlayUpdate:
        update = self._move(self.director.next_lived_choice, Direction.FORWARD, now)
        if not update.arrived:
            to_next = partial(self.director.to_next_choice, now.settings.skip == "all")
            update = self._move(to_next, Direction.SKIP, now)
        # Where the lines ahead are unread, the player is asked first.
        asks = not update.arrived and isinstance(self.director.stop, Line)
        return PlayUpdate(Command.NEXT_CHOICE) if asks else update

    def skip_unread(self, now: Now) -> PlayUpdate:
        """Skips to the next choice, over lines that were never read."""
        return self._move(partial(self.director.to_next_choice, True), Direction.SKIP, now)

    def wind(self, stops: int, now: Now) -> PlayUpdate:
        """Rewinds by this many stops (winds forward where negative)."""
        self.mode, before = Mode.MANUAL, self.state
        moved = self.director.rewind(stops) if stops > 0 else self.director.forward(-stops)
        if not moved:
            return NO_UPDATE
        self.rewind_turns += moved if stops > 0 else -moved
        return self.arrive(Direction.BACK if stops > 0 else Direction.FORWARD, now, before)

    def _wheel(self, steps: int, now: Now) -> PlayUpdate:
        """Winds. At the last lived stop it stops, and only a new turn of the wheel advances."""
        begins = self._debounce.begins_turn(now.ms)
        update = self.wind(steps, now)
        if update.arrived or steps > 0 or not begins or isinstance(self.director.stop, Choice):
            return update
        return self._go_on(now)

    def _point(self, x: float, y: float, now: Now) -> PlayUpdate:
        if self.drag_from is not None:
            turns = int((self.drag_from[1] - y) / CROWN_UNITS)
            if not turns:
                return NO_UPDATE
            self.drag_from = (x, self.drag_from[1] - turns * CROWN_UNITS)
            return self.wind(turns, now)
        self.pointed_at_ms = now.ms
        self.focus.point_at(self._under(x, y), [option.id for option in self.director.options])
        return NO_UPDATE

    def _under(self, x: float, y: float) -> object:
        return next((target.payload for target in self.frame.targets if target.box.holds(x, y)), None)

    def _click(self, x: float, y: float, down: bool, now: Now) -> PlayUpdate:
        if not down:
            self.drag_from = None
            return NO_UPDATE
        target = self._under(x, y)
        match target:
            case CrownGrabbed():
                self.drag_from = (x, y)
                return NO_UPDATE
            case BoardTurned():
                self._scroll(now, turns=True)
                return NO_UPDATE
            case WatchPressed():
                return self._run_command(Command.WATCH, 0, now)
            case TakeOption(option):
                ids = [offered.id for offered in self.director.options]
                return self._choose(ids.index(option), now) if option in ids else NO_UPDATE
            case Command():
                return self._run_command(target, 0, now)
        if isinstance(self.director.stop, Choice):
            return NO_UPDATE
        return self._run_command(Command.ADVANCE, 0, now)

    def _move(self, move: Callable[[], int], direction: Direction, now: Now) -> PlayUpdate:
        """Has the director move, and shows its stop if it does."""
        before = self.state
        return self.arrive(direction, now, before) if move() else NO_UPDATE

    def arrive(self, direction: Direction, now: Now, before: State | None = None) -> PlayUpdate:
        """Shows the director's stop, reached in this direction from the state `before` (None: loaded)."""
        transition = transition_between(before or self.state, self.state, direction)
        self.transition = as_shown(transition, now.look)
        self.direction, self.page, self.refused = direction, 0, False
        self.clock.start(now.ms)
        self.view_clock.follow(self.state, now.ms, self.transition.over_ms)
        if direction is Direction.LOAD:
            self.hidden = False
            self.captions.forget()
        if direction.stops_effects:
            self.captions.effects_stopped()
        self.captions.sounded(self.transition.sounds, now.ms)
        changes = before is not None and changes_paper(self.director.script, before, self.state)
        if direction is Direction.ON and changes:
            self.animations.box_at_ms = now.ms + self.transition.over_ms
        if direction is not Direction.ON:
            self.animations = PlayAnimations()
        if direction not in (Direction.ON, Direction.LOAD):
            # After winding or skipping, the line is shown complete.
            self.clock.show_at_rest(now.ms)
        self.focus.clear()
        return PlayUpdate(None, self.transition.sounds, before)

    def update(self, now: Now, active: bool = True, sounding: bool = False) -> PlayUpdate:
        """Advances to the current time. `active`: no screen is over the play and the window has the focus;
        `sounding`: an effect is still heard, which auto waits for. Raises StepError where the script leads
        nowhere, once for each stop."""
        try:
            update = self._update(now, active, sounding)
        except StepError:
            self.refused = True
            raise
        if self.feedback_at(now.ms) is None:
            self.animations.follow(self.focus.option, now.ms, self.state.elapsed_ms)
            self.captions.follow(audio_of(self.director.script, self.state), now.ms)
        return update

    def feedback_at(self, now_ms: int) -> ChoiceFeedback | None:
        """The feedback of a taken option, while it is shown."""
        feedback = self.choice_feedback
        return feedback if feedback is not None and now_ms < feedback.punched_at_ms + FEEDBACK_MS else None

    def _update(self, now: Now, active: bool, sounding: bool) -> PlayUpdate:
        passed_ms = self.clock.pass_to(now.ms)
        if not active or self.refused:
            return NO_UPDATE
        stop = self.director.stop
        if isinstance(stop, Pause) and self.clock.age_ms(now.ms) >= stop.ms + self.transition.over_ms:
            return self._advance(now)
        if self.skipping and not isinstance(stop, Pause):
            update = self._skip(now)
            if update.arrived:
                return update
        ready = self.mode is Mode.AUTO and isinstance(stop, Line) and not sounding
        if ready and now.ms >= self.auto_ms(now):
            return self._turn_page(now) or self._advance(now)
        if self.real_time_counts(now):
            spent_ms = self.clock.story_ms(passed_ms, now.settings.live_rate)
            return self._move(lambda: self._wait(spent_ms, now), Direction.ON, now)
        return NO_UPDATE

    def _wait(self, spent_ms: int, now: Now) -> bool:
        """Lets real time pass, as far as it counts; whether another stop is reached."""
        cursor = self.director.cursor
        while spent_ms and self.real_time_counts(now):
            spent_ms = self.director.wait(spent_ms)
        return self.director.cursor != cursor

    def _skip(self, now: Now) -> PlayUpdate:
        update = self._move(partial(self.director.skip, now.settings.skip == "all"), Direction.SKIP, now)
        waits = isinstance(self.director.stop, Choice) and now.settings.skip_after_choices
        ended = not waits and not self.director.skips(now.settings.skip == "all")
        if ended and self.mode is Mode.SKIP:  # auto goes on after a held key
            self.mode = Mode.MANUAL
        return update

    def auto_ms(self, now: Now) -> int:
        """When auto advances from this page of the line."""
        line = shown_line(self.director.script, self.state, now.look, self.page)
        wait_ms = now.settings.auto_ms(0 if line is None else line.layout.letters)
        return max(self.clock.shown_at_ms + self._settled_ms(now), self.clock.reached_at_ms) + wait_ms

    def real_time_counts(self, now: Now) -> bool:
        """Whether real time moves the watch at this stop."""
        runs = now.settings.runs_in_real_time(self.state.live is not None)
        waits = isinstance(self.director.stop, Line | Choice)
        return runs and waits and self.state.watch_mode is WatchMode.RUNNING

    @property
    def skipping(self) -> bool:
        """Whether read lines are being skipped, once there are any."""
        return self.skip_held or self.mode is Mode.SKIP

    def skips_on(self, now: Now) -> bool:
        """Whether this stop is being skipped; a pause takes its time."""
        skips = not isinstance(self.director.stop, Pause) and self.director.skips(now.settings.skip == "all")
        return self.skipping and skips

    @property
    def shown_mode(self) -> Command | None:
        """The command of the quick menu that is marked."""
        if self.skip_held:
            return Command.SKIP
        return next((command for command, mode in MODES.items() if mode is self.mode), None)
