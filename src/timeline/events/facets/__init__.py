"""What goes with an event: its status, who takes part, where, and the figures told."""
