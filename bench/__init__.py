"""Measurements of speed and memory, each as a ratio against something run beside it."""
