"""The authors' command-line tools: what they print."""

from __future__ import annotations

import argparse
import tempfile
import time
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from game.author import ledger, script_check
from game.author.explore import EVENING_COUNT, explore
from game.author.new_game import write_game
from game.author.pack_tools import count_faults, print_reports
from game.author.printing import (
    ProgressPrinter,
    print_echoes,
    print_faults,
    print_random,
    print_shots,
    print_stretches,
    print_style,
    print_walk,
)
from game.author.shots import survey
from game.author.stretches import sample_evenings
from game.author.tool_runner import told_if_slow, tool
from game.author.workshop import Workshop
from game.shell.audio.sound_list import load_sounds
from game.shell.formats.problems import Problems
from game.shell.formats.values import clean_text
from game.shell.packs.loaded_pack import load_pack, make_theme
from game.shell.packs.pack_folders import PackFolders, PackStack, default_pack
from game.shell.paint.fonts import NO_FACE, Fonts
from game.shell.paths import Data, cache_folder, home_of, portable_folder
from game.shell.script_folder import load_script, read_sources
from game.shell.storage.edge_format import edges_from_text
from game.shell.storage.recording import Recording, read_recording
from game.story.script import Script
from game.story.state import State
from game.story.state_format import StateFormatError, from_plain, to_plain
from game.story.step import StepError, apply_edge, begin, stop_of


class Replayed(NamedTuple):
    """The number of stops replayed, and a message about the divergence (None: the final states agree)."""

    stops: int
    divergence: str | None


def replay(script: Script, recording: Recording) -> Replayed:
    """Replays a recording in a script."""
    state: State | None = None
    for number, item in enumerate(recording.items):
        try:
            edges = edges_from_text(item.inputs)
            if not item.continues or state is None:
                state = begin(script)
            for edge in edges:
                state = apply_edge(script, state, edge).state
        except (StepError, ValueError) as error:
            shown = clean_text(item.inputs[-60:])  # of a stranger's file, and a terminal obeys some signs
            return Replayed(number, f"The input “{shown}” leads nowhere: {clean_text(str(error))}")
        stop = stop_of(script, state)
        if stop.id != item.stop:
            return Replayed(
                number, f"It came to “{clean_text(item.stop, 80)}”, and comes to {stop.id} at {stop.pos}."
            )
    return Replayed(len(recording.items), None if state is None else _other_end(script, recording, state))


def _other_end(script: Script, recording: Recording, state: State) -> str | None:
    """What of the recording's last state isn't as in this one. Of a field that its version didn't have, it
    says nothing."""
    try:
        recorded = to_plain(script, from_plain(script, recording.state, default=state))
    except StateFormatError as error:
        return f"It ends in a state that this script doesn't have: {error}."
    wrong = [key for key, value in to_plain(script, state).items() if recorded[key] != value]
    return f"It ends in another state: {', '.join(wrong)}." if wrong else None


@tool
def run_replay(args: argparse.Namespace, folder: Path, data: Data) -> int:
    """Replays a recording; 1 if it diverges."""
    recording, script = read_recording(args.file), load_script(folder)
    stops, divergence = replay(script, recording)
    if recording.fingerprint not in script.fingerprints:
        print("It was recorded with another script.")
    if divergence is None:
        print(f"{stops} stops, and it ends in the same state.")
        return 0
    print(f"After {stops} of {len(recording.items)} stops it parts. {divergence}")
    return 1


@tool
def run_new(args: argparse.Namespace, folder: Path, data: Data) -> int:
    """Writes the sample game."""
    write_game(args.folder)
    print(f"A small game is in {args.folder}; its README.md says how to go on. To play it type:")
    print(f"  running-ashtrays --game {args.folder}")
    return 0


@tool
def run_check(args: argparse.Namespace, folder: Path, data: Data) -> int:
    """Prints every fault of the script and its art, and statistics."""
    script = load_script(folder)
    if args.style:
        return print_style(script, folder)
    own = folder.resolve() == data.script.resolve()
    # A game without art of its own is drawn with placeholders, and that is no fault.
    drawn = own and (data.game is None or data.packs[0] != data.assets / "packs")
    stack = _stack(data, script, args.portable)
    artwork = load_pack(stack, data.assets / "fonts").artwork if drawn else None
    sounds = load_sounds(data.audio, Problems()).keys() if own else None
    sources, _ = read_sources(folder)
    lines = {source.file: source.lines for source in sources}
    theme = make_theme(stack, data.assets / "fonts", False, Problems())
    fonts = Fonts(theme.fonts, Problems(), unshipped=theme.unshipped_fonts)

    def draws(letter: str) -> bool:
        return fonts.role_for(letter, "prose") != NO_FACE

    with told_if_slow("Still living evenings by chance …"):
        played = list(sample_evenings(script))
    shots = survey(script, artwork, played)
    all_faults = [*script_check.faults_of(script, folder, artwork, sounds, draws), *shots.faults.values()]
    faults = sorted(all_faults, key=lambda fault: (fault.pos, fault.code))
    for fault in faults:
        print(fault.format(lines.get(fault.pos.file, ())))
    print(f"{'scene':24} {'words':>6} {'spoken':>7}")
    for length in script_check.scene_lengths(script):
        print(f"{length.scene:24} {length.words:6} {length.spoken_s // 60:4}:{length.spoken_s % 60:02}")
    words = script_check.words_by_speaker(script)
    print(", ".join(f"{who or 'narration'} {count}" for who, count in words.most_common()))
    print_stretches(script, played)
    print_shots(script, shots)
    count = len(faults) + (_check_art(args, data, script, drawn) if own else 0)
    print(f"{sum(words.values())} words, {count} faults.")
    return 1 if count else 0


def _check_art(args: argparse.Namespace, data: Data, script: Script, drawn: bool) -> int:
    """Prints the problems of the sound, and of all packs if the game has its own art; returns their
    number."""
    home, _ = home_of(data, script.title, args.portable)
    with closing(Workshop(data, script, home)) as workshop:
        reports = [report for report in workshop.check_all() if report.faults] if drawn else []
        sound = workshop.sound()
    print_reports(reports, sound or None)
    return count_faults(reports, sound)


def _stack(data: Data, script: Script, portable: bool) -> PackStack:
    """The default pack. If the system has no cache folder, nothing is cached: the temporary folder may be the
    current one."""
    default = default_pack(script)
    cache = cache_folder(portable=portable_folder(data) if portable else None)
    stack = PackFolders(data.packs, cache or Path(tempfile.gettempdir()), default).stack(default)
    return replace(stack, cache=cache)


@tool
def run_explore(args: argparse.Namespace, folder: Path, data: Data) -> int:
    """Prints the result of an exhaustive exploration, of random evenings, or of the echoes."""
    script = load_script(folder)
    if args.random:
        return print_random(script, args.random)
    if args.echoes:
        return print_echoes(script)
    begun_s = time.perf_counter()
    count = args.evenings or EVENING_COUNT
    findings = explore(script, progress=ProgressPrinter(), processes=2, evening_count=count)
    print_walk(script, findings, time.perf_counter() - begun_s)
    faults = print_faults(script, findings)
    print(f"\n{len(findings.endings)} of {len(script.endings)} endings, {faults} faults.")
    return 1 if faults else 0


@tool
def run_ids(args: argparse.Namespace, folder: Path, data: Data) -> int:
    """Writes the ledger."""
    new, gone = ledger.update(folder)
    print(f"{folder / 'lines.tsv'}: {new} new, {gone} gone.")
    return 0
