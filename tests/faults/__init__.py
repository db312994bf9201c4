"""Faults on purpose: short in the tests, long by ``python3 start.py faults``. Each script says its counts."""
