"""What a running server survives: kills, half-saved data, full disks and readers of ill will."""
