"""The focus in the play: an option of the board, or an entry of the quick menu."""

from __future__ import annotations

from collections.abc import Sequence

from game.stage.choice_board import Board
from game.stage.play_overlay import TakeOption
from game.ui.action import Command
from game.ui.play.quick_menu import QUICK_MENU


class PlayFocus:
    """`option` is the number of the focused option, `entry` that of the quick menu's; one of them is None.
    `first_row` is the first row of a board that scrolls; the pointer moves the focus, but never a row."""

    def __init__(self) -> None:
        self.first_row = 0
        self.option: int | None = None
        self.entry: int | None = None

    def clear(self) -> None:
        """Nothing has the focus, and a board begins with its first row."""
        self.option = self.entry = None
        self.first_row = 0

    def to_option(self, number: int | None) -> None:
        """An option has the focus; None: nothing has."""
        self.option, self.entry = number, None

    def to_entry(self, number: int) -> None:
        """An entry of the quick menu has the focus."""
        self.option = None
        self.entry = number % len(QUICK_MENU)

    def move(self, command: Command, options: int) -> None:
        """Up and down go through the options and on to the quick menu, left and right along it."""
        option = self.option
        if command is Command.RIGHT:
            self.to_entry(0 if self.entry is None else self.entry + 1)
        elif command is Command.LEFT:
            self.to_entry(-1 if self.entry is None else self.entry - 1)
        elif option is None:
            nearest = 0 if command is Command.DOWN else options - 1
            self.to_option(nearest if options else None)
        elif command is Command.UP:
            self.to_option(max(0, option - 1))
        elif option + 1 < options:
            self.to_option(option + 1)
        else:
            self.to_entry(0)

    def scroll(self, board: Board, options: int, turns: bool) -> None:
        """Keeps the focus among the rows that the board shows; `turns`: shows those that follow instead."""
        self.first_row = board.first(options, self.first_row, self.option)
        if turns:
            self.to_option(None)
            self.first_row = board.next_page(options, self.first_row)

    def shows(self, board: Board, options: int, number: int) -> bool:
        """Whether the board shows a row."""
        first = board.first(options, self.first_row, self.option)
        return first <= number < first + board.visible_rows

    def point_at(self, target: object, options: Sequence[str]) -> None:
        """What the pointer is over has the focus; `options` are the ids of those offered."""
        self.to_option(None)
        if isinstance(target, TakeOption) and target.option in options:
            self.to_option(options.index(target.option))
        elif isinstance(target, Command):
            self.to_entry([item.command for item in QUICK_MENU].index(target))
