"""Whatever size and face the player chooses, every line and option of the script can be read whole."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pygame
import pytest

from game.shell.formats.problems import Problems
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.paint.fonts import Fonts
from game.stage import choice_board, textbox
from game.stage.choice_board import MAX_HEIGHT, MAX_LINES, BoardRow, lay_board, option_rows
from game.stage.frame import Box
from game.stage.look import FACES, Face, Look
from game.stage.paper import PAPER_BOTTOM, TEXT_WIDTH
from game.stage.play_overlay import PlayOverlay
from game.stage.quick_menu import LEFT_FREE, menu_box
from game.story.operations import Choice, Line
from game.story.script import Script
from game.ui.play.quick_menu import QUICK_MENU
from tests.parsed import parsed_script

ROOT = Path(__file__).parents[2]
SCALES = (0.75, 1.0, 1.5, 2.0)


@cache
def script() -> Script:
    return parsed_script(ROOT / "script")


@pytest.fixture(scope="module")
def look(tmp_path_factory: pytest.TempPathFactory) -> Look:
    pygame.font.init()
    packs = PackFolders((ROOT / "assets/packs",), tmp_path_factory.mktemp("cache"), "lamplight")
    pack = load_pack(packs.stack("lamplight"), ROOT / "assets/fonts")
    return Look(pack.artwork, Fonts(pack.theme.fonts, Problems()).widths)


def sized(look: Look, scale: float, face: Face) -> Look:
    return Look(look.artwork, look.measure, text_scale=scale, face=face)


def choices() -> Iterator[Choice]:
    for scene in script().scenes.values():
        yield from (operation for operation in scene.operations if isinstance(operation, Choice))


@pytest.mark.parametrize("face", FACES.values(), ids=FACES)
@pytest.mark.parametrize("scale", SCALES)
def test_every_option_has_its_place_on_its_board(look: Look, scale: float, face: Face) -> None:
    """In one size a board, in two rows at most, and never beyond its column; the board leaves the picture."""
    one = sized(look, scale, face)
    wrong = []
    for choice in choices():
        for narrow in (False, True):
            rows = tuple(
                BoardRow(option, option.text, "1½", "min", f"8:{index:02}")
                for index, option in enumerate(choice.options)
            )
            board = lay_board(rows, narrow, one)
            assert board.box.h <= MAX_HEIGHT + 1
            assert board.box.y + board.box.h <= PAPER_BOTTOM
            for row in rows:
                found, style = option_rows(row, board, one)
                room = choice_board._room(row, board, one)
                high = len(found) * style.size * choice_board.OPTION_LINE
                if (
                    len(found) > MAX_LINES
                    or high > board.row_height
                    or max(line.width for line in found) > room + 1
                ):
                    wrong.append(f"{choice.pos}: {row.option.text}")
    assert wrong == []


@pytest.mark.parametrize("face", FACES.values(), ids=FACES)
def test_every_line_has_its_rows_and_pages(look: Look, face: Face) -> None:
    """At the largest size: three rows, then another page; no word is lost, none reaches beyond the paper."""
    one = sized(look, 2.0, face)
    for scene in script().scenes.values():
        for line in (operation for operation in scene.operations if isinstance(operation, Line)):
            for wording in line.wordings:
                words = textbox.lay_out(wording.text, one)
                pages = textbox.pages(words)
                assert [row for page in pages for row in page.rows] == list(words.rows)
                assert all(len(page.rows) <= textbox.MAX_ROWS for page in pages)
                assert all(row.width <= TEXT_WIDTH + 1 for row in words.rows), line.pos
                box = textbox.box_of(pages[0])
                assert box.y > 0.4 * 1080, line.pos


def test_no_line_ends_in_a_scrap(look: Look) -> None:
    """At the usual size a last row is never a single short word under full ones, where that can be helped."""
    scraps, longer = [], 0
    for scene in script().scenes.values():
        for line in (operation for operation in scene.operations if isinstance(operation, Line)):
            for wording in line.wordings:
                rows = textbox.lay_out(wording.text, look).rows
                longer += len(rows) > 1
                if len(rows) > 1 and rows[-1].width < 0.2 * TEXT_WIDTH:
                    scraps.append(wording.text)
    assert longer > 200
    assert scraps == []


@pytest.mark.parametrize("scale", SCALES)
def test_the_quick_menu_leaves_the_speaker_s_plate_free(look: Look, scale: float) -> None:
    paper = Box(160, 700, 1400, 300)
    box = menu_box(paper, PlayOverlay(menu=QUICK_MENU), sized(look, scale, FACES["default"]))
    assert box.x >= paper.x + LEFT_FREE - 30
    assert box.x + box.w <= paper.x + paper.w
