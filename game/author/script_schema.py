"""The reference page and the JSON Schema of the script language, both generated from
`story/script_keys.py`."""

from __future__ import annotations

from typing import Any

from game.story import script_keys
from game.story.cues import SIDES, SPOTS
from game.story.script_keys import MAPPINGS, Key, Keys, KeyType
from game.story.state import TransitionKind, WatchMode

Schema = dict[str, Any]

# Editors parse `true` and `20` as other types than text; the game reads all as text.
TEXT: Schema = {"type": ["string", "number", "boolean"]}
ANY: Schema = {"type": ["string", "number", "boolean", "null"]}
HEAD = """# Keys

Every mapping of the script language, and what its keys hold; those in **bold** must be there. What they are
for, with examples, stands in [script/README.md](../script/README.md).

This page and `script/schema.json`, which tells it to editors, are written by the tests, from
`game/story/script_keys.py`: `pytest tests/unit/test_script_keys.py --update-goldens`.
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
    cast = each_of(_object(script_keys.PERSON))
    files = {"scene": _object(script_keys.SCENE), "evening": _object(script_keys.EVENING), "cast": cast}
    definitions = {key_type.name.lower(): value for key_type, value in _types().items()}
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "A file of a script",
        "anyOf": list(files.values()),
        "definitions": definitions,
    }


def _object(mapping: Keys, values: Schema | None = None) -> Schema:
    """The schema of a mapping with these keys, and with others that hold `values`."""
    required = [name for name, key in mapping.items() if key.required]
    properties = {name: _key_schema(key) for name, key in mapping.items()}
    return {"type": "object", "properties": properties, "additionalProperties": values or False} | (
        {"required": required} if required else {}
    )


def _key_schema(key: Key) -> Schema:
    return {"description": key.description, "allOf": [{"$ref": f"#/definitions/{key.type.name.lower()}"}]}


def _ref(key_type: KeyType) -> Schema:
    return {"$ref": f"#/definitions/{key_type.name.lower()}"}


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


def _types() -> dict[KeyType, Schema]:
    """The schema of each type of key."""
    wordings = list_of(_object(script_keys.WORDING))
    body = _either(ANY, _ref(KeyType.BEATS), _object(script_keys.OPTION, _ref(KeyType.WORDS)))
    beat = _either(TEXT, _object(script_keys.BEAT, _ref(KeyType.WORDS)))
    return {
        **dict.fromkeys((KeyType.TEXT, KeyType.NAME, KeyType.COUNT, KeyType.CONDITION), TEXT),
        KeyType.TIME_OF_DAY: {
            "type": "string",
            "pattern": r"^\s*(midnight|\d{1,2}:[0-5]\d(:[0-5]\d)?\s*(am|pm))\s*$",
        },
        KeyType.LENGTH: {"type": "string", "pattern": r"^(\s*\d+(\.\d+)?\s*(ms|s|min|h)\b)+\s*$"},
        **{key_type: _either(TEXT, list_of(TEXT)) for key_type in (KeyType.TEXTS, KeyType.NAMES)},
        KeyType.SCENES: list_of(TEXT),
        KeyType.VALUES: each_of(TEXT),
        KeyType.SAID: _either(TEXT, wordings),
        KeyType.WORDS: _either(TEXT, wordings, _object(script_keys.FULL_LINE)),
        KeyType.BEATS: list_of(beat),
        KeyType.PEOPLE: each_of(_either(ANY, _object(script_keys.SHOW))),
        KeyType.ENTERS: each_of(_either(_ref(KeyType.SIDE), _object(script_keys.ENTER))),
        KeyType.LEAVES: each_of(_either(_ref(KeyType.SIDE), _object(script_keys.LEAVE))),
        KeyType.LOOKS: each_of(TEXT),
        KeyType.VIEW: _either(TEXT, _object(script_keys.TO_OVER)),
        KeyType.MUSIC: _either(TEXT, _object(script_keys.TO_CROSSFADE)),
        KeyType.TRANSITION: _either(_words(*TransitionKind), _object(script_keys.TO_OVER)),
        KeyType.INSERT: _either(_words("none"), _object(script_keys.INSERT)),
        KeyType.CHOICE: list_of(_either(TEXT, each_of(body) | {"maxProperties": 1})),
        KeyType.LIVE: _object(script_keys.LIVE),
        KeyType.SIDE: _words(*SIDES),
        KeyType.SPOT: _words(*SPOTS),
        KeyType.NONE: _words("none"),
        KeyType.OFF: _words("off"),
        KeyType.BACKWARD: _words("backward"),
        KeyType.OWN: _words("own", "none"),
        KeyType.WATCH: _words(*WatchMode),
        KeyType.FLAGS: each_of(_either(TEXT, _object(script_keys.FLAG))),
        KeyType.FACTS: each_of(TEXT),
        KeyType.DEADLINES: list_of(_object(script_keys.DEADLINE)),
        KeyType.OUTCOMES: list_of(_object(script_keys.OUTCOME)),
        KeyType.LATE_REWIND: _object(script_keys.LATE_REWIND),
        KeyType.PLACES: each_of(_object(script_keys.PLACE)),
        KeyType.ENDINGS: each_of(_object(script_keys.ENDING)),
        KeyType.EDITION: _object(script_keys.EDITION),
        KeyType.SAMPLE: _object(script_keys.SAMPLE),
        KeyType.TIMES_OF_DAY: each_of(_ref(KeyType.TIME_OF_DAY)),
        KeyType.CREDITS: each_of(_ref(KeyType.TEXTS)),
    }
