"""The places, one a file."""
