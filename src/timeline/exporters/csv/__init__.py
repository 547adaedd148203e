"""CSV (RFC 4180): written, read back, described as a data package, and in the columns that timeline makers want."""
