"""Layout blocks, one file each."""
