"""Everything that touches the machine: files, window, sound, devices, the real clock."""
