"""What moves on the play screen moves by time alone, arrives, and stands still where that is asked."""

from __future__ import annotations

from itertools import pairwise

from game.menus.glides import PAPER_MS, SLIP_MS, SWEEP_MS, Glides, punched
from tests.frames.worlds import make_look


def test_the_slip_glides_from_row_to_row_and_arrives() -> None:
    glides = Glides()
    glides.follow(0, 0)
    assert glides.slip(1) == 0
    glides.follow(2, 1000)
    seen = [glides.slip(1000 + ms) for ms in range(0, SLIP_MS + 1, 10)]
    rows = [row for row in seen if row is not None]
    assert rows[0] == 0
    assert rows[-1] == 2
    assert all(before < after for before, after in pairwise(rows))


def test_a_slip_turned_back_on_its_way_starts_from_where_it_is() -> None:
    glides = Glides()
    glides.follow(0, 0)
    glides.follow(1, 1000)
    halfway = glides.slip(1040)
    glides.follow(0, 1040)
    assert glides.slip(1040) == halfway
    assert glides.slip(1040 + SLIP_MS) == 0


def test_the_first_row_that_is_focused_is_lit_at_once() -> None:
    glides = Glides()
    glides.follow(None, 0)
    glides.follow(1, 500)
    assert glides.slip(501) == 1


def test_ghost_paper_and_punch_begin_at_nothing_and_end_whole() -> None:
    glides = Glides(paper_ms=100)
    glides.follow(0, 100)
    assert (glides.swept(100), glides.paper(100), punched(0)) == (0, 0, 0)
    assert (glides.swept(100 + SWEEP_MS), glides.paper(100 + PAPER_MS), punched(10**6)) == (1, 1, 1)
    assert glides.moving(100, make_look())
    assert not glides.moving(100, make_look(reduced_motion=True))
    assert not glides.moving(100 + SWEEP_MS, make_look())
