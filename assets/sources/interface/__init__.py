"""Draws the interface of the lamplight pack: paper, watch, lettering, icons.

`python -m assets.sources interface NAME` bakes one piece, `all` bakes everything.
"""
