"""A disk that fails or stops at every operation in turn, under the real program."""
