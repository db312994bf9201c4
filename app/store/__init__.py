"""The only place that touches database and disk: keys, engine, changes, undo, snapshots, the conference file."""
