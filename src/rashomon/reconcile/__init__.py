"""5. One story's readings in, one `Account` out: events, origins, disagreements, findings."""
