"""The settings on disk: a document, validated field by field."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import Field, fields
from pathlib import Path
from typing import Any

from game.shell.formats.documents import read_document, write_document
from game.shell.formats.file_errors import FileError
from game.shell.messages import Messages
from game.ui.settings import Settings, allowed, nearest

# A file that was edited by hand has another sum than was written with it.
_DEFAULTS_USED = "The default settings are used: set yours again in the game, which alone writes that file."


def load_settings(path: Path, messages: Messages) -> Settings:
    """The settings in a file over the defaults. `messages` is told of invalid ones; a number out of range is
    clamped silently."""
    try:
        document = read_document(path)
    except FileError as error:
        messages.tell(f"{error} {_DEFAULTS_USED}")
        return Settings()
    if document is None:
        return Settings()
    if document.message:
        messages.tell(document.message)
    if not isinstance(document.body, dict):
        messages.tell(f"{path.name} holds no settings; the defaults are used.")
        return Settings()
    values: dict[str, Any] = {}
    wrong: dict[str, object] = {}
    for field in fields(Settings):
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
        messages.tell(_message(path.name, wrong))
    return Settings(**values)


def _message(file: str, wrong: Mapping[str, object]) -> str:
    """The message about invalid settings: one sentence for all."""
    name, value = next(iter(wrong.items()))
    others = f" (and {len(wrong) - 1} more in {file})" if len(wrong) > 1 else ""
    return f"The setting {name} can't be {str(value)[:40]!r}{others}."


def save_settings(path: Path, settings: Settings) -> None:
    """Writes the settings, keeping those of a newer version that this one doesn't know. Raises FileError."""
    document = None
    with suppress(FileError):  # what can't be read holds nothing to keep
        document = read_document(path)
    stored = document.body if document is not None and isinstance(document.body, dict) else {}
    values = {_saved_name(field): getattr(settings, field.name) for field in fields(settings)}
    write_document(path, {**stored, **values})


def _saved_name(field: Field[Any]) -> str:
    """The name of a field in the file."""
    return str(field.metadata.get("saved_as", field.name))
