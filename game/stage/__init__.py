"""What is seen and heard, as plain data: the state of the story turned into frames.

Imports the story and nothing above it; draws nothing itself.
"""
