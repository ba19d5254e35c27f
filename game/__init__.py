"""Running Ashtrays: a visual novel about a bus, and the small engine under it."""

__version__ = "0.1.0"
