"""The pages: a record in, HTML, JSON and CSV out. `app.py` names every address."""
