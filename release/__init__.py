"""What makes the packages that people install, plays each of them, and takes the pictures of the pages.

Nothing of it is in the game: `python -m release` needs the extra `release`.
"""
