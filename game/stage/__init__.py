"""Presentation as plain data: turns states of the story into frames.

Imports the story and nothing above it; paints nothing itself.
"""
