"""The safety scale: who is where from 0 to 10, the parents first."""
