"""What is worth knowing, and no fault of the game."""


class DeathError(Exception):
    """A library ended its process: nothing the game would feel."""
