"""Settings on disk: a dataclass as a document, validated field by field.

Knows no individual setting: `allowed` checks a field's value, `nearest` replaces a value out of range (None:
impossible).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import Field, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from game.shell.formats.documents import FileError, read_document, write_document

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

T = TypeVar("T", bound="DataclassInstance")


def load_settings(
    path: Path,
    kind: type[T],
    allowed: Callable[[str, object], bool],
    nearest: Callable[[str, object], object | None],
) -> tuple[T, tuple[str, ...]]:
    """The settings in a file over the defaults, and messages about invalid ones; a number out of range is
    clamped silently."""
    try:
        document = read_document(path)
    except FileError as error:
        return kind(), (f"{error} The default settings are used.",)
    if document is None:
        return kind(), ()
    messages = [] if document.message is None else [document.message]
    if not isinstance(document.body, dict):
        return kind(), (*messages, f"{path.name} holds no settings; the defaults are used.")
    values: dict[str, object] = {}
    wrong: dict[str, object] = {}
    for field in fields(kind):
        name = _saved_name(field)
        if name not in document.body:
            continue
        value = document.body[name]
        if allowed(field.name, value):
            values[field.name] = value
            continue
        instead = nearest(field.name, value)
        if instead is None:
            wrong[name] = value
        else:
            values[field.name] = instead
    if wrong:
        messages.append(_message(path.name, wrong))
    return kind(**values), tuple(messages)


def _message(file: str, wrong: Mapping[str, object]) -> str:
    """The message about invalid settings: one sentence for all."""
    name, value = next(iter(wrong.items()))
    more = f" (and {len(wrong) - 1} more in {file})" if len(wrong) > 1 else ""
    return f"The setting {name} can't be {str(value)[:40]!r}{more}."


def save_settings(path: Path, settings: DataclassInstance) -> None:
    """Writes the settings, keeping those of a newer version that this one doesn't know. Raises FileError."""
    document = None
    with suppress(FileError):  # what can't be read holds nothing to keep
        document = read_document(path)
    unknown = document.body if document is not None and isinstance(document.body, dict) else {}
    known = {_saved_name(field): getattr(settings, field.name) for field in fields(settings)}
    write_document(path, {**unknown, **known})


def _saved_name(field: Field[Any]) -> str:
    """The name of a field in the file."""
    return str(field.metadata.get("saved_as", field.name))
