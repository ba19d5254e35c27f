"""Nobody is drawn otherwise than the script asks: the mark is there, the pose in the light of the place."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pygame
import pytest
import yaml

from game.author.random_play import simulate
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.pack_folders import PackFolders
from game.shell.paths import find_data
from game.stage.art import Artwork
from game.stage.camera import facing_of, set_of, variant_of
from game.stage.look import Look
from game.stage.scenery import layer_file
from game.story.script import Script
from game.story.state import Actor, PlayerKnowledge, State
from tests.parsed import parsed_script

DATA = find_data()
EVENINGS = 40
BODY = ".body."
SHADOW = 200  # no shadow on the floor is as dense as this, and every hand is


@pytest.fixture(scope="module")
def shown() -> tuple[State, ...]:
    """Every way in which somebody stands in a place, of random evenings: always the same ones."""
    script: Script = parsed_script(DATA.script)
    chance = Random(1)
    found: dict[tuple[str | None, str | None, Actor], State] = {}
    for _ in range(EVENINGS):
        for state in simulate(script, PlayerKnowledge(), chance):
            if state.picture is None:
                found |= {
                    (state.place, state.variant, one._replace(expression=None)): state for one in state.cast
                }
    return tuple(state._replace(cast=(one,)) for (_, _, one), state in found.items())


def style_of(pack: str, folder: Path) -> Artwork:
    """What a shipped pack gives the stage."""
    packs = PackFolders(DATA.packs, folder, "lamplight")
    return load_pack(packs.choose(pack), DATA.assets / "fonts").artwork


@pytest.mark.parametrize("pack", ["lamplight", "poster", "pixel"])
def test_a_pose_is_there_in_the_light_of_the_place(
    pack: str, shown: tuple[State, ...], tmp_path: Path
) -> None:
    style = style_of(pack, tmp_path)
    look = Look(style, lambda text, type_style: (0.0,) * (len(text) + 1))
    missing: set[tuple[str | None, ...]] = set()
    for state in shown:
        (one,) = state.cast
        sprite, stage_set = style.sprites[one.who], set_of(state, look)
        light = stage_set.people_light_by_variant.get(
            variant_of(state, stage_set)
        ) or stage_set.people_light_by_variant.get("")
        facing = facing_of(one, state.cast, stage_set)
        asked = {"pose": one.pose, "facing": facing, "outfit": one.outfit, "light": light}
        wanted = sprite.defaults | {name: value for name, value in asked.items() if value}
        pattern = next(layer for layer in sprite.layers if BODY in layer)
        file = layer_file(sprite, pattern, wanted) or ""
        if f"/{wanted['pose']}." not in file:
            missing.add((state.place, state.variant, one.who, one.pose, light))
        if one.mark not in stage_set.marks:
            missing.add((state.place, one.mark))
    assert len(shown) > 100
    assert missing == set()


@pytest.mark.parametrize("pack", ["lamplight", "poster"])
def test_nobody_is_cut_off_at_a_side_of_the_canvas(pack: str) -> None:
    cut: list[str] = []
    sprites = sorted((DATA.assets / "packs" / pack / "sprites").glob("*/sprite.yaml"))
    for description in sprites:
        sprite = yaml.safe_load(description.read_text(encoding="utf-8"))
        for file, (left, _, width, height) in sprite["boxes"].items():
            sides = [0] * (left == 0) + [-1] * (left + width == sprite["canvas"][0])
            if sides and height > 2:  # an empty layer has two rows
                picture = pygame.image.load(description.parent / file)
                rows, columns = range(picture.get_height()), [side % picture.get_width() for side in sides]
                if any(picture.get_at((x, y)).a > SHADOW for x in columns for y in rows):
                    cut.append(f"{description.parent.name}/{file}")
    assert len(sprites) == 5
    assert cut == []
