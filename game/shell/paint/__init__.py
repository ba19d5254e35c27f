"""Painting: frames become pixels. `Painter` is its only interface."""
