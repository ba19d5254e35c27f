"""Nobody ends in the air: where a drawing stops above the knees, the text box or a counter hides its hem."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pygame
import pytest

from game.shell.paths import find_data
from game.stage.art import StageSet
from game.stage.camera import has_event, is_black, mark_of, seen_cast, set_of, variant_of, view_of
from game.stage.frame import HEIGHT, WIDTH
from game.stage.look import Look
from game.stage.scenery import person
from game.stage.textbox import box_of, lay_out, pages
from game.story.director import Director
from game.story.state import State
from game.story.step import shown_text
from tests import stills
from tests.pilot import headless_app
from tests.plays import run

PACKS = find_data().assets / "packs"
# How far below its mark a drawing of somebody who stands may end, at scale 1; who sits is drawn to the shoes.
BELOW_MARK = 12.0
# What hides a hem is at least as dense.
DENSE = 200


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_nobody_ends_above_the_text_box(pack: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    found = set[str]()
    with headless_app(tmp_path, replace(stills.SETTINGS, pack=pack)) as pilot:
        look, director = pilot.session.look, Director(pilot.session.script)
        run(stills.PLAYS / "canonical.play", director, lambda one: one)
        for moment in list(director.tree.path(director.cursor)):
            director.jump_to(moment.number)
            state, text = director.state, shown_text(director.script, director.state)
            if text and not has_event(state, look.artwork) and not is_black(state, look):
                top = max(box_of(page).y for page in pages(lay_out(text, look)))
                found |= {f"{moment.stop}: {who}" for who in hems_above(top, state, look)}
    assert found == set()


def hems_above(top: float, state: State, look: Look) -> Iterator[str]:
    """The people whose drawing ends within the picture, above a text box that begins there."""
    stage_set, view = set_of(state, look), view_of(state, look)
    for actor in seen_cast(state, look):
        box = person(actor, state, stage_set, look).box
        x, hem, mark = box.x + box.w / 2, box.y + box.h, mark_of(actor, stage_set)
        across, down = (x - view.x) / view.w * WIDTH, (hem - view.y) / view.h * HEIGHT
        stands = hem <= mark.y + BELOW_MARK * mark.scale
        if stands and 0 <= across < WIDTH and down < top and not hidden(x, hem, state, stage_set):
            yield f"{actor.who} at {actor.mark}, {actor.pose}, in {state.camera}"


def hidden(x: float, y: float, state: State, stage_set: StageSet) -> bool:
    """Whether something before the people lies over a point of the stage."""
    variant = variant_of(state, stage_set)
    for layer in stage_set.layers:
        box = layer.box
        within = box.x <= x < box.x + box.w and box.y <= y - 1 < box.y + box.h
        if layer.front and within and (not layer.variants or variant in layer.variants):
            pack, _, file = layer.file.partition(":")
            picture = pygame.image.load(PACKS / pack / file)
            near = picture.get_width() / box.w
            if picture.get_at((int((x - box.x) * near), int((y - 1 - box.y) * near))).a >= DENSE:
                return True
    return False
