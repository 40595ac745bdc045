"""The only network access in the package: one question to a web server, guarded and bounded."""
