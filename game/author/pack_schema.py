"""JSON Schema of a pack's YAML files, generated from the reader's tables."""

from __future__ import annotations

from typing import assert_never

from game.author.script_schema import TEXT, Schema, each_of, list_of
from game.shell.packs.pack_fields import PackKey, PackKeys, PackKeyType
from game.shell.packs.pack_keys import MAPPINGS_BY_FILE

COLOR = r"^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$"


def pack_schema() -> Schema:
    """The schema of any YAML file of a pack."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a pack",
        "anyOf": [_object(mappings[""]) | {"title": file} for file, mappings in MAPPINGS_BY_FILE.items()],
    }


def _object(keys: PackKeys) -> Schema:
    """The schema of a mapping with these keys; unknown keys are allowed, as in the game."""
    required = [name for name, key in keys.items() if key.required]
    properties = {name: {"description": key.description} | _value(key) for name, key in keys.items()}
    return {"type": "object", "properties": properties} | ({"required": required} if required else {})


def _value(key: PackKey) -> Schema:
    number: Schema = {"type": "number", "minimum": key.minimum, "maximum": key.maximum}
    match key.type:
        case PackKeyType.TEXT:
            return TEXT
        case PackKeyType.TEXTS:
            return list_of(TEXT)
        case PackKeyType.COLOR:
            return {"type": "string", "pattern": COLOR}
        case PackKeyType.NUMBER:
            return number
        case PackKeyType.NUMBERS:
            return list_of(number) | {"minItems": key.length, "maxItems": key.length}
        case PackKeyType.KEYS:
            return _object(key.inner)
        case PackKeyType.NAMES:
            return each_of(_value(key.item) if key.item is not None else {})
        case PackKeyType.LIST:
            return list_of(_object(key.inner)) | {"maxItems": int(key.maximum)}
        case _:
            assert_never(key.type)
