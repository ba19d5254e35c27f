"""An option that is taken shows its hole for a moment; what is pressed meanwhile loses nothing."""

from __future__ import annotations

import contextlib
from dataclasses import replace

import pytest

from game.stage.frame import Box, Frame, Picture, Target, Text
from game.stage.play_overlay import WatchPressed
from game.stage.shown_line import page_count
from game.story.director import Director
from game.story.operations import Choice, Pause
from game.story.script import Script
from game.story.step import StepError
from game.ui.action import Action, Click, Command, Digit, Point, Press, Release, Wheel
from game.ui.play.captions import Captions
from game.ui.play.play import Play
from game.ui.play.play_animations import FEEDBACK_MS
from game.ui.play.play_update import Mode, Now
from game.ui.play.play_view import render
from game.ui.settings import RealTime, Settings
from tests.frames.looks import LOOK
from tests.frames.operations import flat
from tests.small import minimal_script

SCRIPT = minimal_script("""
    - choice:
      - Sit.: {takes: 1 min}
      - Go.
    - The bench is cold.
    - So is the night.
    - choice:
      - Stay.
      - Leave.
    - Nothing comes.
    - ending: home
""")
SETTINGS = Settings()
# When the option is taken: long after the board came.
TAKEN_MS = 10_000
LIVE_CHOICE = minimal_script("""
    - live:
        beats:
        - choice:
          - Wait.: {clock: 7:45 pm}
          - Ask.: {takes: 2 min}
    - ending: home
""")


def read(frame: Frame) -> str:
    """What can be read on it, of prose as much as has come."""
    return " ".join(op.text for op in flat(frame.ops) if isinstance(op, Text) and op.shown != 0)


def punched(frame: Frame) -> bool:
    """Whether a hole is seen."""
    return any(isinstance(op, Picture) and op.file == "ui/icons/punch.webp" for op in flat(frame.ops))


class Hand:
    """Somebody at the board of `SCRIPT` who has just taken the first option, or at the start of another."""

    def __init__(self, settings: Settings = SETTINGS, script: Script = SCRIPT) -> None:
        self.settings = settings
        self.look = replace(
            LOOK,
            letters_per_s=float(settings.text_speed),
            reduced_motion=settings.reduced_motion,
            transitions=settings.transitions,
        )
        self.play = Play(Director(script))
        self.seen(TAKEN_MS)
        if script is SCRIPT:
            self.does(Digit(1), TAKEN_MS)

    def does(self, action: Action, now_ms: int) -> Command | None:
        """Acts; returns what the play leaves to others."""
        return self.play.act(action, Now(now_ms, self.look, self.settings)).command

    def seen(self, now_ms: int) -> Frame:
        """The picture at this time."""
        now = Now(now_ms, self.look, self.settings)
        self.play.update(now)
        self.play.frame = render(self.play, now)
        return self.play.frame


def test_the_hole_is_in_the_next_picture_and_then_the_line_begins() -> None:
    hand = Hand()
    assert punched(hand.seen(TAKEN_MS))
    assert punched(hand.seen(TAKEN_MS + FEEDBACK_MS - 1))
    begun = hand.seen(TAKEN_MS + FEEDBACK_MS)
    assert not punched(begun)
    assert "Sit." not in read(begun)
    assert "cold." in read(hand.seen(TAKEN_MS + FEEDBACK_MS + 5_000))


def test_a_caption_stays_while_an_option_is_punched() -> None:
    hand = Hand(Settings(captions=True))
    hand.play.captions = Captions(lambda kind, name: f"[{name}]")
    hand.play.captions.sounded(("rain",), TAKEN_MS)
    for elapsed_ms in (0, FEEDBACK_MS // 2, FEEDBACK_MS - 1, FEEDBACK_MS, FEEDBACK_MS + 100):
        assert "[rain]" in read(hand.seen(TAKEN_MS + elapsed_ms)), elapsed_ms


def test_with_reduced_motion_the_line_comes_at_once() -> None:
    hand = Hand(Settings(reduced_motion=True, text_speed=0))
    now = hand.seen(TAKEN_MS)
    assert not punched(now)
    assert "The bench is cold." in read(now)


@pytest.mark.parametrize("text_speed", [0, 45])
@pytest.mark.parametrize("again", [Press(Command.ADVANCE), Digit(1), Click(900, 900), Wheel(-1, 900, 900)])
def test_a_second_press_ends_the_hole_and_passes_nothing_over(again: Action, text_speed: int) -> None:
    hand = Hand(Settings(text_speed=text_speed))
    early_ms = TAKEN_MS + FEEDBACK_MS // 2
    assert hand.does(again, early_ms) is None
    assert not punched(hand.seen(early_ms))
    assert "The bench is cold." in read(hand.seen(early_ms + 5_000))
    hand.does(Press(Command.ADVANCE), early_ms + 5_000)
    assert "So is the night." in read(hand.seen(early_ms + 10_000))


def test_letting_go_of_the_mouse_and_moving_it_do_not_end_the_hole() -> None:
    hand = Hand()
    hand.does(Click(900, 900, down=False), TAKEN_MS + 80)
    hand.does(Point(901, 900), TAKEN_MS + 90)
    assert punched(hand.seen(TAKEN_MS + 100))


def test_winding_back_during_the_hole_takes_the_option_back() -> None:
    hand = Hand()
    hand.does(Press(Command.REWIND), TAKEN_MS + 50)
    assert isinstance(hand.play.director.stop, Choice)
    board = hand.seen(TAKEN_MS + 60)
    assert "Sit." in read(board)
    assert board.targets
    hand.does(Press(Command.FORWARD), TAKEN_MS + 300)
    assert "The bench is cold." in read(hand.seen(TAKEN_MS + 310))


def test_drawing_leaves_the_play_as_it_is() -> None:
    """A frame is a function of the play and the time: drawing another one in between changes nothing."""
    hand = Hand(script=minimal_script("- choice:\n  - Sit.\n  - Go.\n- ending: home"))
    hand.does(Press(Command.DOWN), TAKEN_MS + 5_000)
    hand.play.captions.sounded(("bell",), TAKEN_MS)
    now = Now(TAKEN_MS + 5_020, hand.look, hand.settings)
    drawn = render(hand.play, now)
    render(hand.play, now._replace(ms=TAKEN_MS + 20_000))
    assert render(hand.play, now) == drawn


def test_an_option_is_told_with_the_hour_at_which_it_got_the_focus() -> None:
    """However long the player listens then, while the watch runs on."""
    hand = Hand(script=LIVE_CHOICE)
    told: list[str] = []
    for second in range(200):
        if second in (70, 130):
            hand.does(Press(Command.DOWN), TAKEN_MS + second * 1000)
        now = Now(TAKEN_MS + second * 1000, hand.look, hand.settings)
        hand.play.update(now)
        told.append(render(hand.play, now).accessible_text)
    assert [*dict.fromkeys(told)][1:] == [
        "Wait., takes 13:48 min, then it is 7:45",
        "Ask., takes 2 min, then it is 7:34",
    ]
    assert len({*told}) == 3


def test_the_player_is_asked_before_unread_lines_are_skipped() -> None:
    """At a line with unread ones ahead; at a choice there is nothing to skip."""
    hand = Hand(Settings(reduced_motion=True))
    now = Now(TAKEN_MS + 5_000, hand.look, hand.settings)
    asked = hand.play.act(Press(Command.NEXT_CHOICE), now)
    assert asked.command is Command.NEXT_CHOICE
    assert not asked.arrived
    before = hand.play.state
    assert hand.play.skip_unread(now).before == before != hand.play.state
    assert isinstance(hand.play.director.stop, Choice)
    assert hand.play.act(Press(Command.NEXT_CHOICE), now).command is None


@pytest.mark.parametrize("command", [Command.MENU, Command.LOG, Command.QUICK_SAVE])
def test_what_is_asked_for_during_the_hole_is_done(command: Command) -> None:
    hand = Hand()
    assert hand.does(Press(command), TAKEN_MS + 50) is command
    assert not punched(hand.seen(TAKEN_MS + 60))
    assert "The bench is cold." in read(hand.seen(TAKEN_MS + 5_000))


def test_looking_at_the_hole_costs_no_time_where_time_runs() -> None:
    hand = Hand(Settings(real_time=RealTime.EVERYWHERE))
    hand.seen(TAKEN_MS + FEEDBACK_MS // 2)
    assert hand.play.state.elapsed_ms == 0
    hand.seen(TAKEN_MS + FEEDBACK_MS + 700)
    assert hand.play.state.elapsed_ms == 700


def test_a_press_meant_for_the_line_before_takes_no_option() -> None:
    hand = Hand()
    hand.does(Press(Command.ADVANCE), TAKEN_MS + 5_000)
    at_ms = TAKEN_MS + 10_000
    hand.does(Press(Command.ADVANCE), at_ms)
    stop = hand.play.director.stop
    assert isinstance(stop, Choice)
    hand.does(Digit(2), at_ms + 100)
    assert hand.play.director.stop is stop
    # Five clicks a second are one run; it began with the line.
    hand.does(Digit(2), at_ms + 300)
    hand.does(Press(Command.ADVANCE), at_ms + 500)
    hand.does(Digit(2), at_ms + 700)
    assert hand.play.director.stop is stop
    hand.does(Digit(2), at_ms + 1_200)
    assert hand.play.director.stop is not stop


SKIPPED = minimal_script("""
    - One.
    - choice:
      - Sit.
      - Go.
    - Two.
    - choice:
      - Stay.
      - Leave.
    - Three.
    - ending: home
""")


def at_first_choice(mode: Command, settings: Settings) -> Hand:
    """Somebody who skips, or has the play go on by itself, at a choice on another evening."""
    hand = Hand(settings, SKIPPED)
    hand.play.director.start()
    for option in (0, 0):
        while not isinstance(hand.play.director.stop, Choice):
            hand.play.director.advance()
        hand.play.director.choose(hand.play.director.options[option].id)
    hand.play.director.new_evening()
    hand.does(Press(mode), TAKEN_MS)
    for ms in range(TAKEN_MS, TAKEN_MS + 60_000, 1000):
        hand.seen(ms)
    assert isinstance(hand.play.director.stop, Choice)
    return hand


def test_auto_goes_on_after_a_key_that_skips_while_held() -> None:
    """Up to the first line that wasn't read."""
    hand = Hand()
    hand.does(Press(Command.AUTO), TAKEN_MS + 5_000)
    hand.does(Press(Command.SKIP_HELD), TAKEN_MS + 5_000)
    for ms in range(5_050, 5_300, 50):
        hand.seen(TAKEN_MS + ms)
    hand.does(Release(Command.SKIP_HELD), TAKEN_MS + 5_300)
    assert hand.play.mode is Mode.AUTO


TAKEN = {
    "a digit": (Digit(1),),
    "keys": (Press(Command.DOWN), Press(Command.ADVANCE)),
    "the pad": (Press(Command.ADVANCE), Press(Command.ADVANCE)),
}


@pytest.mark.parametrize("taken", TAKEN.values(), ids=TAKEN)
@pytest.mark.parametrize("mode", [Command.SKIP, Command.AUTO])
def test_skipping_and_auto_go_on_after_an_option_however_it_is_taken(
    mode: Command, taken: tuple[Action, ...]
) -> None:
    """Auto always does; skipping where the setting says so."""
    hand = at_first_choice(mode, Settings(skip_after_choices=mode is Command.SKIP))
    at_ms = TAKEN_MS + 100_000
    for action in taken:
        hand.does(action, at_ms)
    for ms in range(at_ms, at_ms + 60_000, 1000):
        hand.seen(ms)
    stop = hand.play.director.stop
    assert isinstance(stop, Choice)
    assert stop.options[0].text == "Stay."


def test_the_key_that_began_skipping_ends_it_at_a_choice_too() -> None:
    hand = at_first_choice(Command.SKIP, Settings(skip_after_choices=True))
    assert hand.play.shown_mode is Command.SKIP
    hand.does(Press(Command.SKIP), TAKEN_MS + 100_000)
    assert hand.play.shown_mode is None


def test_auto_waits_on_each_page_for_the_letters_of_that_page() -> None:
    long = " ".join(["word"] * 120)
    settings = Settings(text_speed=0)
    hand = Hand(settings, minimal_script(f"- {long}\n- Short.\n- ending: home\n"))
    play = hand.play
    assert page_count(play.director.script, play.state, hand.look) > 1
    hand.does(Press(Command.AUTO), TAKEN_MS)
    whole_ms = settings.auto_ms(len(play.director.reading.text))
    assert play.auto_ms(Now(0, hand.look, settings)) - play.clock.shown_at_ms < whole_ms / 2


def test_auto_reads_a_line_that_was_wound_to_from_when_one_came_there() -> None:
    """It is shown complete at once, and still wants its time."""
    settings = Settings(text_speed=0)
    hand = Hand(settings, minimal_script("- One line.\n- Another line.\n- ending: home\n"))
    play = hand.play
    hand.does(Press(Command.ADVANCE), TAKEN_MS)
    hand.does(Press(Command.REWIND), 2 * TAKEN_MS)
    wait_ms = settings.auto_ms(len(play.director.reading.text))
    assert play.auto_ms(Now(0, hand.look, settings)) == 2 * TAKEN_MS + wait_ms


@pytest.mark.parametrize(("transitions", "reduced"), [(True, False), (True, True), (False, False)])
def test_a_pause_takes_its_own_time_alone_where_pictures_are_cut(transitions: bool, reduced: bool) -> None:
    beats = """
    - One.
    - {transition: {to: dissolve, over: 2 s}, place: store}
    - pause: 1 s
    - Two.
    - ending: home
    """
    hand = Hand(Settings(transitions=transitions, reduced_motion=reduced), minimal_script(beats))
    hand.does(Press(Command.ADVANCE), TAKEN_MS)
    assert isinstance(hand.play.director.stop, Pause)
    assert hand.seen(TAKEN_MS + 500).due_ms is not None
    hand.seen(TAKEN_MS + 1_500)
    assert isinstance(hand.play.director.stop, Pause) is (transitions and not reduced)


UNREAD = minimal_script("- One.\n- Two.\n- Three.\n- ending: home")


@pytest.mark.parametrize("script", [SKIPPED, UNREAD], ids=["a choice", "a line not read"])
@pytest.mark.parametrize("given", [(), (Press(Command.SKIP),), (Press(Command.SKIP_HELD),)], ids=str)
@pytest.mark.parametrize("skip_after_choices", [False, True])
def test_a_stop_that_is_not_skipped_is_painted_once(
    script: Script, given: tuple[Action, ...], skip_after_choices: bool
) -> None:
    """Whatever is held or was begun before: nothing moves, and the machine rests."""
    settings = Settings(
        text_speed=0, reduced_motion=True, transitions=False, skip_after_choices=skip_after_choices
    )
    hand = Hand(settings, script)
    if script is SKIPPED:
        hand.does(Press(Command.ADVANCE), TAKEN_MS)
        assert isinstance(hand.play.director.stop, Choice)
    for action in given:
        hand.does(action, TAKEN_MS + 1_000)
    hand.seen(TAKEN_MS + 1_000)
    assert hand.seen(TAKEN_MS + 5_000).due_ms is None
    waits = script is SKIPPED and skip_after_choices
    assert (hand.play.mode is Mode.SKIP) == (waits and given == (Press(Command.SKIP),))


def test_skipping_ends_with_the_line_it_ends_at() -> None:
    """Not at the next press, which would only end it."""
    hand = Hand(Settings(text_speed=0, reduced_motion=True), UNREAD)
    director = hand.play.director
    hand.does(Press(Command.ADVANCE), TAKEN_MS)
    director.start()
    hand.does(Press(Command.SKIP), TAKEN_MS + 1_000)
    while director.reading.seen:
        hand.seen(TAKEN_MS + 1_000)
    assert director.reading.text == "Three."
    assert hand.play.shown_mode is None


@pytest.mark.parametrize("command", [Command.SKIP, Command.SKIP_HELD])
def test_time_runs_at_a_choice_at_which_skipping_waits(command: Command) -> None:
    """Or holding a key would stop the watch."""
    hand = Hand(Settings(real_time=RealTime.EVERYWHERE, skip_after_choices=True), SKIPPED)
    hand.does(Press(Command.ADVANCE), TAKEN_MS)
    hand.does(Press(command), TAKEN_MS)
    for ms in range(TAKEN_MS, TAKEN_MS + 2_001, 500):
        hand.seen(ms)
    assert hand.play.state.elapsed_ms == 2_000


@pytest.mark.parametrize(
    "pressed", [Digit(2), Press(Command.ADVANCE), Click(900, 900), Wheel(1, 900, 900), Wheel(-1, 900, 900)]
)
def test_what_is_pressed_while_all_is_hidden_only_shows_it_again(pressed: Action) -> None:
    """Nothing is taken, or left, that cannot be seen."""
    hand = Hand()
    hand.does(Press(Command.REWIND), TAKEN_MS + FEEDBACK_MS)
    hand.does(Press(Command.HIDE), TAKEN_MS + 1_000)
    board = hand.play.director.stop
    assert "Sit." not in read(hand.seen(TAKEN_MS + 2_000))
    hand.does(pressed, TAKEN_MS + 3_000)
    assert hand.play.director.stop is board
    assert "Sit." in read(hand.seen(TAKEN_MS + 4_000))


@pytest.mark.parametrize("every_ms", [1, 3, 17])
@pytest.mark.parametrize(("speed", "rate"), [("1/2", 0.5), ("1", 1.0), ("2", 2.0)])
def test_live_time_is_the_same_however_often_the_picture_changes(
    speed: str, rate: float, every_ms: int
) -> None:
    hand = Hand(Settings(live_speed=speed), minimal_script("- live: {beats: [One., Two.]}\n- ending: home"))
    before_ms = hand.play.state.elapsed_ms
    for ms in range(TAKEN_MS, TAKEN_MS + 1_000 * every_ms + 1, every_ms):
        hand.play.update(Now(ms, hand.look, hand.settings))
    assert hand.play.state.elapsed_ms - before_ms == 1_000 * every_ms * rate


@pytest.mark.parametrize("reduced_motion", [False, True])
@pytest.mark.parametrize("speed", ["1/2", "1", "2"])
def test_every_second_of_live_time_is_seen_where_only_the_frame_says_when_it_is_due(
    speed: str, reduced_motion: bool
) -> None:
    wished = Settings(live_speed=speed, reduced_motion=reduced_motion, text_speed=0)
    hand = Hand(wished, minimal_script("- live: {beats: [One.]}\n- ending: home"))
    ms, seconds = TAKEN_MS, list[int]()
    while not seconds or seconds[-1] < 20:
        frame = hand.seen(ms)
        seconds.append(hand.play.state.elapsed_ms // 1000)
        assert frame.due_ms is not None
        ms += max(1, frame.due_ms)
    assert sorted(set(seconds)) == list(range(seconds[0], 21))


def test_the_watch_ends_auto_however_it_is_asked_for() -> None:
    """By its key, and by a click on it: who looks at it comes back to a play that waits."""
    for asked in (Press(Command.WATCH), Click(5, 5)):
        hand = Hand()
        hand.play.mode = Mode.AUTO
        hand.play.frame = Frame((), targets=(Target(Box(0, 0, 10, 10), WatchPressed()),))
        assert hand.play.act(asked, Now(2 * TAKEN_MS, hand.look, hand.settings)).command is Command.WATCH
        assert hand.play.mode is Mode.MANUAL


def test_a_bell_that_a_deadline_rings_at_a_choice_is_heard() -> None:
    """The board stays, and the play tells of what came."""
    beats = "- live:\n    beats:\n    - choice:\n      - Go.:\n- Gone."
    hours = 'deadlines:\n- {at: "7:30:03 pm", call: mark}\n'
    hand = Hand(script=minimal_script(beats, hours, mark="- sound: bell\n- show: {jess: left}"))
    updates = [hand.play.update(Now(TAKEN_MS + ms, hand.look, hand.settings)) for ms in range(0, 30_000, 50)]
    assert [update.sounds for update in updates if update.arrived] == [("bell",)]
    assert isinstance(hand.play.director.stop, Choice)


@pytest.mark.parametrize(
    "beats",
    [
        "- pause: 1 s\n- {label: r}\n- jump: .r",
        "- live: {for: 1 s, deadline: round, beats: [choice: [Sit.: {}]]}",
    ],
)
def test_a_stop_that_time_can_not_leave_is_told_once(beats: str) -> None:
    """What comes next runs in a circle; a press asks, and is told, again."""
    hand = Hand(script=minimal_script(f"- choice:\n  - Go.: {{}}\n{beats}", round="- {label: r}\n- jump: .r"))
    hand.does(Digit(1), TAKEN_MS)
    told = 0
    for now_ms in range(TAKEN_MS, TAKEN_MS + 5_000, 50):
        try:
            hand.seen(now_ms)
        except StepError:
            told += 1
    assert told == 1
    assert hand.seen(TAKEN_MS + 6_000).due_ms != 0
    for again in (Press(Command.REWIND), Digit(1)):
        hand.does(again, TAKEN_MS + 9_000)
    with pytest.raises(StepError):
        hand.seen(TAKEN_MS + 20_000)


@pytest.mark.parametrize("press", [Digit(1), Press(Command.ADVANCE)])
@pytest.mark.parametrize(
    "beats",
    [
        "- choice:\n  - Go.: [{label: r}, {jump: .r}]\n  - Stay.: {}",
        "- Here.\n- {label: r}\n- jump: .r",
    ],
)
def test_what_is_refused_changes_nothing_that_is_seen(beats: str, press: Action) -> None:
    """No hole is punched in an option that wasn't taken."""
    hand = Hand(script=minimal_script(beats))
    if isinstance(hand.play.director.stop, Choice):
        hand.does(Press(Command.DOWN), TAKEN_MS)
    now_ms = TAKEN_MS + 20_000
    before = hand.seen(now_ms)
    with contextlib.suppress(StepError):
        hand.does(press, now_ms)
    assert hand.seen(now_ms) == before
