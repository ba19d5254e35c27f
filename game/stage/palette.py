"""The colours that are asked for by name. Every pack may give them anew; the guide and the schema of packs
list them from here."""

from __future__ import annotations

from typing import Literal

ColorName = Literal[
    "night_0", "night_1", "night_2", "night_3", "moon", "cream", "dial_night",
    "paper", "lit_paper", "buff", "paper_light", "paper_dark",
    "ink", "ink_hover", "ink_pressed", "second_ink", "rust_plate", "rust_text", "brick", "brick_text",
    "amber", "second_hand", "second_hand_edge", "pointer", "lamp_warm", "lamp_cool",
]  # fmt: skip
PALETTE: dict[ColorName, str] = {
    "night_0": "scrims and shadows",
    "night_1": "the ground and plates",
    "night_2": "card stock",
    "night_3": "hairlines on night",
    "moon": "secondary text on night",
    "cream": "text on night and on ink",
    "dial_night": "the dial's window for the night after",
    "paper": "tickets and sheets",
    "lit_paper": "a focused slip, the watch's face",
    "buff": "tags of found endings",
    "paper_light": "a bevel's upper edge",
    "paper_dark": "a bevel's lower edge",
    "ink": "text on paper, bars, hands",
    "ink_hover": "the primary button, pointed at",
    "ink_pressed": "the primary button, pressed",
    "second_ink": "secondary text on paper",
    "rust_plate": "misprints and double rules, never text",
    "rust_text": "small print",
    "brick": "what time is up for, the box of a broken picture",
    "brick_text": "what time is up for, and faults",
    "amber": "the focus ring, embers, what a choice would take, the rim of light",
    "second_hand": "the second hand, and the dial's pointer",
    "second_hand_edge": "its edge",
    "pointer": "the second hand as a pointer on paper, never text",
    "lamp_warm": "the lamp on paper, upper left",
    "lamp_cool": "the lamp on paper, lower right",
}
