"""What an event is called: the words of its clause, cut to a title, with names for what only points to them."""
