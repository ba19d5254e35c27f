"""Painting: frames become pixels. `Painter` is its interface to the program."""
