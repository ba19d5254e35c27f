"""What the parts share: folders, staging, maps, pictures, contact sheets, and notes of what is baked.

Knows no part, and draws nothing of its own.
"""
