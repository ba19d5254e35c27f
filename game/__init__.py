"""Running Ashtrays: a visual novel about a bus, and the small engine under it."""

import sys

__version__ = "0.2.0"

# Older ones can't even read most of what follows, so it is said here, in words that they can read.
if sys.version_info < (3, 11):  # noqa: UP036
    have = ".".join(map(str, sys.version_info[:2]))
    sys.stderr.write("Running Ashtrays needs Python 3.11 or newer, and this is " + have + ".\n")
    sys.exit(2)
