"""Benchmarks: each of ours beside the floor, the least that any program must do, in the same run."""
