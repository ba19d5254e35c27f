"""Tiled's maps: those that the tests draw, and how Tiled itself draws them."""
