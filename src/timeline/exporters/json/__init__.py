"""Our JSON file: its envelope, its published schema, and the text of all JSON that we write."""
