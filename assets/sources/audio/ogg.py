"""Writing and reading Ogg Vorbis files, with loop points as tags.

A fixed stream serial and seeded dither make the same sound give the same bytes on every bake.
"""

import json
import shutil
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import soundfile

from .signals import SAMPLE_RATE, Wave

QUALITY = 5
SERIAL = 1
DITHER_SEED = 0
SIXTEEN_BIT = 32_768


def write(wave: Wave, path: Path, tags: dict[str, str | int]) -> None:
    """Encode a wave with its tags at the house quality, making folders as needed."""
    rng = np.random.default_rng(DITHER_SEED)
    dither = (rng.random(wave.shape) - rng.random(wave.shape)) / SIXTEEN_BIT
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "plain.wav"
        soundfile.write(plain, np.clip(wave + dither, -1, 1), SAMPLE_RATE, subtype="PCM_16")
        command = ["oggenc", "-Q", "-q", str(QUALITY), "--serial", str(SERIAL)]
        for name, value in tags.items():
            command += ["-c", f"{name}={value}"]
        encoded = Path(folder) / "encoded.ogg"
        subprocess.run([*command, "-o", str(encoded), str(plain)], check=True)
        shutil.move(encoded, path)


def read(path: Path) -> Wave:
    """The decoded wave of a file, shape (samples, channels)."""
    return soundfile.read(path, always_2d=True)[0]


def through(wave: Wave) -> Wave:
    """The wave as it sounds after encoding and decoding."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "trial.ogg"
        write(wave, path, {})
        return read(path)


def tags(path: Path) -> dict[str, str]:
    """The comments of a file, names in capitals."""
    command = ["ffprobe", "-v", "quiet", "-show_entries", "stream_tags", "-of", "json", str(path)]
    answer = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    streams = json.loads(answer).get("streams", [])
    return {name.upper(): value for one in streams for name, value in one.get("tags", {}).items()}
