"""The play: what its input does, and its animations."""
