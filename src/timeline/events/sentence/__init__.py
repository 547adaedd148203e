"""What a sentence says: its clauses, who acts in them, and the words that name a happening."""
