"""The line at which a state waits, as it is shown: its speaker, its rows, and the time of its reveal."""

from __future__ import annotations

from game.stage import textbox
from game.stage.identity_cache import cached_by_identity
from game.stage.look import Look
from game.story.operations import Line
from game.story.script import Script
from game.story.state import State
from game.story.step import cost_s, shown_text, stop_of


@cached_by_identity(2, maxsize=4)  # a frame asks for the line of the frame before
def shown_line(script: Script, state: State, look: Look, page: int = 0) -> textbox.ShownLine | None:
    """The line at which the state waits, or a page of it; None at any other stop."""
    stop = stop_of(script, state)
    if not isinstance(stop, Line):
        return None
    text = shown_text(script, state)
    pages = textbox.pages(textbox.lay_out(text, look))
    layout = pages[min(page, len(pages) - 1)]
    speaker = script.cast.get(stop.speaker or "")
    return textbox.ShownLine(speaker, text, layout, cost_s(state, stop), reveal_ms_of(layout.letters, look))


def reveal_ms_of(letters: int, look: Look) -> int:
    """The milliseconds of the reveal of some letters; 0 if they appear at once."""
    return 0 if look.letters_per_s <= 0 else round(letters * 1000 / look.letters_per_s)


def line_reveal_ms(script: Script, state: State, look: Look, page: int = 0) -> int:
    """The milliseconds of the reveal of this stop's text, or of a page of it."""
    line = shown_line(script, state, look, page)
    return 0 if line is None else line.reveal_ms


def page_count(script: Script, state: State, look: Look) -> int:
    """The number of pages of this stop's text."""
    line = shown_line(script, state, look)
    return 1 if line is None else len(textbox.pages(textbox.lay_out(line.text, look)))
