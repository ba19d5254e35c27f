"""The command line: the game's options, and the tools.

A tool is one row of `TOOLS` or `PACK_COMMANDS`: its arguments and the function that it runs.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from itertools import takewhile
from pathlib import Path
from typing import Any, ClassVar, NamedTuple, NoReturn

from game import __version__

# The most random evenings; more of them do not change the figures.
MAX_EVENINGS = 1_000_000
# Of a window's side.
MAX_PX = 16_384
# The largest tile of which a map as large as the stage is within the limit of what is drawn.
MAX_TILE = 250
# Of a number, and the letters quoted of what isn't one.
MAX_DIGITS, MAX_QUOTED = 9, 80
PLAY = "game.launch:play"


class Argument(NamedTuple):
    """An argument: its names, and what else argparse takes for it."""

    names: tuple[str, ...]
    given: dict[str, Any]


class Tool(NamedTuple):
    """A tool. `run` names its function, `module:function`, whose module is imported only when it runs; the
    function is given the parsed arguments and returns the exit code. A tool with `commands` has no function
    of its own. `description`, where it says more than `summary`, heads the tool's help."""

    name: str
    summary: str
    run: str = ""
    arguments: tuple[Argument, ...] = ()
    commands: tuple[Tool, ...] = ()
    description: str = ""


def _whole(text: str, least: int, most: int) -> int | None:
    """The number in a text, within bounds; None for anything else."""
    number = int(text) if text.isdecimal() and len(text) <= MAX_DIGITS else None
    return number if number is not None and least <= number <= most else None


def _refused(text: str, reason: str) -> argparse.ArgumentTypeError:
    """The error of an argument; of its text as much is quoted as fits into the sentence."""
    return argparse.ArgumentTypeError(f"“{text[:MAX_QUOTED]}” is {reason}")


def _tile(text: str) -> int:
    number = _whole(text, 4, MAX_TILE)
    if number is None:
        raise _refused(text, f"no size of a tile; write 4 to {MAX_TILE}")
    return number


def _count(text: str) -> int:
    number = _whole(text, 1, MAX_EVENINGS)
    if number is None:
        raise _refused(text, f"no count; write 1 to {MAX_EVENINGS}")
    return number


def _recording(text: str) -> Path:
    # Said before the evening, not after it; and a device would be replaced by the file.
    if not Path(text).name or (os.path.exists(text) and not os.path.isfile(text)):
        raise _refused(text, "no file to write; name one as evening.json")
    return Path(text)


def _size(text: str) -> tuple[int, int]:
    across, _, down = text.partition("x")
    width, height = _whole(across, 320, MAX_PX), _whole(down, 180, MAX_PX)
    if width is None or height is None:
        raise _refused(text, "no size; write it as 1920x1080")
    return width, height


def _argument(*names: str, **given: Any) -> Argument:
    return Argument(names, given)


# Where it is not given after the tool, the one given before it is meant.
GAME = _argument("--game", type=Path, metavar="FOLDER", default=argparse.SUPPRESS, help="of another game")
SCRIPT = _argument("--script", type=Path, metavar="FOLDER", help="another script than the game's own")
PACK = _argument("pack", metavar="PACK")
TO = _argument("to", nargs="?", type=Path, metavar="TO", help="where to write; else beside you")
OPTIONS = (
    _argument("--version", action="version", version=f"Running Ashtrays {__version__}"),
    _argument("--size", type=_size, metavar="WxH", help="the window's size, as 1920x1080; else what it was"),
    _argument("--portable", action="store_true", help="keep all in a folder “player” beside the program"),
    _argument("--safe-mode", action="store_true",
        help="the default pack, no sound, settings as they came; nothing that was kept is changed by it"),
    _argument("--at", metavar="SCENE", help="begin at a scene, for writers; nothing is kept"),
    _argument("--game", type=Path, metavar="FOLDER", help="play another game: a folder with a script"),
    _argument("--record", type=_recording, metavar="FILE", help="write what this run does, for replay"),
)  # fmt: skip
PACK_COMMANDS = (
    Tool("new", "write a pack that already changes one person, into the packs folder",
         "game.author.pack_tools:run_new", (
             GAME,
             _argument("name", metavar="NAME", help="what it is called"),
             _argument("--extends", metavar="PACK", help="the pack that draws the rest; else the default"),
             _argument("--place", metavar="PLACE",
                       help="with a map of this place; also into a pack of yours"),
             _argument("--tile", type=_tile, default=16, metavar="N",
                       help="pixels of a tile in that map: 16"),
         )),
    Tool("check", "all that is missing, misnamed, or wrong in size, anchor, contrast or case",
         "game.author.pack_tools:run_check", (
             GAME,
             _argument("packs", nargs="*", metavar="PACK", help="else all packs in reach, and the sound"),
             _argument("--json", action="store_true", help="as JSON, for other programs"),
         )),
    Tool("sheet", "pictures of all that a pack shows, as PNG files in a folder",
         "game.author.pack_tools:run_sheet", (GAME, PACK, TO)),
    Tool("preview", "play with a pack, and show its files as they are saved; nothing is kept", PLAY, (
        GAME,
        _argument("preview", metavar="PACK"),
        _argument("--at", metavar="SCENE", default=argparse.SUPPRESS, help="begin at a scene"),
    )),
    Tool("zip", "put a pack without faults into a zip that the game reads",
         "game.author.pack_tools:run_zip", (GAME, PACK, TO)),
    Tool("files", "print the table of every file a pack may have, its size, and what stands in for it",
         "game.author.pack_tools:run_files"),
)  # fmt: skip
TOOLS = (
    Tool("doctor", "look at screen, sound, fonts, folders, packs and saves, and say what to mend",
         "game.shell.doctor:run_doctor", (GAME,)),
    Tool("check", "all that is wrong with the script and its art, at once", "game.author.tools:run_check", (
        SCRIPT,
        GAME,
        _argument("--style", action="store_true", help="count the habits of the text instead"),
    )),
    Tool("explore", "walk every choice and deadline, headless", "game.author.tools:run_explore", (
        SCRIPT,
        GAME,
        _argument("--evenings", type=_count, metavar="N",
                  help="live N evenings in search of its lines, not some thousands"),
        _argument("--random", type=_count, metavar="N", help="live N evenings at random instead"),
        _argument("--echoes", action="store_true", help="what comes of each option instead"),
    )),
    Tool("ids", "write the ledger of ids", "game.author.tools:run_ids", (SCRIPT, GAME)),
    Tool("replay", "live a recording again", "game.author.tools:run_replay", (
        GAME,
        _argument("file", type=Path, metavar="FILE", help="what --record or a fault has written"),
    )),
    Tool("pack", "make art packs: new, check, sheet, preview, zip, files", commands=PACK_COMMANDS,
         description="Makes art packs. A PACK is a name, a folder or a zip."),
    Tool("new", "write a small game to begin with", "game.author.tools:run_new", (
        _argument("folder", type=Path, metavar="FOLDER", help="a folder that is not there yet, or empty"),
    )),
)  # fmt: skip
# For the build, which finds no import of them.
MODULES = sorted({tool.run.partition(":")[0] for tool in (*TOOLS, *PACK_COMMANDS) if tool.run})


class _ArgumentParser(argparse.ArgumentParser):
    """Reports an error as one sentence with a hint."""

    options: ClassVar[set[str]] = set()

    def add_argument(self, *names: Any, **given: Any) -> argparse.Action:
        """Records the option, so that an unknown option is reported as such and not as an unknown tool."""
        self.options.update(name for name in names if name.startswith("-"))
        return super().add_argument(*names, **given)

    def error(self, message: str) -> NoReturn:
        """Prints the error and exits."""
        message = message.removeprefix("argument TOOL: ").removeprefix("argument COMMAND: ")
        message = message.replace("invalid choice:", "there is no tool")
        self.exit(2, f"{message[:1].upper()}{message[1:]}. To see what there is type:  {self.prog} --help\n")


def parse_arguments(argv: Sequence[str]) -> argparse.Namespace:
    """The parsed arguments, of which `run` names what to run, as in `Tool`; exits on an error."""
    parser = command_line()
    # What stands after two dashes alone is no option.
    for word in takewhile(lambda word: word != "--", argv):
        if word.startswith("--") and word.partition("=")[0] not in parser.options:
            parser.error(f"there is no option {word}")
    return parser.parse_args(argv)


def command_line() -> _ArgumentParser:
    """The parser of all options and tools, with their help."""
    parser = _ArgumentParser(
        prog="running-ashtrays",
        description="Running Ashtrays: an evening, a bus and a watch. Without a tool's name it is played.",
        epilog="Each tool tells what it takes: running-ashtrays TOOL --help",
        allow_abbrev=False,
    )
    for names, given in OPTIONS:
        parser.add_argument(*names, **given)
    parser.set_defaults(run=PLAY, preview=None)
    _add_tools(parser.add_subparsers(title="tools", metavar="TOOL"), TOOLS)
    return parser


def _add_tools(group: argparse._SubParsersAction[_ArgumentParser], tools: Sequence[Tool]) -> None:
    for tool in tools:
        summary = f"{tool.summary[:1].upper()}{tool.summary[1:]}."
        parser = group.add_parser(tool.name, help=tool.summary, description=tool.description or summary)
        for names, given in tool.arguments:
            parser.add_argument(*names, **given)
        if tool.commands:
            parser.epilog = f"Each of them tells what it takes: {parser.prog} COMMAND --help"
            _add_tools(
                parser.add_subparsers(title="commands", metavar="COMMAND", required=True), tool.commands
            )
        else:
            parser.set_defaults(run=tool.run)
