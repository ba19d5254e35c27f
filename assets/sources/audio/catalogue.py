"""The list of sounds the game knows, read from sounds.yaml."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from ..kit.folders import ASSETS

SOUND_FOLDER = ASSETS / "audio"
LIST_NAME = "sounds.yaml"


@dataclass(frozen=True)
class Sound:
    """One entry: its id within its kind, its file under the sound folder, and how it is shown."""

    name: str
    kind: str
    file: str
    loop: bool
    caption: str
    title: str | None = None

    @property
    def path(self) -> Path:
        """Where the file lies."""
        return SOUND_FOLDER / self.file


def read_catalogue() -> list[Sound]:
    """Every listed sound in the list's order; a wrong entry raises KeyError or TypeError."""
    text = (SOUND_FOLDER / LIST_NAME).read_text(encoding="utf-8")
    return [
        Sound(
            entry["id"],
            entry["kind"],
            entry["file"],
            entry["loop"],
            entry["caption"],
            entry.get("title"),
        )
        for entry in yaml.safe_load(text)
    ]
