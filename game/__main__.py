"""The command line: starts the game or one of its tools."""

from __future__ import annotations

import faulthandler
import gc
import os
import sys
from argparse import Namespace
from collections.abc import Callable, Sequence
from importlib import import_module

from game.command_line import PLAY, parse_arguments
from game.shell.console import prepare_output, run_quietly

NO_PYGAME = "The library pygame-ce is missing or can't be loaded. Type:  python -m pip install pygame-ce"
OTHER_PYGAME = (
    "The other pygame is installed here, and Running Ashtrays needs pygame-ce, which has the same name. "
    "Type:  python -m pip uninstall -y pygame && python -m pip install --force-reinstall pygame-ce"
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the game or the tool that the arguments select; returns the exit code."""
    prepare_output()
    return run_quietly(lambda: _run(sys.argv[1:] if arguments is None else arguments))


def _run(argv: Sequence[str]) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    # What is written here must be readable here, whatever the shell's mask takes away.
    os.umask(os.umask(0o077) & 0o077)
    if sys.__stderr__ is not None:
        # Installed before pygame's handler, which calls SDL_Quit during the crash and itself crashes on other
        # threads.
        faulthandler.enable(sys.__stderr__)
    try:
        import pygame

        usable = getattr(pygame, "IS_CE", False)
    except ImportError:
        usable = None
    if not usable:
        parse_arguments(argv)  # --help works without pygame
        print(NO_PYGAME if usable is None else OTHER_PYGAME, file=sys.stderr)
        return 2
    from game.shell.formats import decoder_process

    if list(argv) == [decoder_process.ARGUMENT]:
        return decoder_process.serve()
    args = parse_arguments(argv)
    if args.run == PLAY:
        # Everything allocated during startup is permanent: collecting garbage would be wasted time.
        gc.disable()
    module, _, function = args.run.partition(":")
    run: Callable[[Namespace], int] = getattr(import_module(module), function)
    return run(args)


if __name__ == "__main__":
    sys.exit(main())
