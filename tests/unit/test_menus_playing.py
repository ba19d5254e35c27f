"""An option that is taken shows its hole for a moment; what is pressed meanwhile loses nothing."""

from __future__ import annotations

from dataclasses import replace

import pytest

from game.menus.action import Action, Click, Command, Digit, Point, Press, Wheel
from game.menus.play.play_animations import PUNCHED_MS
from game.menus.play.play_view import render
from game.menus.play.playing import PlayScreen
from game.menus.settings import Settings
from game.stage.frame import Frame, Group, Op, Picture, Text
from game.story.director import Director
from game.story.script import Choice
from tests.frames.looks import LOOK
from tests.small import small

SCRIPT = small("""
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


def flat(ops: tuple[Op, ...]) -> list[Op]:
    """Every operation, those of groups too."""
    return [found for op in ops for found in (flat(op.ops) if isinstance(op, Group) else [op])]


def read(frame: Frame) -> str:
    """What can be read on it, of prose as much as has come."""
    return " ".join(op.text for op in flat(frame.ops) if isinstance(op, Text) and op.shown != 0)


def punched(frame: Frame) -> bool:
    """Whether a hole is seen."""
    return any(isinstance(op, Picture) and op.file == "ui/icons/punch.webp" for op in flat(frame.ops))


class Hand:
    """Somebody at the board, who has just taken the first option."""

    def __init__(self, settings: Settings = SETTINGS) -> None:
        self.settings = settings
        self.look = replace(
            LOOK,
            letters_per_s=float(settings.text_speed),
            reduced_motion=settings.reduced_motion,
            transitions=settings.transitions,
        )
        self.playing = PlayScreen(Director(SCRIPT))
        self.seen(TAKEN_MS)
        self.does(Digit(1), TAKEN_MS)

    def does(self, action: Action, now_ms: int) -> Command | None:
        """Acts; returns what the play leaves to others."""
        return self.playing.act(action, now_ms, self.look, self.settings).command

    def seen(self, now_ms: int) -> Frame:
        """The picture at this time."""
        self.playing.live(now_ms, self.look, self.settings)
        return render(self.playing, now_ms, self.look, self.settings)


def test_the_hole_is_in_the_next_picture_and_then_the_line_begins() -> None:
    hand = Hand()
    assert punched(hand.seen(TAKEN_MS))
    assert punched(hand.seen(TAKEN_MS + PUNCHED_MS - 1))
    begun = hand.seen(TAKEN_MS + PUNCHED_MS)
    assert not punched(begun)
    assert "Sit." not in read(begun)
    assert "cold." in read(hand.seen(TAKEN_MS + PUNCHED_MS + 5_000))


def test_with_reduced_motion_the_line_comes_at_once() -> None:
    hand = Hand(Settings(reduced_motion=True, text_speed=0))
    now = hand.seen(TAKEN_MS)
    assert not punched(now)
    assert "The bench is cold." in read(now)


@pytest.mark.parametrize("text_speed", [0, 45])
@pytest.mark.parametrize("again", [Press(Command.ADVANCE), Digit(1), Click(900, 900), Wheel(-1, 900, 900)])
def test_a_second_press_ends_the_hole_and_passes_nothing_over(again: Action, text_speed: int) -> None:
    hand = Hand(Settings(text_speed=text_speed))
    early_ms = TAKEN_MS + PUNCHED_MS // 2
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
    assert isinstance(hand.playing.director.stop, Choice)
    board = hand.seen(TAKEN_MS + 60)
    assert "Sit." in read(board)
    assert board.targets
    hand.does(Press(Command.FORWARD), TAKEN_MS + 300)
    assert "The bench is cold." in read(hand.seen(TAKEN_MS + 310))


@pytest.mark.parametrize("command", [Command.MENU, Command.LOG, Command.QUICK_SAVE])
def test_what_is_asked_for_during_the_hole_is_done(command: Command) -> None:
    hand = Hand()
    assert hand.does(Press(command), TAKEN_MS + 50) is command
    assert not punched(hand.seen(TAKEN_MS + 60))
    assert "The bench is cold." in read(hand.seen(TAKEN_MS + 5_000))


def test_looking_at_the_hole_costs_no_time_where_time_runs() -> None:
    hand = Hand(Settings(watch_mode="always"))
    hand.seen(TAKEN_MS + PUNCHED_MS // 2)
    assert hand.playing.state.elapsed_ms == 0
    hand.seen(TAKEN_MS + PUNCHED_MS + 700)
    assert hand.playing.state.elapsed_ms == 700


def test_a_press_meant_for_the_line_before_takes_no_option() -> None:
    hand = Hand()
    hand.does(Press(Command.ADVANCE), TAKEN_MS + 5_000)
    at_ms = TAKEN_MS + 10_000
    hand.does(Press(Command.ADVANCE), at_ms)
    stop = hand.playing.director.stop
    assert isinstance(stop, Choice)
    hand.does(Digit(2), at_ms + 100)
    assert hand.playing.director.stop is stop
    # Five clicks a second are one run; it began with the line.
    hand.does(Digit(2), at_ms + 300)
    hand.does(Press(Command.ADVANCE), at_ms + 500)
    hand.does(Digit(2), at_ms + 700)
    assert hand.playing.director.stop is stop
    hand.does(Digit(2), at_ms + 1_200)
    assert hand.playing.director.stop is not stop
