"""Holding what YAML says against a JSON Schema, as an editor does."""

from __future__ import annotations

import re
from typing import Any

from game.shell.formats.values import to_number
from game.story.nodes import Mapping, Node, Scalar

Schema = dict[str, Any]


def plain(node: Node, numbers: bool = False) -> Any:
    """A node as JSON has it; `numbers`: with what reads like a number as one."""
    if isinstance(node, Scalar):
        number = to_number(node.text) if numbers else None
        return node.text if number is None else number
    if isinstance(node, Mapping):
        return {key.text: plain(value, numbers) for key, value in node.items}
    return [plain(item, numbers) for item in node.items]


def fits(value: Any, asked: Schema, whole: Schema | None = None) -> bool:
    """Whether a value is as a schema says: of what JSON Schema has, this is all that ours use."""
    whole = whole or asked
    if "$ref" in asked:
        return fits(value, whole["definitions"][asked["$ref"].rpartition("/")[2]], whole)
    kinds: dict[str, type] = {
        "string": str,
        "object": dict,
        "array": list,
        "null": type(None),
        "number": float,
        "boolean": bool,
    }
    wanted = [asked["type"]] if isinstance(asked.get("type"), str) else asked.get("type", list(kinds))
    if not isinstance(value, tuple(kinds[kind] for kind in wanted)):
        return False
    if "enum" in asked and value not in asked["enum"]:
        return False
    if "pattern" in asked and not re.search(asked["pattern"], str(value)):
        return False
    if not all(fits(value, one, whole) for one in asked.get("allOf", ())):
        return False
    if "anyOf" in asked and not any(fits(value, one, whole) for one in asked["anyOf"]):
        return False
    if isinstance(value, float) and not asked.get("minimum", value) <= value <= asked.get("maximum", value):
        return False
    if isinstance(value, list):
        if not asked.get("minItems", 0) <= len(value) <= asked.get("maxItems", len(value)):
            return False
        return all(fits(item, asked.get("items", {}), whole) for item in value)
    return not isinstance(value, dict) or _holds(value, asked, whole)


def _holds(value: dict[str, Any], asked: Schema, whole: Schema) -> bool:
    """Whether a mapping has the keys that a schema wants, and no others."""
    properties, more = asked.get("properties", {}), asked.get("additionalProperties", {})
    if len(value) > asked.get("maxProperties", len(value)) or set(asked.get("required", ())) - set(value):
        return False
    return all(
        fits(item, properties[name], whole)
        if name in properties
        else more is not False and fits(item, more, whole)
        for name, item in value.items()
    )
