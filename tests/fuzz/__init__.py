"""Damaged inputs of every kind that comes from outside, tried by the thousand."""
