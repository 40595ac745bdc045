"""The path itself: which stage follows which, on which engine, with which options."""
