"""The story core: the script as records, the state, and the step from one state to the next.

Pure: no pygame, YAML, files, clock or randomness. Imports nothing else of the game.
"""
