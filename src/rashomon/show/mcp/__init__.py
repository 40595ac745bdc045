"""A record as tools that an assistant calls over the Model Context Protocol; they only read."""
