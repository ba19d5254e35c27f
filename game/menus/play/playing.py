"""The play itself: what a player's actions and the passing of time do to the evening.

Holds the presentation that belongs to no state: how long a stop has been shown, what has the focus,
skipping and auto. Time is passed in; nothing is drawn.
"""

from __future__ import annotations

from game.menus.action import Action, Click, Command, Digit, Point, Press, Release, Wheel
from game.menus.play.captions import Captions
from game.menus.play.play_animations import PAPER_MS, PUNCHED_MS, Leaving, PlayAnimations, ShotClock
from game.menus.play.play_update import NO_UPDATE, Mode, PlayUpdate
from game.menus.play.press_runs import PressRuns, pace
from game.menus.play.quick_menu import QUICK_MENU
from game.menus.settings import Settings
from game.stage.compose import line_ms, page_count
from game.stage.frame import Frame
from game.stage.look import Look
from game.stage.play import CrownGrabbed, TakeOption, WatchPressed
from game.stage.transition import NO_CHANGE, Change, Direction, change
from game.story.director import Director
from game.story.script import Choice, Ending, Line, Pause
from game.story.state import State, WatchMode
from game.story.step import stop_of

# A choice can be taken by what is pressed when it has lain there whole for so long, and could be read.
GUARD_MS = 200
# The longest stretch of real time that can count in a live stop: longer ones were not lived.
LONGEST_MS = 1500
# The quick menu stays so long after the pointer has moved.
LINGER_MS = 2500
# The crown turns one stop in so many units of dragging.
CROWN_UNITS = 26.0


class PlayScreen:
    """The evening on the screen."""

    def __init__(self, director: Director, now_ms: int = 0) -> None:
        self.director = director
        self.shown_ms = now_ms
        self.lived_ms = now_ms
        self.coming: Change = NO_CHANGE
        self.direction = Direction.ON
        self.focus: int | None = None
        self.menu_focus: int | None = None
        self.page = 0
        self.pointed_ms = -LINGER_MS
        self.hidden = False
        self.mode = Mode.HAND
        self.held = False
        self.sounding = False
        self.crown = 0
        self.grip: tuple[float, float] | None = None
        self.frame = Frame(())
        self.captions = Captions()
        self.animations = PlayAnimations()
        self.leaving: Leaving | None = None
        self._runs = PressRuns()
        self.shot = ShotClock(now_ms)

    @property
    def state(self) -> State:
        """The state shown."""
        return self.director.state

    def act(self, action: Action, now_ms: int, look: Look, settings: Settings) -> PlayUpdate:
        """Does what the action asks for."""
        self._runs.note(action, now_ms)
        if self._cut_short(action, now_ms):
            return NO_UPDATE
        match action:
            case Press(command, repeat):
                return self._command(command, repeat, now_ms, look, settings)
            case Release(Command.SKIP_HELD):
                self.held = False
            case Digit(number):
                return self._choose(number - 1, now_ms, settings)
            case Point(x, y):
                return self._point(x, y, now_ms)
            case Click(x, y, down):
                return self._click(x, y, down, now_ms, look, settings)
            case Wheel(steps, _, _):
                return self._wheel(steps, now_ms, look, settings)
        return NO_UPDATE

    def hold(self, skip: bool, pointer: bool) -> None:
        """Says what is still held: a key that skips, the pointer's button. What came up while something
        else was on the screen was not told here."""
        self.held = self.held and skip
        self.grip = self.grip if pointer else None

    def _cut_short(self, action: Action, now_ms: int) -> bool:
        """Whether a hole is still looked at and this only asks for what comes next: that begins now, but
        nothing of it is passed over. Anything else that is asked for is done at once."""
        match action:
            case Point() | Release() | Click(down=False):
                return False
        leaving, self.leaving = self.leaving, None
        early_ms = 0 if leaving is None else leaving.taken_ms + PUNCHED_MS - now_ms
        if early_ms <= 0:
            return False
        self.shown_ms = self.lived_ms = now_ms
        if self.animations.box_ms > now_ms:
            self.animations.box_ms -= early_ms
        match action:
            case Press(Command.ADVANCE) | Digit() | Click():
                return True
            case Wheel(steps, _, _):
                return steps < 0
        return False

    def _command(
        self, command: Command, repeat: int, now_ms: int, look: Look, settings: Settings
    ) -> PlayUpdate:
        if self.hidden:
            self.hidden = False
            return NO_UPDATE
        if command is not Command.SKIP_HELD and self.mode is not Mode.HAND:
            # Any key stops what goes on by itself; the one that started it does nothing else.
            was, self.mode = self.mode, Mode.HAND
            if command in (Command.SKIP, Command.AUTO) and was == command.value.capitalize():
                return NO_UPDATE
        match command:
            case Command.ADVANCE:
                if self.menu_focus is not None:
                    return self._menu(self.menu_focus, now_ms, look, settings)
                return self._go_on(now_ms, look, settings)
            case Command.REWIND:
                return self.wind(pace(repeat), now_ms)
            case Command.FORWARD:
                return self.wind(-pace(repeat), now_ms)
            case Command.LAST_CHOICE:
                return self._moved(self.director.last_choice(), Direction.BACK, now_ms)
            case Command.NEXT_CHOICE:
                return self._next_choice(now_ms, settings)
            case Command.SKIP_HELD:
                self.held = True
            case Command.SKIP:
                self.mode = Mode.SKIP
            case Command.AUTO:
                self.mode = Mode.AUTO
            case Command.HIDE:
                self.hidden = True
            case Command.UP | Command.DOWN | Command.LEFT | Command.RIGHT:
                self._move_focus(command)
            case _:
                return PlayUpdate(command)
        return NO_UPDATE

    def _move_focus(self, command: Command) -> None:
        """Up and down go through the options and on to the quick menu, left and right along it."""
        last = len(self.director.options) - 1
        if command in (Command.LEFT, Command.RIGHT):
            step = 1 if command is Command.RIGHT else -1
            start = self.menu_focus if self.menu_focus is not None else -1 if step > 0 else 0
            self.menu_focus, self.focus = (start + step) % len(QUICK_MENU), None
        elif command is Command.DOWN:
            if self.focus is not None and self.focus < last:
                self.focus += 1
            elif self.focus == last and last >= 0:
                self.focus, self.menu_focus = None, 0
            else:
                self.menu_focus, self.focus = None, (0 if last >= 0 else None)
        elif self.menu_focus is not None:
            self.menu_focus, self.focus = None, (last if last >= 0 else None)
        elif last >= 0:
            self.focus = last if self.focus is None else max(0, self.focus - 1)

    def _menu(self, number: int, now_ms: int, look: Look, settings: Settings) -> PlayUpdate:
        command = QUICK_MENU[number][1]
        assert isinstance(command, Command)
        return self._command(command, 0, now_ms, look, settings)

    def _go_on(self, now_ms: int, look: Look, settings: Settings) -> PlayUpdate:
        """Completes the line that is appearing, or goes on from it; never both."""
        if isinstance(self.director.stop, Choice):
            if self.focus is None:
                self.focus = 0
                return NO_UPDATE
            return self._choose(self.focus, now_ms, settings)
        if now_ms < self.shown_ms + self._whole_ms(look):
            self.complete(now_ms, look)
            return NO_UPDATE
        return self._turn_page(now_ms, look) or self._advance(now_ms)

    def _advance(self, now_ms: int) -> PlayUpdate:
        before = self.state
        return self._moved(self.director.advance(), Direction.ON, now_ms, before)

    def _turn_page(self, now_ms: int, look: Look) -> PlayUpdate | None:
        """The line's next page; None where this was its last."""
        if self.page + 1 >= page_count(self.director.script, self.state, look):
            return None
        self.page += 1
        self.shown_ms = now_ms - self._fading_ms(look)
        return NO_UPDATE

    def complete(self, now_ms: int, look: Look) -> None:
        """Shows all of the line at once."""
        self.shown_ms = now_ms - self._whole_ms(look)

    def _whole_ms(self, look: Look) -> int:
        return self._fading_ms(look) + line_ms(self.director.script, self.state, look, self.page)

    def _fading_ms(self, look: Look) -> int:
        return self.coming.over_ms if self.coming.before is not None and look.transitions else 0

    def _choose(self, number: int, now_ms: int, settings: Settings) -> PlayUpdate:
        options = self.director.options
        guarded = settings.punch_guard and self._runs.began_ms < self._readable_ms(settings)
        if not 0 <= number < len(options) or guarded:
            return NO_UPDATE
        before = self.state
        if not settings.skip_after_choices:
            self.mode = Mode.HAND
        if not settings.reduced_motion:
            self.leaving = Leaving(before, self.taken, options[number].id, number, now_ms)
        # What follows begins when the hole has been seen.
        begins_ms = now_ms if settings.reduced_motion else now_ms + PUNCHED_MS
        update = self._moved(self.director.choose(options[number].id), Direction.ON, begins_ms, before)
        return update._replace(sounds=("punch", *update.sounds))

    def _readable_ms(self, settings: Settings) -> int:
        """Since when what is shown could have been read."""
        fading = self.coming.over_ms if self.coming.before is not None and settings.transitions else 0
        return self.shown_ms + fading + (0 if settings.reduced_motion else PAPER_MS) + GUARD_MS

    def _next_choice(self, now_ms: int, settings: Settings) -> PlayUpdate:
        if self.director.next_lived_choice():
            return self._moved(True, Direction.FORWARD, now_ms)
        moved = self.director.to_next_choice(settings.skip == "all")
        if moved:
            return self._moved(True, Direction.SKIP, now_ms)
        # What lies ahead is unread: somebody has to ask first.
        return PlayUpdate(Command.NEXT_CHOICE) if isinstance(self.director.stop, Line) else NO_UPDATE

    def skip_unread(self, now_ms: int) -> PlayUpdate:
        """To the next choice, over lines that were never read."""
        return self._moved(self.director.to_next_choice(True) > 0, Direction.SKIP, now_ms)

    def wind(self, stops: int, now_ms: int) -> PlayUpdate:
        """Winds so many stops back (forward where negative)."""
        self.mode = Mode.HAND
        moved = self.director.wind_back(stops) if stops > 0 else self.director.forward(-stops)
        if moved:
            self.crown += moved if stops > 0 else -moved
        return self._moved(moved > 0, Direction.BACK if stops > 0 else Direction.FORWARD, now_ms)

    def _wheel(self, steps: int, now_ms: int, look: Look, settings: Settings) -> PlayUpdate:
        """Winds; at the last line that was lived it stops, and only another turn of the hand goes on."""
        if self.hidden:
            self.hidden = False
            return NO_UPDATE
        begins = self._runs.begins_turn(now_ms)
        update = self.wind(steps, now_ms)
        if update.arrived or steps > 0 or not begins or isinstance(self.director.stop, Choice):
            return update
        return self._go_on(now_ms, look, settings)

    def _point(self, x: float, y: float, now_ms: int) -> PlayUpdate:
        if self.grip is not None:
            turns = int((self.grip[1] - y) / CROWN_UNITS)
            if not turns:
                return NO_UPDATE
            self.grip = (x, self.grip[1] - turns * CROWN_UNITS)
            return self.wind(turns, now_ms)
        self.focus, self.menu_focus = None, None
        self.pointed_ms = now_ms
        found = self._under(x, y)
        if isinstance(found, TakeOption):
            ids = [option.id for option in self.director.options]
            self.focus = ids.index(found.option) if found.option in ids else None
        elif isinstance(found, Command):
            self.menu_focus = next(n for n, (_, command) in enumerate(QUICK_MENU) if command is found)
        return NO_UPDATE

    def _under(self, x: float, y: float) -> object:
        return next((target.payload for target in self.frame.targets if target.box.holds(x, y)), None)

    def _click(
        self, x: float, y: float, down: bool, now_ms: int, look: Look, settings: Settings
    ) -> PlayUpdate:
        if not down:
            self.grip = None
            return NO_UPDATE
        if self.hidden:
            self.hidden = False
            return NO_UPDATE
        found = self._under(x, y)
        match found:
            case CrownGrabbed():
                self.grip = (x, y)
                return NO_UPDATE
            case WatchPressed():
                return PlayUpdate(Command.WATCH)
            case TakeOption(option):
                ids = [known.id for known in self.director.options]
                return self._choose(ids.index(option), now_ms, settings) if option in ids else NO_UPDATE
            case Command():
                return self._command(found, 0, now_ms, look, settings)
        if isinstance(self.director.stop, Choice):
            return NO_UPDATE
        return self._command(Command.ADVANCE, 0, now_ms, look, settings)

    def _moved(
        self, moved: bool, direction: Direction, now_ms: int, before: State | None = None
    ) -> PlayUpdate:
        return self.arrive(direction, now_ms, before) if moved else NO_UPDATE

    def arrive(self, direction: Direction, now_ms: int, before: State | None = None) -> PlayUpdate:
        """Shows the director's stop, come to in this direction."""
        self.coming = change(before or self.state, self.state, direction)
        self.direction, self.page = direction, 0
        self.shown_ms = self.lived_ms = now_ms
        self.shot.follow(self.state, now_ms, self.coming.over_ms if self.coming.before is not None else 0)
        self.captions.sounded(self.coming.sounds, now_ms)
        if direction is Direction.ON and before is not None and self._other_paper(before):
            self.animations.box_ms = now_ms + (self.coming.over_ms if self.coming.before is not None else 0)
        if direction is not Direction.ON:
            self.animations = PlayAnimations()
            # What was wound or skipped to stands there whole.
            self.shown_ms = now_ms - 10**6
        self.focus = self.menu_focus = None
        return PlayUpdate(None, self.coming.sounds, True)

    def _other_paper(self, before: State) -> bool:
        """Whether another box is laid down than lay there before: after a choice, in another scene."""
        was, now = stop_of(self.director.script, before), self.director.stop
        return isinstance(was, Line) is not isinstance(now, Line) or before.place != self.state.place

    def live(self, now_ms: int, look: Look, settings: Settings, here: bool = True) -> PlayUpdate:
        """Lets time pass up to now. `here`: nothing lies over the play and the window is in front."""
        passed_ms = max(0, min(LONGEST_MS, now_ms - self.lived_ms))
        # Time begins later where a hole is still looked at.
        self.lived_ms = max(self.lived_ms, now_ms)
        if not here:
            return NO_UPDATE
        stop = self.director.stop
        if isinstance(stop, Pause) and now_ms >= self.shown_ms + stop.ms + self.coming.over_ms:
            return self._advance(now_ms)
        if self.skipping and not isinstance(stop, Pause):
            return self._skip(now_ms, settings)
        ready = self.mode is Mode.AUTO and isinstance(stop, Line) and not self.sounding
        if ready and now_ms >= self.auto_ms(look, settings):
            return self._turn_page(now_ms, look) or self._advance(now_ms)
        if self.walking(settings):
            spent_ms = round(passed_ms * settings.live_rate)
            before, at = self.state, self.director.cursor
            while spent_ms and self.walking(settings):
                spent_ms = self.director.wait(spent_ms)
            return self._moved(self.director.cursor != at, Direction.ON, now_ms, before)
        return NO_UPDATE

    def _skip(self, now_ms: int, settings: Settings) -> PlayUpdate:
        if self.director.skip(settings.skip == "all"):
            return self.arrive(Direction.SKIP, now_ms)
        if not (isinstance(self.director.stop, Choice) and settings.skip_after_choices):
            self.mode = Mode.HAND
        return NO_UPDATE

    def auto_ms(self, look: Look, settings: Settings) -> int:
        """When auto goes on from this line."""
        wait_ms = settings.auto_ms(len(self.director.reading.now))
        return self.shown_ms + max(self._whole_ms(look), 0) + wait_ms

    def walking(self, settings: Settings) -> bool:
        """Whether the hand moves by itself at this stop."""
        if settings.watch_mode == "story" or self.state.watch is not WatchMode.RUNNING:
            return False
        stop = self.director.stop
        waits = isinstance(stop, Line | Choice)
        return waits and (self.state.live is not None or settings.watch_mode == "always")

    @property
    def skipping(self) -> bool:
        """Whether the play runs over what has been read."""
        return self.held or self.mode is Mode.SKIP

    @property
    def taken(self) -> frozenset[str]:
        """The options here that were taken before."""
        director = self.director
        return frozenset(option.id for option in director.options if director.taken_before(option.id))

    @property
    def waiting(self) -> bool:
        """Whether the play goes on by itself, line by line."""
        return self.mode is Mode.AUTO

    @property
    def shown_mode(self) -> str:
        """The word of the quick menu that is marked."""
        return (Mode.SKIP if self.held else self.mode).value

    @property
    def ended(self) -> bool:
        """Whether the evening is over."""
        return isinstance(self.director.stop, Ending)
