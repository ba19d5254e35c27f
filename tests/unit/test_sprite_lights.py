"""Who isn't drawn in the special light of a place stands in its plain one, not in the default."""

from __future__ import annotations

from game.stage.art import CanvasBox, Sprite
from game.stage.scenery import layer_file

BOX = CanvasBox(0, 0, 10, 10)
FILES = ("night/neutral.webp", "night/soft.webp", "store/neutral.webp", "store/soft.webp")
SPRITE = Sprite(
    "jess",
    (10, 10),
    900.0,
    (5, 10),
    {"light": "night", "expression": "neutral"},
    ("{light}/{expression}.webp",),
    dict.fromkeys((*FILES, "store.stopped/soft.webp"), BOX),
)


def asked(light: str, expression: str) -> str | None:
    """The file for a face in a light."""
    return layer_file(SPRITE, SPRITE.layers[0], {"light": light, "expression": expression})


def test_a_special_light_is_used_where_it_is_drawn() -> None:
    assert asked("store.stopped", "soft") == "store.stopped/soft.webp"


def test_without_a_special_light_the_face_is_kept_and_stands_in_the_plain_one() -> None:
    without = Sprite(
        "rory", (10, 10), 900.0, (5, 10), SPRITE.defaults, SPRITE.layers, dict.fromkeys(FILES, BOX)
    )
    wanted = {"light": "store.stopped", "expression": "soft"}
    assert layer_file(without, without.layers[0], wanted) == "store/soft.webp"


def test_a_light_that_nobody_drew_falls_back_to_the_default() -> None:
    assert asked("moon.late", "soft") == "night/neutral.webp"
