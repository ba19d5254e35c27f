"""The YAML files of a pack as JSON Schema for editors, from the tables they are read by."""

from __future__ import annotations

from typing import assert_never

from game.author.schema import TEXT, Schema, each_of, list_of
from game.shell.formats.pack_fields import PackForm, PackKey, PackKeys
from game.shell.packs.pack_keys import FILES

COLOR = r"^#[0-9A-Fa-f]{6}([0-9A-Fa-f]{2})?$"


def pack_schema() -> Schema:
    """The schema of any of them."""
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a pack",
        "anyOf": [_object(mappings[""]) | {"title": file} for file, mappings in FILES.items()],
    }


def _object(keys: PackKeys) -> Schema:
    """A mapping of these keys; others are let pass, as the game lets them."""
    needed = [name for name, key in keys.items() if key.needed]
    properties = {name: {"description": key.description} | _value(key) for name, key in keys.items()}
    return {"type": "object", "properties": properties} | ({"required": needed} if needed else {})


def _value(key: PackKey) -> Schema:
    number: Schema = {"type": "number", "minimum": key.least, "maximum": key.most}
    match key.form:
        case PackForm.TEXT:
            return TEXT
        case PackForm.TEXTS:
            return list_of(TEXT)
        case PackForm.COLOR:
            return {"type": "string", "pattern": COLOR}
        case PackForm.NUMBER:
            return number
        case PackForm.NUMBERS:
            return list_of(number) | {"minItems": key.length, "maxItems": key.length}
        case PackForm.KEYS:
            return _object(key.inner)
        case PackForm.NAMES:
            return each_of(_value(key.each) if key.each is not None else {})
        case PackForm.LIST:
            return list_of(_object(key.inner)) | {"maxItems": int(key.most)}
        case _:
            assert_never(key.form)
