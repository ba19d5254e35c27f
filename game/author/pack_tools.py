"""The pack makers' command-line tools: what they print."""

from __future__ import annotations

import argparse
import json
import tempfile
import zipfile
from collections.abc import Callable, Sequence
from contextlib import closing
from pathlib import Path, PurePosixPath

from game.author.pack_check import Report, abbreviated
from game.author.pack_guide import draw_tables
from game.author.pack_new import id_from, write_pack, write_person
from game.author.pack_place import write_place
from game.author.tool_error import ToolError
from game.author.tool_runner import Run, tool
from game.author.workshop import Workshop
from game.shell.contact_sheets.pack_screens import photograph
from game.shell.contact_sheets.pack_sheet import SheetMaker, save_sheet
from game.shell.formats.problems import Problem
from game.shell.packs.loaded_pack import load_pack
from game.shell.packs.manifest import Pack
from game.shell.packs.pack_folders import PackStack
from game.shell.packs.zips import PACK_SUFFIXES, unpack_zip
from game.shell.paths import Data, home_of
from game.shell.script_folder import load_script
from game.stage.art import Artwork, StageSet
from game.ui.words import counted

PROGRAM = "running-ashtrays"
SCREEN_COLUMNS = 3
# The timestamp of all files in a zip, so that the same pack gives the same zip.
WHEN = (1990, 1, 1, 0, 0, 0)
# Files that are stored without compression, being compressed already.
PACKED = (".webp", ".png", ".jpg", ".jpeg", ".gif")


def _pack_tool(work: Callable[[argparse.Namespace, Workshop], int]) -> Run:
    """A tool given the packs available to the game."""

    @tool
    def run(args: argparse.Namespace, folder: Path, data: Data) -> int:
        script = load_script(folder)
        home, _ = home_of(data, script.title, args.portable)
        with closing(Workshop(data, script, home)) as workshop:
            return work(args, workshop)

    return run


def run_files(args: argparse.Namespace) -> int:
    """Prints the table of a pack's files."""
    print(draw_tables(), end="")
    return 0


@_pack_tool
def run_check(args: argparse.Namespace, workshop: Workshop) -> int:
    """Checks the packs named; without any, all available packs and the sound."""
    everything = not args.packs
    reports = list(workshop.check_all() if everything else map(workshop.check, args.packs))
    sound = workshop.sound() if everything else ()
    faults = count_faults(reports, sound)
    if args.json:
        packs = [
            report._asdict() | {"faults": _plain(report.faults), "complete": report.complete}
            for report in reports
        ]
        print(
            json.dumps(
                {"packs": packs, "sound": _plain(sound), "faults": faults}, ensure_ascii=False, indent=1
            )
        )
    else:
        print_reports(reports, sound if everything else None)
    return 1 if faults else 0


def _plain(problems: Sequence[Problem]) -> list[dict[str, str]]:
    return [problem._asdict() for problem in problems]


def count_faults(reports: Sequence[Report], sound: Sequence[Problem]) -> int:
    """The faults of all packs and of the sound."""
    return sum(len(report.faults) for report in reports) + len(sound)


def print_reports(reports: Sequence[Report], sound: Sequence[Problem] | None) -> None:
    """Prints a paragraph per pack: its faults, then what it inherits."""
    for report in reports:
        whole = ", complete" if report.complete else ""
        print(f"{report.pack}: {counted(len(report.faults), 'fault')}{whole}")
        for fault in report.faults:
            print(f"  {fault}")
        for left in report.inherited:
            print(f"  – {left}")
        if report.idle:
            print(f"  – nothing asks for {abbreviated(report.idle)}")
    if sound is not None:
        print(f"sound: {counted(len(sound), 'fault')}")
        for fault in sound:
            print(f"  {fault}")


@_pack_tool
def run_new(args: argparse.Namespace, workshop: Workshop) -> int:
    """Writes a pack, or a place into an existing one."""
    pack_id = id_from(args.name)
    if not pack_id:
        raise ToolError(f"“{args.name}” is no name for a pack: use letters a to z, digits, - and _.")
    folder = workshop.home.packs / pack_id
    if args.place is not None and folder.is_dir():
        return _new_place(args, workshop, folder)
    base = _base(args.extends or workshop.default, workshop)
    artwork = load_pack(base, workshop.fonts).artwork
    if args.place is not None:
        _place_of(workshop, artwork, args.place)
        write_pack(folder, args.name, base.id)
        print(f"A pack is in {folder}")
        return _new_place(args, workshop, folder)
    who = next((name for name in workshop.script.cast if name in artwork.sprites), "")
    if not who:
        raise ToolError(f"{base.id} draws nobody to begin with; extend another pack.")
    write_pack(folder, args.name, base.id)
    write_person(folder, base, who, artwork.sprites[who], workshop.sandbox)
    name = workshop.script.cast[who].name
    print(f"A pack is in {folder}")
    print(f"It draws {name} in other clothes. Paint over the pictures in {folder / 'sprites' / who}")
    print(f"and see them in the game as soon as you save. Type:\n  {PROGRAM} pack preview {pack_id}")
    return 0


def _base(pack_id: str, workshop: Workshop) -> PackStack:
    if workshop.packs.get(pack_id) is None:
        raise ToolError(
            f"There is no pack “{pack_id}” to extend. There are: {', '.join(workshop.packs.packs)}"
        )
    return workshop.packs.stack(pack_id)


def _new_place(args: argparse.Namespace, workshop: Workshop, folder: Path) -> int:
    workshop.packs.search()
    artwork = load_pack(workshop.packs.stack(folder.name), workshop.fonts).artwork
    path = write_place(folder, args.place, _place_of(workshop, artwork, args.place), args.tile)
    print(f"A map of “{args.place}” is in {path}, for tiles of {args.tile} pixels.")
    print(f"Open {folder / f'{folder.name}.tiled-project'} in Tiled, and the map in it; draw in its layers.")
    print(f"See it in the game as soon as you save. Type:\n  {PROGRAM} pack preview {folder.name}")
    return 0


def _place_of(workshop: Workshop, artwork: Artwork, place: str) -> StageSet:
    """The picture of a place of the script's; an empty one where no pack draws it."""
    places = workshop.script.places
    if place not in places:
        raise ToolError(f"The script has no place “{place}”. It has: {', '.join(places)}")
    return artwork.sets.get(place, StageSet())


@_pack_tool
def run_sheet(args: argparse.Namespace, workshop: Workshop) -> int:
    """Writes contact sheets of all art of a pack."""
    packs, pack_id = workshop.find(args.pack)
    if packs.get(pack_id) is None:
        raise ToolError(f"{args.pack} is no pack. “{PROGRAM} pack check {args.pack}” says why.")
    folder = args.to or Path(f"{pack_id}-sheets")
    stack = packs.stack(pack_id)
    with closing(
        SheetMaker(stack, workshop.fonts, packs.resolve, workshop.script, workshop.sandbox)
    ) as maker:
        for path in maker.write(folder):
            print(path, flush=True)
    # Last, because the program quits pygame when it closes.
    shots = list(photograph(workshop.script, workshop.data, packs.folders, pack_id))
    rows = [("", shots[at : at + SCREEN_COLUMNS]) for at in range(0, len(shots), SCREEN_COLUMNS)]
    print(save_sheet(folder / "screens.png", rows, workshop.fonts))
    return 0


@_pack_tool
def run_zip(args: argparse.Namespace, workshop: Workshop) -> int:
    """Zips a pack without faults, and checks the zip."""
    packs, pack_id = workshop.find(args.pack)
    path = args.to or Path(f"{pack_id}.zip")
    if path.exists() and not path.is_file():  # a pipe would be waited for
        raise ToolError(f"{path} is no file to write: name one as {pack_id}.zip")
    report = workshop.check(args.pack)
    pack = packs.get(pack_id)
    if report.faults or pack is None:
        print_reports([report], None)
        print("Mend these first: a zip is written of a pack without faults.")
        return 1
    count = write_zip(pack, path)
    again = workshop.check(str(path))
    if again.faults:
        print_reports([again], None)
        return 1
    size = path.stat().st_size / 1_000_000
    print(f"{path}: {counted(count, 'file')}, {size:.1f} MB. Put it into the packs folder as it is.")
    return 0


def write_zip(pack: Pack, path: Path) -> int:
    """Writes the zip, and reads it back as the game does; returns the number of files. Raises OSError and
    ZipError."""
    names = [name for name in pack.files(".", "**/*.*") if _belongs(name)]
    with zipfile.ZipFile(path, "w") as archive:
        for name in names:
            info = zipfile.ZipInfo(f"{pack.id}/{name}", WHEN)
            packed = PurePosixPath(name).suffix.lower() in PACKED
            info.compress_type = zipfile.ZIP_STORED if packed else zipfile.ZIP_DEFLATED
            info.external_attr = 0o644 << 16
            archive.writestr(info, (pack.root / name).read_bytes())
    with tempfile.TemporaryDirectory(prefix="running-ashtrays-") as folder:
        unpack_zip(path, Path(folder))
    return len(names)


def _belongs(name: str) -> bool:
    path = PurePosixPath(name)
    return path.suffix.lower() in PACK_SUFFIXES and not any(part.startswith(".") for part in path.parts)
