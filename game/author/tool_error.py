"""What a tool of authors can't do, as the command line tells it."""


class ToolError(Exception):
    """A tool failed; the message gives the reason and a remedy."""
