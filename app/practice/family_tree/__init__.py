"""A family tree (genogram) as plain values: who is in it, where each stands, what is drawn, and the same in words."""
