"""The screens as data: what they show, which widget has the focus, what a press does.

Imports the story and the stage; draws nothing and reads no files.
"""
