"""What happens: the script as records, the state, and the step from one state to the next.

Pure: no pygame, no YAML, no files, no clock and no chance. Imports nothing else of the game.
"""
