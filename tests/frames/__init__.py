"""Frames as text: how they are written down, and the view models they are drawn from."""
