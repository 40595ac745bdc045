"""rashomon: many news reports of one event in, one sourced record out.

bytes -> ingest -> read -> compare -> group -> reconcile -> store -> show
         Report    Reading  Copy       Story    Account       rows     text
                            Origin
"""
