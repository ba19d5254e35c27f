"""Measures finished files against the targets: one line a file, and whether anything is out of bounds,
missing or left over."""

import sys
from dataclasses import dataclass, field

import numpy as np

from . import ogg, targets
from .catalogue import SOUND_FOLDER, Sound, read_catalogue
from .loudness import integrated, loudest_moment, true_peak
from .prediction import TRAINING, surprise
from .signals import SAMPLE_RATE, Wave

# A short sound must come up from and go down to silence, or it clicks.
QUIET_START = 0.02
QUIET_END = 0.004
EDGE = 32
MEGABYTE = 1_000_000


@dataclass
class Report:
    """What was measured on one file, and what was wrong with it."""

    sound: Sound
    seconds: float = 0.0
    loudness: float = 0.0
    peak: float = 0.0
    offset: float = 0.0
    seam: float | None = None
    faults: list[str] = field(default_factory=list)

    def line(self) -> str:
        """The report as one line of a table."""
        seam = "    -" if self.seam is None else f"{self.seam:5.2f}"
        said = "ok" if not self.faults else "FAULT " + "; ".join(self.faults)
        name = f"{self.sound.kind}/{self.sound.name}"
        return (
            f"{name:28s} {self.seconds:6.1f} s {self.loudness:6.1f} LUFS {self.peak:6.1f} dBTP "
            f"dc {self.offset:.5f} seam {seam}  {said}"
        )


def loop_of(sound: Sound, wave: Wave) -> tuple[int, int]:
    """The first sample of a file's loop and the one after its last."""
    marks = ogg.tags(sound.path)
    start = int(marks.get("LOOPSTART", 0))
    return start, start + int(marks.get("LOOPLENGTH", len(wave) - start))


def inspect_seam(report: Report, wave: Wave) -> None:
    """Measure where a loop closes, by prediction and by level."""
    start, end = loop_of(report.sound, wave)
    if end > len(wave):
        report.faults.append("loop ends after the file")
        return
    report.seam = surprise(wave[max(start, end - TRAINING) : end], wave[start:])
    if report.seam > targets.SEAM_SURPRISE:
        report.faults.append(f"seam above {targets.SEAM_SURPRISE}")


def inspect_ends(report: Report, wave: Wave) -> None:
    """See that what does not loop begins and ends in silence."""
    if np.abs(wave[:EDGE]).max() > QUIET_START:
        report.faults.append("starts with a click")
    if np.abs(wave[-EDGE:]).max() > QUIET_END:
        report.faults.append("ends with a click")


def inspect(sound: Sound) -> Report:
    """Measure one file against its targets."""
    report = Report(sound)
    if not sound.path.exists():
        report.faults.append("missing")
        return report
    wave = ogg.read(sound.path)
    level = targets.level_of(sound.kind, sound.name)
    report.seconds = len(wave) / SAMPLE_RATE
    report.loudness = loudest_moment(wave) if sound.kind == "effect" else integrated(wave)
    report.peak = true_peak(wave)
    report.offset = float(np.abs(wave.mean(axis=0)).max())
    if not abs(report.loudness - level.aim) <= level.within:
        report.faults.append(f"loudness not {level.aim} ± {level.within}")
    if report.peak >= targets.PEAK_CEILING_DB:
        report.faults.append("true peak")
    if report.offset >= targets.STEADY_OFFSET:
        report.faults.append("DC offset")
    if wave.shape[1] != 2:
        report.faults.append("not stereo")
    if sound.loop:
        inspect_seam(report, wave)
    else:
        inspect_ends(report, wave)
    return report


def inspect_folder(sounds: list[Sound]) -> list[str]:
    """Faults of the folder as a whole: its size, and files nobody lists."""
    files = set(SOUND_FOLDER.rglob("*.ogg"))
    size_mb = sum(file.stat().st_size for file in files) / MEGABYTE
    faults = [f"not listed: {file.name}" for file in sorted(files - {one.path for one in sounds})]
    if size_mb > targets.WHOLE_FOLDER_MB:
        faults.append(f"{size_mb:.1f} MB is more than {targets.WHOLE_FOLDER_MB}")
    print(f"{len(files)} files, {size_mb:.1f} MB")
    return faults


def check(sounds: list[Sound]) -> None:
    """Measure these sounds, and of all of them the folder too; ends the program with 1 for a fault."""
    faults = []
    for sound in sounds:
        report = inspect(sound)
        faults += report.faults
        print(report.line(), flush=True)
    if sounds == read_catalogue():
        left = inspect_folder(sounds)
        print("\n".join(left))
        faults += left
    sys.exit(int(bool(faults)))
