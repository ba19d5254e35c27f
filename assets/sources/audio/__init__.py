"""Everything heard in the game, composed and rendered by code.

`python -m assets.sources audio NAME` renders one sound, `all` renders whatever is out of date, and
`--check` measures the result. See README.md for the way of a sound
from score to Ogg file.
"""
