"""File formats: bytes from outside become checked plain data. Knows no pack and no screen."""
