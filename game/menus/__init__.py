"""The screens, as data: what they show, what has the focus, what pressing means.

Imports the story and the stage; draws nothing itself, reads no files.
"""
