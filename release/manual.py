"""The man page, made of what the command line itself says of its options."""

from __future__ import annotations

import argparse
from datetime import datetime

from game import __version__
from game.command_line import command_line

FILES = (
    (
        "~/.local/share/running-ashtrays",
        "Saves, the history of all evenings, screenshots, and packs that were added.",
    ),
    ("~/.config/running-ashtrays", "Settings, keys, and where the window was."),
    ("~/.cache/running-ashtrays", "What can be made again; it may be emptied."),
)
VARIABLES = (
    ("RUNNING_ASHTRAYS_HOME", "A folder that has all of these in it instead."),
    ("RUNNING_ASHTRAYS_DATA", "A folder with another script and assets than the game’s own."),
)


def manual(date: datetime) -> str:
    """The page for man(1), section 6, of that date."""
    parser = command_line()
    rows = [
        f'.TH RUNNING\\-ASHTRAYS 6 "{date:%Y-%m-%d}" "Running Ashtrays {__version__}" Games',
        ".SH NAME", r"running\-ashtrays \- an evening, a bus and a watch",
        ".SH SYNOPSIS", r".B running\-ashtrays", "[OPTIONS] [TOOL]",
        ".SH DESCRIPTION", _escaped(str(parser.description)),
        "In the game F1 shows all keys.", _escaped(str(parser.epilog)),
        ".SH OPTIONS",
    ]  # fmt: skip
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            rows.append(".SH TOOLS")
            for tool in action._choices_actions:
                rows += _entry(tool.dest, tool.help or "")
        else:
            taken = f" {action.metavar}" if action.metavar else ""
            rows += _entry(", ".join(action.option_strings) + taken, action.help or "")
    for title, entries in (("FILES", FILES), ("ENVIRONMENT", VARIABLES)):
        rows.append(f".SH {title}")
        for name, words in entries:
            rows += _entry(name, words)
    return "\n".join(rows) + "\n"


def _entry(name: str, words: str) -> list[str]:
    return [".TP", f".B {_escaped(name)}", _escaped(words)]


def _escaped(text: str) -> str:
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\\&" + text if text.startswith((".", "'")) else text
