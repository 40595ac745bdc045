"""One view model a page."""
