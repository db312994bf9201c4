"""Documents for readers: frozen content that passed the gate, drawn as tagged PDF."""
