"""The reference page and the JSON Schema of the script language, both generated from `story/keys.py`."""

from __future__ import annotations

from typing import Any

from game.story import keys
from game.story.cues import SIDES, SPOTS
from game.story.keys import MAPPINGS, FieldSpec, FieldType, Keys
from game.story.state import TransitionKind, WatchMode

Schema = dict[str, Any]

# Editors parse `true` and `20` as other types than text; the game reads all as text.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
ANY: Schema = {"type": ["string", "number", "boolean", "null"]}
HEAD = """# Keys

Every mapping of the script language, and what its keys hold; those in **bold** must be there. What they are
for, with examples, stands in [script/README.md](../script/README.md).

This page and `script/schema.json`, which tells it to editors, are written by the tests, from
`game/story/keys.py`: `pytest tests/unit/test_keys.py --update-goldens`.
"""


def page() -> str:
    """The reference page of all keys, in Markdown."""
    rows = [HEAD]
    for name, mapping in MAPPINGS.items():
        rows += [f"## {name[0].upper()}{name[1:]}\n", "| key | holds | |", "|---|---|---|"]
        for key, spec in mapping.items():
            shown = f"**`{key}`**" if spec.required else f"`{key}`"
            rows.append(f"| {shown} | {spec.type} | {spec.description} |")
        rows.append("")
    return "\n".join(rows)


def schema() -> Schema:
    """The schema of a file of the script: a scene, the evening, or the cast."""
    cast = each_of(_object(keys.PERSON))
    files = {"scene": _object(keys.SCENE), "evening": _object(keys.EVENING), "cast": cast}
    definitions = {field_type.name.lower(): value for field_type, value in _types().items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a script",
        "anyOf": list(files.values()),
        "definitions": definitions,
    }


def _object(mapping: Keys, more: Schema | None = None) -> Schema:
    """The schema of a mapping with these keys, and with others that hold `more`."""
    required = [name for name, key in mapping.items() if key.required]
    properties = {name: _key_schema(key) for name, key in mapping.items()}
    return {"type": "object", "properties": properties, "additionalProperties": more or False} | (
        {"required": required} if required else {}
    )


def _key_schema(key: FieldSpec) -> Schema:
    return {"description": key.description, "allOf": [{"$ref": f"#/definitions/{key.type.name.lower()}"}]}


def _ref(field_type: FieldType) -> Schema:
    return {"$ref": f"#/definitions/{field_type.name.lower()}"}


def each_of(value: Schema) -> Schema:
    """The schema of a mapping from names to this."""
    return {"type": "object", "additionalProperties": value}


def list_of(value: Schema) -> Schema:
    """The schema of a list of this."""
    return {"type": "array", "items": value}


def _either(*values: Schema) -> Schema:
    return {"anyOf": list(values)}


def _words(*words: str) -> Schema:
    return {"enum": list(words)}


def _types() -> dict[FieldType, Schema]:
    """The schema of each field type."""
    wordings = list_of(_object(keys.WORDING))
    body = _either(ANY, _ref(FieldType.BEATS), _object(keys.BEAT, _ref(FieldType.WORDS)))
    beat = _either(TEXT, _object(keys.BEAT, _ref(FieldType.WORDS)))
    return {
        **dict.fromkeys((FieldType.TEXT, FieldType.NAME, FieldType.COUNT, FieldType.CONDITION), TEXT),
        FieldType.TIME_OF_DAY: {
            "type": "string",
            "pattern": r"^\s*(midnight|\d{1,2}:[0-5]\d(:[0-5]\d)?\s*(am|pm))\s*$",
        },
        FieldType.LENGTH: {"type": "string", "pattern": r"^(\s*\d+(\.\d+)?\s*(ms|s|min|h)\b)+\s*$"},
        **{field_type: _either(TEXT, list_of(TEXT)) for field_type in (FieldType.TEXTS, FieldType.NAMES)},
        FieldType.SCENES: list_of(TEXT),
        FieldType.VALUES: each_of(TEXT),
        FieldType.SAID: _either(TEXT, wordings),
        FieldType.WORDS: _either(TEXT, wordings, _object(keys.FULL_LINE)),
        FieldType.BEATS: list_of(beat),
        FieldType.PEOPLE: each_of(_either(ANY, _object(keys.SHOW))),
        FieldType.ENTERS: each_of(_either(_ref(FieldType.SIDE), _object(keys.ENTER))),
        FieldType.LEAVES: each_of(_either(_ref(FieldType.SIDE), _object(keys.LEAVE))),
        FieldType.LOOKS: each_of(TEXT),
        FieldType.VIEW: _either(TEXT, _object(keys.TO_OVER)),
        FieldType.MUSIC: _either(TEXT, _object(keys.TO_CROSSFADE)),
        FieldType.TRANSITION: _either(_words(*TransitionKind), _object(keys.TO_OVER)),
        FieldType.INSERT: _either(_words("none"), _object(keys.INSERT)),
        FieldType.CHOICE: list_of(_either(TEXT, each_of(body) | {"maxProperties": 1})),
        FieldType.LIVE: _object(keys.LIVE),
        FieldType.SIDE: _words(*SIDES),
        FieldType.SPOT: _words(*SPOTS),
        FieldType.NONE: _words("none"),
        FieldType.OFF: _words("off"),
        FieldType.BACKWARD: _words("backward"),
        FieldType.OWN: _words("own", "none"),
        FieldType.WATCH: _words(*WatchMode),
        FieldType.FLAGS: each_of(_either(TEXT, _object(keys.FLAG))),
        FieldType.FACTS: each_of(TEXT),
        FieldType.DEADLINES: list_of(_object(keys.DEADLINE)),
        FieldType.OUTCOMES: list_of(_object(keys.OUTCOME)),
        FieldType.REWIND: _object(keys.REWIND),
        FieldType.PLACES: each_of(_object(keys.PLACE)),
        FieldType.ENDINGS: each_of(_object(keys.ENDING)),
        FieldType.EDITION: _object(keys.EDITION),
        FieldType.SAMPLE: _object(keys.SAMPLE),
        FieldType.TIMES_OF_DAY: each_of(_ref(FieldType.TIME_OF_DAY)),
        FieldType.CREDITS: each_of(_ref(FieldType.TEXTS)),
    }
