"""Frames as text: how they are written down, and the worlds they are drawn from."""
