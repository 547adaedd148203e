"""What every format asks of an event: its words, its bounds, its place in a calendar, and who tells it."""
