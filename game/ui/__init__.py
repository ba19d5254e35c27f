"""The interface as data: the play and the screens over it, which widget has the focus, what a press does.

Imports the story and the stage; draws nothing and reads no files.
"""
