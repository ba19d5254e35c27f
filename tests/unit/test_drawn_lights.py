"""Nobody who is seen has a head in one light and a body in another, where a pose isn't drawn in a
place's light."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from game.stage.art import Sprite, StageSet
from game.stage.camera import facing_of, seen_cast, variant_of
from game.stage.scenery import layer_file
from game.story.director import Director
from game.story.state import Actor, State
from tests import stills
from tests.pilot import headless_app
from tests.plays import run

# Evenings that lead into special lights: a dark room, a closed diner, the bus, a gray television; Luke out.
PLAYS = ("missed", "curtain", "not_a_seat", "walk_call", "dark_side", "caught")
OPEN = {"eyes": "open", "mouth": "closed"}


def lights_of(actor: Actor, state: State, stage_set: StageSet, sprite: Sprite) -> set[str]:
    """The lights that a person's head and body are drawn in."""
    names = stage_set.people_light_by_variant
    asked = {
        "pose": actor.pose,
        "expression": actor.expression,
        "facing": facing_of(actor, state.cast, stage_set),
        "outfit": actor.outfit,
        "light": names.get(variant_of(state, stage_set)) or names.get(""),
    }
    wanted = sprite.defaults | {key: value for key, value in asked.items() if value} | OPEN
    files = [layer_file(sprite, pattern, wanted) for pattern in sprite.layers]
    return {file.split("/")[0] for file in files if file and ("head" in file or "body" in file)}


@pytest.mark.parametrize("name", PLAYS)
def test_nobody_is_drawn_in_two_lights_at_once(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SDL_VIDEODRIVER", "dummy")
    monkeypatch.setenv("SDL_AUDIODRIVER", "dummy")
    found = []
    with headless_app(tmp_path, replace(stills.SETTINGS, pack="lamplight")) as pilot:
        style = pilot.session.look.artwork
        director = run(stills.PLAYS / f"{name}.play", Director(pilot.session.script), lambda one: one)
        for moment in list(director.tree.path(director.cursor)):
            director.jump_to(moment.number)
            state = director.state
            stage_set = style.sets.get(state.place or "")
            if stage_set is None or state.picture:
                continue
            for actor in seen_cast(state, pilot.session.look):
                lights = lights_of(actor, state, stage_set, style.sprites[actor.who])
                if len(lights) > 1:
                    found.append(f"{moment.stop}: {actor.who} {actor.pose} in {sorted(lights)}")
    assert found == []
