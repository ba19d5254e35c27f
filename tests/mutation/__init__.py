"""Mutation of the story core: small deliberate changes, each of which a test has to notice."""
