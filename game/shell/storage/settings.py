"""Settings on disk: any frozen record of them as a document, read field by field.

Knows nothing of any one setting: what a field may be is told by `allowed`, what comes nearest to a
value that it may not be by `nearest` (None: nothing does).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import asdict, fields
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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
    """The settings in a file over those that come, and a word where some mean nothing; a number that
    is too great or too small is taken to the nearest without one."""
    try:
        document = read_document(path)
    except FileError as error:
        return kind(), (f"{error} All settings are as they came.",)
    if document is None:
        return kind(), ()
    words = [] if document.word is None else [document.word]
    if not isinstance(document.body, dict):
        return kind(), (*words, f"{path.name} holds no settings; all are as they came.")
    found: dict[str, object] = {}
    wrong: dict[str, object] = {}
    for field in fields(kind):
        if field.name not in document.body:
            continue
        value = document.body[field.name]
        if allowed(field.name, value):
            found[field.name] = value
            continue
        instead = nearest(field.name, value)
        if instead is None:
            wrong[field.name] = value
        else:
            found[field.name] = instead
    if wrong:
        words.append(_word(path.name, wrong))
    return kind(**found), tuple(words)


def _word(file: str, wrong: Mapping[str, object]) -> str:
    """What the player is told of settings that can't be so: one sentence, however many they are."""
    name, value = next(iter(wrong.items()))
    others = "another what it is" if len(wrong) == 2 else f"{len(wrong) - 1} others what they are"
    more = f", nor {others} in {file}" if len(wrong) > 1 else ""
    return f"The setting {name} can't be {str(value)[:40]!r}{more}."


def save_settings(path: Path, settings: DataclassInstance) -> None:
    """Writes the settings; what a newer version has set and this one doesn't know stays. Raises FileError."""
    found = None
    with suppress(FileError):  # what can't be read holds nothing to keep
        found = read_document(path)
    unknown = found.body if found is not None and isinstance(found.body, dict) else {}
    write_document(path, {**unknown, **asdict(settings)})
