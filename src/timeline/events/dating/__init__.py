"""Which time belongs to which happening: that of its own words, or of the event it leans on."""
