"""iCalendar (RFC 5545): written, checked, and written again so that what a user changed stays."""
